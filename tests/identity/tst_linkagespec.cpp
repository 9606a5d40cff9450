#include "core/identity/linkagespec.h"
#include "core/identity/tabletext.h"
#include "core/identity/wordtables.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;

// Settings and tables are data that people edit: what is wrong is named by its line.
class LinkageSpecification : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void badLinesAreRefused_data();
    void badLinesAreRefused();
    void theShippedOneIsRead();
    void placesKnowTheirParents();
    void tablesAreThere();
};

void LinkageSpecification::badLinesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("unknown word") << "join 3\nfeld a words columns=name"
                                  << "2";
    QTest::newRow("unknown kind") << "field a wrods columns=name"
                                  << "1";
    QTest::newRow("unknown column") << "field a words columns=nmae"
                                    << "1";
    QTest::newRow("no column") << "field a words agree=3"
                               << "1";
    QTest::newRow("no number") << "join many"
                               << "1";
    QTest::newRow("negative weight") << "# a comment\n\nfield a words columns=name agree=-1"
                                     << "3";
    QTest::newRow("weight of 41") << "field a words columns=name agree=41"
                                  << "1";
    QTest::newRow("neither of two") << "records some-to-some"
                                    << "1";
}

void LinkageSpecification::badLinesAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const auto spec = readLinkageSpec(text.toStdString(), {"name"});
    QVERIFY(!spec);
    QCOMPARE(spec.error().code, ErrorCode::FileSyntax);
    QCOMPARE(spec.error().args.back(), line.toStdString());
}

void LinkageSpecification::theShippedOneIsRead()
{
    QVERIFY(readLinkageSpec(tableText("customers"), {"name", "credit_code", "phone", "address", "province", "city"}));
    QVERIFY(!readLinkageSpec("ask 4\njoin 3\nfield a words columns=name", {"name"})); // asks where it would join
    QVERIFY(!readLinkageSpec("join 3", {"name"}));
}

void LinkageSpecification::placesKnowTheirParents()
{
    const WordTables& tables = wordTables();
    const auto only = [&](const char32_t* name) { return tables.placesNamed(name)->front(); };
    QVERIFY(placeHolds(only(U"江苏"), only(U"南京")));
    QVERIFY(placeHolds(only(U"保定"), only(U"安国")));
    QVERIFY(!placeHolds(only(U"江苏"), only(U"杭州")));
    QVERIFY(!placeHolds(only(U"南京"), only(U"江苏")));
    QCOMPARE(tables.provinceOf(U"32"), only(U"江苏"));
    QCOMPARE(tables.provinceOf(U"320000"), only(U"江苏"));
    QCOMPARE(tables.provinceOf(U"广西壮族自治区"), only(U"广西"));
    QVERIFY(tables.placesNamed(U"朝阳")->size() == 2); // a district of one, a prefecture of the other
}

void LinkageSpecification::tablesAreThere()
{
    for (const char* table :
         {"customers", "places", "company-words", "hospitals", "companies", "simplified", "readings"})
        QVERIFY2(tableText(table).size() > 100, table);
    QVERIFY(tableText("no-such-table").empty());
    QCOMPARE(wordTables().simplifiedOf(U'\u6A5F'), U'\u673A');
    QVERIFY(wordTables().readingOf(U'\u5EB7') == wordTables().readingOf(U'\u6177'));
    QVERIFY(wordTables().readingOf(U'\u5EB7') != wordTables().readingOf(U'\u5EB8'));
}

QTEST_APPLESS_MAIN(LinkageSpecification)
#include "tst_linkagespec.moc"
