#pragma once

#include "core/identity/evidence.h"
#include "core/identity/linkagespec.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace plumbline {

// One record as identity sees it: the values of the spec's columns.
struct LinkRecord {
    std::int64_t id = 0; // decides every tie
    int source = 0;      // the list that it comes from
    std::vector<std::string> values;
};

// Two records that share a key are compared. A strong key alone may join whatever large its block is.
struct BlockKey {
    std::uint64_t hash = 0;
    bool isStrong = false;
};

// One field of all records, prepared for comparison.
class FieldMatcher {
public:
    virtual ~FieldMatcher() = default;
    virtual void addKeys(std::size_t record, std::vector<BlockKey>& keys) const = 0;
    virtual void compare(std::size_t a, std::size_t b, FieldFinding& finding) const = 0;
    // Records of different kinds are never one, whatever else they share; 0 = may be one with any.
    virtual std::int32_t kindOf(std::size_t) const { return 0; }
    // No comparison adds more than this, in tenths of a bit.
    virtual int most() const = 0;
};

// `index` is the field's position in the spec. The records must outlive nothing: values are copied as needed.
std::unique_ptr<FieldMatcher> makeFieldMatcher(const LinkageSpec& spec, std::size_t index,
                                               const std::vector<LinkRecord>& records);

} // namespace plumbline
