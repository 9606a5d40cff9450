#include "core/store/auditchain.h"

#include "core/model/result.h"
#include "core/store/connection.h"

#include <QCryptographicHash>

namespace plumbline {
namespace {

constexpr char kFieldEnd = '\x1f';

// A separator within a field would let two entries have the same bytes: each field says its length.
std::string bytesOf(std::string_view what, Instant at, const std::vector<std::string>& fields)
{
    std::string bytes(what);
    bytes += kFieldEnd + std::to_string(at.ms);
    for (const std::string& field : fields)
        bytes += kFieldEnd + std::to_string(field.size()) + ':' + field;
    return bytes;
}

QByteArray hashOf(const QByteArray& before, std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    hash.addData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result();
}

QByteArray copied(std::string_view bytes) { return {bytes.data(), static_cast<qsizetype>(bytes.size())}; }

AuditEntry entryOf(std::int64_t sequence, std::string_view bytes, QByteArray hash)
{
    AuditEntry entry{sequence, {}, {}, {}, std::move(hash)};
    std::size_t at = bytes.find(kFieldEnd);
    entry.what = bytes.substr(0, at);
    if (at == std::string_view::npos)
        return entry;
    const std::size_t end = bytes.find(kFieldEnd, at + 1);
    entry.at.ms = std::strtoll(std::string(bytes.substr(at + 1, end - at - 1)).c_str(), nullptr, 10);
    at = end;
    while (at != std::string_view::npos) {
        const std::size_t colon = bytes.find(':', at);
        if (colon == std::string_view::npos)
            break;
        const auto size = std::strtoull(std::string(bytes.substr(at + 1, colon - at - 1)).c_str(), nullptr, 10);
        entry.fields.emplace_back(bytes.substr(colon + 1, size));
        at = bytes.find(kFieldEnd, std::min(bytes.size(), colon + 1 + static_cast<std::size_t>(size)));
    }
    return entry;
}

} // namespace

void appendAudit(const Connection& connection, std::string_view what, Instant at,
                 std::initializer_list<std::string> fields)
{
    QByteArray before;
    std::int64_t sequence = 1;
    Statement last = connection.prepare("SELECT sequence, entry_hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
    if (last.step()) {
        sequence = last.integer(0) + 1;
        before = copied(last.bytes(1));
    }
    // Bound texts must live until the statement has run.
    const std::string bytes = bytesOf(what, at, fields), previous = before.toStdString();
    const std::string hash = hashOf(before, bytes).toStdString();
    Statement insert = connection.prepare(
        "INSERT INTO audit_entry(sequence, previous_hash, entry_hash, bytes) VALUES(?1, ?2, ?3, ?4)");
    insert.bind(1, sequence).bindBlob(2, previous).bindBlob(3, hash).bindBlob(4, bytes).run();
}

std::int64_t verifyAuditOf(const Connection& connection)
{
    QByteArray before;
    std::int64_t count = 0;
    Statement rows =
        connection.prepare("SELECT sequence, previous_hash, entry_hash, bytes FROM audit_entry ORDER BY sequence");
    while (rows.step()) {
        ++count;
        const QByteArray hash = hashOf(before, rows.bytes(3));
        if (rows.integer(0) != count || copied(rows.bytes(1)) != before || copied(rows.bytes(2)) != hash)
            throw Error{ErrorCode::StoreDamaged, {std::to_string(count)}, "the audit chain is broken"};
        before = hash;
    }
    verifyAuditedRows(connection);
    return count;
}

std::vector<AuditEntry> auditTrailOf(const Connection& connection)
{
    std::vector<AuditEntry> trail;
    Statement rows = connection.prepare("SELECT sequence, bytes, entry_hash FROM audit_entry ORDER BY sequence");
    while (rows.step())
        trail.push_back(entryOf(rows.integer(0), rows.bytes(1), copied(rows.bytes(2))));
    return trail;
}

} // namespace plumbline
