#include "core/assess/findings.h"
#include "core/assess/seen.h"

#include <algorithm>
#include <set>

namespace plumbline {
namespace {

// Kinds that prove something: a brochure may lie with every customer.
std::vector<char> provingKinds(const FindingPass& pass)
{
    std::vector<char> proves(pass.facts.symbols.size(), 0);
    const auto add = [&](const std::string& kind) {
        if (const Symbol symbol = pass.facts.symbols.find(kind); symbol.isSet())
            proves[symbol.value] = 1;
    };
    for (const ProjectTypeRule& type : pass.rulebook.projectTypes) {
        for (const NodeRule& node : type.nodes) {
            for (const ProofRule& proof : node.proofs) {
                if (proof.source == ProofSource::Document)
                    add(proof.kind);
            }
        }
    }
    add(pass.rulebook.visits.confirmationKind);
    add(pass.rulebook.visits.comparisonKind);
    add(pass.rulebook.visits.minutesKind);
    return proves;
}

using Copies = std::vector<const DocumentFact*>;

// A document that lies with a visit and a project is in two arrays.
void dropRepeats(Copies& copies)
{
    std::sort(copies.begin(), copies.end(), [](const DocumentFact* a, const DocumentFact* b) {
        const Instant seenA = seenAt(*a), seenB = seenAt(*b);
        return seenA != seenB ? seenA < seenB : a->id < b->id;
    });
    copies.erase(std::unique(copies.begin(), copies.end(),
                             [](const DocumentFact* a, const DocumentFact* b) { return a->id == b->id; }),
                 copies.end());
}

void raiseFor(const FindingPass& pass, FindingKind kind, const DocumentFact& document, Instant since,
              std::vector<ReasonArg> args, const Copies& copies)
{
    const bool ofProject = document.project.isSet();
    const RecordId subject = ofProject ? pass.facts.projects[document.project.at()].id : document.id;
    Finding& finding =
        pass.raise(kind, ofProject ? SubjectKind::Project : SubjectKind::Visit, subject, document.entity, since);
    if (ofProject) {
        finding.subjectName = pass.facts.projects[document.project.at()].name;
        finding.region = pass.facts.projects[document.project.at()].region;
    }
    finding.args = std::move(args);
    for (const DocumentFact* copy : copies)
        finding.records.push_back(copy->id);
}

// R20: one file on two projects, or with two customers.
void judgeReuse(const FindingPass& pass, const Copies& copies)
{
    std::set<ProjectIndex> projects;
    std::set<EntityIndex> customers;
    const DocumentFact* second = nullptr;
    for (const DocumentFact* copy : copies) {
        const auto before = std::max(projects.size(), customers.size());
        if (copy->project.isSet())
            projects.insert(copy->project);
        if (copy->entity.isSet())
            customers.insert(copy->entity);
        if (!second && before == 1 && std::max(projects.size(), customers.size()) == 2)
            second = copy;
    }
    if (second)
        raiseFor(pass, FindingKind::FileReused, *second, seenAt(*copies.back()),
                 {static_cast<std::int64_t>(std::max(projects.size(), customers.size())),
                  std::string(pass.facts.symbols.text(second->kind))},
                 copies);
}

// R21: the same content, uploaded later and created earlier: some clock was set back.
void judgeDates(const FindingPass& pass, const Copies& copies)
{
    for (std::size_t i = 1; i < copies.size(); ++i) {
        const DocumentFact &before = *copies[i - 1], &after = *copies[i];
        if (after.createdAt + pass.rulebook.evidence.clockSkew >= before.createdAt)
            continue;
        raiseFor(pass, FindingKind::FileRedated, after, seenAt(after),
                 {std::string(pass.facts.symbols.text(after.kind)), after.createdAt, before.createdAt},
                 {copies[i - 1], copies[i]});
        return;
    }
}

// R21: a file cannot have been created after it was uploaded.
void judgeClocks(const FindingPass& pass, const DocumentFact& document)
{
    if (!document.uploadedAt.isKnown() || document.createdAt - document.uploadedAt <= pass.rulebook.evidence.clockSkew)
        return;
    raiseFor(pass, FindingKind::DocumentClocks, document, document.uploadedAt,
             {std::string(pass.facts.symbols.text(document.kind)), document.createdAt, document.uploadedAt,
              (document.createdAt - document.uploadedAt).ms / 60'000},
             {&document});
}

} // namespace

void findOddDocuments(const FindingPass& pass)
{
    const std::vector<char> proves = provingKinds(pass);
    Copies late;
    for (const DocumentPlace place : pass.facts.lateCreations) {
        const DocumentFact& document = pass.facts.documentAt(place);
        if (proves[document.kind.value] && pass.isRecent(seenAt(document)))
            late.push_back(&document);
    }
    dropRepeats(late);
    for (const DocumentFact* document : late)
        judgeClocks(pass, *document);
    const std::vector<DocumentPlace>& shared = pass.facts.sharedFiles;
    for (std::size_t first = 0, last = 0; first < shared.size(); first = last) {
        const std::uint64_t file = pass.facts.documentAt(shared[first]).fileHash;
        Copies copies;
        bool isRecent = false;
        for (; last < shared.size() && pass.facts.documentAt(shared[last]).fileHash == file; ++last) {
            const DocumentFact& document = pass.facts.documentAt(shared[last]);
            if (!proves[document.kind.value] || seenAt(document) > pass.out.asOf)
                continue;
            copies.push_back(&document);
            isRecent = isRecent || pass.isRecent(seenAt(document));
        }
        if (!isRecent)
            continue;
        dropRepeats(copies);
        if (copies.size() < 2)
            continue;
        judgeReuse(pass, copies);
        judgeDates(pass, copies);
    }
}

} // namespace plumbline
