#include "ui/words/sentences.h"

#include "core/assess/disagreements.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::words {
namespace {

class Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// The arguments are those of FindingKind, in their order.
QString sentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::FinanceWithoutContract:
        return Findings::tr("Finance registered contract %1 over %2 on %3; the CRM does not know it.");
    case FindingKind::AmountsDiffer:
        return Findings::tr("Contract %1 is %2 in the CRM and %3 in finance.");
    case FindingKind::ContractTwice:
        return Findings::tr("Contract number %1 stands on %2 contracts, together %3.");
    case FindingKind::ShippedUnregistered:
        return Findings::tr("Goods of contract %1 over %2 left on %3; finance does not know the contract.");
    case FindingKind::PaymentReturned:
        return Findings::tr("%1 arrived on %2 and went back on %3, in another month.");
    case FindingKind::FileReused:
        return Findings::tr("One file of the kind %2 lies with %1 projects or customers.");
    case FindingKind::FileRedated:
        return Findings::tr("The same content of the kind %1 is said to be created on %2 and on %3.");
    case FindingKind::DocumentClocks:
        return Findings::tr("A file of the kind %1 was created on %2 but uploaded on %3, %4 minutes before.");
    case FindingKind::NotesAlike:
        return Findings::tr("%1 visit notes of %2 reps about %3 customers say the same.");
    case FindingKind::BackFill:
        return Findings::tr("%1 recorded %2 visits of %3 to %4 together on %5.");
    case FindingKind::InquiryShared:
        return Findings::tr("%1 visits without another voucher wait for the one inquiry of %2.");
    }
    return {};
}

QString titleOfKind(FindingKind kind)
{
    switch (kind) {
    case FindingKind::FinanceWithoutContract:
        return Findings::tr("In finance, not in the CRM");
    case FindingKind::AmountsDiffer:
        return Findings::tr("Amounts differ");
    case FindingKind::ContractTwice:
        return Findings::tr("One number, several contracts");
    case FindingKind::ShippedUnregistered:
        return Findings::tr("Shipped without a contract in finance");
    case FindingKind::PaymentReturned:
        return Findings::tr("Payment returned after the month's end");
    case FindingKind::FileReused:
        return Findings::tr("One file used several times");
    case FindingKind::FileRedated:
        return Findings::tr("One content, two dates");
    case FindingKind::DocumentClocks:
        return Findings::tr("Clocks disagree");
    case FindingKind::NotesAlike:
        return Findings::tr("Alike visit notes");
    case FindingKind::BackFill:
        return Findings::tr("Recorded together afterwards");
    case FindingKind::InquiryShared:
        return Findings::tr("One inquiry, several visits");
    }
    return {};
}

QString argument(const ReasonArg& arg, const Rulebook& rulebook)
{
    if (const auto* number = std::get_if<std::int64_t>(&arg))
        return count(*number);
    if (const auto* amount = std::get_if<Money>(&arg))
        return moneyFull(*amount);
    if (const auto* at = std::get_if<Instant>(&arg))
        return instant(*at, rulebook.clock);
    if (const auto* day = std::get_if<Day>(&arg))
        return date(*day);
    if (const auto* text = std::get_if<std::string>(&arg))
        return text->empty() ? dash() : foreign(*text);
    return points(std::get<Rational>(arg), 1);
}

} // namespace

std::string_view findingName(FindingKind kind) { return nameOf(kind); }

QString findingKind(FindingKind kind) { return titleOfKind(kind); }

QString findingTitle(const Finding& finding)
{
    const QString subject = foreign(finding.subjectName, 60);
    return subject.isEmpty()
               ? findingKind(finding.kind)
               : Findings::tr("%1: %2", "what was found, whom it concerns").arg(findingKind(finding.kind), subject);
}

QString findingDetail(const Finding& finding, const Rulebook& rulebook)
{
    QStringList args;
    for (const ReasonArg& arg : finding.args)
        args += argument(arg, rulebook);
    return filled(sentence(finding.kind), args);
}

QStringList possibleCauses(std::string_view kind, const Rulebook& rulebook)
{
    QStringList causes;
    for (const CauseRule& cause : rulebook.causes) {
        if (std::find(cause.on.begin(), cause.on.end(), kind) != cause.on.end())
            causes += label(cause.label);
    }
    return causes;
}

QString bridgeCause(BridgeCause cause)
{
    switch (cause) {
    case BridgeCause::CannotTell:
        return Findings::tr("Cannot tell, the system was not read far enough");
    case BridgeCause::ContractTwice:
        return Findings::tr("Claimed twice under one number");
    case BridgeCause::NotSigned:
        return Findings::tr("Expected, not signed");
    case BridgeCause::NoContractNumber:
        return Findings::tr("Signed without a contract number");
    case BridgeCause::NotInFinance:
        return Findings::tr("Signed, not known to finance");
    case BridgeCause::Unsigned:
        return Findings::tr("The signed contract is not on file");
    case BridgeCause::Maturing:
        return Findings::tr("The signed contract is still maturing");
    case BridgeCause::AmountsDiffer:
        return Findings::tr("The systems name different amounts");
    case BridgeCause::NotShipped:
        return Findings::tr("In finance, not shipped");
    case BridgeCause::NotPaid:
        return Findings::tr("Shipped, not paid in full");
    case BridgeCause::EarlierBusiness:
        return Findings::tr("Claimed or proven in another month");
    case BridgeCause::WithoutContract:
        return Findings::tr("Proven without a contract in the CRM");
    case BridgeCause::Agrees:
        return Findings::tr("Claimed and proven agree");
    }
    return {};
}

QString eventType(EventType type, const Rulebook& rulebook)
{
    const EventRule* rule = rulebook.eventOf(type);
    return rule ? label(rule->label) : dash();
}

QString eventCheck(EventCheck check)
{
    switch (check) {
    case EventCheck::Registry:
        return Findings::tr("Customer in operation");
    case EventCheck::Budget:
        return Findings::tr("Budget released");
    case EventCheck::Shipment:
        return Findings::tr("Like product shipped");
    case EventCheck::Confirmation:
        return Findings::tr("Requirement confirmation");
    case EventCheck::Comparison:
        return Findings::tr("Competitor comparison");
    case EventCheck::Inquiry:
        return Findings::tr("Inquiry after the visit");
    case EventCheck::SameDay:
        return Findings::tr("Not the same meeting twice");
    case EventCheck::NodeProofs:
        return Findings::tr("Proofs of the node");
    case EventCheck::InFinance:
        return Findings::tr("Contract known to finance");
    case EventCheck::HasContract:
        return Findings::tr("Belongs to a contract");
    case EventCheck::ProofArrived:
        return Findings::tr("What was promised arrived");
    case EventCheck::RebateDue:
        return Findings::tr("Rebate due by the policy");
    }
    return {};
}

} // namespace plumbline::words
