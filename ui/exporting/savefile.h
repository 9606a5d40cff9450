#pragma once

#include "core/model/result.h"

#include <QByteArray>
#include <QString>

namespace plumbline::ui {

// All of `bytes` under that name or nothing; an older file stays until then. Removes what a killed run left beside it;
// only its owner may read the file. Any thread. Error: TargetUnwritable {path, reason}: "no_name", "not_a_file",
// "gone" (its folder), "denied", "full", "busy" (open elsewhere) or "other".
Status saveWhole(const QString& path, const QByteArray& bytes);

} // namespace plumbline::ui
