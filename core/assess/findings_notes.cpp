#include "core/assess/findings.h"

#include "core/facts/notesketch.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace plumbline {
namespace {

constexpr std::size_t kMostNeighbours = 32; // compared within one block, so that a template costs no square
constexpr int kLaneBits = 64 / kSketchLanes;

// Groups of distinct sketches that are alike, directly or through others.
class AlikeSketches {
public:
    AlikeSketches(std::vector<std::uint64_t> sketches, int lanes)
        : m_sketches(std::move(sketches))
        , m_parents(m_sketches.size())
        , m_lanes(lanes)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::uint32_t(0));
        // Two that differ in at most n of their lanes agree in one of n + 1 blocks.
        const int blocks = kSketchLanes - lanes + 1;
        for (int block = 0; blocks > 1 && block < blocks; ++block)
            joinWithin(block, kSketchLanes / blocks * kLaneBits);
    }

    std::uint32_t groupOf(std::uint64_t sketch)
    {
        const auto at = std::lower_bound(m_sketches.begin(), m_sketches.end(), sketch);
        return root(static_cast<std::uint32_t>(at - m_sketches.begin()));
    }

private:
    std::uint32_t root(std::uint32_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }

    // `bits`: of one block, at most 32, so that it fits beside the position that it belongs to.
    void joinWithin(int block, int bits)
    {
        std::vector<std::uint64_t> order;
        order.reserve(m_sketches.size());
        for (std::size_t i = 0; i < m_sketches.size(); ++i)
            order.push_back((m_sketches[i] >> bits * block & ((std::uint64_t(1) << bits) - 1)) << 32 | i);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto first = static_cast<std::uint32_t>(order[i]);
            const std::size_t end = std::min(order.size(), i + 1 + kMostNeighbours);
            for (std::size_t j = i + 1; j < end && order[j] >> 32 == order[i] >> 32; ++j) {
                const auto second = static_cast<std::uint32_t>(order[j]);
                if (sketchLanesAlike(m_sketches[first], m_sketches[second]) >= m_lanes)
                    m_parents[std::max(root(first), root(second))] = std::min(root(first), root(second));
            }
        }
    }

    std::vector<std::uint64_t> m_sketches; // ascending, each once
    std::vector<std::uint32_t> m_parents;
    int m_lanes;
};

void raiseFor(const FindingPass& pass, const std::vector<std::size_t>& notes)
{
    const FindingRules& rules = pass.rulebook.findings;
    std::set<PersonIndex> reps;
    std::set<EntityIndex> customers;
    for (const std::size_t i : notes) {
        reps.insert(pass.facts.visits[i].rep);
        customers.insert(pass.facts.visits[i].entity);
    }
    if (static_cast<int>(customers.size()) < rules.alikeCustomers)
        return;
    const VisitFact& first = pass.facts.visits[notes.front()];
    const VisitFact& telling = pass.facts.visits[notes[static_cast<std::size_t>(rules.alikeNotes) - 1]];
    Finding& finding =
        pass.raise(FindingKind::NotesAlike, SubjectKind::Visit, first.id, first.entity, telling.visitedAt);
    if (first.rep.isSet()) {
        finding.subjectName = pass.facts.people[first.rep.at()].name;
        finding.region = pass.facts.people[first.rep.at()].region;
    }
    finding.args = {static_cast<std::int64_t>(notes.size()), static_cast<std::int64_t>(reps.size()),
                    static_cast<std::int64_t>(customers.size())};
    for (const std::size_t i : notes)
        finding.records.push_back(pass.facts.visits[i].id);
}

} // namespace

void findAlikeNotes(const FindingPass& pass, const std::vector<std::size_t>& visits)
{
    if (pass.facts.visitNotes.size() != pass.facts.visits.size())
        return;
    std::vector<std::size_t> noted;
    std::vector<std::uint64_t> sketches;
    for (const std::size_t i : visits) {
        if (pass.facts.visitNotes[i] == 0 || !pass.isRecent(pass.facts.visits[i].visitedAt))
            continue;
        noted.push_back(i);
        sketches.push_back(pass.facts.visitNotes[i]);
    }
    std::sort(sketches.begin(), sketches.end());
    sketches.erase(std::unique(sketches.begin(), sketches.end()), sketches.end());
    const int lanes = (kSketchLanes * pass.rulebook.findings.alikePercent + 99) / 100;
    AlikeSketches alike(std::move(sketches), lanes);
    std::vector<std::pair<std::uint32_t, std::size_t>> groups;
    groups.reserve(noted.size());
    for (const std::size_t i : noted)
        groups.emplace_back(alike.groupOf(pass.facts.visitNotes[i]), i);
    std::sort(groups.begin(), groups.end());
    for (std::size_t first = 0, last = 0; first < groups.size(); first = last) {
        while (last < groups.size() && groups[last].first == groups[first].first)
            ++last;
        if (last - first < static_cast<std::size_t>(pass.rulebook.findings.alikeNotes))
            continue;
        std::vector<std::size_t> notes;
        for (std::size_t i = first; i < last; ++i)
            notes.push_back(groups[i].second);
        std::sort(notes.begin(), notes.end(), [&](std::size_t a, std::size_t b) {
            const VisitFact &earlier = pass.facts.visits[a], &later = pass.facts.visits[b];
            return std::tie(earlier.visitedAt, earlier.id) < std::tie(later.visitedAt, later.id);
        });
        raiseFor(pass, notes);
    }
}

} // namespace plumbline
