#include "app/ctl/secretaccess.h"

#include <QEventLoop>

namespace plumbline::ctl {
namespace {

constexpr int kKeychainTimeoutMs = 5000;

// Runs `call(done)` and waits until it answered; it may do so before it returns.
template <typename Call> SecretOutcome waitFor(Call call)
{
    QEventLoop loop;
    std::optional<SecretOutcome> outcome;
    call([&loop, &outcome](SecretOutcome answer) {
        outcome = answer;
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    return outcome.value_or(SecretOutcome::Failed);
}

} // namespace

SecretAccess openSecretsAndWait()
{
    SecretAccess access;
    waitFor([&access](auto done) {
        openSecrets(kKeychainTimeoutMs, [&access, done](std::unique_ptr<SecretStore> store, SecretOutcome outcome) {
            access.store = std::move(store);
            done(outcome);
        });
    });
    access.isPersistent = access.store->isPersistent();
    access.store = makeEnvironmentSecrets(std::move(access.store));
    return access;
}

SecretOutcome writeAndWait(SecretStore& store, const QString& key, const QByteArray& secret)
{
    return waitFor([&](auto done) { store.write(key, secret, done); });
}

SecretOutcome removeAndWait(SecretStore& store, const QString& key)
{
    return waitFor([&](auto done) { store.remove(key, done); });
}

} // namespace plumbline::ctl
