#pragma once

#include "core/assess/assessment.h"
#include "core/sheet/datasheet.h"

#include <QStringList>

#include <optional>

// Tables of an assessment for other programs: typed cells, heads in the language in force.
namespace plumbline::ui {

// "regions", "projects", "actions", "signals", "findings", "rebates".
QStringList sheetNames();
QString sheetWord(const QString& name); // in the language in force
// nullopt: no such table.
std::optional<DataSheet> sheetNamed(const QString& name, const Assessment& assessment, const Rulebook& rulebook);

} // namespace plumbline::ui
