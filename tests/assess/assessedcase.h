#pragma once

#include "core/assess/assess.h"
#include "tests/assess/casefile.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace plumbline::testing {

// A case under the shipped rulebook with its expect.rules put in; a visit is valid by its vouchers
// alone unless the rules say otherwise.
Rulebook rulesOf(const Case& one);
Assessment assessedCase(const Case& one);

// p passed, f failed, w pending, m maturing, n not applicable, u unknown.
char letterOf(Verdict verdict);
std::string textOf(const Rational& value); // "52", "155/3"
std::string textOf(Money amount);          // "1000.00"
std::string joined(const std::vector<std::string>& texts);

// Holds what `shown` says of a case against the keys of its expect; keys that are not shown must be
// among `others`. Returns the first difference, or an empty text.
std::string differenceOf(const Case& one, const std::map<std::string, std::string>& shown,
                         const std::vector<std::string>& others = {});

} // namespace plumbline::testing
