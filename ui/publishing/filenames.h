#pragma once

#include <QString>

namespace plumbline::ui {

// A name for a file out of words that may come from a company system: what could mean a path stays out of it.
QString safeFileName(QString name);

} // namespace plumbline::ui
