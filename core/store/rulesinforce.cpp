#include "core/store/ledger.h"

#include "core/store/ledgerfile.h"

// The last good rules: their texts under their fingerprints, and in `meta` which of them are in force.
namespace plumbline {
namespace {

constexpr std::string_view kRules = "rules_in_force", kCalendar = "calendar_in_force";

void rememberText(const Connection& connection, const std::string& fingerprint, const std::string& text, Instant at)
{
    Statement insert = connection.prepare("INSERT INTO rulebook(fingerprint, text, first_used_at) VALUES(?1, ?2, ?3) "
                                          "ON CONFLICT(fingerprint) DO NOTHING");
    insert.bind(1, fingerprint).bindBlob(2, text).bind(3, at.ms).run();
}

void point(const Connection& connection, std::string_view name, const std::string& fingerprint)
{
    Statement mark = connection.prepare("INSERT INTO meta(key, value) VALUES(?1, ?2) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    mark.bind(1, name).bind(2, fingerprint).run();
}

std::string textAt(const Connection& connection, std::string_view name)
{
    Statement row =
        connection.prepare("SELECT text FROM rulebook WHERE fingerprint = (SELECT value FROM meta WHERE key = ?1)");
    return row.bind(1, name).step() ? std::string(row.bytes(0)) : std::string();
}

} // namespace

Status Ledger::putInForce(const RulesInForce& rules, Instant at)
{
    if (rules.fingerprint.empty() || rules.text.empty() || rules.calendar.empty() || !at.isKnown())
        return Error{ErrorCode::InvalidArgument, {rules.fingerprint}, {}};
    const auto before = rulesInForce();
    if (before && before.value().text == rules.text && before.value().calendar == rules.calendar)
        return Nothing{};
    return d->write([&](const Connection& connection) {
        const std::string calendar = "calendar " + rules.fingerprint;
        rememberText(connection, rules.fingerprint, rules.text, at);
        rememberText(connection, calendar, rules.calendar, at);
        point(connection, kRules, rules.fingerprint);
        point(connection, kCalendar, calendar);
        appendAudit(connection, kRules, at, {rules.fingerprint});
    });
}

Result<RulesInForce> Ledger::rulesInForce() const
{
    return d->ask([](const Connection& connection) {
        RulesInForce rules{connection.text("SELECT value FROM meta WHERE key = 'rules_in_force'"),
                           textAt(connection, kRules), textAt(connection, kCalendar)};
        if (rules.text.empty() || rules.calendar.empty())
            throw Error{ErrorCode::NothingFound, {std::string(kRules)}, {}};
        return rules;
    });
}

} // namespace plumbline
