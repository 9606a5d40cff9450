#pragma once

#include "core/sync/systemhealth.h"

#include <QStringList>

namespace plumbline::words {

// What is to be said of a system beside its age: what fails since when, what is tried next, what waits for the
// user, what is left of its budget. One sentence each; none when all is well.
QStringList healthLines(const sync::SystemHealth& health, CompanyClock clock);

} // namespace plumbline::words
