#include "core/identity/customeridentity.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace plumbline {
namespace {

constexpr std::int32_t kNone = -1;

// Equal keys as groups of mentions. Mentions are visited in the order of their record ids and keys
// in their own order, so the caller's order decides nothing.
using Groups = std::vector<std::vector<std::int32_t>>;
Groups groupsOf(const std::vector<std::string>& keys, const std::vector<std::int32_t>& byId)
{
    std::vector<std::int32_t> order;
    for (const std::int32_t i : byId) {
        if (!keys[static_cast<std::size_t>(i)].empty())
            order.push_back(i);
    }
    const auto key = [&](std::int32_t i) -> const std::string& { return keys[static_cast<std::size_t>(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return key(a) < key(b); });
    Groups groups;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || key(order[i]) != key(order[i - 1]))
            groups.emplace_back();
        groups.back().push_back(order[i]);
    }
    return groups;
}

class Joiner {
public:
    Joiner(const std::vector<CustomerMention>& mentions, const std::vector<IdentityDecision>& decisions);

    void joinByDecision();
    void joinByCode();
    void joinByName();
    IdentityResolution result();

private:
    std::int32_t root(std::int32_t i);
    bool isForbidden(std::int32_t a, std::int32_t b);
    void join(std::int32_t a, std::int32_t b);
    void joinAll(const std::vector<std::int32_t>& group, bool onlyWithoutCode);
    std::vector<bool> sharedWithin(const Groups& groups);

    std::size_t m_count;
    std::vector<std::int32_t> m_parent;
    std::vector<std::string> m_codes, m_names;
    std::vector<std::int32_t> m_rootCode; // of a root: a mention that carries its code
    std::vector<bool> m_decided;
    std::vector<std::pair<std::int32_t, std::int32_t>> m_same, m_different;
    Groups m_byCode, m_byName;
};

Joiner::Joiner(const std::vector<CustomerMention>& mentions, const std::vector<IdentityDecision>& decisions)
    : m_count(mentions.size())
    , m_parent(m_count)
    , m_rootCode(m_count, kNone)
    , m_decided(m_count, false)
{
    std::iota(m_parent.begin(), m_parent.end(), 0);
    std::vector<std::int32_t> byId = m_parent;
    std::sort(byId.begin(), byId.end(), [&](std::int32_t a, std::int32_t b) {
        return mentions[static_cast<std::size_t>(a)].record < mentions[static_cast<std::size_t>(b)].record;
    });
    std::unordered_map<RecordId, std::int32_t> position;
    for (std::size_t i = 0; i < m_count; ++i) {
        m_codes.push_back(canonicalCreditCode(mentions[i].creditCode));
        m_names.push_back(normalisedName(mentions[i].name));
        m_rootCode[i] = m_codes[i].empty() ? kNone : static_cast<std::int32_t>(i);
        position.emplace(mentions[i].record, static_cast<std::int32_t>(i));
    }
    m_byCode = groupsOf(m_codes, byId);
    m_byName = groupsOf(m_names, byId);
    std::map<std::pair<std::int32_t, std::int32_t>, bool> rulings; // the last one on a pair holds
    for (const IdentityDecision& decision : decisions) {
        const auto a = position.find(decision.a);
        const auto b = position.find(decision.b);
        if (a != position.end() && b != position.end() && a != b)
            rulings[std::minmax(a->second, b->second)] = decision.same;
    }
    for (const auto& [pair, same] : rulings)
        (same ? m_same : m_different).push_back(pair);
    const auto idsOf = [&](const auto& pair) {
        return std::minmax(mentions[static_cast<std::size_t>(pair.first)].record,
                           mentions[static_cast<std::size_t>(pair.second)].record);
    };
    std::sort(m_same.begin(), m_same.end(), [&](const auto& x, const auto& y) {
        const auto [xa, xb] = idsOf(x);
        const auto [ya, yb] = idsOf(y);
        return xa != ya ? xa < ya : xb < yb;
    });
}

std::int32_t Joiner::root(std::int32_t i)
{
    auto at = [&](std::int32_t x) -> std::int32_t& { return m_parent[static_cast<std::size_t>(x)]; };
    while (at(i) != i) {
        at(i) = at(at(i));
        i = at(i);
    }
    return i;
}

// Would joining the groups of two roots bring together what a director keeps apart?
bool Joiner::isForbidden(std::int32_t a, std::int32_t b)
{
    return std::any_of(m_different.begin(), m_different.end(), [&](const auto& pair) {
        const std::int32_t first = root(pair.first);
        const std::int32_t second = root(pair.second);
        return (first == a && second == b) || (first == b && second == a);
    });
}

void Joiner::join(std::int32_t a, std::int32_t b)
{
    a = root(a);
    b = root(b);
    if (a == b || isForbidden(a, b))
        return;
    auto& codeOfA = m_rootCode[static_cast<std::size_t>(a)];
    if (codeOfA == kNone)
        codeOfA = m_rootCode[static_cast<std::size_t>(b)];
    m_parent[static_cast<std::size_t>(b)] = a;
}

void Joiner::joinByDecision()
{
    for (const auto& [a, b] : m_same) {
        join(a, b);
        if (root(a) == root(b))
            m_decided[static_cast<std::size_t>(a)] = m_decided[static_cast<std::size_t>(b)] = true;
    }
}

void Joiner::joinAll(const std::vector<std::int32_t>& group, bool onlyWithoutCode)
{
    std::int32_t first = kNone;
    for (const std::int32_t member : group) {
        if (onlyWithoutCode && m_rootCode[static_cast<std::size_t>(root(member))] != kNone)
            continue;
        if (first == kNone)
            first = member;
        else
            join(first, member);
    }
}

void Joiner::joinByCode()
{
    for (const auto& group : m_byCode)
        joinAll(group, false);
}

// One name under two codes says that a name is not enough: what carries no code then stays apart
// from both.
void Joiner::joinByName()
{
    for (const auto& group : m_byName) {
        const std::string* code = nullptr;
        bool contradicts = false;
        for (const std::int32_t member : group) {
            const std::int32_t carrier = m_rootCode[static_cast<std::size_t>(root(member))];
            if (carrier == kNone)
                continue;
            const std::string& found = m_codes[static_cast<std::size_t>(carrier)];
            contradicts = contradicts || (code && *code != found);
            code = &found;
        }
        joinAll(group, contradicts);
    }
}

// Which mentions share their key with another one of the same entity.
std::vector<bool> Joiner::sharedWithin(const Groups& groups)
{
    std::vector<bool> shared(m_count, false);
    for (const auto& group : groups) {
        std::unordered_map<std::int32_t, std::int32_t> firstOfRoot;
        for (const std::int32_t member : group) {
            const auto [found, isNew] = firstOfRoot.emplace(root(member), member);
            if (!isNew)
                shared[static_cast<std::size_t>(member)] = shared[static_cast<std::size_t>(found->second)] = true;
        }
    }
    return shared;
}

IdentityResolution Joiner::result()
{
    const std::vector<bool> sharesCode = sharedWithin(m_byCode);
    const std::vector<bool> sharesName = sharedWithin(m_byName);
    IdentityResolution out;
    std::vector<std::int32_t> numberOfRoot(m_count, kNone);
    for (std::size_t i = 0; i < m_count; ++i) {
        auto& number = numberOfRoot[static_cast<std::size_t>(root(static_cast<std::int32_t>(i)))];
        if (number == kNone)
            number = out.entityCount++;
        out.entityOf.push_back(number);
        out.reasons.push_back(m_decided[i]    ? JoinReason::Decision
                              : sharesCode[i] ? JoinReason::CreditCode
                              : sharesName[i] ? JoinReason::SameName
                                              : JoinReason::Alone);
    }
    return out;
}

} // namespace

IdentityResolution resolveCustomers(const std::vector<CustomerMention>& mentions,
                                    const std::vector<IdentityDecision>& decisions)
{
    Joiner joiner(mentions, decisions);
    joiner.joinByDecision();
    joiner.joinByCode();
    joiner.joinByName();
    return joiner.result();
}

} // namespace plumbline
