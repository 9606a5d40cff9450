#include "app/ctl/explanationparts.h"
#include "core/assess/customertimeline.h"
#include "core/assess/events.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class ExplainEvents {
    Q_DECLARE_TR_FUNCTIONS(ExplainEvents)
};

template <typename Rows> RecordId wantedOf(const Rows& rows, const WantedRecords& records)
{
    for (const auto& row : rows) {
        if (records.contains(row.id))
            return row.id;
    }
    return {};
}

// Events have their record's id; contracts also the number that people use.
RecordId eventRecordOf(const Facts& facts, const QString& wanted)
{
    const WantedRecords records(facts, wanted,
                                {Collection::Visit, Collection::StageClaim, Collection::Contract, Collection::Receipt,
                                 Collection::Shipment, Collection::Commitment, Collection::RebateClaim,
                                 Collection::Forecast, Collection::Opportunity});
    for (const RecordId found :
         {wantedOf(facts.visits, records), wantedOf(facts.claims, records), wantedOf(facts.contracts, records),
          wantedOf(facts.receipts, records), wantedOf(facts.shipments, records), wantedOf(facts.commitments, records),
          wantedOf(facts.rebateClaims, records), wantedOf(facts.forecasts, records),
          wantedOf(facts.opportunities, records)}) {
        if (found.isSet())
            return found;
    }
    const Symbol number = facts.symbols.find(wanted.toStdString());
    for (const ContractFact& contract : facts.contracts) {
        if (number.isSet() && contract.number == number)
            return contract.id;
    }
    return {};
}

Explanation checkPart(const CheckResult& check, const Rulebook& rulebook)
{
    Explanation out{ExplainEvents::tr("%1, %2: %3")
                        .arg(words::eventCheck(check.check), words::verdict(check.reason.verdict),
                             words::reason(check.reason, rulebook)),
                    recordsOf(check.reason),
                    {}};
    const QString read = check.knownUntil.isKnown()
                             ? ExplainEvents::tr("The system that knows was read up to %1; rules version %2")
                                   .arg(words::instant(check.knownUntil, rulebook.clock))
                                   .arg(check.ruleVersion)
                             : ExplainEvents::tr("The system that knows was never read to the end; rules version %1")
                                   .arg(check.ruleVersion);
    out.parts.push_back({read, {}, {}});
    if (check.decidedAt.isKnown())
        out.parts.push_back(
            {ExplainEvents::tr("The deciding record is of %1").arg(words::instant(check.decidedAt, rulebook.clock)),
             {},
             {}});
    return out;
}

Explanation entryPart(const TimelineEntry& entry, CompanyClock clock)
{
    QString sentence =
        ExplainEvents::tr("%1: %2").arg(words::instant(entry.at, clock), words::timelineKind(entry.kind));
    if (!entry.name.empty())
        sentence += QLatin1Char(' ') + shownText(entry.name);
    if (entry.amount.fen != 0)
        sentence += QLatin1Char(' ') + words::moneyFull(entry.amount);
    Explanation out{sentence, {entry.record}, {}};
    if (!entry.nearInquiries.empty())
        out.parts.push_back(
            {ExplainEvents::tr("%n inquiry(s) around its days", nullptr, static_cast<int>(entry.nearInquiries.size())),
             entry.nearInquiries,
             {}});
    return out;
}

} // namespace

std::optional<Explanation> explainAnyEvent(const ExplanationSource& source, const QString& wanted)
{
    const RecordId record = eventRecordOf(source.facts, wanted);
    const auto found = record.isSet() ? explainEvent(source.facts, source.rulebook, source.assessment, record)
                                      : std::optional<EventExplanation>();
    if (!found)
        return std::nullopt;
    const QString type = words::eventType(found->type, source.rulebook);
    const QString at = found->at.isKnown() ? words::instant(found->at, source.rulebook.clock) : words::dash();
    Explanation out{found->verifiable ? ExplainEvents::tr("%1 of %2: %3").arg(type, at, words::verdict(found->verdict))
                                      : ExplainEvents::tr("%1 of %2: a person's word; no system can test it, so it "
                                                          "never scores")
                                            .arg(type, at),
                    {record},
                    {}};
    for (const CheckResult& check : found->checks)
        out.parts.push_back(checkPart(check, source.rulebook));
    return out;
}

std::optional<Explanation> explainTimeline(const ExplanationSource& source, const QString& wanted)
{
    const Facts& facts = source.facts;
    const WantedRecords records(facts, wanted, {Collection::Customer});
    for (const CustomerRecordFact& record : facts.customerRecords) {
        const std::string& name = facts.entities[record.entity.at()].name;
        if (shownText(name) != wanted && shownText(record.name) != wanted && !records.contains(record.id))
            continue;
        Explanation out{ExplainEvents::tr("%1: what happened up to %2")
                            .arg(shownText(name), words::instant(source.assessment.asOf, source.rulebook.clock)),
                        {},
                        {}};
        for (const TimelineEntry& entry :
             customerTimeline(facts, source.rulebook, record.entity, source.assessment.asOf))
            out.parts.push_back(entryPart(entry, source.rulebook.clock));
        return out;
    }
    return std::nullopt;
}

} // namespace plumbline::ctl
