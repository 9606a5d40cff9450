#include "tests/rulebook/rulefiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

// One row a kind of fault: a piece of the shipped file is replaced, and the error must name the place.
class RulebookFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aFaultInTheRulesIsNamed_data();
    void aFaultInTheRulesIsNamed();
    void aFaultInTheCalendarIsNamed_data();
    void aFaultInTheCalendarIsNamed();
    void brokenSyntaxIsNamedWithItsLine();
    void theFirstOfSeveralFaultsIsTold();
    void aMissingNodeIsCounted();
    void anEmptyFileIsNoRulebook();
};

void RulebookFaults::aFaultInTheRulesIsNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("at"); // what stands on the line that is named; "" = the replacement itself
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* from, const char* to, const char* key, const char* found,
                        const char* expected, const char* at = "") {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(at)
                            << QString::fromUtf8(key) << QString::fromUtf8(found) << QString::fromUtf8(expected);
    };
    row("unknown key", "behind_points = 10", "behind_point = 10", "achievement.behind_points", "nothing",
        "integer 0..100", "[achievement]");
    row("unknown key beside the right one", "behind_points = 10", "behind_points = 10\nbehind_pionts = 9",
        "achievement.behind_pionts", "behind_pionts", "key behind_points", "behind_pionts");
    row("unknown section", "[company]", "[companny]\n[company]", "companny", "companny", "key company");
    row("text for a number", "behind_points = 10", "behind_points = \"ten\"", "achievement.behind_points", "\"ten\"",
        "integer 0..100");
    row("number below its range", "budget_days = 30", "budget_days = 0", "visits.budget_days", "0", "integer 1..366");
    row("number above its range", "budget_days = 30", "budget_days = 367", "visits.budget_days", "367",
        "integer 1..366");
    row("number for a flag", "departed_signer_voids = true", "departed_signer_voids = 1",
        "evidence.departed_signer_voids", "1", "one-of true|false");
    row("no such choice", "valid = \"both\"", "valid = \"all\"", "visits.valid", "\"all\"",
        "one-of authentic|progress|both|either");
    row("weights do not sum to 100", "supply_weight = 30", "supply_weight = 31", "health.supply_weight", "31",
        "sum 100");
    row("percent without its sign", "required = \"120%\"", "required = \"120\"", "supply.required", "\"120\"",
        "percent 0..1000");
    row("percent of nothing", "required = \"120%\"", "required = \"0%\"", "supply.required", "\"0%\"",
        "percent 0..1000");
    row("points as a floating-point number", "threshold = 75", "threshold = 74.9", "health.threshold",
        "floating-point number", "decimal 0..100");
    row("points above 100", "threshold = 75", "threshold = 101", "health.threshold", "101", "decimal 0..100");
    row("money with grouping", "threshold = \"500000.00\"", "threshold = \"500,000.00\"", "rebate[1].threshold",
        "\"500,000.00\"", "money");
    row("money below zero", "threshold = \"500000.00\"", "threshold = \"-1\"", "rebate[1].threshold", "\"-1\"",
        "money");
    row("rate above 100 %", "rate = \"3%\"", "rate = \"101%\"", "rebate[1].rate", "\"101%\"", "percent 0..100");
    row("date as text", "valid_from = 2024-01-01", "valid_from = \"2024-01-01\"", "rebate[1].valid_from",
        "\"2024-01-01\"", "date");
    row("policy ends before it begins", "valid_from = 2024-01-01", "valid_from = 2024-01-01\nvalid_to = 2023-12-31",
        "rebate[1].valid_to", "2023-12-31", "date-after 2024-01-01", "valid_to = 2023-12-31");
    row("signal named twice", "id = \"region-silent\"", "id = \"minutes-missing\"", "signal[2].id",
        "\"minutes-missing\"", "unique", "id = \"minutes-missing\"\nkind = \"region");
    row("signal with the ledger's separator", "id = \"region-silent\"", "id = \"region:silent\"", "signal[2].id",
        "\"region:silent\"", "text without ':'");
    row("limit in the wrong unit", "limit_hours = 72", "limit_days = 3", "signal[4].limit_hours", "nothing",
        "integer 1..8784", "[[signal]]\nid = \"opportunity-not-followed\"");
    row("limit for a kind that counts nothing", "kind = \"health-low\"", "kind = \"health-low\"\nlimit_days = 3",
        "signal[5].limit_days", "limit_days", "no-such-key", "limit_days = 3\nenabled");
    row("label in one language", "label = { zh = \"接触\", en = \"Contact\" }", "", "", "", "");
    row("node out of order", "number = 2\n", "number = 3\n", "project_type[1].node[2].number", "3", "integer 2..2");
    row("stage skipped", "number = 3\nstage = 2", "number = 3\nstage = 3", "project_type[1].node[3].stage", "3",
        "integer 1..2", "stage = 3");
    row("stage falls back", "number = 5\nstage = 3", "number = 5\nstage = 1", "project_type[1].node[5].stage", "1",
        "integer 2..3", "stage = 1\nlabel = { zh = \"方案内部评审通过\"");
    row("no such source", "source = \"valid-visit\"", "source = \"visit\"", "project_type[1].node[1].proof[1].source",
        "\"visit\"", "one-of valid-visit|document|inquiry|approval|finance-contract|receipt|shipment");
    row("format in capitals", "format = \"pdf\"", "format = \"PDF\"", "project_type[1].node[4].proof[2].format",
        "\"PDF\"", "lower-case");
    row("stage of the CRM named twice", "crm_stage = \"S2\"", "crm_stage = \"S1\"",
        "project_type[1].stage_map[2].crm_stage", "\"S1\"", "unique", "crm_stage = \"S1\"\nfirst_node = 3");
    row("stages of the CRM overlap", "first_node = 3\n", "first_node = 2\n", "project_type[1].stage_map[2].first_node",
        "2", "integer 3..12");
    row("project type named twice", "type = \"medical\"", "type = \"automation\"", "project_type[2].type",
        "\"automation\"", "unique", "type = \"automation\"\nlabel = { zh = \"医疗设备\"");
    row("advice for one part twice", "lost = \"documents\"", "lost = \"stage\"", "advice[2].lost", "\"stage\"",
        "unique", "lost = \"stage\"\ntext = { zh = \"先补");
    row("paper kind that nobody signs", "paper_missing_kind = \"technical_agreement\"",
        "paper_missing_kind = \"line_drawing\"", "health.paper_missing_kind", "\"line_drawing\"",
        "signed-document-kind");
    row("a percentage of 140", "rate = \"3%\"", "rate = \"140%\"", "rebate[1].rate", "\"140%\"", "percent 0..100");
    row("notes alike by 140 percent", "alike_percent = 90", "alike_percent = 140", "findings.alike_percent", "140",
        "integer 50..100");
    row("a node that does not exist", "first_node = 11", "first_node = 13", "project_type[1].stage_map[5].first_node",
        "13", "integer 11..12");
    row("stages that run in a circle", "first_node = 8\nlast_node = 10", "first_node = 8\nlast_node = 4",
        "project_type[1].stage_map[4].last_node", "4", "integer 8..12", "last_node = 4\nlabel = { zh = \"商务谈判\"");
    row("an event checked by what cannot see it", "checks = [\"in-finance\"]", "checks = [\"registry\"]",
        "event[3].checks", "array", "one-of in-finance");
    row("an event with a test that is none", "verifiable = false", "verifiable = true", "event[8].verifiable", "true",
        "one-of false", "verifiable = true\nchecks = []");
    row("an event twice", "type = \"receipt\"", "type = \"contract\"", "event[4].type", "\"contract\"", "unique",
        "type = \"contract\"\nlabel = { zh = \"回款\"");
    row("a cause for nothing that is known", "on = [\"back-fill\"]", "on = [\"back-fil\"]", "cause[12].on", "array",
        "kind of signal or finding");
    row("empty text", "minutes_kind = \"technical_minutes\"", "minutes_kind = \"\"", "visits.minutes_kind", "\"\"",
        "text");
    row("another format", "format = 1", "format = 2", "format", "2", "integer 1..1");
    row("value for a table", "[company]\n", "company = 3\n[compani]\n", "company", "3", "table", "company = 3");
}

void RulebookFaults::aFaultInTheRulesIsNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, at);
    QFETCH(QString, key);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    if (key.isEmpty()) { // a row whose text is made here, because the label stands in many places
        from = QStringLiteral("{ zh = \"首次有效接触\", en = \"First valid contact\" }");
        to = QStringLiteral("{ zh = \"首次有效接触\" }");
        key = QStringLiteral("project_type[1].node[1].label.en");
        found = QStringLiteral("nothing");
        expected = QStringLiteral("text");
    }
    const std::string text = altered(shippedRules(), from.toStdString(), to.toStdString());
    const auto book = read(text);
    QVERIFY(!book.ok());
    const Error& error = book.error();
    QVERIFY(error.code == ErrorCode::FileContent);
    QCOMPARE(error.args.size(), std::size_t(5));
    QCOMPARE(QString::fromStdString(error.args[0]), QStringLiteral("rules.toml"));
    QCOMPARE(QString::fromStdString(error.args[2]), key);
    QCOMPARE(QString::fromStdString(error.args[3]), found);
    QCOMPARE(QString::fromStdString(error.args[4]), expected);
    const std::string place = (at.isEmpty() ? to : at).toStdString();
    QCOMPARE(std::stoi(error.args[1]), lineOf(text, place));
}

void RulebookFaults::aFaultInTheCalendarIsNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* from, const char* to, const char* at, const char* key,
                        const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(at)
                            << QString::fromUtf8(key) << QString::fromUtf8(expected);
    };
    row("ends before it begins", "known_until = 2026-12-31", "known_until = 2023-12-31", "known_until = 2023",
        "known_until", "date-after 2024-01-01");
    row("workdays out of order", "2024-02-04, 2024-02-18", "2024-02-18, 2024-02-04", "2024-02-18, 2024-02-04",
        "workdays", "dates ascending");
    row("holiday ends before it begins", "to = 2026-04-06", "to = 2026-04-03", "to = 2026-04-03", "holiday[16].to",
        "date-after 2026-04-04");
    row("holidays out of order", "from = 2026-05-01", "from = 2026-04-05", "from = 2026-04-05", "holiday[17].from",
        "date-after 2026-04-06");
    row("unknown key", "known_from = 2024-01-01", "known_from = 2024-01-01\nknown_form = 2024-01-01", "known_form",
        "known_form", "key known_from");
}

void RulebookFaults::aFaultInTheCalendarIsNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, at);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const std::string text = altered(shippedCalendar(), from.toStdString(), to.toStdString());
    const auto book = read(shippedRules(), text);
    QVERIFY(!book.ok());
    QCOMPARE(QString::fromStdString(book.error().args[0]), QStringLiteral("calendar.toml"));
    QCOMPARE(std::stoi(book.error().args[1]), lineOf(text, at.toStdString()));
    QCOMPARE(QString::fromStdString(book.error().args[2]), key);
    QCOMPARE(QString::fromStdString(book.error().args[4]), expected);
}

void RulebookFaults::brokenSyntaxIsNamedWithItsLine()
{
    const std::string text = altered(shippedRules(), "behind_points = 10", "behind_points = = 10");
    const auto book = read(text);
    QVERIFY(!book.ok());
    QVERIFY(book.error().code == ErrorCode::FileSyntax);
    QCOMPARE(std::stoi(book.error().args[1]), lineOf(text, "behind_points"));
    QCOMPARE(book.error().args[4], std::string("toml"));
    QVERIFY(!book.error().detail.empty());
    const auto calendar = read(shippedRules(), "known_from = ");
    QCOMPARE(calendar.error().args[0], std::string("calendar.toml"));
}

void RulebookFaults::theFirstOfSeveralFaultsIsTold()
{
    std::string text = altered(shippedRules(), "rate = \"3%\"", "rate = \"x\"");
    text = altered(text, "budget_days = 30", "budget_days = -1");
    QCOMPARE(read(text).error().args[2], std::string("visits.budget_days"));
}

void RulebookFaults::aMissingNodeIsCounted()
{
    std::string text = shippedRules();
    const auto first = text.find("[[project_type.node]]\nnumber = 12");
    const auto last = text.find("[[project_type.stage_map]]");
    text.erase(first, last - first);
    const auto book = read(text);
    QVERIFY(!book.ok());
    QCOMPARE(book.error().args[2], std::string("project_type[1].node"));
    QCOMPARE(book.error().args[4], std::string("count 12"));
}

void RulebookFaults::anEmptyFileIsNoRulebook()
{
    const auto book = read("");
    QVERIFY(!book.ok());
    QCOMPARE(book.error().args[3], std::string("nothing"));
    QVERIFY(std::stoi(book.error().args[1]) >= 1);
}

QTEST_GUILESS_MAIN(RulebookFaults)
#include "tst_rulebookfaults.moc"
