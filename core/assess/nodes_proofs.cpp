#include "core/assess/nodes.h"

#include <algorithm>
#include <functional>

// What one proof amounts to: the rules that projects.h states.
namespace plumbline {
namespace {

// How near a document that does not count comes to counting; the nearest one is told.
int nearness(ReasonCode code)
{
    switch (code) {
    case ReasonCode::ProofMaturing:
        return 5;
    case ReasonCode::ProofTooYoung:
        return 4;
    case ReasonCode::ProofSignerLeft:
    case ReasonCode::ProofSignerPowerless:
    case ReasonCode::ProofCompanyGone:
    case ReasonCode::ProofClockSkew:
        return 3;
    case ReasonCode::ProofNotSigned:
        return 2;
    case ReasonCode::ProofWrongFormat:
        return 1;
    default:
        return 0;
    }
}

bool wasThere(const DocumentFact& document, Instant at)
{
    return document.createdAt <= at && (!document.uploadedAt.isKnown() || document.uploadedAt <= at);
}

} // namespace

// R31: code None = whoever signed it still stands behind it.
ProofFinding NodeVerifier::judgeSigner(const DocumentFact& document, const ResolvedProof& proof, Instant at) const
{
    const EvidenceRules& rules = m_rulebook.evidence;
    const auto isOver = [&](Day day) { return day.isKnown() && day <= m_rulebook.clock.dayAt(at); };
    const auto finding = [&document](ReasonCode code) {
        return ProofFinding{code, Verdict::Failed, document.id, &document, {}};
    };
    if (document.signer.isSet()) {
        const ContactFact& signer = m_facts.contacts[document.signer.at()];
        if (rules.departedSignerVoids && isOver(signer.leftOn))
            return finding(ReasonCode::ProofSignerLeft);
        if (rules.signerNeedsAuthority && proof.rule->isSigned && signer.cannotDecide)
            return finding(ReasonCode::ProofSignerPowerless);
    }
    if (rules.deregisteredCompanyVoids && proof.rule->isSigned && document.entity.isSet()) {
        const EntityFact& company = m_facts.entities[document.entity.at()];
        const bool isGone = company.registry == RegistryState::Cancelled || company.registry == RegistryState::Revoked;
        if (isGone && (!company.registrySince.isKnown() || isOver(company.registrySince)))
            return finding(ReasonCode::ProofCompanyGone);
    }
    return {ReasonCode::None, Verdict::Passed, {}, nullptr, {}};
}

ProofFinding NodeVerifier::judgeDocument(const DocumentFact& document, const ResolvedProof& proof, Instant claimedAt,
                                         Instant at) const
{
    const auto finding = [&document](ReasonCode code, Verdict verdict, Instant when = {}) {
        return ProofFinding{code, verdict, document.id, &document, when};
    };
    if (!proof.rule->format.empty() && document.format != proof.format)
        return finding(ReasonCode::ProofWrongFormat, Verdict::Failed);
    if (proof.rule->isSigned && !document.isSigned)
        return finding(ReasonCode::ProofNotSigned, Verdict::Failed);
    if (document.createdAt - m_rulebook.evidence.clockSkew > document.uploadedAt && document.uploadedAt.isKnown())
        return finding(ReasonCode::ProofClockSkew, Verdict::Failed);
    if (const ProofFinding signer = judgeSigner(document, proof, at); signer.code != ReasonCode::None)
        return signer;
    const Instant ripe = document.createdAt + m_rulebook.evidence.minimumAge;
    const Instant since = std::max(ripe, document.uploadedAt);
    if (claimedAt.isKnown() && ripe <= claimedAt)
        return finding(ReasonCode::ProofPresent, Verdict::Passed, since);
    if (ripe > at)
        return finding(ReasonCode::ProofMaturing, Verdict::Maturing, ripe);
    if (!claimedAt.isKnown() || document.createdAt >= claimedAt)
        return finding(ReasonCode::ProofPresent, Verdict::Passed, since);
    return finding(ReasonCode::ProofTooYoung, Verdict::Failed, claimedAt);
}

ProofFinding NodeVerifier::findDocument(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt,
                                        Instant at) const
{
    ProofFinding nearest;
    if (!proof.kind.isSet())
        return nearest;
    const FactRange range = m_facts.projects[project.at()].documents;
    for (auto i = range.first; i < range.last; ++i) {
        const DocumentFact& document = m_facts.projectDocuments[static_cast<std::size_t>(i)];
        if (document.createdAt > at)
            break;
        if (document.kind != proof.kind || !wasThere(document, at))
            continue;
        const ProofFinding finding = judgeDocument(document, proof, claimedAt, at);
        if (finding.verdict == Verdict::Passed)
            return finding;
        if (nearness(finding.code) > nearness(nearest.code))
            nearest = finding;
    }
    return nearest;
}

ProofFinding NodeVerifier::findApproval(ProjectIndex project, const ResolvedProof& proof, Instant at) const
{
    ProofFinding nearest;
    const FactRange range = m_facts.projects[project.at()].approvals;
    for (auto i = range.first; i < range.last; ++i) {
        const ApprovalFact& approval = m_facts.projectApprovals[static_cast<std::size_t>(i)];
        if (approval.kind != proof.kind || !proof.kind.isSet() || approval.startedAt > at)
            continue;
        const bool isDecided = approval.state != ApprovalState::Running && approval.finishedAt <= at;
        if (isDecided && approval.state == ApprovalState::Approved)
            return {ReasonCode::ProofPresent, Verdict::Passed, approval.id, nullptr, approval.finishedAt};
        if (!isDecided)
            nearest = {ReasonCode::ProofPending, Verdict::Pending, approval.id, nullptr, approval.startedAt};
    }
    return nearest;
}

// Neither a want nor a proof is concluded from a record that could not be read.
ProofFinding NodeVerifier::find(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt, Instant at) const
{
    const ProofFinding finding = findRead(project, proof, claimedAt, at);
    if (m_facts.doubts.isEmpty() || finding.verdict == Verdict::Unknown)
        return finding;
    const bool isInDoubt = finding.verdict == Verdict::Passed ? m_facts.doubts.isOutdated(finding.record)
                                                              : m_evidence.isInDoubt(proof.rule->source, project);
    return isInDoubt ? ProofFinding{ReasonCode::ProofUnreadable, Verdict::Unknown, finding.record, nullptr, {}}
                     : finding;
}

ProofFinding NodeVerifier::findRead(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt,
                                    Instant at) const
{
    ProofFinding finding;
    const ProofSource source = proof.rule->source;
    if (source == ProofSource::Document) {
        finding = findDocument(project, proof, claimedAt, at);
    } else if (source == ProofSource::Approval) {
        finding = findApproval(project, proof, at);
    } else if (const FirstProof first = m_evidence.first(source, project); first.at.isKnown() && first.at <= at) {
        const ReasonCode code = first.verdict == Verdict::Passed    ? ReasonCode::ProofPresent
                                : first.verdict == Verdict::Unknown ? ReasonCode::ProofUnknown
                                                                    : ReasonCode::ProofPending;
        finding = {code, first.verdict, first.record, nullptr, first.at};
    }
    if (finding.code != ReasonCode::ProofMissing)
        return finding;
    // Nothing was found; that says something only if the system was read, and since the claim.
    const Instant knownUntil = m_evidence.knownUntil(source);
    if (!knownUntil.isKnown() || (claimedAt.isKnown() && knownUntil < claimedAt))
        return {ReasonCode::ProofUnknown, Verdict::Unknown, {}, nullptr, {}};
    return finding;
}

Reason NodeVerifier::reasonOf(const ProofFinding& finding, int node, int proof, Instant claimedAt) const
{
    Reason reason;
    reason.code = finding.code;
    reason.verdict = finding.verdict;
    reason.args.reserve(finding.verdict == Verdict::Passed ? 2 : 4);
    reason.args.emplace_back(std::int64_t(node));
    reason.args.emplace_back(std::int64_t(proof));
    if (finding.record.isSet())
        reason.records.push_back(finding.record);
    switch (finding.code) {
    case ReasonCode::ProofWrongFormat:
        reason.args.emplace_back(std::string(m_facts.symbols.text(finding.document->format)));
        break;
    case ReasonCode::ProofMaturing:
    case ReasonCode::ProofPending:
        reason.args.emplace_back(finding.at);
        break;
    case ReasonCode::ProofTooYoung:
        reason.args.emplace_back(finding.document->createdAt);
        reason.args.emplace_back(claimedAt);
        break;
    case ReasonCode::ProofClockSkew:
        reason.args.emplace_back(finding.document->createdAt);
        reason.args.emplace_back(finding.document->uploadedAt);
        break;
    case ReasonCode::ProofSignerPowerless: {
        const ContactFact& contact = m_facts.contacts[finding.document->signer.at()];
        reason.args.emplace_back(contact.name);
        reason.records.push_back(contact.id);
        break;
    }
    case ReasonCode::ProofCompanyGone: {
        const EntityFact& company = m_facts.entities[finding.document->entity.at()];
        reason.args.emplace_back(company.name);
        reason.args.emplace_back(company.registrySince);
        reason.records.push_back(company.registryRecord);
        break;
    }
    case ReasonCode::ProofSignerLeft: {
        const ContactFact& contact = m_facts.contacts[finding.document->signer.at()];
        reason.args.emplace_back(contact.name);
        reason.args.emplace_back(contact.leftOn);
        reason.records.push_back(contact.id);
        break;
    }
    default:
        break;
    }
    return reason;
}

bool NodeVerifier::hasSigned(ProjectIndex project, Symbol kind, Instant at) const
{
    const FactRange range = m_facts.projects[project.at()].documents;
    const auto first = m_facts.projectDocuments.begin() + range.first;
    return std::any_of(first, first + range.size(), [&](const DocumentFact& document) {
        return kind.isSet() && document.kind == kind && document.isSigned && wasThere(document, at);
    });
}

std::vector<Instant> NodeVerifier::turningPoints(ProjectIndex project, Instant after) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    std::vector<Instant> points;
    const auto add = [&](Instant at) {
        if (at > after && at <= m_asOf) // never an unknown one
            points.push_back(at);
    };
    for (auto i = fact.claims.first; i < fact.claims.last; ++i)
        add(m_facts.claims[static_cast<std::size_t>(i)].claimedAt);
    for (auto i = fact.milestones.first; i < fact.milestones.last; ++i) {
        const Day day = m_facts.milestones[static_cast<std::size_t>(i)].plannedOn;
        if (day.isKnown())
            add(m_rulebook.clock.startOf(day));
    }
    for (auto i = fact.documents.first; i < fact.documents.last; ++i) {
        const DocumentFact& document = m_facts.projectDocuments[static_cast<std::size_t>(i)];
        add(std::max(document.createdAt, document.uploadedAt));
        add(document.createdAt + m_rulebook.evidence.minimumAge);
        if (document.signer.isSet() && m_facts.contacts[document.signer.at()].leftOn.isKnown())
            add(m_rulebook.clock.startOf(m_facts.contacts[document.signer.at()].leftOn));
    }
    for (auto i = fact.approvals.first; i < fact.approvals.last; ++i)
        add(m_facts.projectApprovals[static_cast<std::size_t>(i)].finishedAt);
    if (fact.entity.isSet() && m_facts.entities[fact.entity.at()].registrySince.isKnown())
        add(m_rulebook.clock.startOf(m_facts.entities[fact.entity.at()].registrySince));
    for (const ProofSource source : {ProofSource::ValidVisit, ProofSource::Inquiry, ProofSource::FinanceContract,
                                     ProofSource::Receipt, ProofSource::Shipment})
        add(m_evidence.first(source, project).at);
    std::sort(points.begin(), points.end(), std::greater<>());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

} // namespace plumbline
