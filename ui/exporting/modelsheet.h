#pragma once

#include "core/sheet/datasheet.h"

class QAbstractItemModel;

namespace plumbline::ui {

// These columns of a table in this order, with their headings, as the screen shows them: numbers without a unit become
// numbers, everything else stays text.
DataSheet sheetOf(const QAbstractItemModel& model, const std::vector<int>& columns, const QString& name);

} // namespace plumbline::ui
