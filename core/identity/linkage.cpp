#include "core/identity/linkage.h"

#include "core/identity/blockhash.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace plumbline {
namespace {

constexpr std::size_t kLargestBlock = 60; // larger ones tell too little; a strong one is then chained

struct Keyed {
    std::uint64_t hash;
    std::int32_t record;
    bool isStrong;
};

std::uint64_t pairOf(std::int32_t a, std::int32_t b)
{
    const auto [low, high] = std::minmax(a, b);
    return static_cast<std::uint64_t>(low) << 32U | static_cast<std::uint32_t>(high);
}

// kinds: by rank; records of different ones are never one.
void addBlock(const Keyed* first, const Keyed* last, const std::vector<std::int32_t>& kinds,
              std::vector<std::uint64_t>& pairs)
{
    const auto mayBeOne = [&](std::int32_t a, std::int32_t b) {
        const std::int32_t left = kinds[static_cast<std::size_t>(a)], right = kinds[static_cast<std::size_t>(b)];
        return left == right || left == 0 || right == 0;
    };
    const auto size = static_cast<std::size_t>(last - first);
    const bool isChained = size > kLargestBlock;
    if (isChained && !first->isStrong)
        return;
    for (const Keyed* a = first; a != last; ++a) {
        for (const Keyed* b = a + 1; b != last && (!isChained || b <= a + 2); ++b) {
            if (mayBeOne(a->record, b->record))
                pairs.push_back(pairOf(a->record, b->record));
        }
    }
}

} // namespace

Linkage::Linkage(const std::vector<LinkRecord>& records, const LinkageSpec& spec)
    : m_records(records)
    , m_spec(spec)
{
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        m_fields.push_back(makeFieldMatcher(spec, i, records));
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        m_decidingFields = spec.fields[i].kind == FieldKind::Credit ? i + 1 : m_decidingFields;
    m_mostAfter.assign(m_fields.size(), 0);
    for (std::size_t i = m_fields.size(); i-- > 1;)
        m_mostAfter[i - 1] = m_mostAfter[i] + m_fields[i]->most();
    // Among n records one is the other by chance once in n.
    std::size_t n = records.size();
    if (spec.oneToOne) {
        const auto first = static_cast<std::size_t>(std::count_if(
            records.begin(), records.end(), [&](const LinkRecord& r) { return r.source == records[0].source; }));
        n = std::max(first, n - first);
    }
    m_prior = static_cast<std::int16_t>(-tenthsOfBits(double(std::max<std::size_t>(n, 1))));
}

LinkedPair Linkage::judge(std::int32_t a, std::int32_t b) const
{
    LinkedPair pair;
    compare(a, b, false, pair);
    return pair;
}

bool Linkage::compare(std::int32_t a, std::int32_t b, bool onlyLikely, LinkedPair& pair) const
{
    if (m_records[static_cast<std::size_t>(b)].id < m_records[static_cast<std::size_t>(a)].id)
        std::swap(a, b);
    pair.a = a;
    pair.b = b;
    std::vector<Evidence> room = std::move(pair.finding.evidence);
    room.clear();
    pair.finding = FieldFinding{std::move(room)};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->compare(static_cast<std::size_t>(a), static_cast<std::size_t>(b), pair.finding);
        const bool isDecided = pair.finding.isDecisive || i + 1 < m_decidingFields;
        const int atMost = pair.finding.total() + m_prior + m_mostAfter[i];
        if (onlyLikely && !isDecided && (pair.finding.veto == Veto::Apart || atMost < 10 * m_spec.askBits))
            return false;
    }
    pair.finding.evidence.push_back({EvidenceCode::HowMany, -1, m_prior});
    pair.tenths = pair.finding.total();
    return true;
}

// Numbers of two fields mean different things: only a single one can tell kinds.
std::vector<std::int32_t> Linkage::kindsOf(const std::vector<std::int32_t>& records) const
{
    std::vector<std::int32_t> kinds(records.size(), 0);
    const auto tells = [](const LinkageField& field) { return field.kind == FieldKind::Credit; };
    if (std::count_if(m_spec.fields.begin(), m_spec.fields.end(), tells) != 1)
        return kinds;
    const auto field = static_cast<std::size_t>(std::find_if(m_spec.fields.begin(), m_spec.fields.end(), tells) -
                                                m_spec.fields.begin());
    for (std::size_t i = 0; i < records.size(); ++i)
        kinds[i] = m_fields[field]->kindOf(static_cast<std::size_t>(records[i]));
    return kinds;
}

std::vector<std::uint64_t> Linkage::candidates() const
{
    std::vector<Keyed> keyed;
    std::vector<BlockKey> keys;
    std::vector<std::int32_t> byId(m_records.size());
    for (std::size_t i = 0; i < byId.size(); ++i)
        byId[i] = static_cast<std::int32_t>(i);
    std::sort(byId.begin(), byId.end(), [&](std::int32_t a, std::int32_t b) {
        return m_records[static_cast<std::size_t>(a)].id < m_records[static_cast<std::size_t>(b)].id;
    });
    std::vector<std::int32_t> rank(byId.size());
    for (std::size_t i = 0; i < byId.size(); ++i)
        rank[static_cast<std::size_t>(byId[i])] = static_cast<std::int32_t>(i);
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        keys.clear();
        for (const auto& field : m_fields)
            field->addKeys(i, keys);
        for (const BlockKey& key : keys)
            keyed.push_back({key.hash, rank[i], key.isStrong});
    }
    std::sort(keyed.begin(), keyed.end(),
              [](const Keyed& a, const Keyed& b) { return std::tie(a.hash, a.record) < std::tie(b.hash, b.record); });
    keyed.erase(std::unique(keyed.begin(), keyed.end(),
                            [](const Keyed& a, const Keyed& b) { return a.hash == b.hash && a.record == b.record; }),
                keyed.end());
    std::vector<std::uint64_t> pairs;
    const std::vector<std::int32_t> kinds = kindsOf(byId);
    for (std::size_t i = 0, end = 0; i < keyed.size(); i = end) {
        for (end = i + 1; end < keyed.size() && keyed[end].hash == keyed[i].hash;)
            ++end;
        addBlock(keyed.data() + i, keyed.data() + end, kinds, pairs);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (std::uint64_t& pair : pairs)
        pair =
            static_cast<std::uint64_t>(byId[pair >> 32U]) << 32U | static_cast<std::uint32_t>(byId[pair & 0xFFFFFFFFU]);
    return pairs;
}

std::vector<LinkedPair> Linkage::pairs() const
{
    std::vector<LinkedPair> out;
    LinkedPair judged;
    m_compared = 0;
    for (const std::uint64_t pair : candidates()) {
        const auto a = static_cast<std::int32_t>(pair >> 32U);
        const auto b = static_cast<std::int32_t>(pair & 0xFFFFFFFFU);
        if (!m_spec.withinSource &&
            m_records[static_cast<std::size_t>(a)].source == m_records[static_cast<std::size_t>(b)].source)
            continue;
        ++m_compared;
        if (compare(a, b, true, judged) &&
            (judged.finding.isDecisive || (judged.finding.veto != Veto::Apart && judged.tenths >= 10 * m_spec.askBits)))
            out.push_back(judged);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const LinkedPair& x, const LinkedPair& y) { return x.tenths > y.tenths; });
    return out;
}

} // namespace plumbline
