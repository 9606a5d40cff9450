#pragma once

#include "core/assess/reason.h"

#include <initializer_list>

namespace plumbline {

// One bit for each verdict that is among them.
constexpr unsigned verdictBits(std::initializer_list<Verdict> verdicts)
{
    unsigned bits = 0;
    for (const Verdict v : verdicts)
        bits |= 1U << static_cast<unsigned>(v);
    return bits;
}

// The first of the order that is among them, else `otherwise`.
constexpr Verdict firstAmong(unsigned bits, std::initializer_list<Verdict> order, Verdict otherwise)
{
    for (const Verdict v : order) {
        if (bits >> static_cast<unsigned>(v) & 1U)
            return v;
    }
    return otherwise;
}

// All must pass (D3, D4): one failure decides; then "cannot tell" before "not yet"; what does not
// apply does not fail. Passed when nothing is left to object.
constexpr Verdict allOf(std::initializer_list<Verdict> verdicts)
{
    using enum Verdict;
    return firstAmong(verdictBits(verdicts), {Failed, Unknown, Pending, Maturing}, Passed);
}

// Any one is enough: failed only when every one of them failed or does not apply.
constexpr Verdict anyOf(std::initializer_list<Verdict> verdicts)
{
    using enum Verdict;
    return firstAmong(verdictBits(verdicts), {Passed, Unknown, Pending, Maturing}, Failed);
}

} // namespace plumbline
