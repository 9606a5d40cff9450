#pragma once

#include "tests/assess/memorysource.h"

#include <map>
#include <string>

// How the random company writes its records.
namespace plumbline::testing {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;

constexpr int kCustomers = 5;
constexpr int kProjects = 8;

using Fields = std::map<std::string, FieldValue>;

FieldValue number(std::int64_t value); // kMissing = the source does not say
FieldValue text(const std::string& value);
FieldValue link(const char* system, Collection collection, const std::string& id);
std::string numbered(const char* kind, int number);
std::string customerId(const std::string& system, int customer);
void put(MemorySource& source, const std::string& system, Collection collection, const std::string& id,
         const Fields& given);

} // namespace plumbline::testing
