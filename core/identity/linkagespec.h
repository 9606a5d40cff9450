#pragma once

#include "core/model/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

enum class FieldKind : std::uint8_t {
    Code,    // one value, letters and digits only; one slip of the keyboard is told
    Credit,  // unified social credit code: only a valid one counts, two different ones exclude
    Phone,   // the last digits
    Company, // name, with place columns after it
    Words,   // a few words in any order over any of its columns
    Address, // words, with house number and usual abbreviations
    Number,  // an amount
    Title    // words among which model numbers decide: XR-20 is XR20, never XR21
};

// Bits of evidence are powers of two.
struct LinkageField {
    std::string name;
    FieldKind kind = FieldKind::Words;
    std::vector<std::size_t> columns; // positions in LinkRecord::values
    int agree = 12;                   // at most so many bits for agreeing
    int differ = 3;                   // so many bits against when it differs
    bool isNeeded = false;            // no join by score when this field differs
};

// What is compared, and how much of it is enough: data (resources/identity/customers.txt).
struct LinkageSpec {
    std::vector<LinkageField> fields;
    bool oneToOne = false;    // no list holds one thing twice
    bool withinSource = true; // records of one list may be the same
    int joinBits = 3;         // from here on joined
    int askBits = -3;         // from here on asked
};

// `columns` names the values of a record in order. A line that is not understood is a FileSyntax error with its number.
Result<LinkageSpec> readLinkageSpec(std::string_view text, const std::vector<std::string>& columns);

} // namespace plumbline
