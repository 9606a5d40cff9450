#pragma once

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
};

// Why a mention belongs to its entity.
enum class JoinReason : std::uint8_t { Alone, CreditCode, SameName, Decision };

// Result of resolve(): parallel to the mentions.
struct IdentityResolution {
    std::vector<std::int32_t> entityOf; // 0 .. entityCount-1, numbered by first appearance
    std::vector<JoinReason> reasons;
    std::int32_t entityCount = 0;
};

// A director's decision that two source records are, or are not, the same customer (kept in the ledger).
struct IdentityDecision {
    RecordId a;
    RecordId b;
    bool same = true;
};

// Joins mentions that carry the same valid unified social credit code, or the same normalised name
// while no credit codes contradict (R6). Deterministic: the same mentions in any order give the same
// groups. Near linear in the number of mentions.
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
