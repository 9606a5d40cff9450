#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/rng.h"

#include <string_view>
#include <type_traits>

namespace plumbline::companysim {
namespace {

class Hash {
public:
    template <typename... Values> void add(const Values&... values) { (one(values), ...); }
    void one(const std::string& text)
    {
        one(text.size());
        for (const char c : text)
            one(static_cast<unsigned char>(c));
    }
    void one(Instant at) { one(at.ms); }
    void one(Day day) { one(day.number); }
    void one(Month month) { one(month.number); }
    void one(Money money) { one(money.fen); }
    template <typename Value>
    requires std::is_enum_v<Value> || std::is_integral_v<Value>
    void one(Value value) { m_state = mixed(m_state ^ static_cast<std::uint64_t>(value)) + 0x9E3779B97F4A7C15ULL; }
    std::uint64_t value() const { return m_state; }

private:
    std::uint64_t m_state = 0;
};

// clang-format off
void fields(Hash& h, const Region& r) { h.add(r.id, r.name, r.director); for (const int p : r.provinces) h.add(p); }
void fields(Hash& h, const Person& r) { h.add(r.name, r.role, r.region, r.superior, r.active); }
void fields(Hash& h, const CrmCustomer& r)
{
    h.add(r.id, r.name, r.creditCode, r.grade, r.city, r.address, r.phone, r.kind, r.province, r.region, r.owner);
    h.add(r.parent, r.returning, r.approvalMapped, r.category, r.erp, r.fin, r.wms);
}
void fields(Hash& h, const Contact& r) { h.add(r.customer, r.name, r.title, r.phone, r.canDecide, r.leftOn); }
void fields(Hash& h, const Opportunity& r) { h.add(r.customer, r.owner, r.region, r.state, r.stage, r.amount, r.followedUpAt, r.progressedAt, r.closedAt); }
void fields(Hash& h, const Project& r) { h.add(r.id, r.name, r.customer, r.opportunity, r.owner, r.region, r.type, r.stage, r.state, r.amount, r.closedAt, r.claimed); }
void fields(Hash& h, const Milestone& r) { h.add(r.project, r.node, r.plannedOn); }
void fields(Hash& h, const StageClaim& r) { h.add(r.project, r.by, r.node, r.claimedAt); }
void fields(Hash& h, const Visit& r) { h.add(r.rep, r.customer, r.opportunity, r.category, r.visitedAt, r.form); }
void fields(Hash& h, const Document& r) { h.add(r.customer, r.project, r.visit, r.signer, r.kind, r.format, r.isSigned, r.isGenerated, r.fileCreatedAt); }
void fields(Hash& h, const Commitment& r) { h.add(r.customer, r.project, r.proof, r.tickedKept, r.madeAt, r.dueAt); }
void fields(Hash& h, const Campaign& r) { h.add(r.name, r.region, r.customer, r.startsOn, r.endsOn); }
void fields(Hash& h, const Target& r) { h.add(r.region, r.rep, r.month, r.amount); }
void fields(Hash& h, const Forecast& r) { h.add(r.region, r.rep, r.opportunity, r.month, r.amount, r.enteredAt); }
void fields(Hash& h, const Contract& r) { h.add(r.customer, r.opportunity, r.project, r.region, r.rep, r.category, r.amount, r.signedAt); }
void fields(Hash& h, const Twin& r) { h.add(r.id, r.name, r.creditCode, r.address, r.phone, r.crm); }
void fields(Hash& h, const Category& r) { h.add(r.id, r.name, r.rebateScope); }
void fields(Hash& h, const Product& r) { h.add(r.id, r.name, r.unit, r.category, r.price); }
void fields(Hash& h, const Part& r) { h.add(r.id, r.name, r.keyPart, r.leadDays); }
void fields(Hash& h, const Inquiry& r) { h.add(r.customer, r.category, r.inquiredAt, r.amount); }
void fields(Hash& h, const SalesOrder& r) { h.add(r.customer, r.category, r.contract, r.amount, r.returned, r.orderedAt); }
void fields(Hash& h, const Stock& r) { h.add(r.part, r.onHand); }
void fields(Hash& h, const InTransit& r) { h.add(r.part, r.quantity, r.arrivesOn); }
void fields(Hash& h, const Demand& r) { h.add(r.project, r.part, r.quantity, r.neededOn); }
void fields(Hash& h, const FinanceContract& r) { h.add(r.customer, r.contract, r.amount, r.registeredAt); }
void fields(Hash& h, const Receipt& r) { h.add(r.customer, r.contract, r.refund, r.amount, r.receivedAt); }
void fields(Hash& h, const RebateClaim& r) { h.add(r.customer, r.order, r.rate, r.amount, r.claimedAt); }
void fields(Hash& h, const Shipment& r) { h.add(r.customer, r.product, r.contract, r.quantity, r.shippedAt, r.returnedAt); }
void fields(Hash& h, const Approval& r) { h.add(r.kind, r.state, r.customer, r.project, r.amount, r.startedAt, r.finishedAt); }
void fields(Hash& h, const DecisionStep& r) { h.add(r.project, r.department, r.state, r.since); }
void fields(Hash& h, const RegistryCompany& r) { h.add(r.name, r.creditCode, r.parentCreditCode, r.state, r.stateSince); }
// clang-format on

} // namespace

std::uint64_t fingerprint(const Company& company)
{
    Hash hash;
    forEveryTable(company, [&](const auto& table) {
        hash.add(table.size());
        for (const auto& row : table) {
            hash.add(row.createdAt, row.changedAt, row.removed);
            fields(hash, row);
        }
    });
    for (const auto* fixed :
         {&company.opportunityIds, &company.opportunityNames, &company.contractNumbers, &company.orderNumbers}) {
        for (const auto& [at, text] : *fixed)
            hash.add(at, text);
    }
    return hash.value();
}

} // namespace plumbline::companysim
