#pragma once

#include "core/assess/reason.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace plumbline {

// The gravest of them by `rank`, 0 being the gravest, as `told` names it.
constexpr Verdict gravest(std::initializer_list<Verdict> verdicts, const std::array<std::uint8_t, 6>& rank,
                          const std::array<Verdict, 5>& told)
{
    std::uint8_t least = 4;
    for (const Verdict v : verdicts)
        least = std::min(least, rank[static_cast<std::size_t>(v)]);
    return told[least];
}

// All must pass (D3, D4): one failure decides; then "cannot tell" before "not yet"; what does not
// apply does not fail. Passed when nothing is left to object.
constexpr Verdict allOf(std::initializer_list<Verdict> verdicts)
{
    using enum Verdict;
    // Passed, Failed, Pending, Maturing, NotApplicable, Unknown
    return gravest(verdicts, {4, 0, 2, 3, 4, 1}, {Failed, Unknown, Pending, Maturing, Passed});
}

// Any one is enough: failed only when every one of them failed or does not apply.
constexpr Verdict anyOf(std::initializer_list<Verdict> verdicts)
{
    using enum Verdict;
    return gravest(verdicts, {0, 4, 2, 3, 4, 1}, {Passed, Unknown, Pending, Maturing, Failed});
}

static_assert(static_cast<int>(Verdict::Unknown) == 5, "the ranks stand in the order of the verdicts");

} // namespace plumbline
