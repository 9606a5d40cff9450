#pragma once

#include "core/publish/figure.h"

#include <QJsonArray>

namespace plumbline {

// Figures as stored in seals and attachments: exact, ids as decimal texts. Reading gives nullopt when a
// figure is of an unknown kind or misses something.
QJsonArray toJson(const std::vector<Figure>& figures, bool withRecords);
std::optional<std::vector<Figure>> figuresFrom(const QJsonArray& array);
std::optional<RecordId> recordIdFrom(const QJsonValue& value);

} // namespace plumbline
