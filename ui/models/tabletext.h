#pragma once

#include <QString>

#include <vector>

class QAbstractItemModel;

namespace plumbline::ui {

// What a table shows as CSV for a spreadsheet: UTF-8 with its mark, CRLF, quoted where needed. These
// columns in this order, with their headings. A text that a spreadsheet would take for a formula gets
// an apostrophe in front; a plain number stays one.
QString csvOf(const QAbstractItemModel& model, const std::vector<int>& columns);

} // namespace plumbline::ui
