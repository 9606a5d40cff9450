#pragma once

#include "core/secrets/secretstore.h"
#include "core/sync/waiting.h"

namespace plumbline::sync {

// A keychain may ask its user something, or hang: nobody waits longer for it.
constexpr int kKeychainPatienceMs = 20'000;

struct SecretAnswer {
    SecretOutcome outcome = SecretOutcome::Failed; // also when there was no answer in time
    QByteArray secret;
};

// Ends early when cancelled. The store may answer whenever it likes afterwards.
Task<SecretAnswer> readSecret(SecretStore& secrets, QString key, Cancellation& cancellation, int patienceMs);
Task<SecretOutcome> writeSecret(SecretStore& secrets, QString key, QByteArray secret, Cancellation& cancellation,
                                int patienceMs);

} // namespace plumbline::sync
