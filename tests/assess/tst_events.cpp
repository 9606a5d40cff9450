#include "core/assess/customertimeline.h"
#include "core/assess/events.h"
#include "core/assess/snapshot.h"
#include "core/facts/factsloader.h"
#include "tests/assess/assessedcase.h"
#include "tests/assess/randomcompany.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

RecordId eventOf(const std::string& text) // "contract crm:X1"
{
    const std::size_t blank = text.find(' ');
    return Case::idOf(*collectionNamed(text.substr(0, blank)), text.substr(blank + 1));
}

// checks = letters of the checks in the catalogue's order; since = whole hours between deciding record and asOf.
std::map<std::string, std::string> shownOf(const Assessment& out, const EventExplanation& event)
{
    std::string checks, ages;
    for (const CheckResult& check : event.checks) {
        checks += letterOf(check.reason.verdict);
        ages += (ages.empty() ? "" : " ") +
                (check.decidedAt.isKnown() ? std::to_string((out.asOf - check.decidedAt).ms / 3'600'000) : "-");
    }
    return {{"checks", checks},
            {"verdict", std::string(1, letterOf(event.verdict))},
            {"verifiable", event.verifiable ? "true" : "false"},
            {"ages", ages},
            {"type", std::to_string(static_cast<int>(event.type))}};
}

std::string bytesOf(const Facts& facts, const Rulebook& rulebook, const Assessment& out)
{
    std::string all = toSnapshot(out);
    const auto add = [&](RecordId record) {
        const auto event = explainEvent(facts, rulebook, out, record);
        if (!event)
            return;
        all += std::to_string(static_cast<int>(event->type)) + letterOf(event->verdict);
        for (const CheckResult& check : event->checks) {
            all += std::to_string(static_cast<int>(check.reason.code)) + letterOf(check.reason.verdict);
            all += toIso(check.decidedAt) + toIso(check.knownUntil) + std::to_string(check.ruleVersion);
            for (const RecordId id : check.reason.records)
                all += std::to_string(id.value);
        }
    };
    for (const VisitFact& visit : facts.visits)
        add(visit.id);
    for (const ShipmentFact& shipment : facts.shipments)
        add(shipment.id);
    return all;
}

} // namespace

// R12, R62: the catalogue of events and what it makes of each.
class Events : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void anEventIsCheckedAsTheCatalogueSays_data();
    void anEventIsCheckedAsTheCatalogueSays();
    void everyCheckNamesItsRuleAndItsSource();
    void replayingGivesTheSameBytes();
    void onlyWhatCanBeTestedScores();
    void whatRepsTypeDecidesNothing();
    void campaignsStandBesideInquiries_data();
    void campaignsStandBesideInquiries();

private:
    std::vector<Case> m_cases = readCases("events");
};

void Events::anEventIsCheckedAsTheCatalogueSays_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void Events::anEventIsCheckedAsTheCatalogueSays()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const FactsPtr facts = one.facts();
    const Rulebook rulebook = rulesOf(one);
    const Assessment out = assess(*facts, rulebook, one.asOf);
    const auto event = explainEvent(*facts, rulebook, out, eventOf(one.expect["event"].value_or(std::string())));
    QVERIFY(event.has_value());
    QCOMPARE(QString::fromStdString(differenceOf(one, shownOf(out, *event), {"event"})), QString());
    // The tally of the month counts what the explanation says.
    const EventTally& tally = out.events[static_cast<std::size_t>(event->type)];
    QVERIFY(event->at.isKnown());
    const bool isInMonth = rulebook.clock.monthAt(event->at) == rulebook.clock.monthAt(out.asOf);
    QCOMPARE(tally.total > 0, isInMonth && event->at <= out.asOf);
    if (tally.total > 0 && event->verifiable)
        QVERIFY(tally.verdicts[static_cast<std::size_t>(event->verdict)] > 0);
}

// R17: the version of the rules and how far the system was read stand with every verdict.
void Events::everyCheckNamesItsRuleAndItsSource()
{
    const Case& one = m_cases.front();
    const FactsPtr facts = one.facts();
    const Rulebook rulebook = rulesOf(one);
    const Assessment out = assess(*facts, rulebook, one.asOf);
    const auto event = explainEvent(*facts, rulebook, out, eventOf("visit crm:V1"));
    QVERIFY(event.has_value());
    QCOMPARE(event->checks.size(), 6U);
    for (const CheckResult& check : event->checks) {
        QCOMPARE(check.ruleVersion, rulebook.version);
        QVERIFY(check.knownUntil == one.asOf);
        QVERIFY(check.reason.verdict != Verdict::Passed || !check.reason.records.empty());
    }
    QVERIFY(!explainEvent(*facts, rulebook, out, RecordId{42}).has_value());
}

// R12: the log replayed, in another order and on more threads.
void Events::replayingGivesTheSameBytes()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        RandomCompany company(seed);
        const Rulebook rulebook = rulesOf(m_cases.front());
        const auto replay = [&](int threads) {
            const FactsPtr facts = loadFacts(company.source, {}, {}, threads);
            return bytesOf(*facts, rulebook, assess(*facts, rulebook, {company.asOf}));
        };
        const std::string first = replay(1);
        QVERIFY(first == replay(1));
        company.source.shuffle(seed * 104'729);
        QVERIFY2(first == replay(3), qPrintable(QString::number(seed)));
    }
}

// R62: a catalogue without an objective test for visits makes no visit valid, and none invalid.
void Events::onlyWhatCanBeTestedScores()
{
    const Case& one = m_cases.front();
    const FactsPtr facts = one.facts();
    Rulebook rulebook = rulesOf(one);
    for (EventRule& rule : rulebook.events) {
        if (rule.type != EventType::Visit)
            continue;
        rule.verifiable = false;
        rule.checks.clear();
    }
    const Assessment out = assess(*facts, rulebook, one.asOf);
    QCOMPARE(out.headline.validVisits.part, 0);
    QCOMPARE(out.headline.validVisits.whole, 1);
    QCOMPARE(out.visits.front().valid, Verdict::NotApplicable);
    const EventTally& tally = out.events[static_cast<std::size_t>(EventType::Visit)];
    QCOMPARE(tally.total, 1);
    for (const std::int64_t count : tally.verdicts)
        QCOMPARE(count, 0);
    for (const EventType type : {EventType::Forecast, EventType::FollowUp})
        QVERIFY(!out.events[static_cast<std::size_t>(type)].verifiable);
}

// R5, R56: notes, next steps and ticks are typed; without them every verdict is the same.
void Events::whatRepsTypeDecidesNothing()
{
    for (const Case& each : readCases("visits")) {
        Case one = each;
        const Assessment typed = assessedCase(one);
        const auto type = [&](Collection collection, const char* id, const char* field, const char* text) {
            const std::vector<FieldValue>* known = one.source.find("crm", collection, id);
            if (!known)
                return;
            std::vector<FieldValue> values = *known;
            const CollectionDef& definition = definitionOf(collection);
            const std::size_t at = *definition.fieldIndex(field);
            values[at] = fieldFromText(definition.fields[at], "crm", text);
            one.source.put("crm", collection, id, values);
        };
        type(Collection::Visit, "V1", "note", "客户非常满意，明天就签合同，一切顺利，请放心");
        type(Collection::Visit, "V1", "form", "B");
        QVERIFY2(toSnapshot(assessedCase(one)) == toSnapshot(typed), each.name.c_str());
    }
}

void Events::campaignsStandBesideInquiries_data()
{
    QTest::addColumn<QString>("startsOn");
    QTest::addColumn<QString>("endsOn");
    QTest::addColumn<int>("near");
    // The inquiry came on 2026-03-02.
    QTest::newRow("14 days before") << "2026-02-16"
                                    << "" << 1;
    QTest::newRow("15 days before") << "2026-02-15"
                                    << "" << 0;
    QTest::newRow("13 days before") << "2026-02-17"
                                    << "" << 1;
    QTest::newRow("14 days after") << "2026-03-16"
                                   << "" << -1; // it has not begun
    QTest::newRow("12 days after") << "2026-03-14"
                                   << "" << 1;
    QTest::newRow("ended 14 days before") << "2026-01-01"
                                          << "2026-02-16" << 1;
    QTest::newRow("ended 15 days before") << "2026-01-01"
                                          << "2026-02-15" << 0;
    QTest::newRow("on that day") << "2026-03-02"
                                 << "2026-03-02" << 1;
}

// R9: marketing's dates join the customer's line, under whichever id they came.
void Events::campaignsStandBesideInquiries()
{
    QFETCH(QString, startsOn);
    QFETCH(QString, endsOn);
    QFETCH(int, near);
    Case one = m_cases.front();
    const CollectionDef& campaign = definitionOf(Collection::Campaign);
    std::vector<FieldValue> values(campaign.fields.size());
    const auto set = [&](const char* field, const std::string& text) {
        if (!text.empty())
            values[*campaign.fieldIndex(field)] =
                fieldFromText(campaign.fields[*campaign.fieldIndex(field)], "crm", text);
    };
    set("name", "春季展会");
    set("customer", "C1");
    set("starts_on", startsOn.toStdString());
    set("ends_on", endsOn.toStdString());
    one.source.put("crm", Collection::Campaign, "M1", values);
    const FactsPtr facts = one.facts();
    const Rulebook rulebook = rulesOf(one);
    const auto entries = customerTimeline(*facts, rulebook, facts->visits.front().entity, one.asOf);
    QVERIFY(std::is_sorted(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [](const TimelineEntry& e) { return e.kind == TimelineKind::Campaign; });
    QCOMPARE(found == entries.end(), near < 0);
    if (near >= 0)
        QCOMPARE(found->nearInquiries.size(), static_cast<std::size_t>(near));
    QVERIFY(std::any_of(entries.begin(), entries.end(),
                        [](const TimelineEntry& e) { return e.kind == TimelineKind::Inquiry; }));
}

QTEST_APPLESS_MAIN(Events)
#include "tst_events.moc"
