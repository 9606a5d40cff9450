#include <utility>

#include "core/sync/rowmapper.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;

// From the words of a source system to exact values, or to a row that is set aside.
class FieldReadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void timesOfEverySystem_data();
    void timesOfEverySystem();
    void daysAreTheCompanys_data();
    void daysAreTheCompanys();
    void moneyIsExactOrRefused_data();
    void moneyIsExactOrRefused();
    void aRowIsMappedOrSetAsideWithItsReason_data();
    void aRowIsMappedOrSetAsideWithItsReason();
    void referencesNameRecordsOfTheirSystem();
    void theWatermarkFallsBackToTheSecondField();
};

void FieldReadings::timesOfEverySystem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("zone");       // -1 = none
    QTest::addColumn<QByteArray>("iso"); // or the problem
    const auto row = [](const QByteArray& text, const char* format, int zone, const char* iso) {
        QTest::addRow("%s %s %d", text.constData(), format, zone)
            << text << QByteArray(format) << zone << QByteArray(iso);
    };
    row("2026-03-14T01:42:00Z", "iso", -1, "2026-03-14T01:42:00.000Z");
    row("2026-03-14T01:42:00.123Z", "iso", -1, "2026-03-14T01:42:00.123Z");
    row("2026-03-14T01:42:00.1234567Z", "iso", -1, "2026-03-14T01:42:00.123Z");
    row("2026-03-14T09:42:00+08:00", "iso", -1, "2026-03-14T01:42:00.000Z");
    row("2026-03-14T09:42:00+0800", "iso", -1, "2026-03-14T01:42:00.000Z");
    row("2026-03-14T09:42:00+08", "iso", -1, "2026-03-14T01:42:00.000Z");
    row("2026-03-14 01:42:00 +00:00", "iso", -1, "2026-03-14T01:42:00.000Z");
    row("2026-03-13T21:12:00.5-04:30", "iso", -1, "2026-03-14T01:42:00.500Z");
    row("2026-03-14 09:42:00", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("2026-03-14T09:42:00", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("2026/03/14 09:42:00", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("2026-03-14 09:42", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("2026-03-14 01:42:00", "iso", 0, "2026-03-14T01:42:00.000Z");
    row("2026-03-14 09:42:00", "iso", -1, "no_zone");
    row("2026-03-14T01:42:00Z", "iso", 480, "2026-03-14T01:42:00.000Z"); // its own zone wins
    row("2026-02-29T01:42:00Z", "iso", -1, "not_time");
    row("2026-03-14T24:00:00Z", "iso", -1, "not_time");
    row("2026-03-14T01:60:00Z", "iso", -1, "not_time");
    row("2026-03-14", "iso", 480, "not_time");
    row("2026-3-14 9:42:00", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("2026/3/4 9:42", "iso", 480, "2026-03-04T01:42:00.000Z");
    row("14.03.2026 09:42", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("20260314094200", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("20261314094200", "iso", 480, "not_time");
    row("2026年3月14日 9:42", "iso", 480, "2026-03-14T01:42:00.000Z");
    row("03/04/2026 09:42", "iso", 480, "not_time"); // two days are possible
    row("2026-03/14 09:42", "iso", 480, "not_time");
    row("2026-03-14 9", "iso", 480, "not_time");
    row("2026-03-14T01:42:00Zx", "iso", -1, "not_time");
    row("1773452520", "unix_s", -1, "2026-03-14T01:42:00.000Z");
    row("1773452520123", "unix_ms", -1, "2026-03-14T01:42:00.123Z");
    row("1773452520000", "unix_s", -1, "out_of_range"); // milliseconds where seconds are said
    row("-1", "unix_s", -1, "out_of_range");
    row("1.773e9", "unix_s", -1, "not_time");
    row("/Date(1773452520000+0000)/", "odata_v2", -1, "2026-03-14T01:42:00.000Z");
    row("/Date(1773452520000+0480)/", "odata_v2", -1, "2026-03-14T01:42:00.000Z");
    row("/Date(1773452520000)/", "odata_v2", -1, "2026-03-14T01:42:00.000Z");
    row("/Date(x)/", "odata_v2", -1, "not_time");
    row("2026-03-14", "date", 480, "2026-03-13T16:00:00.000Z");
    row("20260314", "date", -1, "2026-03-13T16:00:00.000Z");
    row("2026/3/4", "date", -1, "2026-03-03T16:00:00.000Z");
    row("2026年3月4日", "date", -1, "2026-03-03T16:00:00.000Z");
    row("2026年3月4", "date", -1, "2026-03-03T16:00:00.000Z");
    row("14.03.2026", "date", -1, "2026-03-13T16:00:00.000Z");
    row("14/03/2026", "date", -1, "not_date");
    row("2026.13.01", "date", -1, "not_date");
    row("1.2.3", "date", -1, "not_date");
    row("2026--1", "date", -1, "not_date");
    row("2026-003-14", "date", -1, "not_date");
    row("2026-03-14T00:00:00", "date", 480, "not_date");
    row("9999-12-31T00:00:00Z", "iso", -1, "out_of_range");
    row("0001-01-01T00:00:00Z", "iso", -1, "out_of_range");
}

void FieldReadings::timesOfEverySystem()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, format);
    QFETCH(int, zone);
    QFETCH(QByteArray, iso);
    const auto at =
        readInstant(text.toStdString(), {format.toStdString(), zone < 0 ? std::nullopt : std::optional(zone)});
    QCOMPARE(at ? toIso(at.value()) : at.error().detail, iso.toStdString());
}

void FieldReadings::daysAreTheCompanys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("day");
    QTest::newRow("plain") << QByteArray("2026-03-14") << QByteArray("iso") << QByteArray("2026-03-14");
    QTest::newRow("slashes") << QByteArray("2026/03/14") << QByteArray("iso") << QByteArray("2026-03-14");
    QTest::newRow("digits") << QByteArray("20260314") << QByteArray("date") << QByteArray("2026-03-14");
    QTest::newRow("late in UTC") << QByteArray("2026-03-13T16:00:00Z") << QByteArray("iso") << QByteArray("2026-03-14");
    QTest::newRow("one second before") << QByteArray("2026-03-13T15:59:59Z") << QByteArray("iso")
                                       << QByteArray("2026-03-13");
    QTest::newRow("milliseconds") << QByteArray("1773417600000") << QByteArray("unix_ms") << QByteArray("2026-03-14");
    QTest::newRow("no such day") << QByteArray("2026-02-30") << QByteArray("iso") << QByteArray("not_date");
    QTest::newRow("zeros") << QByteArray("0000-00-00") << QByteArray("iso") << QByteArray("not_date");
}

void FieldReadings::daysAreTheCompanys()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, day);
    const auto read = readDay(text.toStdString(), {format.toStdString(), std::nullopt});
    QCOMPARE(read ? toIso(read.value()) : read.error().detail, day.toStdString());
}

void FieldReadings::moneyIsExactOrRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("grouped");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* text, qint64 fen, int scale = 0, bool grouped = false) {
        QTest::addRow("%s scale %d", text, scale) << QByteArray(text) << scale << grouped << fen << true;
    };
    const auto refused = [](const char* text, int scale = 0, bool grouped = false) {
        QTest::addRow("%s refused %d", text, scale) << QByteArray(text) << scale << grouped << qint64(0) << false;
    };
    row("9590256.27", 959'025'627);
    row("0.1", 10);
    row("-1.05", -105);
    row("41.0000", 4100);
    row("90071992547409.93", 9'007'199'254'740'993); // 2^53 + 1 fen
    row("1.2E+3", 120'000);
    row("12345e-2", 12'345);
    row("1e2", 10'000);
    refused("1e400");
    refused("1e-3");
    refused("1.005");
    refused("12,345.60");
    row("12,345.60", 1'234'560, 0, true);
    row("1,234,567", 123'456'700, 0, true);
    row("-1,234.5", -123'450, 0, true);
    row("¥1,234.5", 123'450, 0, true);
    row("￥ 80", 8'000, 0, true);
    row("80.5 元", 8'050, 0, true);
    refused("¥80");
    refused("$80", 0, true);
    refused("1,23,456", 0, true);
    refused("1234,567", 0, true);
    refused(",123", 0, true);
    refused("12,34", 0, true);
    refused("1.234,50", 0, true);
    row("1234560", 1'234'560, -2); // fen
    row("-5", -5, -2);
    refused("1.5", -2);
    row("1.2", 1'200'000, 4); // wan
    row("0.123456", 123'456, 4);
    refused("0.1234567", 4);
    for (const char* text :
         {"¥1.2万", "NaN", "", "-", "1 000", "0x10", "１２", "1.", "--1", "+-1", "1e", "e5", "1e5.5"})
        refused(text);
    refused("92233720368547758.08");
    refused("1e30");
}

void FieldReadings::moneyIsExactOrRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, scale);
    QFETCH(bool, grouped);
    QFETCH(qint64, fen);
    QFETCH(bool, valid);
    const auto read = exactDecimal(text.toStdString(), 2, scale, grouped);
    QCOMPARE(read.has_value(), valid);
    QCOMPARE(static_cast<qint64>(read.value_or(0)), fen);
}

namespace {

StreamShape receiptStream()
{
    StreamShape stream;
    stream.name = "receipts";
    stream.collection = Collection::Receipt;
    stream.map.remoteId = {parsePath("id").value()};
    stream.map.removed = ValueTest{parsePath("void").value(), {"true", "1"}};
    const CollectionDef& receipt = definitionOf(Collection::Receipt);
    const auto add = [&](const char* name) -> FieldMapping& {
        FieldMapping mapping;
        mapping.field = *receipt.fieldIndex(name);
        mapping.paths = {parsePath(name).value()};
        stream.map.fields.push_back(mapping);
        return stream.map.fields.back();
    };
    add("customer");
    add("kind").values = {{"P", "payment"}, {"R", "refund"}};
    add("amount").missing = {"-"};
    add("received_at");
    add("contract_number");
    IncrementalShape incremental;
    incremental.field = parsePath("changed").value();
    incremental.fallback = parsePath("created").value();
    stream.incremental = incremental;
    return stream;
}

MappedRow mapped(const QByteArray& json)
{
    const StreamShape stream = receiptStream();
    const RowMapper mapper(stream, std::vector<std::string>(stream.map.fields.size(), "fin"));
    const auto tree = JsonTree::parse(json.toStdString());
    return mapper.map(tree.value().root(), {});
}

// A whole row with one member replaced.
QByteArray row(const QByteArray& name = {}, const QByteArray& value = {})
{
    QByteArray json =
        R"({"id":"1","customer":"C1","kind":"P","amount":"1.50","received_at":"2026-03-14T01:42:00Z","contract_number":" HT-1　"})";
    if (name.isEmpty())
        return json;
    const qsizetype begin = json.indexOf("\"" + name + "\":") + name.size() + 3;
    const qsizetype end = json.indexOf("\"", begin + 1) + 1;
    return json.left(begin) + value + json.mid(end);
}

} // namespace

void FieldReadings::aRowIsMappedOrSetAsideWithItsReason_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("field"); // empty = mapped
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const char* name, const QByteArray& json, const char* field, const char* reason) {
        QTest::newRow(name) << json << QByteArray(field) << QByteArray(reason);
    };
    add("whole", row(), "", "");
    add("id as a number", row("id", "1234567890123456789"), "", "");
    add("amount as a number", row("amount", "1.5"), "", "");
    add("no id", row("id", "null"), "remote_id", "missing");
    add("empty id", row("id", "\"\""), "remote_id", "missing");
    add("null in a required field", row("amount", "null"), "amount", "missing");
    add("no value by the profile", row("amount", "\"-\""), "amount", "missing");
    add("retyped to an object", row("amount", "{\"v\":1}"), "amount", "not_plain: {\"v\":1}");
    add("a rounded number", row("amount", "1e400"), "amount", "not_decimal: 1e400");
    add("grouped", row("amount", "\"12,345.60\""), "amount", "not_decimal: 12,345.60");
    add("words", row("amount", "\"¥1.2万\""), "amount", "not_decimal: ¥1.2万");
    add("unknown code", row("kind", "\"X\""), "kind", "unknown_value: X");
    add("no zone", row("received_at", "\"2026-03-14 09:42:00\""), "received_at", "no_zone: 2026-03-14 09:42:00");
    add("lone surrogate", row("customer", "\"a\\ud800\""), "customer", "bad_text: \"a\\ud800\"");
    add("a NUL", row("customer", "\"a\\u0000b\""), "customer", "bad_text: \"a\\u0000b\"");
    add("twice", row("amount", "\"1\",\"amount\":\"2\""), "amount", "duplicate_key: amount");
    add("optional field bad", row("contract_number", "[1]"), "contract_number", "not_plain: [1]");
}

void FieldReadings::aRowIsMappedOrSetAsideWithItsReason()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, reason);
    const MappedRow result = mapped(json);
    if (field.isEmpty()) {
        QVERIFY(std::holds_alternative<MappedRecord>(result));
        const auto& record = std::get<MappedRecord>(result);
        QCOMPARE(QByteArray::fromStdString(record.payload), json);
        const CollectionDef& receipt = definitionOf(Collection::Receipt);
        QCOMPARE(record.values[*receipt.fieldIndex("amount")].integer, 150);
        QCOMPARE(record.values[*receipt.fieldIndex("kind")].integer, 0);
        QCOMPARE(record.values[*receipt.fieldIndex("contract_number")].text, std::string("HT-1"));
        return;
    }
    QVERIFY(std::holds_alternative<SetAsideRow>(result));
    const auto& aside = std::get<SetAsideRow>(result);
    QCOMPARE(QByteArray::fromStdString(aside.field), field);
    QCOMPARE(QByteArray::fromStdString(aside.reason), reason);
    QCOMPARE(QByteArray::fromStdString(aside.payload), json);
}

void FieldReadings::referencesNameRecordsOfTheirSystem()
{
    const auto record = std::get<MappedRecord>(mapped(row()));
    const auto at = *definitionOf(Collection::Receipt).fieldIndex("customer");
    QCOMPARE(record.values[at].integer, recordId("fin", Collection::Customer, "C1").value);
}

void FieldReadings::theWatermarkFallsBackToTheSecondField()
{
    const StreamShape stream = receiptStream();
    const RowMapper mapper(stream, std::vector<std::string>(stream.map.fields.size(), "fin"));
    const auto changedAt = [&mapper](const char* json) {
        const auto tree = JsonTree::parse(json);
        return toIso(mapper.changedAt(tree.value().root()).value_or(Instant{}));
    };
    QCOMPARE(changedAt(R"({"changed":"2026-03-14T01:00:00Z","created":"2026-01-01T00:00:00Z"})"),
             std::string("2026-03-14T01:00:00.000Z"));
    QCOMPARE(changedAt(R"({"changed":null,"created":"2026-01-01T00:00:00Z"})"),
             std::string("2026-01-01T00:00:00.000Z"));
    QCOMPARE(changedAt(R"({"changed":"soon"})"), std::string());
}

QTEST_GUILESS_MAIN(FieldReadings)
#include "tst_fieldreading.moc"
