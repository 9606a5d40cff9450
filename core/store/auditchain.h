#pragma once

#include "core/model/instant.h"

#include <QByteArray>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// The audit trail: each entry carries the SHA-256 of the one before it and its own words, so that a
// changed byte breaks the chain from there on (R55).
namespace plumbline {

class Connection;

struct AuditEntry {
    std::int64_t sequence = 0; // from 1
    std::string what;          // "action_taken", "identity_same", "cause", ...
    Instant at;
    std::vector<std::string> fields;
    QByteArray hash; // 32 bytes
};

// Within a transaction: adds an entry behind the last one. Throws SqliteFailure.
void appendAudit(const Connection& connection, std::string_view what, Instant at,
                 std::initializer_list<std::string> fields);
// The number of entries; throws Error StoreDamaged {number} at the first that does not fit.
std::int64_t verifyAuditOf(const Connection& connection);
// The same where a row does not say what its entry tells, or is gone.
void verifyAuditedRows(const Connection& connection);
std::vector<AuditEntry> auditTrailOf(const Connection& connection);

} // namespace plumbline
