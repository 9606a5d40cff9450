#pragma once

#include "core/assess/reason.h"

#include <initializer_list>

namespace plumbline {

// All must pass (D3, D4): one failure decides; then "cannot tell" before "not yet"; what does not
// apply does not fail. Passed when nothing is left to object.
constexpr Verdict allOf(std::initializer_list<Verdict> verdicts)
{
    const auto has = [&](Verdict wanted) {
        for (const Verdict v : verdicts) {
            if (v == wanted)
                return true;
        }
        return false;
    };
    for (const Verdict v : {Verdict::Failed, Verdict::Unknown, Verdict::Pending, Verdict::Maturing}) {
        if (has(v))
            return v;
    }
    return Verdict::Passed;
}

// Any one is enough: failed only when every one of them failed or does not apply.
constexpr Verdict anyOf(std::initializer_list<Verdict> verdicts)
{
    const auto has = [&](Verdict wanted) {
        for (const Verdict v : verdicts) {
            if (v == wanted)
                return true;
        }
        return false;
    };
    for (const Verdict v : {Verdict::Passed, Verdict::Unknown, Verdict::Pending, Verdict::Maturing}) {
        if (has(v))
            return v;
    }
    return Verdict::Failed;
}

} // namespace plumbline
