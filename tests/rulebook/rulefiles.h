#pragma once

#include "core/rulebook/rulebookreader.h"

#include <string>

// The rule files as they are shipped, and readings of altered ones.
namespace plumbline::testing {

std::string shippedRules();
std::string shippedCalendar();
Result<Rulebook> read(const std::string& rules, const std::string& calendar = shippedCalendar());

// `text` with the first occurrence of `from` replaced; fails loudly when there is none.
std::string altered(std::string text, const std::string& from, const std::string& to);
// Number of the line on which the first occurrence of `part` stands, from 1.
int lineOf(const std::string& text, const std::string& part);

} // namespace plumbline::testing
