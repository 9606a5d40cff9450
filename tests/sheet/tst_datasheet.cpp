#include "core/sheet/datasheet.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

// What leaves as a table stays data: texts are no formulas, numbers are numbers (EX-01, EX-02).
class TestDataSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasAreDefused_data();
    void formulasAreDefused();
    void csvOpensInExcel();
    void xlsxHasTypedCells();
    void sameSheetSameBytes();
    void tooManyRowsAreRefused();
};

void TestDataSheet::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDefused");
    for (const char* text : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1",
                             "=HYPERLINK(\"x\")", "|calc", "%0A=1",
                             "\xEF\xBC\x9D"
                             "1+1",
                             "\xEF\xBC\x8B"
                             "1",
                             "\xEF\xBC\xA0"
                             "A",
                             "+1-800-FLOWERS", "-A1"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char* text :
         {"", "-5", "-1,234.50", "+12", "12 %", "abc", "a=b", "2026-03-14", "\xE5\x8D\x97\xE4\xBA\xAC", "-0.5"})
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << false;
}

void TestDataSheet::formulasAreDefused()
{
    QFETCH(QString, text);
    QFETCH(bool, isDefused);
    QCOMPARE(defused(text), isDefused ? "'" + text : text);
}

namespace {

DataSheet sample()
{
    DataSheet sheet{"Tab: 1/2", {"name", "amount", "count", "share", "at", "day"}, {}, CompanyClock()};
    sheet.rows.push_back({QString("=cmd|x"), Money{-123450}, std::int64_t(-3), SheetShare{Rational(63, 100)},
                          *instantFromIso("2026-03-14T01:42:00Z"), *dayFromIso("2026-03-14")});
    sheet.rows.push_back({QString("a, \"b\"\nc"), SheetCell(), std::int64_t(0), Rational(2, 3), Instant(), Day()});
    return sheet;
}

} // namespace

void TestDataSheet::csvOpensInExcel()
{
    const QByteArray csv = toCsv(sample());
    QVERIFY(csv.startsWith("\xEF\xBB\xBFname,amount,count,share,at,day\r\n"));
    QVERIFY2(csv.contains("\"'=cmd|x\",-1234.50,-3,0.63,2026-03-14 09:42,2026-03-14\r\n"), csv.constData());
    QVERIFY2(csv.endsWith("\"a, \"\"b\"\"\nc\",,0,0.666,,\r\n"), csv.constData());
}

void TestDataSheet::xlsxHasTypedCells()
{
    const auto book = toXlsx({sample(), sample()}, *instantFromIso("2026-03-14T01:42:00Z"));
    QVERIFY(book.ok());
    if (QStandardPaths::findExecutable("unzip").isEmpty())
        QSKIP("unzip is not installed");
    QTemporaryDir folder;
    QFile file(folder.filePath("b.xlsx"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(book.value());
    file.close();
    const auto part = [&](const char* name) {
        QProcess unzip;
        unzip.start("unzip", {"-p", file.fileName(), name});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    };
    const QByteArray sheet = part("xl/worksheets/sheet1.xml");
    QVERIFY2(sheet.contains("<v>-1234.5</v>"), sheet.constData());
    QVERIFY(sheet.contains("state=\"frozen\""));
    QVERIFY(!sheet.contains("<f>"));
    QVERIFY(part("xl/sharedStrings.xml").contains("=cmd|x"));
    QVERIFY(part("xl/styles.xml").contains("yyyy-mm-dd hh:mm"));
    const QByteArray workbook = part("xl/workbook.xml");
    QVERIFY2(workbook.contains("name=\"Tab 1 2\"") && workbook.contains("name=\"Tab 1 22\""), workbook.constData());
}

void TestDataSheet::sameSheetSameBytes()
{
    const Instant at = *instantFromIso("2026-03-14T01:42:00Z");
    QCOMPARE(toXlsx({sample()}, at).value(), toXlsx({sample()}, at).value());
    QCOMPARE(toCsv(sample()), toCsv(sample()));
}

void TestDataSheet::tooManyRowsAreRefused()
{
    DataSheet sheet{"big", {"n"}, {}, CompanyClock()};
    sheet.rows.assign(1'048'576, {std::int64_t(1)});
    const auto refused = toXlsx({sheet}, Instant{0});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestDataSheet)
#include "tst_datasheet.moc"
