#pragma once

#include "core/secrets/secretstore.h"

#include <memory>

namespace plumbline::ctl {

// The keychain, opened by a command that waits for it: environment first, then the keychain, or
// memory when there is none. Runs the event loop until the keychain answered.
struct SecretAccess {
    std::unique_ptr<SecretStore> store;
    bool isPersistent = false;
};
SecretAccess openSecretsAndWait();

SecretOutcome writeAndWait(SecretStore& store, const QString& key, const QByteArray& secret);
SecretOutcome removeAndWait(SecretStore& store, const QString& key);

} // namespace plumbline::ctl
