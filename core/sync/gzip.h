#pragma once

#include "core/model/result.h"

#include <QByteArray>

namespace plumbline::sync {

// Unpacks a whole gzip body and checks its checksum and length. Qt's own unpacking takes a body that
// was cut for a whole one.
// Errors: AnswerTruncated {"gzip"} cut or damaged; AnswerTooLarge {MiB} as soon as it unpacks to more than
// `mostBytes`: that bounds a bomb whatever its ratio, and does not refuse an honest list that packs well.
Result<QByteArray> unpackGzip(const QByteArray& packed, qint64 mostBytes);

} // namespace plumbline::sync
