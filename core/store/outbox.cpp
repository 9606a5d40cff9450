#include "core/store/outbox.h"

#include "core/store/errornames.h"
#include "core/store/ledgerfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <array>

namespace plumbline {
namespace {

constexpr std::size_t kMostOfTheirs = 64 * 1024;

// In the order of OutboxState; the names are part of the file's format.
constexpr std::array<std::string_view, 7> kStates = {"queued",   "sending",   "unconfirmed", "rejected",
                                                     "conflict", "delivered", "discarded"};

OutboxState stateNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (kStates[i] == name)
            return static_cast<OutboxState>(i);
    }
    throw SqliteFailure{11, "an outbox entry of an unknown state"}; // SQLITE_CORRUPT
}

constexpr std::string_view kColumns =
    "SELECT o.sequence, o.key, o.system, o.write, o.record, o.decision, o.subject, o.content, o.queued_at, o.place, "
    "o.replaces, s.state, s.attempts, s.tried_at, s.next_try_at, s.settled_at, s.base_version, s.their_version, "
    "s.theirs, s.error_code, s.error_arguments, s.error_detail FROM outbox_state s JOIN outbox o USING(sequence) ";

std::string textOf(const std::map<std::string, std::string>& content)
{
    QJsonObject object;
    for (const auto& [name, value] : content)
        object.insert(QString::fromStdString(name), QString::fromStdString(value));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::map<std::string, std::string> contentOf(std::string_view text)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
    std::map<std::string, std::string> content;
    for (auto it = object.begin(); it != object.end(); ++it)
        content[it.key().toStdString()] = it.value().toString().toStdString();
    return content;
}

OutboxEntry entryIn(const Statement& row)
{
    const auto text = [&row](int column) { return std::string(row.bytes(column)); };
    OutboxEntry entry;
    entry.sequence = row.integer(0);
    entry.draft = {text(1), text(2), text(3), RecordId{row.integer(4)}, text(5), text(6), contentOf(row.bytes(7)),
                   text(16)};
    entry.queuedAt = Instant{row.integer(8)};
    entry.place = row.integer(9);
    entry.replaces = row.integer(10);
    entry.state = stateNamed(row.bytes(11));
    entry.attempts = static_cast<int>(row.integer(12));
    entry.triedAt = Instant{row.integerOrMissing(13)};
    entry.nextTryAt = Instant{row.integerOrMissing(14)};
    entry.settledAt = Instant{row.integerOrMissing(15)};
    entry.theirVersion = text(17);
    entry.theirs = text(18);
    if (!row.isNull(19))
        entry.error = Error{errorNamed(row.bytes(19)).value_or(ErrorCode::InvalidArgument),
                            argumentsFromText(row.bytes(20)), text(21)};
    return entry;
}

std::vector<OutboxEntry> entriesIn(Statement rows)
{
    std::vector<OutboxEntry> entries;
    while (rows.step())
        entries.push_back(entryIn(rows));
    return entries;
}

OutboxEntry entryNumbered(const Connection& connection, std::int64_t sequence)
{
    Statement row = connection.prepare(std::string(kColumns) + "WHERE o.sequence = ?1");
    if (!row.bind(1, sequence).step())
        throw Error{ErrorCode::NothingFound, {std::to_string(sequence)}, {}};
    return entryIn(row);
}

Error tooLate(const OutboxEntry& entry)
{
    return {ErrorCode::AlreadySent, {std::to_string(entry.sequence), std::string(nameOf(entry.state))}, {}};
}

void addEvent(const Connection& connection, std::int64_t entry, Instant at, std::string_view what,
              std::string_view detail = {})
{
    Statement insert = connection.prepare("INSERT INTO outbox_event(entry, at, what, detail) VALUES(?1, ?2, ?3, ?4)");
    insert.bind(1, entry).bind(2, at.ms).bind(3, what).bind(4, detail).run();
}

void discardEntry(const Connection& connection, std::int64_t sequence, Instant at, std::string_view what)
{
    Statement update = connection.prepare("UPDATE outbox_state SET state = 'discarded', settled_at = ?2, "
                                          "next_try_at = NULL WHERE sequence = ?1");
    update.bind(1, sequence).bind(2, at.ms).run();
    addEvent(connection, sequence, at, what);
}

// `place` 0: behind all others. Gives the new entry's number.
std::int64_t addEntry(const Connection& connection, const OutboxDraft& draft, Instant at, std::int64_t place,
                      std::int64_t replaces)
{
    const std::string key =
        draft.key.empty() ? QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() : draft.key;
    const std::string content = textOf(draft.content);
    const std::int64_t next = connection.integer("SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'") + 1;
    Statement insert = connection.prepare("INSERT INTO outbox(sequence, key, system, write, record, decision, subject, "
                                          "content, queued_at, place, replaces) "
                                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    insert.bind(1, next).bind(2, key).bind(3, draft.system).bind(4, draft.write).bind(5, draft.record.value);
    insert.bind(6, draft.decision).bind(7, draft.subject).bind(8, content).bind(9, at.ms);
    insert.bind(10, place ? place : next).bindOrNull(11, replaces ? replaces : kMissing).run();
    Statement state = connection.prepare("INSERT INTO outbox_state(sequence, base_version) VALUES(?1, ?2)");
    state.bind(1, next).bind(2, draft.baseVersion).run();
    addEvent(connection, next, at, "queued");
    return next;
}

void storeOutcome(const Connection& connection, const OutboxOutcome& outcome)
{
    const std::string code = outcome.error ? std::string(nameOf(outcome.error->code)) : std::string();
    const std::string arguments = outcome.error ? textFromArguments(outcome.error->args) : std::string();
    const std::string detail = outcome.error ? outcome.error->detail : std::string();
    const bool isConflict = outcome.state == OutboxState::Conflict;
    const std::string theirs = outcome.theirs.substr(0, kMostOfTheirs);
    const bool isFinal = outcome.state == OutboxState::Delivered || outcome.state == OutboxState::Discarded;
    Statement update = connection.prepare(
        "UPDATE outbox_state SET state = ?2, next_try_at = ?3, settled_at = ?4, their_version = ?5, theirs = ?6, "
        "error_code = ?7, error_arguments = ?8, error_detail = ?9 WHERE sequence = ?1 AND state = 'sending'");
    update.bind(1, outcome.sequence).bind(2, nameOf(outcome.state)).bindOrNull(3, outcome.nextTryAt.ms);
    update.bindOrNull(4, isFinal ? outcome.at.ms : kMissing);
    update.bind(5, isConflict ? std::string_view(outcome.version) : std::string_view());
    update.bind(6, isConflict ? std::string_view(theirs) : std::string_view());
    if (outcome.error)
        update.bind(7, code).bind(8, arguments).bind(9, detail);
    update.run();
    addEvent(connection, outcome.sequence, outcome.at, nameOf(outcome.state), code);
}

void handOnVersion(const Connection& connection, const OutboxOutcome& outcome)
{
    const OutboxEntry entry = entryNumbered(connection, outcome.sequence);
    Statement update = connection.prepare(
        "UPDATE outbox_state SET base_version = ?1 WHERE state = 'queued' AND base_version = ?2 AND sequence IN "
        "(SELECT sequence FROM outbox WHERE system = ?3 AND record = ?4)");
    update.bind(1, outcome.version).bind(2, entry.draft.baseVersion).bind(3, entry.draft.system);
    update.bind(4, entry.draft.record.value).run();
}

} // namespace

std::string_view nameOf(OutboxState state) { return kStates[static_cast<std::size_t>(state)]; }

void queueDrafts(const Connection& connection, std::span<const OutboxDraft> drafts, Instant at)
{
    for (const OutboxDraft& draft : drafts)
        addEntry(connection, draft, at, 0, 0);
}

void takeBack(const Connection& connection, const std::string& subject, const std::string& decision, Instant decidedAt,
              Instant at)
{
    Statement rows = connection.prepare(std::string(kColumns) + "WHERE o.subject = ?1 AND o.decision = ?2 AND "
                                                                "o.queued_at = ?3 AND s.state <> 'discarded'");
    rows.bind(1, subject).bind(2, decision).bind(3, decidedAt.ms);
    for (const OutboxEntry& entry : entriesIn(std::move(rows))) {
        if (entry.state != OutboxState::Queued)
            throw tooLate(entry);
        discardEntry(connection, entry.sequence, at, "undone");
    }
}

Outbox::Outbox(std::shared_ptr<LedgerFile> file)
    : m_file(std::move(file))
{
}

Result<std::vector<OutboxEntry>> Outbox::open() const
{
    return m_file->ask([](const Connection& connection) {
        return entriesIn(connection.prepare(std::string(kColumns) + "WHERE s.state NOT IN ('delivered', 'discarded') "
                                                                    "ORDER BY o.place, o.sequence"));
    });
}

Result<std::vector<OutboxEntry>> Outbox::all() const
{
    return m_file->ask([](const Connection& connection) {
        return entriesIn(connection.prepare(std::string(kColumns) + "ORDER BY o.sequence"));
    });
}

Result<OutboxEntry> Outbox::entry(std::int64_t sequence) const
{
    return m_file->ask([sequence](const Connection& connection) { return entryNumbered(connection, sequence); });
}

Result<OutboxCounts> Outbox::counts() const
{
    return m_file->ask([](const Connection& connection) {
        OutboxCounts counts;
        const std::array<std::int64_t*, 7> fields = {&counts.queued,   &counts.sending,  &counts.unconfirmed,
                                                     &counts.rejected, &counts.conflict, &counts.delivered,
                                                     &counts.discarded};
        Statement rows = connection.prepare("SELECT state, count(*) FROM outbox_state GROUP BY state");
        while (rows.step())
            *fields[static_cast<std::size_t>(stateNamed(rows.bytes(0)))] = rows.integer(1);
        Statement oldest = connection.prepare("SELECT min(o.queued_at) FROM outbox_state s JOIN outbox o "
                                              "USING(sequence) WHERE s.state NOT IN ('delivered', 'discarded')");
        if (oldest.step())
            counts.oldestOpen = Instant{oldest.integerOrMissing(0)};
        return counts;
    });
}

Status Outbox::recover(Instant at)
{
    return m_file->write([at](const Connection& connection) {
        Statement event = connection.prepare("INSERT INTO outbox_event(entry, at, what) SELECT sequence, ?1, "
                                             "'unconfirmed' FROM outbox_state WHERE state = 'sending'");
        event.bind(1, at.ms).run();
        connection.execute("UPDATE outbox_state SET state = 'unconfirmed' WHERE state = 'sending'");
    });
}

Result<std::vector<std::int64_t>> Outbox::begin(std::span<const std::int64_t> sequences, Instant at)
{
    std::vector<std::int64_t> begun;
    const Status status = m_file->write([&](const Connection& connection) {
        begun.clear();
        Statement mark = connection.prepare("UPDATE outbox_state SET state = 'sending', attempts = attempts + 1, "
                                            "tried_at = ?2 WHERE sequence = ?1 AND state IN ('queued', 'unconfirmed') "
                                            "RETURNING sequence");
        for (const std::int64_t sequence : sequences) {
            if (!mark.bind(1, sequence).bind(2, at.ms).step())
                continue;
            mark.run();
            addEvent(connection, sequence, at, "sending");
            begun.push_back(sequence);
        }
    });
    if (!status)
        return status.error();
    return begun;
}

Status Outbox::settle(std::span<const OutboxOutcome> outcomes)
{
    return m_file->write([outcomes](const Connection& connection) {
        for (const OutboxOutcome& outcome : outcomes) {
            storeOutcome(connection, outcome);
            if (outcome.state == OutboxState::Delivered && !outcome.version.empty())
                handOnVersion(connection, outcome);
        }
    });
}

Status Outbox::retry(std::int64_t sequence, Instant at, bool anyway)
{
    return m_file->write([=](const Connection& connection) {
        const OutboxEntry entry = entryNumbered(connection, sequence);
        if (entry.isFinal() || entry.state == OutboxState::Sending)
            throw tooLate(entry);
        const bool asksFirst = entry.state == OutboxState::Unconfirmed && !anyway;
        const bool takesTheirs = entry.state == OutboxState::Conflict && !entry.theirVersion.empty();
        const std::string& base = takesTheirs ? entry.theirVersion : entry.draft.baseVersion;
        Statement update = connection.prepare("UPDATE outbox_state SET state = ?2, base_version = ?3, next_try_at = "
                                              "NULL WHERE sequence = ?1");
        update.bind(1, sequence).bind(2, nameOf(asksFirst ? OutboxState::Unconfirmed : OutboxState::Queued));
        update.bind(3, base).run();
        addEvent(connection, sequence, at, anyway ? "retried anyway" : "retried");
    });
}

Status Outbox::discard(std::int64_t sequence, Instant at)
{
    return m_file->write([=](const Connection& connection) {
        const OutboxEntry entry = entryNumbered(connection, sequence);
        if (entry.isFinal() || entry.state == OutboxState::Sending)
            throw tooLate(entry);
        discardEntry(connection, sequence, at, "discarded");
    });
}

Result<std::int64_t> Outbox::edit(std::int64_t sequence, const std::map<std::string, std::string>& content, Instant at)
{
    std::int64_t replacement = 0;
    const Status status = m_file->write([&](const Connection& connection) {
        const OutboxEntry entry = entryNumbered(connection, sequence);
        const bool hadNoEffect = entry.state == OutboxState::Queued || entry.state == OutboxState::Rejected ||
                                 entry.state == OutboxState::Conflict;
        if (!hadNoEffect)
            throw tooLate(entry);
        discardEntry(connection, sequence, at, "edited");
        OutboxDraft draft = entry.draft;
        draft.key.clear();
        if (entry.state == OutboxState::Conflict && !entry.theirVersion.empty())
            draft.baseVersion = entry.theirVersion;
        for (const auto& [name, value] : content)
            draft.content[name] = value;
        replacement = addEntry(connection, draft, at, entry.place, sequence);
    });
    if (!status)
        return status.error();
    return replacement;
}

} // namespace plumbline
