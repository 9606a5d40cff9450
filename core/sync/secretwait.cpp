#include "core/sync/secretwait.h"

#include <QPointer>
#include <QTimer>

namespace plumbline::sync {
namespace {

Task<void> awaitKeychain(Waiter& waiter, Cancellation& cancellation, int patienceMs)
{
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, waiter.context(), [&waiter] { waiter.finish(); });
    patience.start(patienceMs);
    const Cancellation::Guard guard(cancellation, [&waiter] { waiter.finish(); });
    co_await waiter;
}

} // namespace

Task<SecretAnswer> readSecret(SecretStore& secrets, QString key, Cancellation& cancellation, int patienceMs)
{
    Waiter waiter;
    SecretAnswer answer;
    const QPointer<QObject> alive = waiter.context();
    secrets.read(key, [alive, &waiter, &answer](SecretOutcome outcome, const QByteArray& secret) {
        if (!alive || waiter.isFinished())
            return;
        answer = {outcome, secret};
        waiter.finish();
    });
    co_await awaitKeychain(waiter, cancellation, patienceMs);
    co_return answer;
}

Task<SecretOutcome> writeSecret(SecretStore& secrets, QString key, QByteArray secret, Cancellation& cancellation,
                                int patienceMs)
{
    Waiter waiter;
    SecretOutcome outcome = SecretOutcome::Failed;
    const QPointer<QObject> alive = waiter.context();
    secrets.write(key, secret, [alive, &waiter, &outcome](SecretOutcome answer) {
        if (!alive || waiter.isFinished())
            return;
        outcome = answer;
        waiter.finish();
    });
    co_await awaitKeychain(waiter, cancellation, patienceMs);
    co_return outcome;
}

} // namespace plumbline::sync
