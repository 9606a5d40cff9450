#include "core/assess/achievement.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::int32_t kMonthsBack = 24;
constexpr std::size_t kUsualRecords = 8; // of one rep, kind and month

// The sums of one region or rep in one month, before they become an Achievement.
struct Figures {
    Sum target, reported, expected, inFinance, shipped, paid;

    bool isEmpty() const
    {
        return target.records.empty() && reported.records.empty() && expected.records.empty() &&
               inFinance.records.empty() && shipped.records.empty() && paid.records.empty();
    }
};

// Whose figure something is.
struct Owner {
    RegionIndex region;
    PersonIndex rep;
};

class Ledgers {
public:
    Ledgers(const Facts& facts, const CompanyClock& clock, Instant asOf);

    void addTargets();
    void addForecasts();
    void addContracts();
    void addFinanceContracts();
    void addShipments(const ContractProofs& proofs);
    void addReceipts();
    std::vector<Achievement> achievements(const AchievementRules& rules) &&;

private:
    int slotOf(Month month) const; // -1 = outside the months
    int slotOf(Instant at) const;  // -1 = outside, unknown or after asOf
    Owner ownerOf(ContractIndex contract, EntityIndex entity) const;
    void add(Owner owner, int slot, Sum Figures::*sum, Money amount, RecordId record);
    Figures& ofRegion(RegionIndex region, int slot) { return m_regions[region.at() * kSlots + slotIndex(slot)]; }
    Figures& ofRep(PersonIndex rep, int slot) { return m_reps[rep.at() * kSlots + slotIndex(slot)]; }
    static std::size_t slotIndex(int slot) { return static_cast<std::size_t>(slot); }

    static constexpr std::size_t kSlots = kMonthsBack + 1;

    const Facts& m_facts;
    Instant m_asOf;
    Month m_firstMonth;
    std::vector<Instant> m_starts; // of each month, and of the one after the last
    std::vector<Figures> m_regions, m_reps;
    std::vector<bool> m_ownTarget; // per region and month: the region has a target of its own
};

Ledgers::Ledgers(const Facts& facts, const CompanyClock& clock, Instant asOf)
    : m_facts(facts)
    , m_asOf(asOf)
    , m_firstMonth{clock.monthAt(asOf).number - kMonthsBack}
    , m_regions(facts.regions.size() * kSlots)
    , m_reps(facts.people.size() * kSlots)
    , m_ownTarget(m_regions.size(), false)
{
    for (std::int32_t i = 0; i <= kMonthsBack + 1; ++i)
        m_starts.push_back(clock.startOf(firstDay({m_firstMonth.number + i})));
}

int Ledgers::slotOf(Month month) const
{
    const std::int64_t slot = std::int64_t(month.number) - m_firstMonth.number;
    return month.isKnown() && slot >= 0 && slot <= kMonthsBack ? static_cast<int>(slot) : -1;
}

int Ledgers::slotOf(Instant at) const
{
    if (at < m_starts.front() || at > m_asOf)
        return -1;
    return static_cast<int>(std::upper_bound(m_starts.begin(), m_starts.end(), at) - m_starts.begin()) - 1;
}

Owner Ledgers::ownerOf(ContractIndex contract, EntityIndex entity) const
{
    Owner owner;
    if (contract.isSet())
        owner = {m_facts.contracts[contract.at()].region, m_facts.contracts[contract.at()].rep};
    if (!owner.region.isSet() && entity.isSet())
        owner.region = m_facts.entities[entity.at()].region;
    return owner;
}

void Ledgers::add(Owner owner, int slot, Sum Figures::*sum, Money amount, RecordId record)
{
    if (slot < 0)
        return;
    const auto addTo = [&](Sum& to) {
        if (to.records.capacity() == 0)
            to.records.reserve(kUsualRecords);
        to.add(amount, record);
    };
    if (owner.region.isSet())
        addTo(ofRegion(owner.region, slot).*sum);
    if (owner.rep.isSet())
        addTo(ofRep(owner.rep, slot).*sum);
}

// A region's own target, else the sum of its reps'.
void Ledgers::addTargets()
{
    for (const TargetFact& target : m_facts.targets) {
        const int slot = slotOf(target.month);
        if (slot >= 0 && target.region.isSet() && !target.rep.isSet())
            m_ownTarget[target.region.at() * kSlots + slotIndex(slot)] = true;
    }
    for (const TargetFact& target : m_facts.targets) {
        const int slot = slotOf(target.month);
        if (slot < 0 || !target.region.isSet())
            continue;
        const bool inRegion = !target.rep.isSet() || !m_ownTarget[target.region.at() * kSlots + slotIndex(slot)];
        add({inRegion ? target.region : RegionIndex{}, target.rep}, slot, &Figures::target, target.amount, target.id);
    }
}

void Ledgers::addForecasts()
{
    for (const ForecastFact& forecast : m_facts.forecasts) {
        if (!forecast.enteredAt.isKnown() || forecast.enteredAt <= m_asOf)
            add({forecast.region, forecast.rep}, slotOf(forecast.month), &Figures::expected, forecast.amount,
                forecast.id);
    }
}

void Ledgers::addContracts()
{
    for (std::size_t i = 0; i < m_facts.contracts.size(); ++i) {
        const ContractFact& contract = m_facts.contracts[i];
        add(ownerOf({static_cast<std::int32_t>(i)}, contract.entity), slotOf(contract.signedAt), &Figures::reported,
            contract.amount, contract.id);
    }
}

void Ledgers::addFinanceContracts()
{
    for (const FinanceContractFact& contract : m_facts.financeContracts)
        add(ownerOf(contract.contract, contract.entity), slotOf(contract.registeredAt), &Figures::inFinance,
            contract.amount, contract.id);
}

void Ledgers::addShipments(const ContractProofs& proofs)
{
    for (std::size_t i = 0; i < m_facts.contracts.size(); ++i) {
        const ContractIndex contract{static_cast<std::int32_t>(i)};
        const ContractProof& proof = proofs.of(contract);
        if (proof.shipment < 0)
            continue;
        const ShipmentFact& shipment = m_facts.shipments[static_cast<std::size_t>(proof.shipment)];
        const Owner owner = ownerOf(contract, shipment.entity);
        const int slot = slotOf(proof.shippedAt);
        add(owner, slot, &Figures::shipped, m_facts.contracts[i].amount, m_facts.contracts[i].id);
        add(owner, slot, &Figures::shipped, {}, shipment.id); // the proof beside the amount
    }
}

// By far the most records: room is made for them before they are added.
void Ledgers::addReceipts()
{
    struct Entry {
        std::int32_t region = -1, rep = -1; // positions in m_regions and m_reps
    };
    const auto& receipts = m_facts.receipts;
    const auto first = std::lower_bound(receipts.begin(), receipts.end(), m_starts.front(),
                                        [](const ReceiptFact& r, Instant at) { return r.receivedAt < at; });
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(receipts.end() - first));
    std::vector<std::uint32_t> ofRegion(m_regions.size(), 0), ofRep(m_reps.size(), 0);
    const auto place = [](std::int32_t owner, std::size_t slot, std::vector<std::uint32_t>& counts) {
        if (owner < 0)
            return owner;
        const auto at = static_cast<std::size_t>(owner) * kSlots + slot;
        ++counts[at];
        return static_cast<std::int32_t>(at);
    };
    std::size_t slot = 0;
    for (auto receipt = first; receipt != receipts.end() && receipt->receivedAt <= m_asOf; ++receipt) {
        while (receipt->receivedAt >= m_starts[slot + 1])
            ++slot;
        entries.push_back({place(receipt->region.value, slot, ofRegion), place(receipt->rep.value, slot, ofRep)});
    }
    for (std::size_t i = 0; i < m_regions.size(); ++i)
        m_regions[i].paid.records.reserve(ofRegion[i]);
    for (std::size_t i = 0; i < m_reps.size(); ++i)
        m_reps[i].paid.records.reserve(ofRep[i]);
    auto receipt = first;
    for (const Entry& entry : entries) {
        const Money amount = receipt->kind == ReceiptKind::Refund ? Money{} - receipt->amount : receipt->amount;
        if (entry.region >= 0)
            m_regions[static_cast<std::size_t>(entry.region)].paid.add(amount, receipt->id);
        if (entry.rep >= 0)
            m_reps[static_cast<std::size_t>(entry.rep)].paid.add(amount, receipt->id);
        ++receipt;
    }
}

AchievementState stateOf(const Achievement& row, const AchievementRules& rules)
{
    const std::int64_t target = row.target.amount.fen;
    if (target <= 0)
        return AchievementState::NoTarget;
    const Rational gap(row.claimed.fen - row.proven.fen, target);
    return gap > Rational(rules.behindPoints, 100) ? AchievementState::Behind : AchievementState::OnTrack;
}

Achievement achievementOf(Figures&& figures, Owner owner, Month month, const AchievementRules& rules)
{
    Achievement row;
    row.region = owner.region;
    row.rep = owner.rep;
    row.month = month;
    row.target = std::move(figures.target);
    row.reported = std::move(figures.reported);
    row.expected = std::move(figures.expected);
    row.signedSum = row.reported;
    row.inFinance = std::move(figures.inFinance);
    row.shipped = std::move(figures.shipped);
    row.paid = std::move(figures.paid);
    row.claimed = row.reported.amount + row.expected.amount;
    switch (rules.provenRung) {
    case ProofRung::Signed:
        row.proven = row.signedSum.amount;
        break;
    case ProofRung::InFinance:
        row.proven = row.inFinance.amount;
        break;
    case ProofRung::Shipped:
        row.proven = row.shipped.amount;
        break;
    case ProofRung::Paid:
        row.proven = row.paid.amount;
        break;
    }
    row.provenRatio = {row.proven.fen, row.target.amount.fen};
    row.claimedRatio = {row.claimed.fen, row.target.amount.fen};
    row.state = stateOf(row, rules);
    return row;
}

std::vector<Achievement> Ledgers::achievements(const AchievementRules& rules) &&
{
    std::vector<std::vector<PersonIndex>> repsOf(m_facts.regions.size());
    for (std::size_t p = 0; p < m_facts.people.size(); ++p) {
        if (m_facts.people[p].region.isSet())
            repsOf[m_facts.people[p].region.at()].push_back({static_cast<std::int32_t>(p)});
    }
    std::vector<Achievement> rows;
    rows.reserve(m_regions.size() + m_reps.size());
    for (std::size_t r = 0; r < m_facts.regions.size(); ++r) {
        const RegionIndex region{static_cast<std::int32_t>(r)};
        for (std::int32_t slot = 0; slot <= kMonthsBack; ++slot) {
            const Month month{m_firstMonth.number + slot};
            if (!ofRegion(region, slot).isEmpty() || slot == kMonthsBack)
                rows.push_back(achievementOf(std::move(ofRegion(region, slot)), {region, {}}, month, rules));
            for (const PersonIndex rep : repsOf[r]) {
                if (!ofRep(rep, slot).isEmpty())
                    rows.push_back(achievementOf(std::move(ofRep(rep, slot)), {region, rep}, month, rules));
            }
        }
    }
    return rows;
}

} // namespace

void assessAchievements(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out)
{
    Ledgers ledgers(facts, rulebook.clock, out.asOf);
    ledgers.addTargets();
    ledgers.addForecasts();
    ledgers.addContracts();
    ledgers.addFinanceContracts();
    ledgers.addShipments(proofs);
    ledgers.addReceipts();
    out.achievements = std::move(ledgers).achievements(rulebook.achievement);
}

} // namespace plumbline
