#include "tests/oracle/ouranswers.h"

#include <algorithm>
#include <map>

namespace plumbline::testing {
namespace {

char letter(Verdict verdict) { return "pfwmnu"[static_cast<int>(verdict)]; }

std::string joined(std::initializer_list<std::int64_t> values)
{
    std::string text;
    for (const std::int64_t value : values)
        text.append(text.empty() ? "" : " ").append(std::to_string(value));
    return text;
}

Answer sorted(Answer answer)
{
    std::sort(answer.begin(), answer.end());
    return answer;
}

} // namespace

Answer visitsOf(const Facts& facts, const Assessment& assessment)
{
    Answer answer;
    for (std::size_t i = 0; i < facts.visits.size(); ++i) {
        const VisitAssessment& v = assessment.visits[i];
        if (facts.visits[i].visitedAt > assessment.asOf)
            continue;
        std::string text;
        for (const Verdict verdict : {v.registry, v.budget, v.shipment, v.confirmation, v.comparison, v.inquiry})
            text += letter(verdict);
        text += ' ';
        for (const Verdict verdict : {v.authentic, v.progress, v.valid})
            text += letter(verdict);
        text += v.counts ? " 1" : " 0";
        answer.emplace_back(facts.visits[i].id.value, text);
    }
    return sorted(std::move(answer));
}

Answer ladderOf(const Assessment& assessment)
{
    Answer answer;
    for (const Achievement& row : assessment.achievements) {
        const Sum* const sums[] = {&row.target, &row.reported, &row.expected, &row.inFinance, &row.shipped, &row.paid};
        const bool isEmpty =
            std::all_of(std::begin(sums), std::end(sums), [](const Sum* s) { return s->records.empty(); });
        if (row.rep.isSet() || isEmpty)
            continue;
        std::string text = std::to_string(row.month.number);
        for (const Sum* sum : sums)
            text += ' ' + std::to_string(sum->amount.fen);
        answer.emplace_back(assessment.regions[row.region.at()].id.value, text);
    }
    return sorted(std::move(answer));
}

Answer rebatesOf(const Assessment& assessment)
{
    Answer answer;
    for (const RebateAssessment& rebate : assessment.rebates) {
        if (!rebate.order.isSet())
            continue;
        std::string text;
        for (const Reason& reason : rebate.reasons)
            text += letter(reason.verdict);
        answer.emplace_back(rebate.order.value,
                            text + ' ' + joined({rebate.total.fen, rebate.amount.fen, rebate.outOfRule ? 1 : 0}));
    }
    return sorted(std::move(answer));
}

Answer promisesOf(const Assessment& assessment)
{
    Answer answer;
    for (const RegionView& region : assessment.regions)
        answer.emplace_back(region.id.value,
                            joined({region.commitmentsKept.part, region.commitmentsKept.whole, region.commitmentsLate,
                                    region.commitmentsBroken, region.commitmentsOverdue, region.commitmentsOpen}));
    return sorted(std::move(answer));
}

Answer supplyOf(const Assessment& assessment)
{
    Answer answer;
    for (const ProjectAssessment& project : assessment.projects) {
        if (project.parts.empty())
            continue;
        std::vector<std::pair<std::int64_t, std::string>> parts;
        for (const PartCover& part : project.parts)
            parts.emplace_back(part.partRecord.value, std::to_string(part.partRecord.value) + ':' +
                                                          std::to_string(part.literalAvailable) + ':' +
                                                          std::to_string(part.available) + ':' +
                                                          (part.verdict == Verdict::Passed ? "1" : "0"));
        std::sort(parts.begin(), parts.end());
        std::string text;
        for (const auto& [id, part] : parts)
            text += part + ' ';
        answer.emplace_back(project.id.value, text + "= " + std::to_string(project.supplyScore.num()) + '/' +
                                                  std::to_string(project.supplyScore.den()));
    }
    return sorted(std::move(answer));
}

Answer healthOf(const Assessment& assessment)
{
    Answer answer;
    const std::string lost[] = {"stage", "documents", "supply"};
    for (const ProjectAssessment& p : assessment.projects) {
        std::string text = joined({p.claimedNode, p.plannedNode, p.provenNode, p.baseNodes, p.verifiedNodes,
                                   p.documentsValid, p.documentsRequired});
        for (const Rational& points : {p.stageScore, p.documentScore, p.supplyScore, p.health, p.healthHigh})
            text += ' ' + std::to_string(points.num()) + '/' + std::to_string(points.den());
        text += ' ';
        for (const bool is : {p.open, p.belowThreshold, p.paper})
            text += is ? '1' : '0';
        text += ' ' + lost[static_cast<int>(p.lostMost)];
        answer.emplace_back(p.id.value, text + ' ' + joined({p.nodeInWork, p.daysInNode, p.stuck ? 1 : 0}));
    }
    return sorted(std::move(answer));
}

namespace {

// Days, of so many, back into milliseconds.
std::int64_t msOf(const Rational& days, int count)
{
    return (days * Rational(Duration::days(1).ms) * Rational(count)).flooredTimes(1);
}

template <typename View> std::string paceText(const View& view)
{
    return joined({view.stageAdvances, view.stageAdvances ? msOf(view.meanDaysPerStage, view.stageAdvances) : 0,
                   view.stageAdvances ? msOf(view.medianDaysPerStage, 2) : 0, view.stagesRunning,
                   view.stagesRunning ? msOf(view.meanDaysRunning, view.stagesRunning) : 0});
}

} // namespace

Answer paceOf(const Assessment& assessment)
{
    Answer answer;
    answer.emplace_back(0, paceText(assessment.headline));
    for (const RegionView& region : assessment.regions)
        answer.emplace_back(region.id.value, paceText(region));
    return sorted(std::move(answer));
}

Answer ratiosOf(const Assessment& assessment)
{
    Answer answer;
    for (const RegionView& region : assessment.regions)
        answer.emplace_back(region.id.value, joined({region.validVisits.whole, region.validVisits.part,
                                                     region.authenticVisits.part, region.progressVisits.part}));
    return sorted(std::move(answer));
}

// A customer is named by the least of its records; a score has no instant that slow SQL could find.
Answer signalsOf(const Facts& facts, const Assessment& assessment)
{
    Answer answer;
    for (const Signal& signal : assessment.signalList) {
        RecordId subject = signal.subjectRecord;
        if (signal.kind == SignalKind::VisitsWithoutMinutes) {
            const FactRange members = facts.entities[signal.entity.at()].members;
            for (auto i = members.first; i < members.last; ++i)
                subject = std::min(subject, facts.customerRecords[static_cast<std::size_t>(i)].id);
        }
        const bool isScore = signal.kind == SignalKind::HealthLow;
        answer.emplace_back(subject.value, signal.rule + ' ' +
                                               (!isScore                           ? std::to_string(signal.startedAt.ms)
                                                : signal.severity == Severity::Red ? "red"
                                                                                   : "yellow"));
    }
    return sorted(std::move(answer));
}

// The company is region 0.
Answer bridgeOf(const Assessment& assessment)
{
    Answer answer;
    for (const Bridge& bridge : assessment.bridges) {
        const std::int64_t region = bridge.region.isSet() ? assessment.regions[bridge.region.at()].id.value : 0;
        for (const BridgeStep& step : bridge.steps)
            answer.emplace_back(region, joined({static_cast<int>(step.cause), step.claimed.fen, step.proven.fen}));
    }
    return sorted(std::move(answer));
}

// Those of documents and money, with the numbers in them. Which of the projects that share a file is named first is a
// matter of order, so such a finding names none here.
Answer findingsOf(const Assessment& assessment)
{
    using enum FindingKind;
    const std::map<FindingKind, std::pair<const char*, std::vector<std::size_t>>> told = {
        {FinanceWithoutContract, {"finance-without-contract", {1}}},
        {AmountsDiffer, {"amounts-differ", {1, 2}}},
        {ShippedUnregistered, {"shipped-unregistered", {1}}},
        {PaymentReturned, {"payment-returned", {0}}},
        {FileReused, {"file-reused", {0}}},
        {DocumentClocks, {"document-clocks", {}}},
        {FileRedated, {"file-redated", {}}},
        {NotesAlike, {"notes-alike", {0, 1, 2}}},
        {BackFill, {"back-fill", {1}}},
        {InquiryShared, {"inquiry-shared", {0}}}};
    Answer answer;
    for (const Finding& finding : assessment.findings) {
        const auto found = told.find(finding.kind);
        if (found == told.end())
            continue;
        std::string text = found->second.first + (' ' + std::to_string(finding.since.ms));
        for (const std::size_t arg : found->second.second) {
            const auto* money = std::get_if<Money>(&finding.args[arg]);
            text += ' ' + std::to_string(money ? money->fen : std::get<std::int64_t>(finding.args[arg]));
        }
        answer.emplace_back(finding.kind == FileReused ? 0 : finding.subjectRecord.value, text);
    }
    return sorted(std::move(answer));
}

} // namespace plumbline::testing
