#include "core/publish/figure.h"

#include "core/assess/visitsummary.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace plumbline {

namespace {

constexpr std::array<std::string_view, kFigureCodes> kFigureNames = {
    "target",         "claimed",        "expected",        "signed",           "in_finance",     "shipped",
    "paid",           "proven",         "visits_counted",  "visits_valid",     "promises_due",   "promises_kept",
    "promises_overdue", "stage_advances", "days_per_stage", "claimed_at_node",  "proven_at_node", "projects_below",
    "red_signals",    "yellow_signals", "findings",        "project_health",   "project_stage",  "project_documents",
    "project_supply", "project_proven_node"};

// What each record adds to a sum of money.
class RecordAmounts {
public:
    explicit RecordAmounts(const Facts& facts)
    {
        for (const ReceiptFact& one : facts.receipts)
            m_fen[one.id] = one.kind == ReceiptKind::Refund ? -one.amount.fen : one.amount.fen;
        for (const ContractFact& one : facts.contracts)
            m_fen[one.id] = one.amount.fen;
        for (const FinanceContractFact& one : facts.financeContracts)
            m_fen[one.id] = one.amount.fen;
        for (const ForecastFact& one : facts.forecasts)
            m_fen[one.id] = one.amount.fen;
        for (const TargetFact& one : facts.targets)
            m_fen[one.id] = one.amount.fen;
    }

    // Amounts are told only where they add up to the sum: some sums count shares of a record.
    std::vector<FigureRecord> of(const std::vector<RecordId>& ids, Money sum) const
    {
        std::vector<FigureRecord> records;
        std::int64_t added = 0;
        for (const RecordId id : ids) {
            const auto found = m_fen.find(id);
            records.push_back({id, found == m_fen.end() ? 0 : found->second});
            added += records.back().amount;
        }
        if (added != sum.fen) {
            for (FigureRecord& record : records)
                record.amount = 0;
        }
        std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        return records;
    }

private:
    std::unordered_map<RecordId, std::int64_t> m_fen;
};

std::vector<FigureRecord> plainRecords(std::vector<RecordId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<FigureRecord> records;
    for (const RecordId id : ids)
        records.push_back({id, 0});
    return records;
}

class FigureCollector {
public:
    FigureCollector(const Facts& facts, const Assessment& assessment, Month month, Instant visitsFrom)
        : m_facts(facts)
        , m_assessment(assessment)
        , m_month(month)
        , m_visitsFrom(visitsFrom)
        , m_amounts(facts)
    {
    }

    std::vector<Figure> run()
    {
        collectVisits();
        for (std::size_t i = 0; i < m_assessment.regions.size(); ++i) {
            m_region = {static_cast<std::int32_t>(i)};
            addMoney();
            addWork(m_assessment.regions[i]);
            addTallies();
            addProjects();
        }
        return std::move(m_figures);
    }

private:
    Figure& add(FigureCode code, Rational value, std::vector<FigureRecord> records = {})
    {
        const RegionView& region = m_assessment.regions[m_region.at()];
        m_figures.push_back({code, region.id, 0, {}, region.name, {}, value, std::move(records)});
        return m_figures.back();
    }
    void addSum(FigureCode code, const Sum& sum)
    {
        add(code, Rational(sum.amount.fen), m_amounts.of(sum.records, sum.amount));
    }

    void addMoney()
    {
        for (const Achievement& at : m_assessment.achievements) {
            if (at.region != m_region || at.month != m_month || at.rep.isSet())
                continue;
            addSum(FigureCode::Target, at.target);
            std::vector<RecordId> claims = at.reported.records;
            claims.insert(claims.end(), at.expected.records.begin(), at.expected.records.end());
            addSum(FigureCode::Claimed, {at.claimed, std::move(claims)});
            addSum(FigureCode::Expected, at.expected);
            addSum(FigureCode::Signed, at.signedSum);
            addSum(FigureCode::InFinance, at.inFinance);
            addSum(FigureCode::Shipped, at.shipped);
            addSum(FigureCode::Paid, at.paid);
            add(FigureCode::Proven, Rational(at.proven.fen));
        }
    }

    struct RegionVisits {
        std::vector<RecordId> counted, valid;
    };

    // The visits of the as-of month that its ratio counts; their number is checked against it.
    void collectVisits()
    {
        m_visits.resize(m_assessment.regions.size());
        if (m_assessment.visits.size() != m_facts.visits.size())
            return;
        for (std::size_t i = 0; i < m_facts.visits.size(); ++i) {
            const VisitFact& visit = m_facts.visits[i];
            if (visit.visitedAt < m_visitsFrom || !m_assessment.visits[i].counts)
                continue;
            const RegionIndex region = regionOf(visit, m_facts);
            if (!region.isSet())
                continue;
            m_visits[region.at()].counted.push_back(visit.id);
            if (m_assessment.visits[i].valid == Verdict::Passed)
                m_visits[region.at()].valid.push_back(visit.id);
        }
    }

    void addWork(const RegionView& view)
    {
        const RegionVisits& visits = m_visits[m_region.at()];
        const bool known = static_cast<std::int64_t>(visits.counted.size()) == view.validVisits.whole;
        add(FigureCode::VisitsCounted, Rational(view.validVisits.whole),
            known ? plainRecords(visits.counted) : std::vector<FigureRecord>());
        add(FigureCode::VisitsValid, Rational(view.validVisits.part),
            known ? plainRecords(visits.valid) : std::vector<FigureRecord>());
        add(FigureCode::PromisesDue, Rational(view.commitmentsKept.whole));
        add(FigureCode::PromisesKept, Rational(view.commitmentsKept.part));
        add(FigureCode::PromisesOverdue, Rational(view.commitmentsOverdue));
        add(FigureCode::StageAdvances, Rational(view.stageAdvances));
        add(FigureCode::DaysPerStage, view.stageAdvances > 0 ? view.meanDaysPerStage : Rational());
        for (int node = 1; node <= kNodeCount; ++node) {
            const auto at = static_cast<std::size_t>(node - 1);
            add(FigureCode::ClaimedAtNode, Rational(view.claimedAtNode[at])).node = node;
            add(FigureCode::ProvenAtNode, Rational(view.provenAtNode[at])).node = node;
        }
    }

    void addTallies()
    {
        std::vector<RecordId> below, red, yellow, found;
        for (const ProjectAssessment& project : m_assessment.projects) {
            if (isBelow(project))
                below.push_back(project.id);
        }
        for (const Signal& signal : m_assessment.signalList) {
            if (signal.region == m_region)
                (signal.severity == Severity::Red ? red : yellow).push_back(signal.subjectRecord);
        }
        for (const Finding& finding : m_assessment.findings) {
            if (finding.region == m_region)
                found.push_back(finding.subjectRecord);
        }
        const auto addTally = [this](FigureCode code, std::vector<RecordId> ids) {
            const Rational count(static_cast<std::int64_t>(ids.size()));
            add(code, count, plainRecords(std::move(ids)));
        };
        addTally(FigureCode::ProjectsBelow, std::move(below));
        addTally(FigureCode::RedSignals, std::move(red));
        addTally(FigureCode::YellowSignals, std::move(yellow));
        addTally(FigureCode::Findings, std::move(found));
    }

    bool isBelow(const ProjectAssessment& project) const
    {
        return project.open && project.belowThreshold && project.regionIndex == m_region;
    }

    void addProjects()
    {
        for (const ProjectAssessment& project : m_assessment.projects) {
            if (!isBelow(project))
                continue;
            const std::pair<FigureCode, Rational> values[] = {
                {FigureCode::ProjectHealth, project.health},
                {FigureCode::ProjectStage, project.stageScore},
                {FigureCode::ProjectDocuments, project.documentScore},
                {FigureCode::ProjectSupply, project.supplyScore},
                {FigureCode::ProjectProvenNode, Rational(project.provenNode)}};
            for (const auto& [code, value] : values) {
                const bool isWhole = code == FigureCode::ProjectHealth; // its records are those of its parts
                Figure& figure =
                    add(code, value, isWhole ? plainRecords(project.records) : std::vector<FigureRecord>());
                figure.subject = project.id;
                figure.subjectName = project.name;
            }
        }
    }

    const Facts& m_facts;
    const Assessment& m_assessment;
    Month m_month;
    Instant m_visitsFrom;
    RecordAmounts m_amounts;
    RegionIndex m_region;
    std::vector<RegionVisits> m_visits;
    std::vector<Figure> m_figures;
};

} // namespace

FigureUnit unitOf(FigureCode code)
{
    if (code <= FigureCode::Proven)
        return FigureUnit::Money;
    const bool isExact = code == FigureCode::DaysPerStage ||
                         (code >= FigureCode::ProjectHealth && code <= FigureCode::ProjectSupply);
    return isExact ? FigureUnit::Exact : FigureUnit::Count;
}

std::string_view nameOf(FigureCode code) { return kFigureNames[static_cast<std::size_t>(code)]; }

std::optional<FigureCode> figureCodeNamed(std::string_view name)
{
    const auto found = std::find(kFigureNames.begin(), kFigureNames.end(), name);
    if (found == kFigureNames.end())
        return std::nullopt;
    return static_cast<FigureCode>(found - kFigureNames.begin());
}

std::string keyOf(const Figure& figure)
{
    std::string key = std::string(nameOf(figure.code)) + '/' + std::to_string(figure.region.value);
    if (figure.node > 0)
        key += '/' + std::to_string(figure.node);
    if (figure.subject.isSet())
        key += '/' + std::to_string(figure.subject.value);
    return key;
}

std::vector<Figure> publishedFigures(const Facts& facts, const Assessment& assessment, Month month, CompanyClock clock)
{
    const Instant start = clock.startOf(firstDay(clock.monthAt(assessment.asOf)));
    return FigureCollector(facts, assessment, month, start).run();
}

std::vector<Figure> figuresOf(const std::vector<Figure>& figures, const std::vector<RecordId>& regions)
{
    std::vector<Figure> chosen;
    for (const Figure& figure : figures) {
        if (regions.empty() || std::find(regions.begin(), regions.end(), figure.region) != regions.end())
            chosen.push_back(figure);
    }
    return chosen;
}

} // namespace plumbline
