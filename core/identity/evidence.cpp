#include "core/identity/evidence.h"

#include <array>

namespace plumbline {

std::string_view codeOf(EvidenceCode code)
{
    constexpr std::array<std::string_view, 24> names = {
        "how_many",         "same_code",        "almost_same_code", "different_code",
        "same_name",        "same_core",        "known_alias",      "sounds_alike",
        "short_form",       "abbreviation",     "different_name",   "different_form",
        "different_branch", "different_number", "different_place",  "wider_place",
        "same_place",       "same_branch",      "same_value",       "similar_value",
        "different_value",  "ambiguous",        "contradiction",    "ruling"};
    static_assert(names.size() == static_cast<std::size_t>(EvidenceCode::Ruling) + 1);
    return names[static_cast<std::size_t>(code)];
}

} // namespace plumbline
