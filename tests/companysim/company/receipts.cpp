#include "tests/companysim/company/records.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

// The contracts of one region that still await money, oldest first.
class Outstanding {
public:
    struct Entry {
        Ref contract;
        Instant payableFrom;
        std::int64_t left;
        bool touched;
    };

    void add(Ref contract, Instant payableFrom, std::int64_t left)
    {
        m_entries.push_back({contract, payableFrom, left, false});
    }
    void sort()
    {
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const Entry& a, const Entry& b) { return a.payableFrom < b.payableFrom; });
    }
    // A first payment for a new contract now and then, else the oldest open one; null when none is payable.
    Entry* next(Instant at, bool preferNew)
    {
        while (m_oldest < m_entries.size() && m_entries[m_oldest].left == 0)
            ++m_oldest;
        while (m_newest < m_entries.size() && m_entries[m_newest].touched)
            ++m_newest;
        if (preferNew && m_newest < m_entries.size() && m_entries[m_newest].payableFrom <= at)
            return &m_entries[m_newest];
        if (m_oldest < m_entries.size() && m_entries[m_oldest].payableFrom <= at)
            return &m_entries[m_oldest];
        return nullptr;
    }

private:
    std::vector<Entry> m_entries;
    std::size_t m_oldest = 0, m_newest = 0;
};

void giveCustomers(Generation& g, Rng& rng)
{
    for (Ref at = g.firstRandomContract; at < static_cast<Ref>(g.company.contracts.size()); ++at) {
        Contract& contract = g.company.contracts.edit(at);
        const auto& candidates = g.customersOf[static_cast<std::size_t>(contract.region)];
        while (contract.customer == kNone || g.company.customers[contract.customer].fin == kNone)
            contract.customer = candidates[static_cast<std::size_t>(rng.below(std::ssize(candidates)))];
        contract.rep = g.company.customers[contract.customer].owner;
        contract.category = g.company.customers[contract.customer].category;
    }
}

// All but a handful reach finance within three days; what finance does not know is never paid here.
void registerContracts(Generation& g, Rng& rng, std::vector<Outstanding>& outstanding)
{
    int unregistered = g.count(4);
    for (Ref at = g.firstRandomContract; at < static_cast<Ref>(g.company.contracts.size()); ++at) {
        const Contract& contract = g.company.contracts[at];
        const auto age = g.now - contract.signedAt;
        if (unregistered > 0 && contract.region != kNanjing && contract.project == kNone && age > Duration::days(9) &&
            age < Duration::days(60) && rng.chance(0.05)) {
            --unregistered;
            continue;
        }
        const Instant registered = g.notAfterNow(rng, contract.signedAt + Duration::hours(rng.between(1, 66)));
        addFinanceContract(g.company, at, registered);
        outstanding[static_cast<std::size_t>(contract.region)].add(at, registered + Duration::hours(2),
                                                                   contract.amount.fen);
    }
}

void pay(Generation& g, Outstanding::Entry& entry, Instant at, std::int64_t amount)
{
    addReceipt(g.company, entry.contract, {amount}, at);
    entry.left -= amount;
    entry.touched = true;
    Instant& first = g.firstReceipt[static_cast<std::size_t>(entry.contract)];
    if (!first.isKnown() || at < first)
        first = at;
}

// One refund of a payment already made, now and then; always one in the current month of Nanjing.
std::int64_t addRefund(Generation& g, Rng& rng, Instant at, const Outstanding::Entry& entry, std::int64_t paid)
{
    const std::int64_t amount = std::max<std::int64_t>(paid / 20 / 10'000 * 10'000, 10'000);
    if (amount >= paid)
        return 0;
    addReceipt(g.company, entry.contract, {amount}, g.notAfterNow(rng, at + Duration::hours(rng.between(1, 5))), true);
    return amount;
}

void addVoided(Generation& g, Rng& rng, Ref contract, Instant at, std::int64_t amount)
{
    const Ref receipt = addReceipt(g.company, contract, {amount}, at);
    Receipt& row = g.company.receipts.edit(receipt);
    row.removed = true;
    row.changedAt = g.notAfterNow(rng, at + Duration::hours(rng.between(2, 20)));
}

std::vector<Instant> paymentTimes(Generation& g, Rng& rng, int month, int count)
{
    const Month at{monthOf(g.first).number + month};
    std::vector<Instant> times;
    for (int i = 0; i < count; ++i)
        times.push_back(g.randomWorkTime(rng, firstDay(at), std::min(lastDay(at), g.day(-1))));
    std::sort(times.begin(), times.end());
    return times;
}

// Payments minus refunds of the month come to `sum` exactly.
void receiveMonth(Generation& g, Rng& rng, int region, int month, std::int64_t sum, Outstanding& outstanding, int count)
{
    const bool refundHere = region == kNanjing && month == kMonths - 1;
    const std::vector<Instant> times = paymentTimes(g, rng, month, count);
    bool refunded = false;
    std::int64_t left = sum;
    for (std::size_t i = 0; i < times.size() || left > 0; ++i) {
        const bool extra = i >= times.size();
        const Instant at = extra ? times.back() : times[i];
        const std::int64_t even = extra ? left : left / static_cast<std::int64_t>(times.size() - i);
        std::int64_t wanted = extra || i + 1 == times.size() ? left : even * rng.between(40, 160) / 100;
        Outstanding::Entry* entry = outstanding.next(at, rng.chance(0.3));
        if (entry == nullptr && extra)
            break; // nobody owes anything: history then shows a little less
        if (entry == nullptr || wanted <= 0)
            continue;
        wanted = std::min(wanted, entry->left);
        pay(g, *entry, at, wanted);
        left -= wanted;
        if ((refundHere && !refunded) || rng.chance(0.004)) {
            left += addRefund(g, rng, at, *entry, wanted);
            refunded = true;
        }
        if ((refundHere && i == 1) || rng.chance(0.003))
            addVoided(g, rng, entry->contract, at, wanted);
    }
}

// Money that names no contract, as finance books it when nobody told it what was paid.
void addUnexplained(Generation& g, Rng& rng)
{
    for (int left = g.count(6); left > 0; --left) {
        const auto& customers = g.customersOf[static_cast<std::size_t>(rng.between(kHangzhou, kChengdu))];
        const Ref customer = customers[static_cast<std::size_t>(rng.below(std::ssize(customers)))];
        if (g.company.customers[customer].fin == kNone)
            continue;
        Receipt receipt = stamped<Receipt>(g.randomWorkTime(rng, g.day(-45), g.day(-2)));
        receipt.customer = g.company.customers[customer].fin;
        receipt.amount = {rng.between(20, 300) * 10'000};
        receipt.receivedAt = receipt.createdAt;
        g.company.receipts.add(receipt);
    }
}

} // namespace

void settleContracts(Generation& g)
{
    Rng rng = g.rng("settling");
    giveCustomers(g, rng);
    g.firstReceipt.assign(g.company.contracts.size(), Instant{});
    std::vector<Outstanding> outstanding(kRegionCount);
    registerContracts(g, rng, outstanding);
    for (Outstanding& region : outstanding)
        region.sort();
    double all = 0;
    for (const auto& months : g.months)
        for (const MonthPlan& plan : months)
            all += static_cast<double>(plan.received);
    g.company.receipts.reserve(static_cast<std::size_t>(g.count(210'000)));
    for (int month = 1; month < kMonths; ++month) {
        for (int region = 0; region < kRegionCount; ++region) {
            const auto r = static_cast<std::size_t>(region);
            const auto m = static_cast<std::size_t>(month);
            const std::int64_t sum = g.months[r][m].received - g.caseReceipts[r][m];
            const double share = static_cast<double>(g.months[r][m].received) / all;
            receiveMonth(g, rng, region, month, sum, outstanding[r], g.count(200'000 * share, 3));
        }
    }
    addUnexplained(g, rng);
}

} // namespace plumbline::companysim
