#include "core/store/ledger.h"

#include "core/store/ledgerfile.h"

#include <algorithm>
#include <array>

namespace plumbline {
namespace {

// In the order of ActionStepKind; the names are part of the file's format.
constexpr std::array<std::string_view, 8> kStepKinds = {"seen",      "taken",     "delegated", "snoozed",
                                                        "completed", "dismissed", "reopened",  "undone"};

ActionStepKind stepKindIn(std::string_view name)
{
    if (const auto kind = actionStepNamed(name))
        return *kind;
    throw SqliteFailure{11, "a step of an unknown kind"}; // SQLITE_CORRUPT
}

void insertStep(const Connection& connection, const ActionStep& step)
{
    Statement insert = connection.prepare("INSERT INTO action_step(action_key, kind, at, until, person, note) "
                                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, step.actionKey).bind(2, nameOf(step.kind)).bind(3, step.at.ms).bindOrNull(4, step.until.ms);
    insert.bind(5, step.person).bind(6, step.note).run();
}

void auditStep(const Connection& connection, const ActionStep& step)
{
    appendAudit(connection, decisionName(step), step.at,
                {step.actionKey, step.until.isKnown() ? std::to_string(step.until.ms) : "", step.person, step.note});
}

std::vector<ActionStep> stepsIn(Statement rows)
{
    std::vector<ActionStep> steps;
    while (rows.step())
        steps.push_back({std::string(rows.bytes(0)), stepKindIn(rows.bytes(1)), Instant{rows.integer(2)},
                         Instant{rows.integerOrMissing(3)}, std::string(rows.bytes(4)), std::string(rows.bytes(5))});
    return steps;
}

} // namespace

std::string_view nameOf(ActionStepKind kind) { return kStepKinds[static_cast<std::size_t>(kind)]; }

std::optional<ActionStepKind> actionStepNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kStepKinds.size(); ++i) {
        if (kStepKinds[i] == name)
            return static_cast<ActionStepKind>(i);
    }
    return std::nullopt;
}

std::string decisionName(const ActionStep& step) { return "action_" + std::string(nameOf(step.kind)); }

std::string decisionName(const IdentityRuling& ruling) { return ruling.same ? "identity_same" : "identity_apart"; }

std::vector<ActionStep> withoutUndone(const std::vector<ActionStep>& steps)
{
    std::vector<ActionStep> counting;
    for (const ActionStep& step : steps) {
        if (step.kind != ActionStepKind::Undone) {
            counting.push_back(step);
            continue;
        }
        const auto last = std::find_if(counting.rbegin(), counting.rend(), [&step](const ActionStep& earlier) {
            return earlier.actionKey == step.actionKey && earlier.kind != ActionStepKind::Seen;
        });
        if (last != counting.rend())
            counting.erase(std::next(last).base());
    }
    return counting;
}

Ledger::Ledger(std::shared_ptr<LedgerFile> file)
    : d(std::move(file))
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
        new Ledger(std::make_shared<LedgerFile>(LedgerFile{std::move(opened), storePath(kLedgerKind, folder)})));
}

Result<std::unique_ptr<Ledger>> Ledger::openForReading(const QString& folder)
{
    OpenedStore opened = openStoreForReading(kLedgerKind, folder, {});
    if (!opened.connection)
        return *opened.error;
    return std::unique_ptr<Ledger>(
        new Ledger(std::make_shared<LedgerFile>(LedgerFile{std::move(opened), storePath(kLedgerKind, folder)})));
}

SchemaOutcome Ledger::outcome() const { return d->opened.outcome; }

Status Ledger::append(const ActionStep& step, std::span<const OutboxDraft> effects)
{
    if (step.actionKey.empty() || !step.at.isKnown() || step.kind == ActionStepKind::Undone)
        return Error{ErrorCode::InvalidArgument, {step.actionKey}, {}};
    return d->write([&](const Connection& connection) {
        insertStep(connection, step);
        if (step.kind != ActionStepKind::Seen)
            auditStep(connection, step);
        queueDrafts(connection, effects, step.at);
    });
}

Result<ActionStep> Ledger::undo(const std::string& actionKey, Instant at)
{
    if (!at.isKnown())
        return Error{ErrorCode::InvalidArgument, {actionKey}, {}};
    ActionStep last;
    const Status status = d->write([&](const Connection& connection) {
        Statement rows = connection.prepare("SELECT action_key, kind, at, until, person, note FROM action_step "
                                            "WHERE action_key = ?1 ORDER BY sequence");
        rows.bind(1, actionKey);
        std::vector<ActionStep> steps = withoutUndone(stepsIn(std::move(rows)));
        std::erase_if(steps, [](const ActionStep& step) { return step.kind == ActionStepKind::Seen; });
        if (steps.empty())
            throw Error{ErrorCode::NothingFound, {actionKey}, {}};
        last = steps.back();
        takeBack(connection, actionKey, decisionName(last), last.at, at);
        const ActionStep undone{actionKey, ActionStepKind::Undone, at, {}, {}, {}};
        insertStep(connection, undone);
        auditStep(connection, undone);
    });
    if (!status)
        return status.error();
    return last;
}

Result<std::vector<ActionStep>> Ledger::actionSteps() const
{
    return d->ask([](const Connection& connection) {
        return stepsIn(
            connection.prepare("SELECT action_key, kind, at, until, person, note FROM action_step ORDER BY sequence"));
    });
}

Outbox Ledger::outbox() const { return Outbox(d); }

Seals Ledger::seals() const { return Seals(d); }

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

Result<std::vector<RememberedRulebook>> Ledger::rulebooks() const
{
    return d->ask([&](const Connection& connection) {
        std::vector<RememberedRulebook> all;
        Statement row = connection.prepare(
            "SELECT fingerprint, text, first_used_at FROM rulebook ORDER BY first_used_at DESC, rowid DESC");
        while (row.step())
            all.push_back({std::string(row.bytes(0)), std::string(row.bytes(1)), Instant{row.integer(2)}});
        return all;
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
