#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// D11, D12: what others once wrote of the market is neither law nor a result of ours. No text that the product ships
// says it: not in a sentence, not in a rule, not in a translation, not in its papers.
class BorrowedClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noRegulationIsNamedAsLaw(); // D11
    void noMarketFigureIsPrinted_data();
    void noMarketFigureIsPrinted(); // D12
    void thePatternsFindWhatTheyAreFor();

private:
    QStringList placesOf(const QRegularExpression& pattern) const;
    QMap<QString, QString> m_texts; // file -> text
};

namespace {

QRegularExpression regulation()
{
    return QRegularExpression(
        QStringLiteral("\u9500\u552e\u884c\u4e3a\u7535\u5b50\u7559\u75d5|\u7559\u75d5\u7ba1\u7406\u529e\u6cd5|"
                       "(?:Measures|Regulation|Law)s? (?:for|on) (?:the )?electronic (?:trac|trail)"),
        QRegularExpression::CaseInsensitiveOption);
}

const QList<std::pair<const char*, QString>>& figures()
{
    static const QList<std::pair<const char*, QString>> all = {
        {"4.2 days late", QStringLiteral("\\b4\\.2\\s*(?:\u5929|days?\\b)")},
        {"67 % by hand", QStringLiteral("\\b67\\s*%")},
        {"78 h before", QStringLiteral("\\b78\\s*(?:\u5c0f\u65f6|h\\b|hours)")},
        {"19 h after", QStringLiteral("\\b19\\s*(?:\u5c0f\u65f6|h\\b|hours)")},
        {"3 h 17 min", QStringLiteral("\\b3\\s*(?:\u5c0f\u65f6|h)\\s*17")},
        {"37 % fewer", QStringLiteral("(?:\u4e0b\u964d|-|\u2212|fell by )\\s*37\\s*%")},
        {"2.8 times", QStringLiteral("\\b2\\.8\\s*(?:\u500d|\u00d7|times)")},
        {"91 % fewer", QStringLiteral("\\b91\\s*%")},
    };
    return all;
}

} // namespace

void BorrowedClaims::initTestCase()
{
    const QString root = QStringLiteral(PLUMBLINE_SOURCE_DIR "/");
    for (const char* folder : {"app", "core", "ui", "resources", "translations", "packaging"}) {
        QDirIterator it(root + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_texts[file.fileName().mid(root.size())] = QString::fromUtf8(file.readAll());
        }
    }
    for (const char* paper : {"README.md", "README.zh_CN.md", "CHANGELOG.md"}) {
        QFile file(root + paper);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_texts[paper] = QString::fromUtf8(file.readAll());
    }
    QVERIFY(m_texts.size() > 300);
}

QStringList BorrowedClaims::placesOf(const QRegularExpression& pattern) const
{
    QStringList places;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        const auto match = pattern.match(it.value());
        if (match.hasMatch())
            places += it.key() + ": " + match.captured();
    }
    return places;
}

void BorrowedClaims::noRegulationIsNamedAsLaw() { QCOMPARE(placesOf(regulation()), QStringList()); }

void BorrowedClaims::noMarketFigureIsPrinted_data()
{
    QTest::addColumn<QString>("pattern");
    for (const auto& [name, pattern] : figures())
        QTest::newRow(name) << pattern;
}

void BorrowedClaims::noMarketFigureIsPrinted()
{
    QFETCH(QString, pattern);
    const QRegularExpression figure(pattern, QRegularExpression::CaseInsensitiveOption);
    QVERIFY(figure.isValid());
    QCOMPARE(placesOf(figure), QStringList());
}

void BorrowedClaims::thePatternsFindWhatTheyAreFor()
{
    QVERIFY(regulation()
                .match(QStringLiteral(
                    "\u300a\u9500\u552e\u884c\u4e3a\u7535\u5b50\u7559\u75d5\u7ba1\u7406\u529e\u6cd5\u300b"))
                .hasMatch());
    QVERIFY(regulation().match(QStringLiteral("the Measures for the Electronic Traces of Sales")).hasMatch());
    const QStringList said = {QStringLiteral("4.2\u5929"),
                              QStringLiteral("67%"),
                              QStringLiteral("78 h"),
                              QStringLiteral("19\u5c0f\u65f6"),
                              QStringLiteral("3\u5c0f\u65f617\u5206"),
                              QStringLiteral("\u4e0b\u964d37%"),
                              QStringLiteral("2.8\u500d"),
                              QStringLiteral("91%")};
    for (int i = 0; i < said.size(); ++i)
        QVERIFY2(QRegularExpression(figures()[i].second).match(said[i]).hasMatch(), qPrintable(said[i]));
}

QTEST_GUILESS_MAIN(BorrowedClaims)
#include "tst_borrowedclaims.moc"
