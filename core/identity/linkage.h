#pragma once

#include "core/identity/fieldmatcher.h"

#include <memory>
#include <utility>
#include <vector>

namespace plumbline {

// Two records and what speaks for and against their being one. a < b by record id.
struct LinkedPair {
    std::int32_t a = 0, b = 0; // positions in the records
    int tenths = 0;            // sum of the evidence: 0 = even odds, +10 doubles them
    FieldFinding finding;
};

// Compares records field by field, but only those that share something (blocking), so that the work stays near
// linear. Pure: the same records give the same pairs, whatever their order.
class Linkage {
public:
    Linkage(const std::vector<LinkRecord>& records, const LinkageSpec& spec);

    LinkedPair judge(std::int32_t a, std::int32_t b) const;
    // Pairs that are not plainly apart, best first; ties by record ids.
    std::vector<LinkedPair> pairs() const;
    std::size_t compared() const { return m_compared; }

private:
    // False when `onlyLikely` and what is left cannot make it a question any more; `pair` is then unfinished.
    bool compare(std::int32_t a, std::int32_t b, bool onlyLikely, LinkedPair& pair) const;
    std::vector<std::int32_t> kindsOf(const std::vector<std::int32_t>& records) const;
    std::vector<std::uint64_t> candidates() const;

    const std::vector<LinkRecord>& m_records;
    const LinkageSpec& m_spec;
    std::vector<std::unique_ptr<FieldMatcher>> m_fields;
    std::size_t m_decidingFields = 0; // after that many fields nothing decides alone any more
    std::vector<int> m_mostAfter;     // by field: what those after it can add
    std::int16_t m_prior = 0;
    mutable std::size_t m_compared = 0;
};

} // namespace plumbline
