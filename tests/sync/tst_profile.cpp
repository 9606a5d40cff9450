#include <utility>

#include "core/sync/profilereader.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;

namespace {

// A profile of one stream; `line` replaces the line that begins with the same key.
std::string profileText(const std::string& stream = {})
{
    const std::string head = R"(id = "crm"
label = { zh = "客户系统", en = "CRM" }
[[setting]]
name = "client_id"
label = { zh = "应用编号", en = "Client id" }
default = "plumbline"
[[setting]]
name = "client_secret"
label = { zh = "应用密钥", en = "Client secret" }
secret = true
[auth]
kind = "oauth2_client_credentials"
token_path = "/oauth/token"
[[stream]]
name = "receipts"
collection = "receipt"
)";
    return head + (stream.empty() ? R"(path = "/receipts"
query = { limit = "{limit}", offset = "{offset}", since = "{since:iso}" }
[stream.paging]
kind = "offset"
size = 500
total = "meta.total"
[stream.answer]
rows = "data"
[stream.incremental]
field = "updatedAt"
fallback = "createdAt"
[stream.map]
remote_id = "id"
removed = { path = "void", values = [true] }
[stream.map.fields]
customer = { path = "customer.id", system = "fin" }
kind = { path = "type", values = { P = "payment", R = "refund" } }
amount = "amount"
received_at = { path = "at", zone = "+08:00" }
)"
                                  : stream);
}

} // namespace

class ProfileFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aWholeProfileIsRead();
    void mistakesNamePlaceExpectedAndFound_data();
    void mistakesNamePlaceExpectedAndFound();
    void brokenTomlNamesTheLine();
    void pathsKnowQuotesIndexesAndForms();
    void malformedPathsAreRefused();
    void streamsInheritTheDefaults();
};

void ProfileFiles::aWholeProfileIsRead()
{
    const auto profile = readProfile(profileText(), "crm.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : profile.error().args.back().c_str());
    QCOMPARE(profile.value().auth.kind, AuthKind::OAuth2ClientCredentials);
    QCOMPARE(profile.value().auth.headers.front().second, std::string("Bearer {token}"));
    const StreamShape& stream = profile.value().streams.front();
    QCOMPARE(stream.paging.kind, PagingKind::Offset);
    QCOMPARE(stream.paging.size, 500);
    QCOMPARE(stream.incremental->fallback->text, std::string("createdAt"));
    QCOMPARE(stream.map.fields.size(), std::size_t(4));
    QCOMPARE(stream.map.fields[3].time.zoneMinutes, std::optional(480));
    QCOMPARE(stream.map.removed->values.front(), std::string("true"));
}

void ProfileFiles::mistakesNamePlaceExpectedAndFound_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("near");
    const auto row = [](const char* name, const char* from, const char* to, const char* line, const char* key,
                        const char* expected, const char* found, const char* near = "") {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(line)
                            << QString::fromUtf8(key) << QString::fromUtf8(expected) << QString::fromUtf8(found)
                            << QString::fromUtf8(near);
    };
    row("unknown key", "path = \"/receipts\"", "pth = \"/receipts\"", "17", "stream[1].pth", "known_key",
        "pth", "path");
    row("unknown collection", "\"receipt\"", "\"recipt\"", "16", "stream[1].collection", "collection",
        "recipt", "receipt");
    row("unknown field", "amount = \"amount\"", "sum = \"amount\"", "34", "stream[1].map.fields.sum",
        "field_of:receipt", "sum");
    row("required field", "amount = \"amount\"\n", "", "31", "stream[1].map.fields", "required_field:amount",
        "");
    row("enum value", "R = \"refund\"", "R = \"back\"", "33", "stream[1].map.fields.kind.values", "one_of:payment, refund",
        "back");
    row("size", "size = 500", "size = 0", "21", "stream[1].paging.size", "whole_number:1..100000", "0");
    row("type", "size = 500", "size = \"many\"", "21", "stream[1].paging.size", "whole_number", "many");
    row("paging kind", "kind = \"offset\"", "kind = \"ofset\"", "20", "stream[1].paging.kind", "offset, page", "ofset",
        "offset");
    row("placeholder", "{since:iso}", "{sinse:iso}", "18", "stream[1].query.since", "known_placeholder", "{sinse}",
        "{since}");
    row("form", "{since:iso}", "{since:local}", "18", "stream[1].query.since", "since_form", "{since:local}");
    row("brace", "{since:iso}", "{since", "18", "stream[1].query.since", "template_brace", "since");
    row("zone", "+08:00", "+8", "35", "stream[1].map.fields.received_at.zone", "zone", "+8");
    row("path", "customer.id", "customer[x", "32", "stream[1].map.fields.customer.path", "path_index", "customer[x");
    row("setting that is not there", "{since:iso}", "{setting.clientid}", "18", "stream[1].query.since",
        "known_placeholder", "{setting.clientid}", "{setting.client_id}");
    row("cursor without cursors", "{since:iso}", "{cursor}", "18", "stream[1].query.since", "paging_by:cursor",
        "{cursor}");
    row("page without pages", "{since:iso}", "{page}", "18", "stream[1].query.since", "paging_by:page", "{page}");
    row("id outside details", "{since:iso}", "{id}", "18", "stream[1].query.since", "id_in_detail", "{id}");
    row("key without keys", "{since:iso}", "{key}", "18", "stream[1].query.since", "keys_for_key", "{key}");
    row("until without windows", "{since:iso}", "{until:iso}", "18", "stream[1].query.since", "window_for_until", "{until}");
    row("keyset without a key", "kind = \"offset\"", "kind = \"keyset\"", "19", "stream[1].paging.key",
        "row_key_path", "");
    row("windows without a beginning", "fallback = \"createdAt\"", "window_days = 31", "25",
        "stream[1].incremental.first_days", "first_days", "");
    row("column that is not there", "rows = \"data\"", "rows = \"data\"\ncolumns = [\"updatedAt\", \"createdat\"]",
        "29", "stream[1].map", "answer_column", "createdAt", "createdat");
    row("test without values", "values = [true]", "vals = [true]", "30", "stream[1].map.removed.values",
        "value_or_present", "");
    row("group that does not end", "{since:iso}", "{? a {since:iso}", "18", "stream[1].query.since", "template_group",
        "since");
    row("rows inside a text", "rows = \"data\"", "rows = \"data(json)\"", "24", "stream[1].answer.rows", "shallow_rows",
        "data(json)");
    row("flag", "secret = true", "secret = \"yes\"", "10", "setting[2].secret", "true_or_false", "yes");
    row("table", "remote_id = \"id\"", "remote_id = { a = 1 }", "29", "stream[1].map.remote_id", "text_or_texts",
        "a = 1");
    row("text", "name = \"receipts\"", "name = 7", "15", "stream[1].name", "text", "7");
    row("secret with default", "secret = true", "secret = true\ndefault = \"x\"", "11", "setting[2].default",
        "no_secret_default", "x");
}

void ProfileFiles::mistakesNamePlaceExpectedAndFound()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, line);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    QFETCH(QString, near);
    QString text = QString::fromStdString(profileText());
    QVERIFY(text.contains(from));
    text.replace(text.indexOf(from), from.size(), to);
    const auto profile = readProfile(text.toStdString(), "crm.toml");
    QVERIFY(!profile.ok());
    QCOMPARE(profile.error().code, ErrorCode::FileContent);
    const std::vector<std::string>& args = profile.error().args;
    QCOMPARE(QString::fromStdString(args.size() > 5 ? args[5] : ""), near);
    QCOMPARE(args[0], std::string("crm.toml"));
    QCOMPARE(QString::fromStdString(args[2]), key);
    QVERIFY2(QString::fromStdString(args[3]).contains(found), args[3].c_str());
    QVERIFY2(QString::fromStdString(args[4]).contains(expected), args[4].c_str());
    QCOMPARE(QString::fromStdString(args[1]), line);
}

void ProfileFiles::brokenTomlNamesTheLine()
{
    const auto profile = readProfile("id = \"x\"\nlabel = { zh = \n", "broken.toml");
    QVERIFY(!profile.ok());
    QCOMPARE(profile.error().code, ErrorCode::FileSyntax);
    QCOMPARE(profile.error().args[0], std::string("broken.toml"));
    QCOMPARE(profile.error().args[1], std::string("2"));
    QCOMPARE(profile.error().args[4], std::string("toml"));
    QVERIFY(!profile.error().detail.empty());
}

void ProfileFiles::pathsKnowQuotesIndexesAndForms()
{
    using Kind = PathStep::Kind;
    const auto link = parsePath("\"@odata.nextLink\"");
    QCOMPARE(link.value().steps, (std::vector<PathStep>{{Kind::Member, "@odata.nextLink", "", 0}}));
    const auto form = parsePath("form['客户'].rows[-1]");
    QCOMPARE(form.value().steps, (std::vector<PathStep>{{Kind::Member, "form", "", 0},
                                                        {Kind::Named, "客户", "", 0},
                                                        {Kind::Member, "rows", "", 0},
                                                        {Kind::Index, "", "", -1}}));
    const auto matching = parsePath("list[label='金额'].text");
    QCOMPARE(matching.value().steps[1],
             (PathStep{Kind::Matching, "label", "金额", 0, {{Kind::Member, "label", "", 0}}}));
    const auto nested = parsePath("contents[title[0].text='客户'].value");
    QCOMPARE(nested.value().steps[1].compared.size(), std::size_t(3));
    const auto deep = parsePath("form['明细'](json)[*].name");
    QVERIFY(deep.value().isDeep());
    QCOMPARE(deep.value().steps[2].kind, Kind::Parse);
    QCOMPARE(deep.value().steps[3].kind, Kind::Each);
    QVERIFY(!parsePath("a.b[0]").value().isDeep());
    QVERIFY(parsePath("").value().isRoot());
}

void ProfileFiles::malformedPathsAreRefused()
{
    for (const char* text : {"a..b", "a.", ".a", "a['x", "a[", "a[1", "a[b]", "a[b=c]", "'x", "a]b"})
        QVERIFY2(!parsePath(text).ok(), text);
}

void ProfileFiles::streamsInheritTheDefaults()
{
    const std::string defaults = R"([defaults]
query = { since = "{since:iso}", limit = "{limit}" }
paging = { kind = "page", size = 7, pages = "pages" }
answer = { rows = "all", message = "msg" }
map = { remote_id = "id", format = "beijing" }
)";
    const std::string stream = R"(path = "/receipts"
query = { limit = "20" }
[stream.paging]
kind = "none"
[stream.answer]
rows = "own"
[stream.map.fields]
customer = "customer"
kind = { value = "payment" }
amount = "amount"
received_at = { join = ["day", "time"] }
)";
    const auto profile = readProfile(profileText(stream) + defaults, "crm.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : profile.error().args.back().c_str());
    const StreamShape& read = profile.value().streams.front();
    QCOMPARE(read.request.query.size(), std::size_t(2));
    QCOMPARE(read.answer.rows.text, std::string("own"));
    QCOMPARE(read.answer.message.front().text, std::string("msg"));
    QCOMPARE(read.paging.kind, PagingKind::None);
    QCOMPARE(read.map.fields[3].time.zoneMinutes, std::optional(480));
    QVERIFY(read.map.fields[3].join);
}

QTEST_GUILESS_MAIN(ProfileFiles)
#include "tst_profile.moc"
