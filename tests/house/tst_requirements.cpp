#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// tests/REQUIREMENTS.md held against the tests: no requirement of the evidence engine goes untested.
class Requirements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRequirementHasItsRow();
    void everyRowNamesATest();
    void everyNamedTestIsThere();
    void theTestsNameTheirRequirement();

private:
    struct Row {
        QString number;
        QStringList tests;
    };
    QString textOf(const QString& test) const; // of the file that a test lies in; empty when there is none
    QList<Row> m_rows;
    QMap<QString, QString> m_files; // "tst_house" or "visits.toml" -> text
};

namespace {

QStringList wanted()
{
    QStringList numbers;
    for (int i = 2; i <= 57; ++i)
        numbers += QStringLiteral("R%1").arg(i);
    numbers += {"R59", "R62", "R63", "R64", "R65", "R68", "R71"};
    for (int i = 1; i <= 13; ++i)
        numbers += QStringLiteral("D%1").arg(i);
    return numbers;
}

} // namespace

void Requirements::initTestCase()
{
    const QString root = QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/");
    QDirIterator it(root, {"tst_*.cpp", "*.toml"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString name = it.fileName().endsWith(".cpp") ? it.fileName().chopped(4) : it.fileName();
        m_files[name] += QString::fromUtf8(file.readAll());
    }
    QFile table(root + "REQUIREMENTS.md");
    QVERIFY(table.open(QIODevice::ReadOnly));
    static const QRegularExpression row("^\\| ([RD]\\d+) \\|[^|]*\\|([^|]*)\\|$");
    for (const QString& line : QString::fromUtf8(table.readAll()).split(u'\n')) {
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        Row one{match.captured(1), {}};
        for (const QString& test : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
            if (test.trimmed() != u"-")
                one.tests += test.trimmed();
        }
        m_rows += one;
    }
}

QString Requirements::textOf(const QString& test) const { return m_files.value(test.section(u' ', 0, 0)); }

void Requirements::everyRequirementHasItsRow()
{
    QStringList numbers;
    for (const Row& row : m_rows)
        numbers += row.number;
    QCOMPARE(numbers, wanted());
}

void Requirements::everyRowNamesATest()
{
    for (const Row& row : m_rows)
        QVERIFY2(!row.tests.isEmpty(), qPrintable(row.number));
}

void Requirements::everyNamedTestIsThere()
{
    for (const Row& row : m_rows) {
        for (const QString& test : row.tests) {
            const QString text = textOf(test);
            QVERIFY2(!text.isEmpty(), qPrintable(row.number + ' ' + test));
            const QString function = test.section(u' ', 1, 1);
            QVERIFY2(test.startsWith("tst_") == !function.isEmpty(), qPrintable(row.number + ' ' + test));
            QVERIFY2(function.isEmpty() || text.contains("::" + function + '('), qPrintable(row.number + ' ' + test));
        }
    }
}

void Requirements::theTestsNameTheirRequirement()
{
    QStringList unnamed;
    for (const Row& row : m_rows) {
        if (row.tests.isEmpty())
            continue;
        const QRegularExpression number("\\b" + row.number + "\\b");
        const bool isNamed = std::any_of(row.tests.begin(), row.tests.end(),
                                         [&](const QString& test) { return textOf(test).contains(number); });
        if (!isNamed)
            unnamed += row.number;
    }
    QCOMPARE(unnamed, QStringList());
}

QTEST_APPLESS_MAIN(Requirements)
#include "tst_requirements.moc"
