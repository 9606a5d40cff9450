#include "core/sync/systemproxy.h"

#include <QTimer>

#include <memory>
#include <mutex>
#include <thread>

namespace plumbline::sync {
namespace {

// Common to the thread that looks and the one that waits; whoever is last frees it.
struct LookedUp {
    std::mutex mutex;
    QObject* waiting = nullptr; // null when nobody waits any more
    Waiter* waiter = nullptr;
    std::optional<QNetworkProxy> proxy;
};

void look(const std::shared_ptr<LookedUp>& shared, const ProxyLookup& lookup, const QUrl& url)
{
    const QList<QNetworkProxy> found = lookup(QNetworkProxyQuery(url));
    const std::lock_guard lock(shared->mutex);
    shared->proxy = found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.front();
    if (shared->waiting)
        QMetaObject::invokeMethod(
            shared->waiting, [waiter = shared->waiter] { waiter->finish(); }, Qt::QueuedConnection);
}

} // namespace

Task<std::optional<QNetworkProxy>> findProxy(ProxyLookup lookup, QUrl url, int patienceMs, Cancellation& cancellation)
{
    Waiter waiter;
    const auto shared = std::make_shared<LookedUp>();
    struct Leave {
        std::shared_ptr<LookedUp> shared;
        ~Leave()
        {
            const std::lock_guard lock(shared->mutex);
            shared->waiting = nullptr;
        }
    } const leave{shared};
    shared->waiting = waiter.context();
    shared->waiter = &waiter;
    std::thread([shared, lookup = std::move(lookup), url] { look(shared, lookup, url); }).detach();
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, waiter.context(), [&waiter] { waiter.finish(); });
    patience.start(patienceMs);
    const Cancellation::Guard guard(cancellation, [&waiter] { waiter.finish(); });
    co_await waiter;
    const std::lock_guard lock(shared->mutex);
    co_return shared->proxy;
}

} // namespace plumbline::sync
