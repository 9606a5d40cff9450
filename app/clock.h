#pragma once

#include "core/model/instant.h"

#include <QString>

#include <functional>

namespace plumbline {

// The only place where the product reads a clock. `pretended` (ISO 8601 with zone, --now) starts a
// clock at that instant, so that durations stay real; anything else gives the real time.
std::function<Instant()> clockFrom(const QString& pretended);

} // namespace plumbline
