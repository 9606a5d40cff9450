#include "core/store/ledger.h"

#include "core/store/storefile.h"

#include <array>

namespace plumbline {
namespace {

// In the order of ActionStepKind; the names are part of the file's format.
constexpr std::array<std::string_view, 7> kStepKinds = {"seen",      "taken",     "delegated", "snoozed",
                                                        "completed", "dismissed", "reopened"};

std::string_view nameOf(ActionStepKind kind) { return kStepKinds[static_cast<std::size_t>(kind)]; }

ActionStepKind stepKindNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kStepKinds.size(); ++i) {
        if (kStepKinds[i] == name)
            return static_cast<ActionStepKind>(i);
    }
    throw SqliteFailure{11, "a step of an unknown kind"}; // SQLITE_CORRUPT
}

} // namespace

struct Ledger::Private {
    // One transaction; ok is said only when COMMIT returned.
    template <typename Work> Status write(Work work)
    {
        try {
            Transaction transaction(*opened.connection);
            work(*opened.connection);
            transaction.commit();
            return Nothing{};
        } catch (const SqliteFailure& failure) {
            return errorFrom(failure, path);
        }
    }

    template <typename Ask> auto ask(Ask question) const -> Result<decltype(question(std::declval<Connection&>()))>
    {
        try {
            return question(*opened.connection);
        } catch (const SqliteFailure& failure) {
            return errorFrom(failure, path);
        }
    }

    OpenedStore opened;
    QString path;
};

Ledger::Ledger(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& folder) { return open(folder, StoreOptions()); }

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& folder, const StoreOptions& options)
{
    OpenedStore opened = openStore(kLedgerKind, folder, options);
    if (!opened.connection)
        return *opened.error;
    return std::unique_ptr<Ledger>(
        new Ledger(std::unique_ptr<Private>(new Private{std::move(opened), storePath(kLedgerKind, folder)})));
}

Result<std::unique_ptr<Ledger>> Ledger::openForReading(const QString& folder)
{
    OpenedStore opened = openStoreForReading(kLedgerKind, folder, {});
    if (!opened.connection)
        return *opened.error;
    return std::unique_ptr<Ledger>(
        new Ledger(std::unique_ptr<Private>(new Private{std::move(opened), storePath(kLedgerKind, folder)})));
}

SchemaOutcome Ledger::outcome() const { return d->opened.outcome; }

Status Ledger::append(const ActionStep& step)
{
    if (step.actionKey.empty() || !step.at.isKnown())
        return Error{ErrorCode::InvalidArgument, {step.actionKey}, {}};
    return d->write([&](const Connection& connection) {
        Statement insert = connection.prepare("INSERT INTO action_step(action_key, kind, at, until, person, note) "
                                              "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        insert.bind(1, step.actionKey).bind(2, nameOf(step.kind)).bind(3, step.at.ms).bindOrNull(4, step.until.ms);
        insert.bind(5, step.person).bind(6, step.note).run();
    });
}

Status Ledger::append(const IdentityRuling& ruling)
{
    if (!ruling.a.isSet() || !ruling.b.isSet() || !ruling.at.isKnown())
        return Error{ErrorCode::InvalidArgument, {}, {}};
    return d->write([&](const Connection& connection) {
        Statement insert = connection.prepare("INSERT INTO identity_ruling(record_a, record_b, same, at, note) "
                                              "VALUES(?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, ruling.a.value).bind(2, ruling.b.value).bind(3, ruling.same ? 1 : 0).bind(4, ruling.at.ms);
        insert.bind(5, ruling.note).run();
    });
}

Result<std::vector<ActionStep>> Ledger::actionSteps() const
{
    return d->ask([](const Connection& connection) {
        std::vector<ActionStep> steps;
        Statement rows =
            connection.prepare("SELECT action_key, kind, at, until, person, note FROM action_step ORDER BY sequence");
        while (rows.step())
            steps.push_back({std::string(rows.bytes(0)), stepKindNamed(rows.bytes(1)), Instant{rows.integer(2)},
                             Instant{rows.integerOrMissing(3)}, std::string(rows.bytes(4)),
                             std::string(rows.bytes(5))});
        return steps;
    });
}

Result<std::vector<IdentityRuling>> Ledger::identityRulings() const
{
    return d->ask([](const Connection& connection) {
        std::vector<IdentityRuling> rulings;
        Statement rows =
            connection.prepare("SELECT record_a, record_b, same, at, note FROM identity_ruling ORDER BY sequence");
        while (rows.step())
            rulings.push_back({RecordId{rows.integer(0)}, RecordId{rows.integer(1)}, rows.integer(2) != 0,
                               Instant{rows.integer(3)}, std::string(rows.bytes(4))});
        return rulings;
    });
}

Status Ledger::rememberRulebook(const std::string& fingerprint, const std::string& text, Instant at)
{
    if (fingerprint.empty() || !at.isKnown())
        return Error{ErrorCode::InvalidArgument, {fingerprint}, {}};
    return d->write([&](const Connection& connection) {
        Statement insert = connection.prepare("INSERT INTO rulebook(fingerprint, text, first_used_at) "
                                              "VALUES(?1, ?2, ?3) ON CONFLICT(fingerprint) DO NOTHING");
        insert.bind(1, fingerprint).bindBlob(2, text).bind(3, at.ms).run();
    });
}

Result<std::string> Ledger::rulebookText(const std::string& fingerprint) const
{
    auto text = d->ask([&](const Connection& connection) -> std::optional<std::string> {
        Statement row = connection.prepare("SELECT text FROM rulebook WHERE fingerprint = ?1");
        if (!row.bind(1, fingerprint).step())
            return std::nullopt;
        return std::string(row.bytes(0));
    });
    if (!text)
        return text.error();
    if (!text.value())
        return Error{ErrorCode::NothingFound, {fingerprint}, {}};
    return *text.value();
}

} // namespace plumbline
