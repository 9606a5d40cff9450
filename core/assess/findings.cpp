#include "core/assess/findings.h"

#include <algorithm>
#include <tuple>

namespace plumbline {

Finding& FindingPass::raise(FindingKind kind, SubjectKind subject, RecordId record, EntityIndex entity,
                            Instant since) const
{
    Finding& finding = out.findings.emplace_back();
    finding.kind = kind;
    finding.subject = subject;
    finding.subjectRecord = record;
    finding.entity = entity;
    finding.since = since;
    if (entity.isSet()) {
        finding.subjectName = facts.entities[entity.at()].name;
        finding.region = facts.entities[entity.at()].region;
    }
    return finding;
}

void raiseFindings(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out)
{
    out.findings.clear();
    const FindingPass pass{facts, rulebook, proofs, out, out.asOf - Duration::days(rulebook.findings.lookBackDays)};
    findUnmatchedContracts(pass);
    findContractsTwice(pass);
    findUnregisteredShipments(pass);
    findReturnedPayments(pass);
    findOddDocuments(pass);
    findVisitPatterns(pass);
    // Nobody is told of what an older version of a record says.
    std::erase_if(out.findings, [&facts](const Finding& each) {
        return !facts.doubts.isEmpty() &&
               std::any_of(each.records.begin(), each.records.end(),
                           [&facts](RecordId record) { return facts.doubts.isOutdated(record); });
    });
    std::sort(out.findings.begin(), out.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.since, a.kind, a.subjectRecord) < std::tie(b.since, b.kind, b.subjectRecord);
    });
}

} // namespace plumbline
