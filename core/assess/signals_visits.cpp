#include "core/assess/signals_rules.h"

#include <algorithm>

namespace plumbline {
namespace {

bool hasMinutes(const Facts& facts, const VisitFact& visit, Symbol kind, Instant asOf)
{
    for (auto i = visit.documents.first; i < visit.documents.last; ++i) {
        const DocumentFact& document = facts.visitDocuments[static_cast<std::size_t>(i)];
        if (kind.isSet() && document.kind == kind && std::max(document.createdAt, document.uploadedAt) <= asOf)
            return true;
    }
    return false;
}

// The newest visits in a row without minutes, newest first. Visits that documents were not read for are
// left out, and so is the twin of a visit: it is the same meeting.
void findBareVisits(const SignalPass& pass, const EntityFact& entity, Symbol kind, Instant until,
                    std::vector<std::size_t>& bare)
{
    bare.clear();
    for (auto i = static_cast<std::size_t>(entity.visits.last); i-- > static_cast<std::size_t>(entity.visits.first);) {
        const VisitFact& visit = pass.facts.visits[i];
        if (visit.visitedAt > until || !pass.out.visits[i].counts)
            continue;
        if (hasMinutes(pass.facts, visit, kind, pass.asOf))
            break;
        bare.push_back(i);
    }
}

} // namespace

// R46: it starts with the visit that completes the row; a further one changes nothing.
void raiseVisitsWithoutMinutes(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::Visit, Collection::Document});
    if (!until.isKnown())
        return;
    const Symbol kind = pass.facts.symbols.find(pass.rulebook.visits.minutesKind);
    const auto limit = static_cast<std::size_t>(rule.limit);
    const std::vector<Money> openDeals = pass.openDeals();
    std::vector<std::size_t> bare;
    for (std::size_t i = 0; i < pass.facts.entities.size(); ++i) {
        const EntityFact& entity = pass.facts.entities[i];
        if (static_cast<std::size_t>(entity.visits.size()) < limit)
            continue;
        findBareVisits(pass, entity, kind, until, bare);
        if (bare.size() < limit)
            continue;
        const VisitFact& completing = pass.facts.visits[bare[bare.size() - limit]];
        const RecordId customer = pass.facts.customerRecords[static_cast<std::size_t>(entity.members.first)].id;
        Signal& signal =
            pass.raiseFor({static_cast<std::int32_t>(i)}, rule, SubjectKind::Customer, customer, completing.visitedAt);
        signal.rep = completing.rep;
        signal.atStake = openDeals[i];
        signal.args = {static_cast<std::int64_t>(bare.size()), pass.facts.visits[bare.front()].visitedAt};
        for (const std::size_t visit : bare)
            signal.records.push_back(pass.facts.visits[visit].id);
    }
}

// R38: pairs of the last days only; an old pair is history, not something to act on.
void raiseVisitPadding(const SignalPass& pass, const SignalRule& rule)
{
    for (std::size_t i = 0; i < pass.out.visits.size(); ++i) {
        const VisitIndex twin = pass.out.visits[i].twin;
        if (pass.out.visits[i].counts || !twin.isSet())
            continue;
        const VisitFact& visit = pass.facts.visits[i];
        if (visit.visitedAt > pass.asOf || pass.limitOf(rule, visit.visitedAt) < pass.asOf)
            continue;
        const VisitFact& counted = pass.facts.visits[twin.at()];
        Signal& signal = pass.raiseFor(visit.entity, rule, SubjectKind::Visit, visit.id,
                                       std::max(visit.visitedAt, counted.visitedAt));
        signal.rep = visit.rep;
        const std::string rep = visit.rep.isSet() ? pass.facts.people[visit.rep.at()].name : std::string();
        signal.args = {rep, counted.visitedAt, visit.visitedAt};
        signal.records = {visit.id, counted.id};
    }
}

} // namespace plumbline
