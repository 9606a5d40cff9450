#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace plumbline::tests {

// How a secret may be written down: UTF-8, UTF-16, percent-encoded, in base64 at any of its three places.
QList<QByteArray> spellingsOf(const QByteArray& secret);
bool holdsCanary(const QByteArray& bytes, const QByteArray& secret);
// The parts of a workbook, the streams of a PDF.
QByteArray unpackedParts(const QByteArray& file);
// The files below `folders` that hold the secret in any spelling, packed or not.
QStringList filesWith(const QByteArray& secret, const QStringList& folders);

} // namespace plumbline::tests
