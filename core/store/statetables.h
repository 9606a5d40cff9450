#pragma once

#include "core/store/cache.h"
#include "core/store/connection.h"

// States of streams and systems as the tables keep them, for both sides of the cache; writing happens
// inside the caller's transaction.
namespace plumbline {

std::vector<StreamState> readStreams(const Connection& connection);
std::vector<SystemState> readSystemStates(const Connection& connection);
void writeStreamState(const Connection& connection, std::int64_t stream, const StreamState& state);
void writeDoubt(const Connection& connection, std::int64_t stream, const Doubt& doubt, Instant comparedAt);
void writeSystemState(const Connection& connection, int system, const SystemState& state);
void writeSpent(const Connection& connection, int system, const Spent& spent);
std::vector<SetAsideRow> readSetAside(const Connection& connection, const std::string& system,
                                      const std::string& stream);

} // namespace plumbline
