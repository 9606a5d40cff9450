#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"
#include "core/model/result.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace plumbline {

// A share that is written as a percentage.
struct SheetShare {
    Rational value;
};
// monostate: nothing is known. A text is data: it never becomes a formula, wherever it is opened (EX-01).
using SheetCell = std::variant<std::monostate, QString, std::int64_t, Money, Rational, SheetShare, Instant, Day>;

struct DataSheet {
    QString name;
    std::vector<QString> heads;
    std::vector<std::vector<SheetCell>> rows;
    CompanyClock clock; // of its instants
};

// What a spreadsheet would take for a formula gets an apostrophe in front; numbers stay as they are.
QString defused(const QString& text);

// UTF-8 with byte order mark, CRLF, commas: what Excel opens in every language.
QByteArray toCsv(const DataSheet& sheet);

// Typed cells, money and date formats, a frozen head with filters. `madeAt` is the file's only date.
// Errors: InvalidArgument when a sheet is larger than the format allows; TargetUnwritable {folder} when there
// is no room for temporary files.
Result<QByteArray> toXlsx(const std::vector<DataSheet>& sheets, Instant madeAt);

} // namespace plumbline
