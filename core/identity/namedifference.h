#pragma once

#include "core/identity/companyname.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What sets two names apart, as questions of their own.
namespace plumbline {

// Is the text made of trade words only?
bool onlyTrades(std::u32string_view text);
// Is the text nothing but legal forms?
bool onlyForms(std::u32string_view text);
// Does the text name a part of something: a number, a campus, a branch (二厂, 东院区, 第一经营部)?
bool namesAPart(std::u32string_view text);
// In how many places `shorter`, which begins as `longer` does and holds no character that is not there in order,
// leaves something out; none when it is no such abbreviation, or when a number would be left out.
std::optional<int> gapsOf(std::u32string_view shorter, std::u32string_view longer);

struct PlaceAgreement {
    enum Kind { Unknown, Same, Wider, Different };
    Kind kind = Unknown;
    std::u32string word; // the narrowest place on which they agree
};
// `bothStated`: both are parts of names, so that two words of which the tables know nothing are two places.
PlaceAgreement agreementOf(const std::vector<StatedPlace>& a, const std::vector<StatedPlace>& b, bool bothStated);

} // namespace plumbline
