#pragma once

#include "core/store/connection.h"

#include <vector>

// Numbered migrations: each is one transaction that ends with the version it makes.
namespace plumbline {

struct StoreKind;

struct Migration {
    int version = 0; // from 1, without gaps
    std::string script;
};

// The migrations of one kind, in order. Throws SqliteFailure when a number is missing.
std::vector<Migration> loadMigrations(const StoreKind& kind, const StoreOptions& options);

// Runs those that are newer than the file's version; says whether there was any.
bool migrate(const Connection& connection, const StoreKind& kind, const std::vector<Migration>& migrations);

// Whether tables, triggers and application id are what the last migration left. A changed version
// number or a table altered by hand is found here.
bool schemaIsIntact(const Connection& connection, const StoreKind& kind);

} // namespace plumbline
