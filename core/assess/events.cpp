#include "core/assess/events.h"

#include "core/assess/assess.h"
#include "core/assess/eventchecks.h"
#include "core/assess/seen.h"
#include "core/assess/visitchecks.h"

#include <algorithm>

namespace plumbline {
namespace {

// A visit that is no longer counted because of a twin is judged and fails.
Verdict verdictOf(const VisitAssessment& visit) { return visit.counts ? visit.valid : Verdict::Failed; }

class Tally {
public:
    Tally(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_out(out)
        , m_checks(facts, rulebook, out, proofs)
        , m_begin(rulebook.clock.startOf(firstDay(rulebook.clock.monthAt(out.asOf))))
    {
        out.events.clear();
        for (int type = 0; type < kEventTypes; ++type) {
            EventTally& tally = out.events.emplace_back();
            tally.type = static_cast<EventType>(type);
            const EventRule* rule = rulebook.eventOf(tally.type);
            tally.verifiable = rule && rule->verifiable;
        }
    }

    void run();

private:
    bool isInMonth(Instant at) const { return at.isKnown() && at >= m_begin && at <= m_out.asOf; }
    void add(EventType type, Verdict verdict);
    void visits();
    void goods();
    void promises();
    void wordsOfPeople();

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Assessment& m_out;
    EventChecks m_checks;
    Instant m_begin;
};

void Tally::add(EventType type, Verdict verdict)
{
    EventTally& tally = m_out.events[static_cast<std::size_t>(type)];
    ++tally.total;
    if (tally.verifiable)
        ++tally.verdicts[static_cast<std::size_t>(verdict)];
}

void Tally::visits()
{
    eachVisitSince(m_facts, m_begin, [&](std::size_t i) {
        if (isInMonth(m_facts.visits[i].visitedAt))
            add(EventType::Visit, verdictOf(m_out.visits[i]));
    });
}

void Tally::goods()
{
    for (const EntityFact& entity : m_facts.entities) {
        for (auto s = entity.shipments.last; s-- > entity.shipments.first;) {
            const ShipmentFact& shipment = m_facts.shipments[static_cast<std::size_t>(s)];
            if (shipment.shippedAt < m_begin)
                break;
            if (isInMonth(shipment.shippedAt))
                add(EventType::Shipment, m_checks.verdictOf(shipment));
        }
    }
    for (auto receipt = m_facts.receipts.rbegin(); receipt != m_facts.receipts.rend() && receipt->receivedAt >= m_begin;
         ++receipt) {
        if (isInMonth(receipt->receivedAt))
            add(EventType::Receipt, m_checks.verdictOf(*receipt));
    }
}

void Tally::promises()
{
    for (std::size_t i = 0; i < m_out.promises.size(); ++i) {
        if (isInMonth(m_facts.commitments[i].madeAt))
            add(EventType::Promise, m_checks.promise(m_facts.commitments[i], m_out.promises[i]).reason.verdict);
    }
}

void Tally::wordsOfPeople()
{
    const Month month = m_rulebook.clock.monthAt(m_out.asOf);
    for (const ForecastFact& forecast : m_facts.forecasts) {
        if (forecast.enteredAt.isKnown() ? isInMonth(forecast.enteredAt) : forecast.month == month)
            add(EventType::Forecast, Verdict::NotApplicable);
    }
    for (const OpportunityFact& opportunity : m_facts.opportunities) {
        if (isInMonth(opportunity.followedUpAt))
            add(EventType::FollowUp, Verdict::NotApplicable);
    }
}

void Tally::run()
{
    visits();
    goods();
    promises();
    wordsOfPeople();
    for (const StageClaimFact& claim : m_facts.claims) {
        if (isInMonth(claim.claimedAt))
            add(EventType::StageClaim, m_checks.claim(claim).reason.verdict);
    }
    for (const ContractFact& contract : m_facts.contracts) {
        if (isInMonth(contract.signedAt))
            add(EventType::Contract, m_checks.contract(contract).reason.verdict);
    }
    for (const RebateAssessment& rebate : m_out.rebates) {
        if (rebate.claim.isSet() && isInMonth(rebate.claimedAt))
            add(EventType::RebateClaim, m_checks.rebate(rebate).reason.verdict);
    }
}

class Explainer {
public:
    Explainer(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_assessment(assessment)
        , m_proofs(facts, assessment.asOf)
        , m_checks(facts, rulebook, assessment, m_proofs)
    {
    }

    std::optional<EventExplanation> run(RecordId record) const;

private:
    EventExplanation event(EventType type, RecordId record, Instant at) const;
    EventExplanation judged(EventType type, RecordId record, Instant at, CheckResult result) const;
    EventExplanation visit(std::size_t visit) const;
    std::optional<EventExplanation> rest(RecordId record) const;
    Instant knownUntil(EventCheck check) const;
    Instant decidedAt(const Reason& reason) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    const Assessment& m_assessment;
    ContractProofs m_proofs;
    EventChecks m_checks;
};

EventExplanation Explainer::event(EventType type, RecordId record, Instant at) const
{
    EventExplanation out;
    out.type = type;
    out.record = record;
    out.at = at;
    const EventRule* rule = m_rulebook.eventOf(type);
    out.verifiable = rule && rule->verifiable;
    return out;
}

EventExplanation Explainer::judged(EventType type, RecordId record, Instant at, CheckResult result) const
{
    EventExplanation out = event(type, record, at);
    if (!out.verifiable)
        return out;
    out.verdict = result.reason.verdict;
    out.checks.push_back(std::move(result));
    return out;
}

Instant Explainer::knownUntil(EventCheck check) const
{
    constexpr Collection collections[] = {Collection::Company,  Collection::Approval, Collection::Shipment,
                                          Collection::Document, Collection::Document, Collection::Inquiry,
                                          Collection::Visit};
    return m_facts.freshAsOf(collections[static_cast<std::size_t>(check)]);
}

// The instant or day that a reason of a visit's check begins with, when a record decided it.
Instant Explainer::decidedAt(const Reason& reason) const
{
    if (reason.records.empty() || reason.args.empty())
        return {};
    for (const ReasonArg& arg : reason.args) {
        if (const auto* at = std::get_if<Instant>(&arg))
            return *at;
        if (const auto* day = std::get_if<Day>(&arg); day && day->isKnown())
            return m_rulebook.clock.startOf(*day);
    }
    return {};
}

EventExplanation Explainer::visit(std::size_t visit) const
{
    const VisitFact& fact = m_facts.visits[visit];
    EventExplanation out = event(EventType::Visit, fact.id, fact.visitedAt);
    const EventRule* rule = m_rulebook.eventOf(EventType::Visit);
    if (!out.verifiable)
        return out;
    const VisitExplanation why = explainVisit(m_facts, m_rulebook, m_assessment, {static_cast<std::int32_t>(visit)});
    const bool isTwin = why.checks.size() > static_cast<std::size_t>(kVisitChecks);
    for (const EventCheck check : rule->checks) {
        const auto at = static_cast<std::size_t>(check);
        if (at < why.checks.size())
            out.checks.push_back(
                {check, why.checks[at], decidedAt(why.checks[at]), knownUntil(check), m_rulebook.version});
    }
    out.verdict = isTwin ? Verdict::Failed : why.valid;
    return out;
}

std::optional<EventExplanation> Explainer::run(RecordId record) const
{
    const auto find = [record](const auto& facts) {
        const auto found = std::find_if(facts.begin(), facts.end(), [record](const auto& f) { return f.id == record; });
        return found == facts.end() ? nullptr : &*found;
    };
    if (const VisitFact* found = find(m_facts.visits))
        return visit(static_cast<std::size_t>(found - m_facts.visits.data()));
    if (const ContractFact* found = find(m_facts.contracts))
        return judged(EventType::Contract, record, found->signedAt, m_checks.contract(*found));
    if (const ReceiptFact* found = find(m_facts.receipts))
        return judged(EventType::Receipt, record, found->receivedAt, m_checks.receipt(*found));
    if (const ShipmentFact* found = find(m_facts.shipments))
        return judged(EventType::Shipment, record, found->shippedAt, m_checks.shipment(*found));
    if (const StageClaimFact* found = find(m_facts.claims))
        return judged(EventType::StageClaim, record, found->claimedAt, m_checks.claim(*found));
    if (const ForecastFact* found = find(m_facts.forecasts))
        return event(EventType::Forecast, record, found->enteredAt);
    if (const OpportunityFact* found = find(m_facts.opportunities))
        return event(EventType::FollowUp, record, found->followedUpAt);
    return rest(record);
}

std::optional<EventExplanation> Explainer::rest(RecordId record) const
{
    for (const RebateAssessment& rebate : m_assessment.rebates) {
        if (rebate.claim == record)
            return judged(EventType::RebateClaim, record, rebate.claimedAt, m_checks.rebate(rebate));
    }
    for (std::size_t i = 0; i < m_facts.commitments.size(); ++i) {
        const CommitmentFact& promise = m_facts.commitments[i];
        if (promise.id == record)
            return judged(EventType::Promise, record, promise.madeAt,
                          m_checks.promise(promise, m_assessment.promises[i]));
    }
    return std::nullopt;
}

} // namespace

void tallyEvents(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out)
{
    Tally(facts, rulebook, proofs, out).run();
}

std::optional<EventExplanation> explainEvent(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment,
                                             RecordId record)
{
    return Explainer(facts, rulebook, assessment).run(record);
}

} // namespace plumbline
