#pragma once

#include "core/sync/waiting.h"

#include <QList>
#include <QNetworkProxy>

#include <optional>

namespace plumbline::sync {

// Asks the operating system which proxy leads to an address. May take a minute.
using ProxyLookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery&)>;

// Looks it up on a thread of its own; nullopt when there was no answer within `patienceMs`, or when cancelled.
Task<std::optional<QNetworkProxy>> findProxy(ProxyLookup lookup, QUrl url, int patienceMs, Cancellation& cancellation);

} // namespace plumbline::sync
