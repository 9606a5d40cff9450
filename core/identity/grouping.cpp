#include "core/identity/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace plumbline {
namespace {

constexpr int kNearlyAsGood = 60; // tenths of bits: a partner that much worse is still a rival
constexpr std::size_t kMostCompared = 12;

class Grouper {
public:
    Grouper(const std::vector<LinkRecord>& records, const LinkageSpec& spec, const std::vector<PairRuling>& rulings);
    Grouping group();

private:
    enum class Kind { Decisive, Solid, Other };

    std::int32_t root(std::int32_t i);
    void unite(std::int32_t a, std::int32_t b);
    bool isRuledApart(std::int32_t a, std::int32_t b);
    bool shareSource(std::int32_t a, std::int32_t b) const;
    bool exclude(std::int32_t a, std::int32_t b, Veto from = Veto::Ask) const;
    bool mayJoin(const LinkedPair& pair) const;
    bool hasRival(const LinkedPair& pair, std::int32_t side, std::int32_t other, bool isShort);
    void joinRuled();
    void joinPairs(Kind kind);
    void tryJoin(LinkedPair& pair, Kind kind);
    void ask(LinkedPair& pair, EvidenceCode why);
    Grouping result();

    const std::vector<LinkRecord>& m_records;
    const LinkageSpec& m_spec;
    Linkage m_linkage;
    std::vector<LinkedPair> m_pairs;
    std::vector<std::vector<std::int32_t>> m_pairsOf; // of a record: positions in m_pairs that may join
    std::vector<std::int32_t> m_parent;
    std::vector<std::vector<std::int32_t>> m_members;   // of a root
    std::vector<std::vector<std::int32_t>> m_apartFrom; // of a root: records that the director keeps apart from it
    std::vector<std::pair<std::int32_t, std::int32_t>> m_ruledSame;
    std::set<std::pair<std::int32_t, std::int32_t>> m_ruledApart;
    std::vector<bool> m_isQuestion;
    Grouping m_out;
};

Grouper::Grouper(const std::vector<LinkRecord>& records, const LinkageSpec& spec,
                 const std::vector<PairRuling>& rulings)
    : m_records(records)
    , m_spec(spec)
    , m_linkage(records, spec)
    , m_pairs(m_linkage.pairs())
    , m_pairsOf(records.size())
    , m_parent(records.size())
    , m_members(records.size())
    , m_apartFrom(records.size())
    , m_isQuestion(m_pairs.size(), false)
{
    std::iota(m_parent.begin(), m_parent.end(), 0);
    for (std::size_t i = 0; i < records.size(); ++i)
        m_members[i].push_back(static_cast<std::int32_t>(i));
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        if (!mayJoin(m_pairs[i]))
            continue;
        m_pairsOf[static_cast<std::size_t>(m_pairs[i].a)].push_back(static_cast<std::int32_t>(i));
        m_pairsOf[static_cast<std::size_t>(m_pairs[i].b)].push_back(static_cast<std::int32_t>(i));
    }
    const auto byId = [&](std::int32_t a, std::int32_t b) {
        return m_records[static_cast<std::size_t>(a)].id < m_records[static_cast<std::size_t>(b)].id ? std::pair(a, b)
                                                                                                     : std::pair(b, a);
    };
    std::map<std::pair<std::int64_t, std::int64_t>, PairRuling> last;
    for (const PairRuling& ruling : rulings) {
        const auto [a, b] = byId(ruling.a, ruling.b);
        last[{m_records[static_cast<std::size_t>(a)].id, m_records[static_cast<std::size_t>(b)].id}] = {a, b,
                                                                                                        ruling.same};
    }
    for (const auto& [ids, ruling] : last) {
        if (ruling.same) {
            m_ruledSame.emplace_back(ruling.a, ruling.b);
            continue;
        }
        m_ruledApart.emplace(ruling.a, ruling.b);
        m_apartFrom[static_cast<std::size_t>(ruling.a)].push_back(ruling.b);
        m_apartFrom[static_cast<std::size_t>(ruling.b)].push_back(ruling.a);
    }
}

std::int32_t Grouper::root(std::int32_t i)
{
    auto at = [&](std::int32_t x) -> std::int32_t& { return m_parent[static_cast<std::size_t>(x)]; };
    while (at(i) != i) {
        at(i) = at(at(i));
        i = at(i);
    }
    return i;
}

void Grouper::unite(std::int32_t a, std::int32_t b)
{
    auto size = [&](std::int32_t x) { return m_members[static_cast<std::size_t>(x)].size(); };
    if (size(a) < size(b))
        std::swap(a, b);
    m_parent[static_cast<std::size_t>(b)] = a;
    for (auto* lists : {&m_members, &m_apartFrom}) {
        auto& from = (*lists)[static_cast<std::size_t>(b)];
        auto& to = (*lists)[static_cast<std::size_t>(a)];
        to.insert(to.end(), from.begin(), from.end());
        from.clear();
    }
}

// Would joining the groups of two roots bring together what a director keeps apart?
bool Grouper::isRuledApart(std::int32_t a, std::int32_t b)
{
    const auto& apart = m_apartFrom[static_cast<std::size_t>(a)];
    return std::any_of(apart.begin(), apart.end(), [&](std::int32_t record) { return root(record) == b; });
}

bool Grouper::shareSource(std::int32_t a, std::int32_t b) const
{
    for (const std::int32_t left : m_members[static_cast<std::size_t>(a)]) {
        for (const std::int32_t right : m_members[static_cast<std::size_t>(b)]) {
            if (m_records[static_cast<std::size_t>(left)].source == m_records[static_cast<std::size_t>(right)].source)
                return true;
        }
    }
    return false;
}

// Is there a record in one group that excludes one in the other: another code, place, branch?
bool Grouper::exclude(std::int32_t a, std::int32_t b, Veto from) const
{
    const auto& left = m_members[static_cast<std::size_t>(a)];
    const auto& right = m_members[static_cast<std::size_t>(b)];
    for (std::size_t i = 0; i < std::min(left.size(), kMostCompared); ++i) {
        for (std::size_t j = 0; j < std::min(right.size(), kMostCompared); ++j) {
            if (m_linkage.judge(left[i], right[j]).finding.veto >= from)
                return true;
        }
    }
    return false;
}

bool Grouper::mayJoin(const LinkedPair& pair) const
{
    return pair.finding.isDecisive || (pair.finding.veto == Veto::None && pair.tenths >= 10 * m_spec.joinBits);
}

// Does `side` fit another group nearly as well, one that can not be the same as `other`'s?
bool Grouper::hasRival(const LinkedPair& pair, std::int32_t side, std::int32_t other, bool isShort)
{
    for (const std::int32_t position : m_pairsOf[static_cast<std::size_t>(side)]) {
        const LinkedPair& rival = m_pairs[static_cast<std::size_t>(position)];
        // A name that is there in full has no rival in one that would leave words out.
        if (rival.tenths < pair.tenths - kNearlyAsGood || (pair.finding.isSolid && !rival.finding.isSolid))
            continue;
        const std::int32_t third = root(rival.a == side ? rival.b : rival.a);
        if (third == root(side) || third == root(other))
            continue;
        if (isShort || exclude(third, root(other)))
            return true;
    }
    return false;
}

void Grouper::ask(LinkedPair& pair, EvidenceCode why)
{
    if (why != EvidenceCode::HowMany)
        pair.finding.evidence.push_back({why, -1, 0});
    m_isQuestion[static_cast<std::size_t>(&pair - m_pairs.data())] = true;
}

void Grouper::joinRuled()
{
    for (const auto& [a, b] : m_ruledSame) {
        if (root(a) == root(b) || isRuledApart(root(a), root(b)))
            continue;
        LinkedPair pair = m_linkage.judge(a, b);
        pair.finding.evidence.insert(pair.finding.evidence.begin(), {EvidenceCode::Ruling, -1, 0});
        unite(root(a), root(b));
        m_out.joins.push_back(std::move(pair));
    }
}

void Grouper::tryJoin(LinkedPair& pair, Kind kind)
{
    const std::int32_t a = root(pair.a);
    const std::int32_t b = root(pair.b);
    if (a == b || isRuledApart(a, b))
        return;
    if (kind != Kind::Decisive) {
        if (hasRival(pair, pair.a, pair.b, pair.finding.aIsShort) ||
            hasRival(pair, pair.b, pair.a, pair.finding.bIsShort))
            return ask(pair, EvidenceCode::Ambiguous);
        if (m_spec.oneToOne ? shareSource(a, b) : exclude(a, b))
            return m_spec.oneToOne ? void() : ask(pair, EvidenceCode::Contradiction);
    }
    unite(a, b);
    m_out.joins.push_back(pair);
}

void Grouper::joinPairs(Kind kind)
{
    for (LinkedPair& pair : m_pairs) {
        const Kind of = pair.finding.isDecisive ? Kind::Decisive : pair.finding.isSolid ? Kind::Solid : Kind::Other;
        if (of != kind)
            continue;
        if (mayJoin(pair))
            tryJoin(pair, kind);
        else
            ask(pair, EvidenceCode::HowMany);
    }
}

Grouping Grouper::result()
{
    std::set<std::pair<std::int32_t, std::int32_t>> asked;
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const std::int32_t a = root(m_pairs[i].a);
        const std::int32_t b = root(m_pairs[i].b);
        if (!m_isQuestion[i] || a == b || isRuledApart(a, b) || m_ruledApart.contains({m_pairs[i].a, m_pairs[i].b}))
            continue;
        if ((m_spec.oneToOne ? shareSource(a, b) : exclude(a, b, Veto::Apart)) ||
            !asked.insert(std::minmax(a, b)).second)
            continue;
        m_out.questions.push_back(m_pairs[i]);
    }
    std::vector<std::int32_t> numberOfRoot(m_records.size(), -1);
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        auto& number = numberOfRoot[static_cast<std::size_t>(root(static_cast<std::int32_t>(i)))];
        if (number < 0)
            number = m_out.entityCount++;
        m_out.entityOf.push_back(number);
    }
    m_out.compared = m_linkage.compared();
    return std::move(m_out);
}

Grouping Grouper::group()
{
    joinRuled();
    joinPairs(Kind::Decisive);
    joinPairs(Kind::Solid);
    joinPairs(Kind::Other);
    return result();
}

} // namespace

Grouping groupRecords(const std::vector<LinkRecord>& records, const LinkageSpec& spec,
                      const std::vector<PairRuling>& rulings)
{
    return Grouper(records, spec, rulings).group();
}

} // namespace plumbline
