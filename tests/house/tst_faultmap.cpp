#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// The tables of faults in tests/sync/README.md and tests/outbox/README.md held against the tests: no case of
// the classes that sync answers for goes without a test that exists.
class FaultMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCaseHasARow();
    void everyRowNamesATest();
    void everyNamedTestIsThere();

private:
    struct Row {
        QStringList cases, tests; // "SY-01", "aRepeatedPageStops"
    };
    QList<Row> m_rows;
    QString m_code; // of all tests
};

namespace {

QStringList wantedCases()
{
    QStringList wanted{"CR-01", "CR-02", "CR-06"};
    for (const auto& [name, count] : {std::pair("NW", 18), {"SY", 19}, {"SE", 7}}) {
        for (int i = 1; i <= count; ++i)
            wanted += QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(i, 2, 10, QLatin1Char('0'));
    }
    return wanted;
}

} // namespace

void FaultMap::initTestCase()
{
    const QString root = QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/");
    QDirIterator it(root, {"tst_*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_code += QString::fromUtf8(file.readAll());
    }
    static const QRegularExpression id("\\b(?:NW|SY|SE|CR)-\\d\\d\\b");
    static const QRegularExpression named("`(?:(\\w+)::)?([a-z]\\w+)(?:\\([^`]*\\))?`");
    for (const char* page : {"sync/README.md", "outbox/README.md"}) {
        QFile file(root + QLatin1String(page));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            Row row;
            for (auto found = id.globalMatch(line.section(u'|', 1, 1)); found.hasNext();)
                row.cases += found.next().captured();
            for (auto found = named.globalMatch(line.section(u'|', 2)); found.hasNext();) {
                const QString name = found.next().captured(2);
                if (!name.startsWith("tst_"))
                    row.tests += name;
            }
            if (!row.cases.isEmpty())
                m_rows += row;
        }
    }
}

void FaultMap::everyCaseHasARow()
{
    QStringList missing = wantedCases();
    for (const Row& row : m_rows) {
        for (const QString& one : row.cases)
            missing.removeAll(one);
    }
    QCOMPARE(missing, QStringList());
}

void FaultMap::everyRowNamesATest()
{
    for (const Row& row : m_rows)
        QVERIFY2(!row.tests.isEmpty(), qPrintable(row.cases.join(u' ')));
}

void FaultMap::everyNamedTestIsThere()
{
    for (const Row& row : m_rows) {
        for (const QString& test : row.tests)
            QVERIFY2(m_code.contains("::" + test + "()"), qPrintable(row.cases.join(u' ') + ": " + test));
    }
}

QTEST_APPLESS_MAIN(FaultMap)
#include "tst_faultmap.moc"
