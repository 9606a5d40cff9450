#pragma once

#include "tests/assess/randomcompany.h"

#include <QString>

#include <memory>
#include <string>
#include <utility>
#include <vector>

struct sqlite3;

namespace plumbline::testing {

// What one computation says, record by record: (record id, values as text), sorted.
using Answer = std::vector<std::pair<std::int64_t, std::string>>;

// Writes a random company through the real store into folder/cache.db. Empty when that worked; else what failed.
QString writeToCache(const RandomCompany& company, const QString& folder);

// The slow, independent computation: SQL of tests/oracle/*.sql over the tables of that cache, and nothing of ours.
class SqlOracle {
public:
    SqlOracle(const QString& folder, std::int64_t asOf);
    // What the last statement of NAME.sql says; one that fails ends the test program with SQLite's message.
    Answer ask(const std::string& name) const;

private:
    Answer run(const std::string& name, const std::string& sql) const;

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_db;
    std::int64_t m_asOf;
};

} // namespace plumbline::testing
