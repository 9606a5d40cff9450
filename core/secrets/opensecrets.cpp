#include "core/secrets/keychainsecrets.h"

#include <QRandomGenerator>
#include <QTimer>

namespace plumbline {
namespace {

constexpr auto kService = "Plumbline";

// One probe: write a canary, read it back, remove it. QtKeychain cannot say whether there is a store,
// and a locked one answers a read with "not found", so only a round trip proves it.
struct Probe {
    std::unique_ptr<SecretStore> keychain = makeKeychainSecrets(QString::fromLatin1(kService));
    QString key = QStringLiteral("probe-%1").arg(QRandomGenerator::global()->generate64(), 0, 16);
    QByteArray canary = QByteArray::number(QRandomGenerator::global()->generate64());
    std::function<void(std::unique_ptr<SecretStore>, SecretOutcome)> ready;
    bool answered = false;

    void answer(SecretOutcome outcome)
    {
        if (answered)
            return;
        answered = true;
        ready(outcome == SecretOutcome::Done ? makeKeychainSecrets(QString::fromLatin1(kService)) : makeMemorySecrets(), outcome);
    }
};

} // namespace

void openSecrets(int timeoutMs, std::function<void(std::unique_ptr<SecretStore>, SecretOutcome)> ready)
{
    // Shared by all that may still answer: a keychain that hangs must not find the probe gone.
    auto probe = std::make_shared<Probe>();
    probe->ready = std::move(ready);
    QTimer::singleShot(timeoutMs, [probe] { probe->answer(SecretOutcome::NoSafeStore); });
    probe->keychain->write(probe->key, probe->canary, [probe](SecretOutcome written) {
        if (written != SecretOutcome::Done) {
            probe->answer(written);
            return;
        }
        probe->keychain->read(probe->key, [probe](SecretOutcome read, const QByteArray& secret) {
            const bool same = read == SecretOutcome::Done && secret == probe->canary;
            probe->keychain->remove(probe->key, [probe, same](SecretOutcome) {
                probe->answer(same ? SecretOutcome::Done : SecretOutcome::NoSafeStore);
            });
        });
    });
}

} // namespace plumbline
