#pragma once

#include "core/identity/fieldmatcher.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace plumbline {

// One value a record: codes, telephone numbers, amounts. A value that few carry tells more.
class ValueMatcher : public FieldMatcher {
public:
    ValueMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records);

    void addKeys(std::size_t record, std::vector<BlockKey>& keys) const override;
    void compare(std::size_t a, std::size_t b, FieldFinding& finding) const override;
    std::int32_t kindOf(std::size_t record) const override { return m_codes.empty() ? 0 : m_codes[record]; }
    int most() const override { return std::max(10 * m_field.agree, kAlmostSame); }

private:
    void numberCodes();
    void compareCredit(std::size_t a, std::size_t b, FieldFinding& finding) const;
    int agreeTenths(const std::u32string& value) const;

    static constexpr int kAlmostSame = 60; // of a credit code with one slip

    LinkageField m_field;
    std::vector<std::int32_t> m_codes; // of credit codes: a number for each valid one
    std::int8_t m_index;
    std::vector<std::u32string> m_values;
    std::vector<bool> m_isValid; // of credit codes
    std::unordered_map<std::u32string, int> m_counts;
};

} // namespace plumbline
