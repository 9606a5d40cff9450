#include "core/assess/findings.h"

#include "core/facts/notesketch.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace plumbline {
namespace {

constexpr std::size_t kMostNeighbours = 32; // compared within one block, so that a template costs no square
constexpr int kBlocks = 5;

// Groups of distinct sketches that are alike, directly or through others.
class AlikeSketches {
public:
    AlikeSketches(std::vector<std::uint64_t> sketches, int lanes)
        : m_sketches(std::move(sketches))
        , m_parents(m_sketches.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
        for (int block = 0; block < kBlocks; ++block)
            joinWithin(block, lanes);
    }

    std::size_t groupOf(std::uint64_t sketch)
    {
        const auto at = std::lower_bound(m_sketches.begin(), m_sketches.end(), sketch);
        return root(static_cast<std::size_t>(at - m_sketches.begin()));
    }

private:
    std::size_t root(std::size_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }

    // Two sketches that differ in at most four of sixteen lanes agree in one of five blocks of three.
    void joinWithin(int block, int lanes)
    {
        std::vector<std::size_t> order(m_sketches.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        const auto partOf = [&](std::size_t i) { return m_sketches[i] >> 12 * block & 0xFFF; };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return partOf(a) < partOf(b); });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t end = std::min(order.size(), i + 1 + kMostNeighbours);
            for (std::size_t j = i + 1; j < end && partOf(order[j]) == partOf(order[i]); ++j) {
                if (sketchLanesAlike(m_sketches[order[i]], m_sketches[order[j]]) >= lanes)
                    m_parents[std::max(root(order[i]), root(order[j]))] = std::min(root(order[i]), root(order[j]));
            }
        }
    }

    std::vector<std::uint64_t> m_sketches; // ascending, each once
    std::vector<std::size_t> m_parents;
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
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (const std::size_t i : noted)
        groups[alike.groupOf(pass.facts.visitNotes[i])].push_back(i);
    for (auto& [group, notes] : groups) {
        if (notes.size() < static_cast<std::size_t>(pass.rulebook.findings.alikeNotes))
            continue;
        std::sort(notes.begin(), notes.end(), [&](std::size_t a, std::size_t b) {
            const VisitFact &first = pass.facts.visits[a], &second = pass.facts.visits[b];
            return first.visitedAt != second.visitedAt ? first.visitedAt < second.visitedAt : first.id < second.id;
        });
        raiseFor(pass, notes);
    }
}

} // namespace plumbline
