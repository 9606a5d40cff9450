#pragma once

#include "tests/companysim/company/rng.h"

#include <string>

namespace plumbline::companysim {

// A unified social credit code as GB 32100 prescribes: `institution` for hospitals, else a company;
// division: six digits; the subject number comes from `rng`; both check characters are right.
std::string makeCreditCode(Rng& rng, bool institution, int division);

// The check character (GB 32100) of the first 17 characters; '?' when one is not of its alphabet.
char creditCheckCharacter(std::string_view first17);

} // namespace plumbline::companysim
