#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"
#include "core/model/recordid.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace plumbline {

// What a check says (design.md 1). Unknown is never shown as failed.
enum class Verdict : std::uint8_t { Passed, Failed, Pending, Maturing, NotApplicable, Unknown };

// Why: a code with arguments and the records that decided it. ui and app word it in both languages.
// Every code's arguments are documented beside its sentence in resources/ and in reasoncodes.h.
enum class ReasonCode : std::uint16_t;

using ReasonArg = std::variant<std::int64_t, Rational, Money, Instant, Day, std::string>;

struct Reason {
    ReasonCode code{};
    Verdict verdict = Verdict::Unknown;
    std::vector<ReasonArg> args;
    std::vector<RecordId> records;
};

// A ratio that knows that "none of none" is no 0 %.
struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    bool hasValue() const { return whole != 0; }
    Rational value() const { return {part, whole}; } // only when hasValue()
};

} // namespace plumbline
