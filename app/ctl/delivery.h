#pragma once

#include "app/ctl/context.h"
#include "core/secrets/secretstore.h"
#include "core/store/outbox.h"
#include "core/sync/outboxreport.h"

#include <QJsonArray>

namespace plumbline::ctl {

// Sends what the outbox holds and waits for it. The caller holds the folder's sync lock.
DeliveryReport deliverOutbox(const Context& context, CacheWriter& cache, const std::vector<Source>& sources,
                             SecretStore& secrets);
// Whether nothing was refused, in conflict or in doubt.
bool isQuiet(const DeliveryReport& report);
QJsonArray deliveryJson(const DeliveryReport& report);
void printDelivery(const Context& context, const DeliveryReport& report);

QJsonObject countsJson(const OutboxCounts& counts);
QString countsText(const OutboxCounts& counts, CompanyClock clock);

} // namespace plumbline::ctl
