#pragma once

#include "core/assess/assessment.h"
#include "core/model/result.h"

#include <QByteArray>
#include <QString>

namespace plumbline {

// A table of an assessment (ui/exporting), or "all" of them, in the form that the file's ending names: .csv (one
// table), .xlsx, or .json, which is the whole assessment. InvalidArgument for another table or ending.
Result<QByteArray> tableBytes(const QString& table, const QString& file, const Assessment& assessment,
                              const Rulebook& rulebook);

} // namespace plumbline
