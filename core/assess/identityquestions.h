#pragma once

#include "core/facts/facts.h"

#include <string>
#include <utility>
#include <vector>

namespace plumbline {

// One of two source records of a question, with what hangs on its customer as of an instant.
struct CustomerSide {
    RecordId record;
    std::string system, name, creditCode, province;
    EntityIndex entity;
    Money signedSum, paid; // contracts; receipts less refunds
    int projects = 0, visits = 0;
};

// Are these one customer (R6)? Or, of a join: why they are.
struct IdentityQuestion {
    CustomerSide a, b;
    int tenths = 0; // tenths of bits of evidence; 0 = even odds
    std::vector<Evidence> evidence;
    Money moves; // what a join (or split) would book elsewhere: the smaller side's contracts or receipts
};

// What the director should decide, most money first; ties by evidence, then by record.
std::vector<IdentityQuestion> identityQuestions(const Facts& facts, Instant asOf);
// What entities rest on, weakest evidence first: each can be split again. Both sides carry the whole
// customer's figures.
std::vector<IdentityQuestion> identityJoins(const Facts& facts, Instant asOf);

} // namespace plumbline
