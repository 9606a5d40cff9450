#pragma once

#include <cstdint>
#include <string>

// The visit records of the ingest bench: made up, the same in every run, as the sample company's CRM
// writes them. Row n is changed n seconds after the first one.
namespace ingest {

inline constexpr std::int64_t kFirstChangeMs = 1'700'000'000'000; // 2023-11-14T22:13:20Z

// "2023-11-14T22:13:20Z" of row n's change.
std::string changedAt(std::int64_t n);
void appendRow(std::string& out, std::int64_t n);

} // namespace ingest
