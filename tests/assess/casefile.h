#pragma once

#include "core/facts/facts.h"
#include "core/rulebook/rulebook.h"
#include "tests/assess/memorysource.h"

#include <toml++/toml.h>

#include <string>
#include <vector>

namespace plumbline::testing {

// One case of a data file: facts in, what is expected out.
struct Case {
    std::string name;
    MemorySource source;
    Instant asOf;
    Rulebook rulebook;  // caseRulebook() with the file's and the case's [rules] applied
    toml::table expect; // read by the test

    FactsPtr facts(int threads = 1) const;
    // Of a record that the case speaks of as "system:id".
    static RecordId idOf(Collection collection, const std::string& systemAndId);
};

// tests/assess/data/<name>.toml:
//
//     as_of = "2026-03-14 09:42"             # Beijing, or ISO 8601
//     extends = "projects"                   # first the records of that file
//     [rules]                                # see applyRules in casefile.cpp
//     visits.budget_days = 30
//     [[crm.customer]]                       # records of the file: system, collection, then fields
//     id = "C1"
//     name = "..."
//     [[case]]
//     name = "released on day 30"
//     as_of = "..."                          # replaces the file's
//     fresh = { oa = "never", wms = "2026-03-01 00:00" } # how far each system was read; else up to as_of
//     rules.visits.budget_days = 31
//     oa.approval = [ { id = "A1", ... } ]   # added; a known id replaces the fields that are given;
//                                            # gone = true takes the record away
//     expect = { ... }
std::vector<Case> readCases(const std::string& name);

// A rulebook with the defaults of requirements.md, made without a file.
Rulebook caseRulebook();

} // namespace plumbline::testing
