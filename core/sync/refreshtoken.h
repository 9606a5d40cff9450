#pragma once

#include "core/model/result.h"
#include "core/secrets/secretstore.h"
#include "core/sync/waiting.h"

#include <QLockFile>

#include <memory>
#include <optional>
#include <set>

namespace plumbline::sync {

// The refresh token of one system, kept as the secret "<system>/refresh_token". Such tokens rotate, and using
// an old one may revoke all of them: one refresh at a time, across processes too, with the token that is
// stored once the turn was won; and the new one is stored before anything is signed in with it.
class RefreshToken {
public:
    // `lockFolder` is common to all processes that share the secrets; empty = the user's own.
    RefreshToken(SecretStore& secrets, const std::string& system, Cancellation& cancellation,
                 const QString& lockFolder = {});

    // Waits for its turn. Errors: TimedOut {"refresh"}, Cancelled.
    Task<std::optional<Error>> hold();
    void release();
    // "" when there is none. KeychainUnavailable {} when it can not be read.
    Task<Result<std::string>> read();
    // A store that refuses it leaves it to this run.
    Task<void> write(std::string token);

private:
    SecretStore& m_secrets;
    QString m_key;
    Cancellation& m_cancellation;
    QString m_lockFile;
    std::unique_ptr<QLockFile> m_lock;
    std::string m_newest;             // of this run
    std::set<std::string> m_replaced; // by this run: a store that can not be written to still gives them
};

} // namespace plumbline::sync
