#include "core/assess/findings.h"
#include "core/assess/seen.h"

#include <algorithm>
#include <map>

namespace plumbline {
namespace {

// Visits that took place, or were recorded, within the days looked at.
std::vector<std::size_t> recentVisits(const FindingPass& pass)
{
    const Instant begin = pass.begin - Duration::days(pass.rulebook.findings.lookBackDays);
    std::vector<std::size_t> recent;
    eachVisitSince(pass.facts, begin, [&](std::size_t i) {
        if (pass.facts.visits[i].entity.isSet() && pass.facts.visits[i].visitedAt <= pass.out.asOf)
            recent.push_back(i);
    });
    return recent;
}

// R10: many late recordings of one rep on one day.
void findBackFill(const FindingPass& pass, const std::vector<std::size_t>& visits)
{
    const CompanyClock& clock = pass.rulebook.clock;
    const FindingRules& rules = pass.rulebook.findings;
    std::map<std::pair<PersonIndex, Day>, std::vector<std::size_t>> bursts;
    for (const std::size_t i : visits) {
        const VisitFact& visit = pass.facts.visits[i];
        if (!visit.rep.isSet() || !pass.isRecent(visit.recordedAt))
            continue;
        const Day recorded = clock.dayAt(visit.recordedAt);
        if (recorded.number - clock.dayAt(visit.visitedAt).number > rules.lateRecordingDays)
            bursts[{visit.rep, recorded}].push_back(i);
    }
    for (const auto& [key, late] : bursts) {
        if (late.size() < static_cast<std::size_t>(rules.lateRecordings))
            continue;
        const PersonFact& rep = pass.facts.people[key.first.at()];
        Instant first = pass.out.asOf, last, since;
        Finding& finding = pass.raise(FindingKind::BackFill, SubjectKind::Rep, rep.id, {}, {});
        for (const std::size_t i : late) {
            const VisitFact& visit = pass.facts.visits[i];
            first = std::min(first, visit.visitedAt);
            last = std::max(last, visit.visitedAt);
            since = std::max(since, visit.recordedAt);
            finding.records.push_back(visit.id);
        }
        finding.since = since;
        finding.subjectName = rep.name;
        finding.region = rep.region;
        finding.args = {rep.name, static_cast<std::int64_t>(late.size()), clock.dayAt(first), clock.dayAt(last),
                        key.second};
    }
}

// R36: visits in a row that have no other voucher and wait for the same inquiry.
void findSharedInquiries(const FindingPass& pass)
{
    const Duration window = pass.rulebook.visits.inquiryWindow;
    const auto& visits = pass.facts.visits;
    for (std::size_t e = 0; e < pass.facts.entities.size(); ++e) {
        const EntityFact& entity = pass.facts.entities[e];
        for (auto q = entity.inquiries.last; q-- > entity.inquiries.first;) {
            const InquiryFact& inquiry = pass.facts.inquiries[static_cast<std::size_t>(q)];
            if (inquiry.inquiredAt < pass.begin)
                break;
            const Instant begin = inquiry.inquiredAt - window;
            // Another inquiry within the window, or at the same instant, may serve some of them.
            const auto here = static_cast<std::size_t>(q);
            const bool isOnly =
                (q == entity.inquiries.first || pass.facts.inquiries[here - 1].inquiredAt < begin) &&
                (q + 1 == entity.inquiries.last || pass.facts.inquiries[here + 1].inquiredAt > inquiry.inquiredAt);
            if (!pass.isRecent(inquiry.inquiredAt) || !isOnly)
                continue;
            std::vector<RecordId> waiting;
            const auto last = visits.begin() + entity.visits.last;
            auto visit = std::lower_bound(visits.begin() + entity.visits.first, last, begin,
                                          [](const VisitFact& v, Instant at) { return v.visitedAt < at; });
            for (; visit != last && visit->visitedAt < inquiry.inquiredAt; ++visit) {
                const VisitAssessment& result = pass.out.visits[static_cast<std::size_t>(visit - visits.begin())];
                if (result.counts && result.confirmation != Verdict::Passed && result.comparison != Verdict::Passed)
                    waiting.push_back(visit->id);
            }
            if (waiting.size() < static_cast<std::size_t>(pass.rulebook.findings.inquiryVisits))
                continue;
            Finding& finding = pass.raise(FindingKind::InquiryShared, SubjectKind::Customer, inquiry.id,
                                          {static_cast<std::int32_t>(e)}, inquiry.inquiredAt);
            finding.args = {static_cast<std::int64_t>(waiting.size()), inquiry.inquiredAt};
            finding.records = std::move(waiting);
            finding.records.push_back(inquiry.id);
        }
    }
}

} // namespace

void findVisitPatterns(const FindingPass& pass)
{
    const std::vector<std::size_t> visits = recentVisits(pass);
    findBackFill(pass, visits);
    findSharedInquiries(pass);
    findAlikeNotes(pass, visits);
}

} // namespace plumbline
