#include "core/store/statetables.h"

#include "core/store/errornames.h"
#include "core/store/streamtable.h"

namespace plumbline {
namespace {

// Three columns from `first`: code, arguments, detail.
std::optional<Error> errorAt(const Statement& row, int first)
{
    if (row.isNull(first))
        return std::nullopt;
    const ErrorCode code = errorNamed(row.bytes(first)).value_or(ErrorCode::StoreFailed);
    return Error{code, argumentsFromText(row.bytes(first + 1)), std::string(row.bytes(first + 2))};
}

// `arguments` must live until the statement has been run.
void bindError(Statement& statement, int first, const std::optional<Error>& error, std::string& arguments)
{
    for (int i = first; i < first + 3; ++i)
        statement.bindNull(i);
    if (!error)
        return;
    arguments = textFromArguments(error->args);
    statement.bind(first, nameOf(error->code)).bind(first + 1, std::string_view(arguments));
    statement.bind(first + 2, std::string_view(error->detail));
}

} // namespace

std::vector<StreamState> readStreams(const Connection& connection)
{
    std::vector<StreamState> streams;
    Statement rows = connection.prepare(
        "SELECT system.name, stream.name, collection, cursor, fresh_as_of, row_count, "
        "(SELECT count(*) FROM set_aside WHERE set_aside.stream = stream.id), compared_at, doubtful, doubtful_of, "
        "doubtful_since, mapped_by, failing_since, error, error_args, error_detail "
        "FROM stream JOIN system ON system.id = stream.system ORDER BY stream.id");
    while (rows.step()) {
        StreamState state{std::string(rows.bytes(0)),
                          std::string(rows.bytes(1)),
                          collectionFrom(rows.integer(2)),
                          std::string(rows.bytes(3)),
                          Instant{rows.integerOrMissing(4)},
                          rows.integer(5),
                          rows.integer(6)};
        state.comparedAt = Instant{rows.integerOrMissing(7)};
        state.doubt = {rows.integer(8), rows.integer(9), Instant{rows.integerOrMissing(10)}};
        state.mappedBy = rows.bytes(11);
        state.failingSince = Instant{rows.integerOrMissing(12)};
        state.error = errorAt(rows, 13);
        streams.push_back(std::move(state));
    }
    return streams;
}

std::vector<SystemState> readSystemStates(const Connection& connection)
{
    std::vector<SystemState> states;
    Statement rows = connection.prepare(
        "SELECT name, last_tried_at, last_succeeded_at, failing_since, error, error_args, error_detail, next_try_at, "
        "coalesce(failures, 0), clock_skew, day, used_today, last_at, used_in_minute "
        "FROM system LEFT JOIN system_state s ON s.system = system.id LEFT JOIN budget b ON b.system = system.id "
        "WHERE s.system IS NOT NULL OR b.system IS NOT NULL ORDER BY system.id");
    while (rows.step()) {
        SystemState state{std::string(rows.bytes(0)), Instant{rows.integerOrMissing(1)},
                          Instant{rows.integerOrMissing(2)}, Instant{rows.integerOrMissing(3)}, errorAt(rows, 4)};
        state.nextTryAt = Instant{rows.integerOrMissing(7)};
        state.failures = static_cast<int>(rows.integer(8));
        if (!rows.isNull(9))
            state.clockSkew = Duration{rows.integer(9)};
        state.spent = {static_cast<std::int32_t>(rows.integer(10)), static_cast<int>(rows.integer(11)),
                       Instant{rows.integerOrMissing(12)}, static_cast<int>(rows.integer(13))};
        states.push_back(std::move(state));
    }
    return states;
}

void writeStreamState(const Connection& connection, std::int64_t stream, const StreamState& state)
{
    std::string arguments;
    Statement write = connection.prepare("UPDATE stream SET mapped_by = ?2, failing_since = ?3, error = ?4, "
                                         "error_args = ?5, error_detail = ?6 WHERE id = ?1");
    write.bind(1, stream).bind(2, std::string_view(state.mappedBy)).bindOrNull(3, state.failingSince.ms);
    bindError(write, 4, state.error, arguments);
    write.run();
}

void writeDoubt(const Connection& connection, std::int64_t stream, const Doubt& doubt, Instant comparedAt)
{
    connection
        .prepare("UPDATE stream SET doubtful = ?2, doubtful_of = ?3, doubtful_since = ?4, "
                 "compared_at = coalesce(?5, compared_at) WHERE id = ?1")
        .bind(1, stream)
        .bind(2, doubt.missing)
        .bind(3, doubt.live)
        .bindOrNull(4, doubt.since.ms)
        .bindOrNull(5, comparedAt.ms)
        .run();
}

void writeSystemState(const Connection& connection, int system, const SystemState& state)
{
    std::string arguments;
    Statement write = connection.prepare(
        "INSERT OR REPLACE INTO system_state(system, last_tried_at, last_succeeded_at, failing_since, error, "
        "error_args, error_detail, next_try_at, failures, clock_skew) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    write.bind(1, system).bindOrNull(2, state.lastTriedAt.ms).bindOrNull(3, state.lastSucceededAt.ms);
    write.bindOrNull(4, state.failingSince.ms);
    bindError(write, 5, state.error, arguments);
    write.bindOrNull(8, state.nextTryAt.ms).bind(9, state.failures);
    write.bindOrNull(10, state.clockSkew ? state.clockSkew->ms : kMissing);
    write.run();
}

void writeSpent(const Connection& connection, int system, const Spent& spent)
{
    connection
        .prepare("INSERT OR REPLACE INTO budget(system, day, used_today, last_at, used_in_minute) "
                 "VALUES(?1, ?2, ?3, ?4, ?5)")
        .bind(1, system)
        .bind(2, spent.day)
        .bind(3, spent.today)
        .bindOrNull(4, spent.lastAt.ms)
        .bind(5, spent.inMinute)
        .run();
}

std::vector<SetAsideRow> readSetAside(const Connection& connection, const std::string& system,
                                      const std::string& stream)
{
    std::vector<SetAsideRow> found;
    Statement rows = connection.prepare(
        "SELECT remote_id, field, reason, payload FROM set_aside JOIN stream ON stream.id = set_aside.stream "
        "JOIN system ON system.id = stream.system WHERE system.name = ?1 AND (?2 = '' OR stream.name = ?2) "
        "ORDER BY stream.id, set_aside.key");
    rows.bind(1, system).bind(2, std::string_view(stream));
    while (rows.step())
        found.push_back({std::string(rows.bytes(0)), std::string(rows.bytes(1)), std::string(rows.bytes(2)),
                         std::string(rows.bytes(3))});
    return found;
}

} // namespace plumbline
