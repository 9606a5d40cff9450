#include "core/assess/findings.h"
#include "core/assess/seen.h"

#include <algorithm>

namespace plumbline {
namespace {

std::string textOf(const FindingPass& pass, Symbol number) { return std::string(pass.facts.symbols.text(number)); }

bool isKnownSince(const FindingPass& pass, Collection collection, Instant at)
{
    const Instant fresh = pass.facts.freshAsOf(collection);
    return fresh.isKnown() && fresh >= at;
}

} // namespace

void findUnmatchedContracts(const FindingPass& pass)
{
    for (const FinanceContractFact& each : pass.facts.financeContracts) {
        if (each.registeredAt > pass.out.asOf || !each.registeredAt.isKnown())
            continue;
        if (!each.contract.isSet() || pass.facts.contracts[each.contract.at()].signedAt > pass.out.asOf) {
            if (!pass.isRecent(each.registeredAt) || !isKnownSince(pass, Collection::Contract, each.registeredAt))
                continue;
            Finding& finding = pass.raise(FindingKind::FinanceWithoutContract, SubjectKind::Contract, each.id,
                                          each.entity, each.registeredAt);
            finding.args = {textOf(pass, each.number), each.amount, each.registeredAt};
            finding.records = {each.id};
            continue;
        }
        const ContractFact& contract = pass.facts.contracts[each.contract.at()];
        const Instant since = std::max(each.registeredAt, contract.signedAt);
        if (contract.amount == each.amount || !pass.isRecent(since))
            continue;
        Finding& finding =
            pass.raise(FindingKind::AmountsDiffer, SubjectKind::Contract, contract.id, contract.entity, since);
        finding.args = {textOf(pass, each.number), contract.amount, each.amount};
        finding.records = {contract.id, each.id};
    }
}

// One finding a number, at the second contract that carries it.
void findContractsTwice(const FindingPass& pass)
{
    std::vector<std::size_t> twice;
    for (std::size_t i = 0; i < pass.facts.contracts.size(); ++i) {
        const ContractFact& contract = pass.facts.contracts[i];
        if (contract.signedAt <= pass.out.asOf && pass.proofs.of({static_cast<std::int32_t>(i)}).sameNumber > 1)
            twice.push_back(i);
    }
    const auto key = [&](std::size_t i) {
        const ContractFact& contract = pass.facts.contracts[i];
        return std::tuple(contract.number, contract.signedAt, contract.id);
    };
    std::sort(twice.begin(), twice.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    for (std::size_t first = 0; first < twice.size();) {
        const Symbol number = pass.facts.contracts[twice[first]].number;
        std::size_t last = first;
        Money sum;
        std::vector<RecordId> records;
        for (; last < twice.size() && pass.facts.contracts[twice[last]].number == number; ++last) {
            sum += pass.facts.contracts[twice[last]].amount;
            records.push_back(pass.facts.contracts[twice[last]].id);
        }
        const ContractFact& second = pass.facts.contracts[twice[first + 1]];
        if (pass.isRecent(second.signedAt)) {
            Finding& finding = pass.raise(FindingKind::ContractTwice, SubjectKind::Contract, second.id, second.entity,
                                          second.signedAt);
            finding.args = {textOf(pass, number), static_cast<std::int64_t>(last - first), sum};
            finding.records = std::move(records);
        }
        first = last;
    }
}

// Goods that left for a contract which finance still does not know after its days.
void findUnregisteredShipments(const FindingPass& pass)
{
    const Duration patience = Duration::days(pass.rulebook.findings.financeDays);
    for (std::size_t i = 0; i < pass.facts.contracts.size(); ++i) {
        const ContractFact& contract = pass.facts.contracts[i];
        const ContractProof& proof = pass.proofs.of({static_cast<std::int32_t>(i)});
        if (proof.shipment < 0 || proof.finance >= 0)
            continue;
        const Instant since = std::max(proof.shippedAt, contract.signedAt) + patience;
        if (!pass.isRecent(since) || !isKnownSince(pass, Collection::FinanceContract, since))
            continue;
        Finding& finding =
            pass.raise(FindingKind::ShippedUnregistered, SubjectKind::Contract, contract.id, contract.entity, since);
        finding.args = {textOf(pass, contract.number), contract.amount, proof.shippedAt};
        finding.records = {contract.id, pass.facts.shipments[static_cast<std::size_t>(proof.shipment)].id};
    }
}

// Money that made a month look better: it came before the month's end and the same sum went back after it.
void findReturnedPayments(const FindingPass& pass)
{
    const auto& receipts = pass.facts.receipts;
    const Duration window = Duration::days(pass.rulebook.findings.returnedDays);
    const CompanyClock& clock = pass.rulebook.clock;
    for (std::size_t i = receipts.size(); i-- > 0;) {
        const ReceiptFact& refund = receipts[i];
        if (refund.receivedAt < pass.begin)
            break;
        if (refund.kind != ReceiptKind::Refund || !pass.isRecent(refund.receivedAt))
            continue;
        for (std::size_t j = i; j-- > 0 && receipts[j].receivedAt >= refund.receivedAt - window;) {
            const ReceiptFact& payment = receipts[j];
            if (payment.kind != ReceiptKind::Payment || payment.amount != refund.amount ||
                payment.entity != refund.entity || payment.contractNumber != refund.contractNumber ||
                clock.monthAt(payment.receivedAt) == clock.monthAt(refund.receivedAt))
                continue;
            Finding& finding = pass.raise(FindingKind::PaymentReturned, SubjectKind::Customer, payment.id,
                                          payment.entity, refund.receivedAt);
            finding.args = {payment.amount, payment.receivedAt, refund.receivedAt};
            finding.records = {payment.id, refund.id};
            break;
        }
    }
}

} // namespace plumbline
