#include "core/secrets/keychainprobe.h"

#include "core/secrets/keychainsecrets.h"

#include <QTimer>
#include <QUuid>

#include <qt6keychain/keychain.h>

namespace plumbline {
namespace {

SecretOutcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretOutcome::Done;
    case QKeychain::EntryNotFound:
        return SecretOutcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretOutcome::Locked;
    default: // "no backend" is reported as any of the others, depending on what is missing
        return SecretOutcome::NoSafeStore;
    }
}

template <typename Job> Job* prepared(const QString& service, const QString& entry)
{
    auto* job = new Job(service); // deletes itself when it has finished
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(entry);
    return job;
}

} // namespace

void writeKeychainEntry(const QString& service, const QString& entry, const QByteArray& value,
                        std::function<void(SecretOutcome)> done)
{
    auto* job = prepared<QKeychain::WritePasswordJob>(service, entry);
    job->setBinaryData(value);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [done](QKeychain::Job* ended) { done(outcomeOf(ended->error())); });
    job->start();
}

void readKeychainEntry(const QString& service, const QString& entry,
                       std::function<void(SecretOutcome, QByteArray)> done)
{
    auto* job = prepared<QKeychain::ReadPasswordJob>(service, entry);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [done, job](QKeychain::Job* ended) { done(outcomeOf(ended->error()), job->binaryData()); });
    job->start();
}

void removeKeychainEntry(const QString& service, const QString& entry, std::function<void(SecretOutcome)> done)
{
    auto* job = prepared<QKeychain::DeletePasswordJob>(service, entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [done](QKeychain::Job* ended) {
        const SecretOutcome outcome = outcomeOf(ended->error());
        done(outcome == SecretOutcome::NotFound ? SecretOutcome::Done : outcome);
    });
    job->start();
}

void probeKeychain(const QString& service, std::function<void(SecretOutcome)> done)
{
    const QString entry = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::Id128);
    const QByteArray canary = QUuid::createUuid().toByteArray();
    writeKeychainEntry(service, entry, canary, [=](SecretOutcome written) {
        if (written != SecretOutcome::Done)
            return done(written == SecretOutcome::Locked ? written : SecretOutcome::NoSafeStore);
        readKeychainEntry(service, entry, [=](SecretOutcome outcome, const QByteArray& value) {
            const bool same = outcome == SecretOutcome::Done && value == canary;
            removeKeychainEntry(service, entry,
                                [=](SecretOutcome) { done(same ? SecretOutcome::Done : SecretOutcome::NoSafeStore); });
        });
    });
}

void openSecrets(int timeoutMs, std::function<void(std::unique_ptr<SecretStore>, SecretOutcome)> ready)
{
    const QString service = QStringLiteral("plumbline");
    const auto answered = std::make_shared<bool>(false);
    const auto answer = [=](SecretOutcome outcome) {
        if (std::exchange(*answered, true))
            return;
        ready(outcome == SecretOutcome::Done ? makeKeychainSecrets(service) : makeMemorySecrets(), outcome);
    };
    probeKeychain(service, answer);
    QTimer::singleShot(timeoutMs, [answer] { answer(SecretOutcome::NoSafeStore); });
}

} // namespace plumbline
