#include "ui/words/sentences.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

QString visitSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::RegistryActive:
        return Reasons::tr("The customer is in operation according to the company registry.");
    case ReasonCode::RegistryNotActive:
        return Reasons::tr("The company registry lists the customer as \"%1\" since %2.");
    case ReasonCode::RegistryNotFetched:
        return Reasons::tr("The company registry was not asked about this customer yet.");
    case ReasonCode::BudgetReleased:
        return Reasons::tr("A purchasing budget was released on %1, %2 days before the visit.");
    case ReasonCode::BudgetNotReleased:
        return Reasons::tr("No purchasing budget was released in the %1 days before the visit.");
    case ReasonCode::BudgetRejected:
        return Reasons::tr("The last budget request was not approved (%1).");
    case ReasonCode::BudgetNotMapped:
        return Reasons::tr("No approval flow is known for this customer, so this check does not apply.");
    case ReasonCode::BudgetUnknown:
        return Reasons::tr("Approvals have not been read far enough (data as of %1).");
    case ReasonCode::ShippedLike:
        return Reasons::tr("A like product left the warehouse on %1 (%2 days from the visit).");
    case ReasonCode::NotShippedLike:
        return Reasons::tr("No like product left the warehouse in the %1 days around the visit.");
    case ReasonCode::ShipmentReturned:
        return Reasons::tr("The shipment of %1 came back, so it proves nothing.");
    case ReasonCode::ShipmentBeforeFirstOrder:
        return Reasons::tr("The customer had not ordered yet, so this check does not apply.");
    case ReasonCode::ShipmentPending:
        return Reasons::tr("Not shipped yet; the window is open until %1.");
    case ReasonCode::ShipmentUnknown:
        return Reasons::tr("Shipments have not been read far enough (data as of %1).");
    case ReasonCode::ConfirmationSigned:
        return Reasons::tr("A requirement confirmation was signed on site.");
    case ReasonCode::ConfirmationNotSigned:
        return Reasons::tr("The requirement confirmation is there but not signed.");
    case ReasonCode::ConfirmationMissing:
        return Reasons::tr("No requirement confirmation was signed.");
    case ReasonCode::ComparisonGenerated:
        return Reasons::tr("A competitor comparison was generated from the customer's needs.");
    case ReasonCode::ComparisonByHand:
        return Reasons::tr("The competitor comparison was made by hand and does not count.");
    case ReasonCode::ComparisonMissing:
        return Reasons::tr("There is no generated competitor comparison.");
    case ReasonCode::InquiryInTime:
        return Reasons::tr("The customer sent an inquiry on %1, %2 h after the visit.");
    case ReasonCode::InquiryUsedElsewhere:
        return Reasons::tr("The inquiry already counts for the visit of %1.");
    case ReasonCode::InquiryMissing:
        return Reasons::tr("No inquiry came within %1 h after the visit.");
    case ReasonCode::InquiryPending:
        return Reasons::tr("No inquiry yet; the window is open until %1.");
    case ReasonCode::SameDayTwin:
        return Reasons::tr("The same rep visited the same customer that day already (%1); only one counts.");
    default:
        return {};
    }
}

// %1 is the piece of evidence.
QString proofSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::ProofPresent:
        return Reasons::tr("%1: there.");
    case ReasonCode::ProofMissing:
        return Reasons::tr("%1: missing.");
    case ReasonCode::ProofNotSigned:
        return Reasons::tr("%1: there, but the customer has not signed it.");
    case ReasonCode::ProofWrongFormat:
        return Reasons::tr("%1: there, but in the wrong format (%2).");
    case ReasonCode::ProofMaturing:
        return Reasons::tr("%1: maturing, counts from %2.");
    case ReasonCode::ProofTooYoung:
        return Reasons::tr("%1: created on %2, too shortly before the node was claimed (%3).");
    case ReasonCode::ProofSignerLeft:
        return Reasons::tr("%1: rests on %2 alone, who left on %3.");
    case ReasonCode::ProofUnknown:
        return Reasons::tr("%1: cannot tell, the system that knows has not been read.");
    case ReasonCode::ProofUnreadable:
        return Reasons::tr("%1: cannot tell, a record that may decide it could not be read.");
    case ReasonCode::ProofPending:
        return Reasons::tr("%1: under way since %2.");
    case ReasonCode::ProofClockSkew:
        return Reasons::tr("%1: refused, created on %2 but uploaded on %3: two clocks disagree.");
    case ReasonCode::ProofCompanyGone:
        return Reasons::tr("%1: signed by %2, which has not existed since %3.");
    case ReasonCode::ProofSignerPowerless:
        return Reasons::tr("%1: signed by %2, who has no authority to decide.");
    default:
        return {};
    }
}

QString otherSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::PartCovered:
        return Reasons::tr("%1: %2 available, %3 needed: covered.");
    case ReasonCode::PartShort:
        return Reasons::tr("%1: %2 available, %3 needed for a demand of %4.");
    case ReasonCode::PartUnknown:
        return Reasons::tr("%1: stock unknown.");
    case ReasonCode::RebateNotReturning:
        return Reasons::tr("The customer is not on the list of returning customers.");
    case ReasonCode::RebateReturning:
        return Reasons::tr("The customer is on the list of returning customers.");
    case ReasonCode::RebateOutOfScope:
        return Reasons::tr("The category %1 is outside the rebate.");
    case ReasonCode::RebateInScope:
        return Reasons::tr("The category %1 is within the rebate.");
    case ReasonCode::RebateBelowThreshold:
        return Reasons::tr("Purchases of 12 months are %1, below %2.");
    case ReasonCode::RebateReached:
        return Reasons::tr("Purchases of 12 months are %1, at least %2.");
    case ReasonCode::RebateFirstOrder:
        return Reasons::tr("It is the customer's first order, no repeat purchase.");
    case ReasonCode::RebateNoPolicy:
        return Reasons::tr("No rebate policy was in force on that day.");
    case ReasonCode::RebateWithoutOrder:
        return Reasons::tr("Nobody knows the order that this rebate is for.");
    case ReasonCode::RebateUnknown:
        return Reasons::tr("Receipts have not been read far enough (data as of %1).");
    case ReasonCode::RebateScopeUnknown:
        return Reasons::tr("The order names no category.");
    case ReasonCode::DepartmentBlocking:
        return Reasons::tr("%1 has been deciding for %2 days.");
    case ReasonCode::RebateAboveDue:
        return Reasons::tr("%1 was promised or paid, %2 is due.");
    case ReasonCode::RebateRateTooHigh:
        return Reasons::tr("A rate of %1 % was promised, the policy gives %2 %.");
    case ReasonCode::RebateOtherCustomer:
        return Reasons::tr("The rebate went to %1, the order is %2's.");
    case ReasonCode::TrailFound:
        return Reasons::tr("%1: the original is there, of %2.");
    case ReasonCode::TrailMissing:
        return Reasons::tr("%1: no original in any system.");
    case ReasonCode::TrailByHand:
        return Reasons::tr("%1: only entered by hand, no original behind it.");
    case ReasonCode::TrailNotDue:
        return Reasons::tr("%1: not due before %2.");
    case ReasonCode::TrailUnknown:
        return Reasons::tr("%1: cannot tell, the system that knows has not been read.");
    default:
        return {};
    }
}

// R50: what is known of the customer.
QString backgroundSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::CustomerProfile:
        return Reasons::tr("%1, credit code %2, grade %3.");
    case ReasonCode::CustomerVisits:
        return Reasons::tr("%1 visits so far, the last one on %2.");
    case ReasonCode::CustomerProjects:
        return Reasons::tr("%1 open projects worth %2.");
    case ReasonCode::DecisionMaker:
        return Reasons::tr("Decides: %1, %2.");
    case ReasonCode::DecisionMakerLeft:
        return Reasons::tr("Used to decide: %1, %2, who left on %3.");
    case ReasonCode::RegionTeam:
        return Reasons::tr("%1 reps and %2 open opportunities in the region.");
    case ReasonCode::CustomerNews:
        return Reasons::tr("News about the customer of %1.");
    case ReasonCode::EndedByRecord:
        return Reasons::tr("Closed by itself: the record of %1 shows that it is mended.");
    case ReasonCode::EndedByClosing:
        return Reasons::tr("Closed by itself: the deal was won or lost on %1.");
    case ReasonCode::EndedNotTrue:
        return Reasons::tr("Closed by itself: it is no longer true.");
    case ReasonCode::NoneOnFile:
        return Reasons::tr("Nothing is on file about the customer.");
    default:
        return {};
    }
}

// R31: what to do when a proof no longer stands.
QString suggestionSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::AskParentCompany:
        return Reasons::tr("Turn to the parent company %1.");
    case ReasonCode::FindNewContact:
        return Reasons::tr("Have it confirmed by %1, who can decide.");
    default:
        return {};
    }
}

// R12: checks of events that are no visits.
QString eventSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::ContractInFinance:
        return Reasons::tr("Finance registered contract %1 on %2.");
    case ReasonCode::ContractNotInFinance:
        return Reasons::tr("Finance does not know contract %1, signed on %2.");
    case ReasonCode::ContractAwaited:
        return Reasons::tr("Finance has until %1 to register it.");
    case ReasonCode::ContractUnknown:
        return Reasons::tr("Contracts have not been read far enough (data as of %1).");
    case ReasonCode::MoneyHasContract:
        return Reasons::tr("It belongs to contract %1.");
    case ReasonCode::MoneyWithoutContract:
        return Reasons::tr("No contract with the number %1 is known.");
    case ReasonCode::PromiseKept:
        return Reasons::tr("What was promised arrived in time (due on %1).");
    case ReasonCode::PromiseLate:
        return Reasons::tr("What was promised arrived after it was due (%1).");
    case ReasonCode::PromiseOverdue:
        return Reasons::tr("What was promised was due on %1 and has not arrived.");
    case ReasonCode::PromiseOpen:
        return Reasons::tr("What was promised is not due before %1.");
    case ReasonCode::PromiseUnknown:
        return Reasons::tr("Documents have not been read far enough (data as of %1).");
    case ReasonCode::ClaimProven:
        return Reasons::tr("Every proof of node %1 is there.");
    case ReasonCode::ClaimNotProven:
        return Reasons::tr("Node %1 is claimed and not proven; node %2 is the highest proven one.");
    case ReasonCode::ClaimMaturing:
        return Reasons::tr("The proofs of node %1 are there and still maturing.");
    case ReasonCode::ClaimUnknown:
        return Reasons::tr("Whether node %1 is proven cannot be told yet.");
    case ReasonCode::RebateWithinRule:
        return Reasons::tr("The rebate of %1 is within the policy (%2 due).");
    case ReasonCode::RebateOutsideRule:
        return Reasons::tr("The rebate of %1 is outside the policy (%2 due).");
    case ReasonCode::RebateCannotTell:
        return Reasons::tr("Whether the rebate is due cannot be told yet.");
    default:
        return {};
    }
}

bool isProof(ReasonCode code)
{
    if (code >= ReasonCode::ProofClockSkew && code <= ReasonCode::ProofSignerPowerless)
        return true;
    return (code >= ReasonCode::ProofPresent && code <= ReasonCode::ProofUnknown) ||
           code == ReasonCode::ProofPending || code == ReasonCode::ProofUnreadable;
}
bool isTrail(ReasonCode code) { return code >= ReasonCode::TrailFound && code <= ReasonCode::TrailUnknown; }
bool isPart(ReasonCode code) { return code >= ReasonCode::PartCovered && code <= ReasonCode::PartUnknown; }

struct ArgText {
    const Rulebook& rulebook;
    bool quantities;

    QString operator()(std::int64_t n) const { return quantities ? quantity(n) : count(n); }
    QString operator()(const Rational& value) const { return points(value, 1); }
    QString operator()(Money amount) const { return moneyFull(amount); }
    QString operator()(Instant at) const { return instant(at, rulebook.clock); }
    QString operator()(Day day) const { return date(day); }
    QString operator()(const std::string& text) const { return text.empty() ? dash() : foreign(text); }
};

// The piece of evidence that a Proof* reason speaks of: args are node number and proof index.
QString proofName(const Reason& reason, const Rulebook& rulebook, std::string_view projectType)
{
    const ProjectTypeRule* type = rulebook.typeNamed(projectType);
    if (!type || reason.args.size() < 2)
        return dash();
    const auto* node = std::get_if<std::int64_t>(&reason.args[0]);
    const auto* index = std::get_if<std::int64_t>(&reason.args[1]);
    if (!node || !index || *node < 1 || *node > static_cast<std::int64_t>(type->nodes.size()))
        return dash();
    const auto& proofs = type->nodes[static_cast<std::size_t>(*node - 1)].proofs;
    return *index >= 0 && *index < static_cast<std::int64_t>(proofs.size())
               ? proof(proofs[static_cast<std::size_t>(*index)])
               : dash();
}

} // namespace

QString proof(const ProofRule& proof) { return label(proof.label); }

QString reason(const Reason& reason, const Rulebook& rulebook, std::string_view projectType)
{
    QStringList args;
    std::size_t first = 0;
    if (isProof(reason.code)) {
        args += proofName(reason, rulebook, projectType);
        first = 2;
    }
    const ArgText text{rulebook, isPart(reason.code)};
    for (std::size_t i = first; i < reason.args.size(); ++i)
        args += std::visit(text, reason.args[i]);
    if (reason.code == ReasonCode::DepartmentBlocking && !reason.args.empty()) {
        if (const auto* index = std::get_if<std::int64_t>(&reason.args[0]))
            args[0] = department(static_cast<Department>(*index));
    }
    if (reason.code == ReasonCode::RegistryNotActive && !reason.args.empty()) {
        if (const auto* index = std::get_if<std::int64_t>(&reason.args[0]))
            args[0] = registryState(static_cast<RegistryState>(*index));
    }
    if (isTrail(reason.code) && !reason.args.empty()) {
        const auto* rule = std::get_if<std::int64_t>(&reason.args[0]);
        if (rule && *rule >= 0 && *rule < static_cast<std::int64_t>(rulebook.trail.size()))
            args[0] = label(rulebook.trail[static_cast<std::size_t>(*rule)].label);
    }
    QString sentence = visitSentence(reason.code);
    if (sentence.isEmpty())
        sentence = proofSentence(reason.code);
    if (sentence.isEmpty())
        sentence = otherSentence(reason.code);
    if (sentence.isEmpty())
        sentence = backgroundSentence(reason.code);
    if (sentence.isEmpty())
        sentence = suggestionSentence(reason.code);
    if (sentence.isEmpty())
        sentence = eventSentence(reason.code);
    if (reason.code == ReasonCode::CustomerProfile && args.value(2) == dash())
        sentence = Reasons::tr("%1, credit code %2."); // firms have no grade
    return filled(sentence, args);
}

QString advice(LostPart lost, const Rulebook& rulebook)
{
    for (const AdviceRule& rule : rulebook.advice) {
        if (rule.lost == lost)
            return label(rule.text);
    }
    return {};
}

} // namespace plumbline::words
