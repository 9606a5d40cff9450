#pragma once

#include "core/identity/evidence.h"
#include "core/model/recordid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace plumbline {

// One customer as one system knows it: what identity may look at.
struct CustomerMention {
    RecordId record;
    std::string system;
    std::string name;
    std::string creditCode;
    std::string phone;
    std::string address;
    std::string province = {}; // GB/T 2260 code or name
    std::string city = {};
};

// Why a mention belongs to its entity; append only.
enum class JoinReason : std::uint8_t { Alone, CreditCode, SameName, Decision, KnownAlias, Alike };

// Two mentions and what speaks for and against their being one customer.
struct IdentityPair {
    RecordId a, b;  // a < b
    int tenths = 0; // sum of the evidence in tenths of a bit: 0 = even odds, +10 doubles them
    std::vector<Evidence> evidence;
};

// Result of resolve(): the first three are parallel to the mentions.
struct IdentityResolution {
    std::vector<std::int32_t> entityOf; // 0 .. entityCount-1, numbered by first appearance
    std::vector<JoinReason> reasons;
    std::int32_t entityCount = 0;
    std::vector<IdentityPair> joins;     // each joined two groups: what an entity rests on
    std::vector<IdentityPair> questions; // for the director: one for each two entities, best first
};

// A director's decision that two source records are, or are not, the same customer (kept in the ledger).
struct IdentityDecision {
    RecordId a;
    RecordId b;
    bool same = true;
};

// Which mentions are one customer (R6): joined, asked about, or apart. The director's decisions come first; one
// valid credit code joins, two keep apart; else name, places, phone and address are weighed
// (resources/identity/customers.txt). Confusable names (集团 and 股份, branches, numbers, places) are never joined by
// score. Pure: the same mentions in any order give the same groups. Near linear in the number of mentions.
IdentityResolution resolveCustomers(const std::vector<CustomerMention>& mentions,
                                    const std::vector<IdentityDecision>& decisions);

// GB 32100-2015: 18 characters, alphabet without I, O, S, V, Z, check character right.
bool isValidCreditCode(const std::string& code);

// Without blanks and in capitals; empty when that is no valid code.
std::string canonicalCreditCode(const std::string& code);

// Full-width to half-width, brackets unified, blanks and punctuation dropped, Latin lower-cased.
// Legal forms are kept: 集团 and 股份 are never equal by name alone.
std::string normalisedName(const std::string& name);

} // namespace plumbline
