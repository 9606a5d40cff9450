#pragma once

#include <QString>
#include <QStringList>

namespace plumbline::words {

// Replaces %1 .. %9 in one pass: an argument that itself contains "%2" stays what it is. A missing
// argument becomes a dash.
QString filled(const QString& sentence, const QStringList& args);

} // namespace plumbline::words
