#pragma once

#include "core/sync/profile.h"

#include <QByteArray>

namespace plumbline::sync {

// Applies the steps of a signature in order (profile.h, ComputedValue).
QByteArray applySteps(QByteArray text, const std::vector<std::string>& steps, const QByteArray& key);

} // namespace plumbline::sync
