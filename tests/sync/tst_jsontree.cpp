#include <utility>

#include "core/sync/jsontree.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;

namespace {

FieldPath path(const char* text) { return parsePath(text).value(); }

JsonTree tree(const char* text) { return std::move(JsonTree::parse(text).value()); }

} // namespace

class JsonTrees : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void numbersKeepTheirText();
    void payloadsAreSlicesOfThePage();
    void pathsFindWhatIsThere();
    void aMemberThatIsThereTwiceCountsForNothing();
    void textsAreUnescapedOrRefused_data();
    void textsAreUnescapedOrRefused();
    void everyCutIsNoticed();
    void whatIsNoJsonIsRefused_data();
    void whatIsNoJsonIsRefused();
    void depthIsBounded();
};

void JsonTrees::numbersKeepTheirText()
{
    const JsonTree json = tree(R"({"a":0.10,"b":9007199254740993,"c":1e400,"d":-0.0,"e":12345678901234567890123})");
    for (const auto& [name, text] : {std::pair("a", "0.10"),
                                     {"b", "9007199254740993"},
                                     {"c", "1e400"},
                                     {"d", "-0.0"},
                                     {"e", "12345678901234567890123"}})
        QCOMPARE(textAt(json.root(), path(name)), std::optional<std::string>(text));
}

void JsonTrees::payloadsAreSlicesOfThePage()
{
    const JsonTree json =
        tree("\xEF\xBB\xBF { \"rows\" : [ {\"id\" : 1 , \"x\":{ } } ,\n{\"id\":\"\\u4e2d\", \"y\":[ ]}, [] ] } \n");
    const auto rows = locate(json.root(), path("rows")).value->items();
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].raw(), std::string_view("{\"id\" : 1 , \"x\":{ } }"));
    QCOMPARE(rows[1].raw(), std::string_view("{\"id\":\"\\u4e2d\", \"y\":[ ]}"));
    QCOMPARE(rows[2].raw(), std::string_view("[]"));
    QCOMPARE(textAt(rows[1], path("id")), std::optional<std::string>("中"));
}

void JsonTrees::pathsFindWhatIsThere()
{
    const JsonTree json = tree(R"({"a":{"b.c":1,"n":null},"list":[10,20,30],"@odata.nextLink":"x",
        "form":[{"name":"客户","value":"甲"},{"name":"金额","value":"5","label":"sum"}]})");
    const auto at = [&json](const char* text) { return textAt(json.root(), path(text)).value_or("-"); };
    QCOMPARE(at("a.'b.c'"), std::string("1"));
    QCOMPARE(at("a.n"), std::string("-"));
    QCOMPARE(at("list[0]"), std::string("10"));
    QCOMPARE(at("list[-1]"), std::string("30"));
    QCOMPARE(at("list[3]"), std::string("-"));
    QCOMPARE(at("\"@odata.nextLink\""), std::string("x"));
    QCOMPARE(at("form['客户']"), std::string("甲"));
    QCOMPARE(at("form['没有']"), std::string("-"));
    QCOMPARE(at("form[label='sum'].value"), std::string("5"));
    QCOMPARE(at("a['b.c']"), std::string("1"));
    QCOMPARE(at("list.x"), std::string("-"));
    QCOMPARE(at("a"), std::string("-"));
}

void JsonTrees::aMemberThatIsThereTwiceCountsForNothing()
{
    const JsonTree json = tree(R"({"a":1,"\u0061":2,"b":3,"form":[{"name":"x","value":1},{"name":"x","value":2}]})");
    QVERIFY(locate(json.root(), path("a")).state == Located::State::Ambiguous);
    QVERIFY(locate(json.root(), path("form['x']")).state == Located::State::Ambiguous);
    QCOMPARE(textAt(json.root(), path("b")), std::optional<std::string>("3"));
}

void JsonTrees::textsAreUnescapedOrRefused_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("read"); // null = refused
    QTest::newRow("plain") << QByteArray("𠮷田 ’“") << QByteArray("𠮷田 ’“");
    QTest::newRow("escapes") << QByteArray(R"(\"\\\/\b\f\n\r\t)") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("unicode") << QByteArray(R"(\u4e2d\u00e9\u0041)") << QByteArray("中éA");
    QTest::newRow("pair") << QByteArray(R"(\ud842\udfb7)") << QByteArray("𠮷");
    QTest::newRow("lone high") << QByteArray(R"(\ud842x)") << QByteArray();
    QTest::newRow("lone low") << QByteArray(R"(\udfb7)") << QByteArray();
    QTest::newRow("high, high") << QByteArray(R"(\ud842\ud842)") << QByteArray();
    QTest::newRow("unknown escape") << QByteArray(R"(\x41)") << QByteArray();
    QTest::newRow("short unicode") << QByteArray(R"(\u12)") << QByteArray();
    QTest::newRow("signed unicode") << QByteArray(R"(\u-001)") << QByteArray();
}

void JsonTrees::textsAreUnescapedOrRefused()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, read);
    const auto json = JsonTree::parse("{\"a\":\"" + written.toStdString() + "\"}");
    const auto text = json ? textAt(json.value().root(), path("a")) : std::nullopt;
    QCOMPARE(text.has_value(), !read.isNull());
    QCOMPARE(QByteArray::fromStdString(text.value_or("")), QByteArray(read.constData()));
}

void JsonTrees::everyCutIsNoticed()
{
    const std::string whole = R"({"rows":[{"id":1,"t":"a\"]}b","n":-1.5e3,"x":null},{"id":2,"ok":true}],"next":"中"})";
    QVERIFY(JsonTree::parse(whole).ok());
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const auto json = JsonTree::parse(whole.substr(0, cut));
        QVERIFY2(!json.ok(), std::to_string(cut).c_str());
        const bool expected = json.error().code == ErrorCode::AnswerTruncated || cut == 0;
        QVERIFY2(expected, std::to_string(cut).c_str());
    }
}

void JsonTrees::whatIsNoJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("blank", " \n");
    row("a web page", "<html></html>");
    row("a number", "12");
    row("a text", "\"x\"");
    row("NaN", "[NaN]");
    row("Infinity", "[Infinity]");
    row("leading zero", "[012]");
    row("two points", "[1.2.3]");
    row("no digit behind the point", "[1.]");
    row("plus", "[+1]");
    row("hex", "[0x10]");
    row("half a word", "[tru]");
    row("a longer word", "[nullx]");
    row("comma at the end", "[1,]");
    row("comma at the end of an object", "{\"a\":1,}");
    row("no comma", "[1 2]");
    row("no colon", "{\"a\" 1}");
    row("no name", "{1:2}");
    row("single quotes", "{'a':1}");
    row("a comment", "[1 /* x */]");
    row("two documents", "[1][2]");
    row("a tail", "[1] x");
    row("wrong bracket", "[1}");
    row("GBK", QByteArray("[\"\xD6\xD0\xB9\xFA\"]"));
    row("cut UTF-8", QByteArray("[\"\xE4\xB8\"]"));
    row("a raw line break in a text", "[\"a\nb\"]");
    row("a NUL in a text", QByteArray("[\"a\0b\"]", 7));
}

void JsonTrees::whatIsNoJsonIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!JsonTree::parse(text.toStdString()).ok());
}

void JsonTrees::depthIsBounded()
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    QVERIFY(JsonTree::parse(nested(64)).ok());
    QVERIFY(JsonTree::parse(nested(65)).ok());
    QVERIFY(!JsonTree::parse(nested(66)).ok());
    QVERIFY(!JsonTree::parse(nested(200'000)).ok());
}

QTEST_GUILESS_MAIN(JsonTrees)
#include "tst_jsontree.moc"
