#pragma once

#include "core/assess/assessment.h"

#include <string_view>

namespace plumbline {

// Why a signal that once was raised is raised no more: the record that shows its end, or that its deal
// was closed, or that it just is no longer true. `actionKey` is that of its action ("rule:subject");
// `out` is the assessment at the same instant.
Reason endingOf(const Facts& facts, const Rulebook& rulebook, Instant asOf, const Assessment& out,
                std::string_view actionKey);

} // namespace plumbline
