#include "core/store/seals.h"

#include "core/store/auditchain.h"
#include "core/store/ledgerfile.h"

#include <QCryptographicHash>

namespace plumbline {

namespace {

std::string hexOf(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex().toStdString();
}

std::string digestOf(const std::string& content)
{
    const QByteArray bytes = QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

bool isSealed(const Connection& connection, Month month)
{
    Statement row = connection.prepare("SELECT 1 FROM sealed_month WHERE month = ?1");
    return row.bind(1, std::int64_t(month.number)).step();
}

} // namespace

Seals::Seals(std::shared_ptr<LedgerFile> file)
    : d(std::move(file))
{
}

Status Seals::seal(const SealedEntry& entry, const std::string& rulebookText)
{
    const bool isWhole = entry.month.isKnown() && entry.asOf.isKnown() && entry.knownAt.isKnown() &&
                         entry.sealedAt.isKnown() && !entry.rulebook.empty() && !entry.content.empty();
    if (!isWhole)
        return Error{ErrorCode::InvalidArgument, {toIso(entry.month)}, {}};
    return d->write([&](const Connection& connection) {
        if (isSealed(connection, entry.month))
            throw Error{ErrorCode::AlreadySent, {toIso(entry.month), "sealed"}, {}};
        Statement rules = connection.prepare("INSERT INTO rulebook(fingerprint, text, first_used_at) "
                                             "VALUES(?1, ?2, ?3) ON CONFLICT(fingerprint) DO NOTHING");
        rules.bind(1, entry.rulebook).bindBlob(2, rulebookText).bind(3, entry.sealedAt.ms).run();
        Statement insert = connection.prepare("INSERT INTO sealed_month(month, as_of, known_at, sealed_at, by_hand, "
                                              "rulebook, content) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        insert.bind(1, std::int64_t(entry.month.number)).bind(2, entry.asOf.ms).bind(3, entry.knownAt.ms);
        insert.bind(4, entry.sealedAt.ms).bind(5, std::int64_t(entry.isByHand ? 1 : 0));
        insert.bind(6, entry.rulebook).bindBlob(7, entry.content).run();
        appendAudit(connection, "month_sealed", entry.sealedAt,
                    {toIso(entry.month), entry.rulebook, digestOf(entry.content)});
    });
}

Result<std::vector<SealedEntry>> Seals::all() const
{
    return d->ask([](const Connection& connection) {
        std::vector<SealedEntry> entries;
        Statement rows = connection.prepare("SELECT month, as_of, known_at, sealed_at, by_hand, rulebook, content "
                                            "FROM sealed_month ORDER BY month");
        while (rows.step())
            entries.push_back({Month{static_cast<std::int32_t>(rows.integer(0))}, Instant{rows.integer(1)},
                               Instant{rows.integer(2)}, Instant{rows.integer(3)}, rows.integer(4) != 0,
                               std::string(rows.bytes(5)), std::string(rows.bytes(6))});
        return entries;
    });
}

Result<AuditHead> Seals::head() const
{
    return d->ask([](const Connection& connection) {
        AuditHead head;
        Statement last =
            connection.prepare("SELECT sequence, entry_hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
        if (last.step())
            head = {last.integer(0), hexOf(last.bytes(1))};
        return head;
    });
}

Result<bool> Seals::holds(const AuditHead& earlier) const
{
    return d->ask([&](const Connection& connection) {
        if (earlier.entries == 0)
            return true;
        Statement row = connection.prepare("SELECT entry_hash FROM audit_entry WHERE sequence = ?1");
        return row.bind(1, earlier.entries).step() && hexOf(row.bytes(0)) == earlier.hash;
    });
}

} // namespace plumbline
