#include "tests/oracle/ouranswers.h"

#include <algorithm>

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

} // namespace plumbline::testing
