#pragma once

#include "tests/companysim/company/rng.h"
#include "tests/companysim/company/rows.h"

#include <span>
#include <string_view>

// The words that names are made of. They are common or invented; no name of a real hospital or
// company is intended.
namespace plumbline::companysim {

struct City {
    std::string_view name;
    int province;
    int division;
}; // division: GB/T 2260, six digits

std::span<const City> citiesOf(int province);

std::string inventedPersonName(Rng& rng);
// A customer's name in one of the kind's usual forms; may repeat: the caller keeps them unique.
std::string inventedCustomerName(Rng& rng, const City& city, CustomerKind kind, bool medical);
// The same name as another system's clerk would type it: blanks or brackets differ, nothing else.
std::string respelled(Rng& rng, const std::string& name);
std::string_view streetName(Rng& rng);
std::string_view jobTitle(Rng& rng, CustomerKind kind);

} // namespace plumbline::companysim
