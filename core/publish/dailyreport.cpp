#include "core/publish/dailyreport.h"

#include "core/assess/visitsummary.h"

#include <algorithm>
#include <array>

namespace plumbline {

namespace {

constexpr std::array<std::string_view, kDailyLines> kDailyNames = {
    "visits",       "valid_visits", "twins",     "new_opportunities", "won_opportunities",
    "lost_opportunities", "stage_claims", "documents", "contracts",   "receipts",
    "refunds",      "shipments",    "inquiries", "promises_made",     "promises_due"};

bool isMoneyLine(DailyLine line)
{
    switch (line) {
    case DailyLine::NewOpportunities:
    case DailyLine::WonOpportunities:
    case DailyLine::LostOpportunities:
    case DailyLine::Contracts:
    case DailyLine::Receipts:
    case DailyLine::Refunds:
    case DailyLine::Inquiries:
        return true;
    default:
        return false;
    }
}

struct DailyCount {
    std::int64_t count = 0;
    Money amount;
};

// Counts of all lines of all regions at once.
class DayCounter {
public:
    DayCounter(const Facts& facts, const Assessment& assessment, Day day, CompanyClock clock)
        : m_facts(facts)
        , m_assessment(assessment)
        , m_from(clock.startOf(day))
        , m_to(std::min(clock.endOf(day), assessment.asOf))
        , m_counts(assessment.regions.size())
    {
    }

    void run()
    {
        countVisits();
        countDeals();
        countProofs();
        countMoney();
        countPromises();
    }
    const DailyCount& of(RegionIndex region, DailyLine line) const
    {
        return m_counts[region.at()][static_cast<std::size_t>(line)];
    }

private:
    bool isToday(Instant at) const { return at.isKnown() && at >= m_from && at <= m_to; }

    void add(DailyLine line, RegionIndex region, Money amount = {})
    {
        if (!region.isSet() || region.at() >= m_counts.size())
            return;
        DailyCount& count = m_counts[region.at()][static_cast<std::size_t>(line)];
        ++count.count;
        count.amount += amount;
    }

    RegionIndex regionOfEntity(EntityIndex entity) const
    {
        return entity.isSet() ? m_facts.entities[entity.at()].region : RegionIndex{};
    }
    RegionIndex regionOfProject(ProjectIndex project) const
    {
        return project.isSet() ? m_facts.projects[project.at()].region : RegionIndex{};
    }

    void countVisits()
    {
        for (std::size_t i = 0; i < m_facts.visits.size() && i < m_assessment.visits.size(); ++i) {
            const VisitFact& visit = m_facts.visits[i];
            if (!isToday(visit.visitedAt))
                continue;
            const RegionIndex region = regionOf(visit, m_facts);
            if (!m_assessment.visits[i].counts) {
                add(DailyLine::Twins, region);
                continue;
            }
            add(DailyLine::Visits, region);
            if (m_assessment.visits[i].valid == Verdict::Passed)
                add(DailyLine::ValidVisits, region);
        }
    }

    void countDeals()
    {
        for (const OpportunityFact& one : m_facts.opportunities) {
            if (isToday(one.createdAt))
                add(DailyLine::NewOpportunities, one.region, one.amount);
            if (isToday(one.closedAt) && one.state != DealState::Open)
                add(one.state == DealState::Won ? DailyLine::WonOpportunities : DailyLine::LostOpportunities,
                    one.region, one.amount);
        }
        for (const ContractFact& one : m_facts.contracts) {
            if (isToday(one.signedAt))
                add(DailyLine::Contracts, one.region, one.amount);
        }
        for (const InquiryFact& one : m_facts.inquiries) {
            if (isToday(one.inquiredAt))
                add(DailyLine::Inquiries, regionOfEntity(one.entity), one.amount);
        }
    }

    void countProofs()
    {
        for (const StageClaimFact& one : m_facts.claims) {
            if (isToday(one.claimedAt))
                add(DailyLine::StageClaims, regionOfProject(one.project));
        }
        for (const DocumentFact& one : m_facts.projectDocuments) {
            if (isToday(one.uploadedAt))
                add(DailyLine::Documents, regionOfProject(one.project));
        }
    }

    void countMoney()
    {
        for (const ReceiptFact& one : m_facts.receipts) {
            if (!isToday(one.receivedAt))
                continue;
            const RegionIndex region =
                one.contract.isSet() ? m_facts.contracts[one.contract.at()].region : regionOfEntity(one.entity);
            add(one.kind == ReceiptKind::Refund ? DailyLine::Refunds : DailyLine::Receipts, region, one.amount);
        }
        for (const ShipmentFact& one : m_facts.shipments) {
            if (isToday(one.shippedAt))
                add(DailyLine::Shipments, regionOfEntity(one.entity));
        }
    }

    void countPromises()
    {
        for (const CommitmentFact& one : m_facts.commitments) {
            const RegionIndex ofProject = regionOfProject(one.project);
            const RegionIndex region = ofProject.isSet() ? ofProject : regionOfEntity(one.entity);
            if (isToday(one.madeAt))
                add(DailyLine::PromisesMade, region);
            if (isToday(one.dueAt))
                add(DailyLine::PromisesDue, region);
        }
    }

    const Facts& m_facts;
    const Assessment& m_assessment;
    Instant m_from, m_to;
    std::vector<std::array<DailyCount, kDailyLines>> m_counts;
};

std::string_view stripped(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    const auto first = line.find_first_not_of(" \t\r");
    const auto last = line.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view() : line.substr(first, last - first + 1);
}

} // namespace

std::string_view nameOf(DailyLine line) { return kDailyNames[static_cast<std::size_t>(line)]; }

Result<std::vector<DailyLine>> readDailyTemplate(std::string_view text, const std::string& fileName)
{
    std::vector<DailyLine> lines;
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view name = stripped(text.substr(start, end - start));
        start = end + 1;
        ++number;
        if (name.empty())
            continue;
        const auto found = std::find(kDailyNames.begin(), kDailyNames.end(), name);
        if (found == kDailyNames.end()) {
            std::string known = "one-of ";
            for (const std::string_view one : kDailyNames)
                known += (known.size() > 7 ? "|" : "") + std::string(one);
            return Error{ErrorCode::FileContent, {fileName, std::to_string(number), "-", std::string(name), known}, {}};
        }
        lines.push_back(static_cast<DailyLine>(found - kDailyNames.begin()));
    }
    return lines;
}

Instant dailyInstant(const Facts& facts, Day day, CompanyClock clock)
{
    return std::min(clock.endOf(day), std::max(clock.startOf(day), facts.loadedFor));
}

DailyReport dailyReport(const Facts& facts, const Assessment& assessment, Day day, CompanyClock clock,
                        const std::vector<DailyLine>& lines)
{
    DayCounter counter(facts, assessment, day, clock);
    counter.run();
    DailyReport report{day, {}};
    for (std::size_t i = 0; i < assessment.regions.size(); ++i) {
        DailyRegion region{{static_cast<std::int32_t>(i)}, {}, {}};
        for (const DailyLine line : lines) {
            const DailyCount& count = counter.of(region.region, line);
            region.values.push_back({line, count.count, count.amount, isMoneyLine(line)});
        }
        for (std::size_t s = 0; s < assessment.signalList.size(); ++s) {
            const Signal& signal = assessment.signalList[s];
            if (signal.region == region.region && clock.dayAt(signal.startedAt) == day)
                region.started.push_back(s);
        }
        report.regions.push_back(std::move(region));
    }
    return report;
}

} // namespace plumbline
