#pragma once

#include "core/secrets/secretstore.h"
#include "core/sync/conversation.h"
#include "core/sync/source.h"

namespace plumbline::sync {

// What may be set differently in tests.
struct SyncLimits {
    HttpLimits http; // the profile's timeouts apply when they are shorter
    RetryLimits retry;
    QString profilesFolder = {};                // empty = those that come with the product
    QString locksFolder = {};                   // of refresh tokens; empty = the user's own
    ProxyLookup proxies = {};                   // empty = the operating system's
    int keychainPatienceMs = 20'000;            // for one secret
    std::function<Instant()> machineClock = {}; // what the Date header is held against; empty = the real one
};

// All that lives while one system is being talked to.
struct SystemSession {
    Profile profile;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<Courier> courier;
    std::unique_ptr<RefreshToken> refresh;
    std::unique_ptr<Conversation> conversation;
};

// What it takes to open one. The secrets may answer late; all of it outlives the session.
struct SessionNeeds {
    const Source& source;
    SecretStore& secrets;
    std::function<Instant()> clock;
    const SyncLimits& limits;
    Cancellation& cancellation;
    Spent spent = {};                                 // of the system's budget so far
    std::function<void(const Spent&)> keepSpent = {}; // puts it on record
    std::function<Task<void>()> untilQuiet = {};      // ends when that need not wait for the file
};

// Reads profile, settings and secrets. The session must not be moved afterwards. Errors, not yet placed: File...,
// InvalidArgument {base_url}, SecretMissing {setting}, KeychainUnavailable {setting}.
Task<std::optional<Error>> openSession(SystemSession& session, const SessionNeeds& needs);

// Where the source says that its system is.
Result<QUrl> checkedUrl(const Source& source);

} // namespace plumbline::sync
