#include "core/store/auditchain.h"

#include "core/model/result.h"
#include "core/store/connection.h"

#include <algorithm>
#include <array>

// Held against the chain: the rows that it tells of, so that a row that was altered is found as well as an entry.
namespace plumbline {
namespace {

// Rows as the chain tells them: what, at, fields.
struct AuditedRows {
    std::array<std::string_view, 2> names; // of their entries: how they begin
    const char* table;
    int fields;
    const char* sql;
};
constexpr AuditedRows kAudited[] = {
    {{"action_", "action_"},
     "action_step",
     4,
     "SELECT 'action_' || kind, at, action_key, ifnull(CAST(until AS TEXT), ''), person, note "
     "FROM action_step WHERE kind <> 'seen' ORDER BY sequence"},
    {{"identity_same", "identity_apart"},
     "identity_ruling",
     3,
     "SELECT CASE same WHEN 1 THEN 'identity_same' ELSE 'identity_apart' END, at, CAST(record_a AS TEXT), "
     "CAST(record_b AS TEXT), note FROM identity_ruling ORDER BY sequence"},
    {{"rebate_amount", "rebate_amount"},
     "rebate_ruling",
     3,
     "SELECT 'rebate_amount', at, CAST(order_record AS TEXT), CAST(amount AS TEXT), note "
     "FROM rebate_ruling ORDER BY sequence"},
    {{"rebate_dispute", "rebate_dispute"},
     "rebate_dispute",
     2,
     "SELECT 'rebate_dispute', at, CAST(order_record AS TEXT), note FROM rebate_dispute ORDER BY sequence"},
    {{"cause", "cause"},
     "recorded_cause",
     3,
     "SELECT 'cause', at, disagreement, cause, note FROM recorded_cause ORDER BY sequence"},
    {{"evidence_attached", "evidence_attached"},
     "evidence_file",
     7,
     "SELECT 'evidence_attached', at, CAST(project AS TEXT), CAST(node AS TEXT), kind, name, sha256, CAST(size AS TEXT), "
     "note FROM evidence_file ORDER BY sequence"},
};

struct ToldRow {
    std::string what;
    std::int64_t at = 0;
    std::vector<std::string> fields;
};

std::vector<ToldRow> rowsOf(const Connection& connection, const AuditedRows& audited)
{
    std::vector<ToldRow> rows;
    Statement row = connection.prepare(audited.sql);
    while (row.step()) {
        ToldRow& told = rows.emplace_back(ToldRow{std::string(row.bytes(0)), row.integer(1), {}});
        for (int i = 0; i < audited.fields; ++i)
            told.fields.emplace_back(row.bytes(2 + i));
    }
    return rows;
}

bool isSame(const AuditEntry& entry, const ToldRow& row)
{
    return entry.what == row.what && entry.at.ms == row.at && entry.fields == row.fields;
}

// Rows that are older than the chain have no entry: they are the first ones.
std::int64_t firstBadOf(const Connection& connection, const AuditedRows& audited, const std::vector<AuditEntry>& trail)
{
    std::vector<const AuditEntry*> entries;
    for (const AuditEntry& entry : trail) {
        if (entry.what.starts_with(audited.names[0]) || entry.what.starts_with(audited.names[1]))
            entries.push_back(&entry);
    }
    const std::vector<ToldRow> rows = rowsOf(connection, audited);
    const std::size_t older = rows.size() > entries.size() ? rows.size() - entries.size() : 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i + older >= rows.size() || !isSame(*entries[i], rows[i + older]))
            return entries[i]->sequence;
    }
    // The table's own counter remembers rows that were cut off together with their entries.
    const std::string table = audited.table;
    const std::int64_t counted = connection.integer("SELECT seq FROM sqlite_sequence WHERE name = '" + table + "'");
    const std::int64_t last = connection.integer("SELECT max(sequence) FROM " + table);
    return counted > last ? static_cast<std::int64_t>(trail.size()) + 1 : 0;
}

} // namespace

void verifyAuditedRows(const Connection& connection)
{
    const std::vector<AuditEntry> trail = auditTrailOf(connection);
    std::int64_t first = 0;
    for (const AuditedRows& audited : kAudited) {
        const std::int64_t bad = firstBadOf(connection, audited, trail);
        first = bad > 0 && (first == 0 || bad < first) ? bad : first;
    }
    if (first > 0)
        throw Error{ErrorCode::StoreDamaged, {std::to_string(first)}, "a decision is not what was entered"};
}

} // namespace plumbline
