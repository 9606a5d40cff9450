#pragma once

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QSet>

namespace plumbline::ui {

// Qt writes into a PDF's ToUnicode tables the lowest code point that shares a glyph: where 大 was
// written, a search finds U+2F24 (a radical). These functions put back what was written.

using CodePoints = QSet<char32_t>;
using CodePointMap = QHash<char32_t, char32_t>;

// The code points that the tables of an uncompressed-ToUnicode PDF, as QPdfWriter makes it, map to.
CodePoints mappedCodePoints(const QByteArray& pdf);
// For each of `mapped` that was not written, the written character with the same glyph in `fonts`.
CodePointMap writtenTwins(const CodePoints& mapped, const CodePoints& written, const QList<QFont>& fonts);
// Replaces in place; the size and so all offsets of the file stay.
void replaceMapped(QByteArray& pdf, const CodePointMap& twins);

} // namespace plumbline::ui
