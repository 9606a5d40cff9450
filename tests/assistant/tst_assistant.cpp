#include <utility>

#include "core/assistant/pagepeek.h"
#include "core/assistant/preview.h"
#include "core/sync/profilereader.h"
#include "tests/sync/syncworld.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::assistant;

// From a sample answer to a profile: what the assistant sees, suggests and writes.
class Assistant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theShippedSynonymsAreRead();
    void valuesTellTheirKind_data();
    void valuesTellTheirKind();
    void chineseNamesAreUnderstood();
    void everyCollectionIsSuggestedFromItsOwnNames();
    void formsAndNestedObjectsBecomeColumns();
    void pagingIsSeen_data();
    void pagingIsSeen();
    void oddNamesStayValid();
    void whatIsMissingIsSaid();
    void thePreviewShowsValuesAndProblems();
    void noRecordsAreNoProfile_data();
    void noRecordsAreNoProfile();
    void aPageIsReadWithoutStoringAnything();

private:
    const Synonyms m_synonyms = Synonyms::shipped();
};

namespace {

std::string receipts()
{
    QFile file(PLUMBLINE_SOURCE_DIR "/tests/assistant/data/receipts.json");
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QByteArray words(const Error& error)
{
    QByteArray all;
    for (const std::string& arg : error.args)
        all += QByteArray::fromStdString(arg) + " | ";
    return all + QByteArray::fromStdString(error.detail);
}

} // namespace

void Assistant::theShippedSynonymsAreRead()
{
    QVERIFY(m_synonyms.match("any", "amount", "Total_Amount") > 90);
    QVERIFY(m_synonyms.match("collection", "receipt", "receipts") > 90);
    QCOMPARE(m_synonyms.match("any", "amount", "warehouse"), 0);
    QCOMPARE(QString::fromStdString(m_synonyms.best("enum", "退款")), QString("refund"));
    QCOMPARE(Synonyms::load("/nowhere/words.toml").error().code, ErrorCode::FileUnreadable);
}

void Assistant::valuesTellTheirKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::newRow("money as text") << "1234.50" << false << "amount"
                                   << "decimal";
    QTest::newRow("grouped money") << "1,234.50" << false << "amount"
                                   << "decimal";
    QTest::newRow("whole") << "42" << true << "n"
                           << "whole";
    QTest::newRow("long id") << "1827364554637210001" << true << "id"
                             << "text";
    QTest::newRow("code with zeros") << "000123" << false << "code"
                                     << "text";
    QTest::newRow("zone") << "2026-03-14T01:42:00Z" << false << "t"
                          << "time";
    QTest::newRow("zone without colon") << "2026-03-14T01:42:00.000+0000" << false << "t"
                                        << "time";
    QTest::newRow("wall clock") << "2026-03-14 09:42:00" << false << "t"
                                << "local";
    QTest::newRow("day") << "2026-03-14" << false << "t"
                         << "day";
    QTest::newRow("unix ms") << "1773452520000" << true << "updated"
                             << "unix_ms";
    QTest::newRow("unix ms as text") << "1773452520000" << false << "updated_at"
                                     << "unix_ms";
    QTest::newRow("unix s") << "1773452520" << true << "apply_time"
                            << "unix_s";
    QTest::newRow("a telephone") << "1395161234" << true << "phone"
                                 << "whole";
    QTest::newRow("OData V2") << "/Date(1492041600000+0000)/" << false << "t"
                              << "odata_v2";
    QTest::newRow("flag") << "true" << false << "t"
                          << "flag";
    QTest::newRow("no date") << "2026-13-14" << false << "t"
                             << "text";
}

void Assistant::valuesTellTheirKind()
{
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    QFETCH(QString, name);
    QFETCH(QString, kind);
    const auto found = nameOf(kindOf(text.toStdString(), isNumber, name.toStdString()));
    QCOMPARE(QString::fromStdString(std::string(found)), kind);
}

void Assistant::chineseNamesAreUnderstood()
{
    const auto sample = readSample(receipts(), m_synonyms);
    QVERIFY(sample.ok());
    QCOMPARE(sample.value().rowsPath, std::string("data.list"));
    QCOMPARE(sample.value().totalPath, std::string("data.total"));
    QCOMPARE(sample.value().successValue, std::string("200"));
    const auto fits = rankCollections(sample.value(), "api/收款", m_synonyms);
    QVERIFY(!fits.empty());
    QCOMPARE(fits.front().collection, Collection::Receipt);
    StreamDraft draft =
        suggestStream(sample.value(), addressOf("api/收款?pageNo=1&pageSize=50&更新时间起=2026-01-01 00:00:00"),
                      Collection::Receipt, m_synonyms);
    QCOMPARE(draft.remoteId, std::string("收款单号"));
    QCOMPARE(draft.removedPath, std::string("作废"));
    QCOMPARE(draft.paging, std::string("page"));
    QCOMPARE(draft.changedPath, std::string("更新时间"));
    QCOMPARE(draft.changedFormat, std::string("beijing"));
    QVERIFY(draft.missing.empty());
    QCOMPARE(draft.field("amount")->paths.front(), std::string("收款金额"));
    QCOMPARE(draft.field("kind")->values.size(), std::size_t(2));
    QCOMPARE(draft.field("received_at")->format, std::string("date"));
    draft.name = "receipts";
    const auto profile = sync::readProfile(toToml({"x", "系统", "System", {"basic", ""}, {draft}}), "x.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : words(profile.error()).constData());
    QCOMPARE(profile.value().streams[0].paging.size, 50);
}

void Assistant::everyCollectionIsSuggestedFromItsOwnNames()
{
    // A system that calls things as we do is mapped whole, whatever the collection.
    for (const CollectionDef& definition : allCollections()) {
        std::string row = "\"record_id\":\"R1\"";
        for (const FieldDef& field : definition.fields) {
            const std::string value =
                field.type == FieldType::Instant   ? "\"2026-03-01T00:00:00Z\""
                : field.type == FieldType::Day     ? "\"2026-03-01\""
                : field.type == FieldType::Month   ? "\"2026-03\""
                : field.type == FieldType::Bool    ? "true"
                : field.type == FieldType::Integer ? "7"
                : field.type == FieldType::Money || field.type == FieldType::Quantity || field.type == FieldType::Rate
                    ? "\"0.50\""
                : field.type == FieldType::Enum ? "\"" + std::string(field.values[0]) + "\""
                                                : "\"T\"";
            row += ",\"" + std::string(field.name) + "\":" + value;
        }
        const auto sample = readSample("[{" + row + "}]", m_synonyms);
        QVERIFY(sample.ok());
        const StreamDraft draft = suggestStream(sample.value(), addressOf("list"), definition.collection, m_synonyms);
        const std::string name(definition.name);
        QVERIFY2(draft.missing.empty(), (name + ": " + (draft.missing.empty() ? "" : draft.missing[0])).c_str());
        const auto profile = sync::readProfile(toToml({"x", "x", "x", {}, {draft}}), "x.toml");
        QVERIFY2(profile.ok(), profile.ok() ? "" : (name + ": " + words(profile.error()).toStdString()).c_str());
    }
}

void Assistant::formsAndNestedObjectsBecomeColumns()
{
    const auto sample = readSample(
        R"({"items":[{"id":1,"customer":{"id":"C1","a.b":"x"},"tags":["a","b"],"form":[{"name":"客户","value":"甲"}]}]})",
        m_synonyms);
    QVERIFY(sample.ok());
    for (const char* path : {"id", "customer.id", "customer.\"a.b\"", "tags[*]", "form['客户']"}) {
        QVERIFY2(sample.value().column(path), path);
        QVERIFY2(sync::parsePath(path).ok(), path);
    }
    const auto arrays = readSample(R"([["A1",12.5,"2026-03-01T00:00:00"],["A2",3,"2026-03-01T00:00:00"]])", m_synonyms);
    QVERIFY(arrays.ok() && arrays.value().column("[1]"));
    QCOMPARE(arrays.value().column("[1]")->kind, ValueKind::Decimal);
    QVERIFY(arrays.value().column("[0]")->isUnique && !arrays.value().column("[2]")->isUnique);
}

void Assistant::pagingIsSeen_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("paging");
    QTest::addColumn<QString>("next");
    QTest::newRow("page") << R"({"total":9,"rows":[@]})"
                          << "r?page=0&size=5"
                          << "page"
                          << "";
    QTest::newRow("offset") << R"({"total":9,"rows":[@]})"
                            << "r?offset=0&limit=5"
                            << "offset"
                            << "";
    QTest::newRow("next link") << R"({"next":"/r?page=2","rows":[@]})"
                               << "r?page=1"
                               << "next_link"
                               << "next";
    QTest::newRow("cursor") << R"({"next_cursor":"abc","rows":[@]})"
                            << "r?cursor="
                            << "cursor"
                            << "next_cursor";
    QTest::newRow("OData V4") << R"({"@odata.context":"$metadata#R","value":[@]})"
                              << "R"
                              << "next_link"
                              << "\"@odata.nextLink\"";
    QTest::newRow("OData V2") << R"({"d":{"results":[@]}})"
                              << "R"
                              << "next_link"
                              << "d.__next";
    QTest::newRow("none") << R"([@])"
                          << "r"
                          << "none"
                          << "";
}

void Assistant::pagingIsSeen()
{
    QFETCH(QString, body);
    QFETCH(QString, address);
    QFETCH(QString, paging);
    QFETCH(QString, next);
    body.replace(
        "[@]",
        R"([{"id":"1","customer_id":"C","amount":"1.00","paid_at":"2026-03-01T00:00:00Z","updated_at":"2026-03-01T00:00:00Z"}])");
    const auto sample = readSample(body.toStdString(), m_synonyms);
    QVERIFY(sample.ok());
    const StreamDraft draft =
        suggestStream(sample.value(), addressOf(address.toStdString()), Collection::Receipt, m_synonyms);
    QCOMPARE(QString::fromStdString(draft.paging), paging);
    QCOMPARE(QString::fromStdString(draft.next), next);
    const auto profile = sync::readProfile(toToml({"x", "x", "x", {}, {draft}}), "x.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : words(profile.error()).constData());
}

void Assistant::oddNamesStayValid()
{
    const auto sample = readSample(
        R"x([{"id":"1","Customer Name":"a\"b","amount (RMB)":"1.00","{x}":"y","paid at":"2026-03-01T00:00:00Z","客户":"C"}])x",
        m_synonyms);
    QVERIFY(sample.ok());
    const StreamDraft draft =
        suggestStream(sample.value(), addressOf("a/b c?q={x}&w=\"1\""), Collection::Receipt, m_synonyms);
    const auto profile =
        sync::readProfile(toToml({"x", "\"系\n统\"", "S", {"header", "X-Api Key"}, {draft}}), "x.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : words(profile.error()).constData());
    QCOMPARE(profile.value().label.zh, std::string("\"系\n统\""));
}

void Assistant::whatIsMissingIsSaid()
{
    const auto sample = readSample(R"([{"id":"1","amount":"1.00"}])", m_synonyms);
    const StreamDraft draft = suggestStream(sample.value(), addressOf("r"), Collection::Receipt, m_synonyms);
    QCOMPARE(draft.missing, (std::vector<std::string>{"customer", "received_at"}));
    QVERIFY(toToml({"x", "x", "x", {}, {draft}}).find("# customer = \"...\"") != std::string::npos);
}

void Assistant::thePreviewShowsValuesAndProblems()
{
    const auto sample = readSample(receipts(), m_synonyms);
    StreamDraft draft = suggestStream(sample.value(), addressOf("r"), Collection::Receipt, m_synonyms);
    const auto profile = sync::readProfile(toToml({"x", "x", "x", {}, {draft}}), "x.toml");
    QVERIFY(profile.ok());
    const auto rows = rowsOf(profile.value().streams[0].answer, {receipts()});
    QVERIFY(rows.ok());
    const Preview preview = previewOf(profile.value().streams[0], rows.value().rows, "x", sample.value(), m_synonyms);
    QCOMPARE(preview.rows, 3);
    QCOMPARE(preview.removed, 1);
    QCOMPARE(preview.setAside, 0); // the grouped amount is suggested as such
    const auto field = [&preview](const char* name) {
        return *std::find_if(preview.fields.begin(), preview.fields.end(),
                             [name](const auto& f) { return f.field == name; });
    };
    QCOMPARE(field("amount").value, std::string("1200.50"));
    QCOMPARE(field("amount").problems, 0);
    QCOMPARE(field("received_at").value, std::string("2026-02-28T16:00:00.000Z"));
    QCOMPARE(field("kind").value, std::string("payment"));
    QCOMPARE(field("contract_number").source, std::string());
    QCOMPARE(rowsOf(profile.value().streams[0].answer, {"{}"}).error().code, ErrorCode::AnswerUnexpected);
}

void Assistant::noRecordsAreNoProfile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("empty object") << "{}" << int(ErrorCode::NothingFound);
    QTest::newRow("empty list") << "[]" << int(ErrorCode::NothingFound);
    QTest::newRow("a login page") << "<html><body>Sign in" << int(ErrorCode::AnswerNotJson);
    QTest::newRow("nothing") << "" << int(ErrorCode::AnswerNotJson);
    QTest::newRow("cut") << R"({"rows":[{"id":1})" << int(ErrorCode::AnswerTruncated);
}

void Assistant::noRecordsAreNoProfile()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto sample = readSample(text.toStdString(), m_synonyms);
    QVERIFY(!sample.ok());
    if (text.isEmpty())
        return; // told apart by the parser
    QCOMPARE(int(sample.error().code), code);
}

void Assistant::aPageIsReadWithoutStoringAnything()
{
    tests::FaultServer server([](const tests::Asked& asked) {
        return asked.headers.value("authorization").isEmpty()
                   ? tests::reply(401, "who?", {}, "text/plain")
                   : tests::reply(200, "[{\"id\":1}]", "Link: <x>; rel=\"next\"\r\n");
    });
    QTemporaryDir folder;
    QFile file(folder.filePath("head.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(toToml({"x", "x", "x", {"basic", ""}, {}})));
    file.close();
    const auto secrets = makeMemorySecrets();
    const Source source{"x", file.fileName().toStdString(), server.url().toStdString(), {{"user", "u"}}};
    const auto peek = [&] {
        PagePeek peeking(source, *secrets, [] { return Instant{1'773'452'520'000}; });
        std::optional<PeekedPage> page;
        peeking.readAddress(addressOf("list?a={b}&c=1"), [&page](const PeekedPage& answer) { page = answer; });
        tests::pump([&page] { return page.has_value(); });
        return page.value_or(PeekedPage{});
    };
    QCOMPARE(peek().error->code, ErrorCode::SecretMissing);
    QVERIFY(server.asked().isEmpty());
    secrets->write("x/password", "p", [](SecretOutcome) {});
    const PeekedPage page = peek();
    QVERIFY(!page.error && page.hasNextLinkHeader);
    QCOMPARE(page.texts.front(), std::string("[{\"id\":1}]"));
    QCOMPARE(server.asked().back().value("a"), QByteArray("{b}"));
}

QTEST_GUILESS_MAIN(Assistant)
#include "tst_assistant.moc"
