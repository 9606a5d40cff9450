#include "ui/briefing/pdf/tounicode.h"

#include <QRawFont>
#include <QTextLayout>

#include <functional>

namespace plumbline::ui {

namespace {

// Calls `visit` with the position of each hexadecimal target in bfrange and bfchar sections. Qt
// writes "<0001> <0003> [<5927> <9875> ...]" and "<0001> <0001> <5927>".
void eachTarget(const QByteArray& pdf, const std::function<void(qsizetype at, qsizetype length)>& visit)
{
    qsizetype section = 0;
    while ((section = pdf.indexOf("beginbfrange", section)) >= 0) {
        const qsizetype end = pdf.indexOf("endbfrange", section);
        if (end < 0)
            return;
        int sources = 2; // the two ends of the range come first on each line
        for (qsizetype at = section; at < end; ++at) {
            const char c = pdf.at(at);
            if (c == '\n' || c == ']')
                sources = 2;
            if (c != '<')
                continue;
            const qsizetype close = pdf.indexOf('>', at);
            if (close < 0 || close > end)
                return;
            if (sources > 0)
                --sources;
            else
                visit(at + 1, close - at - 1);
            at = close;
        }
        section = end;
    }
}

// Which glyph of which face draws a character with this font, fallbacks included.
struct GlyphKey {
    QString face;
    quint32 glyph = 0;

    friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
    friend size_t qHash(const GlyphKey& key, size_t seed = 0) { return qHashMulti(seed, key.face, key.glyph); }
};

GlyphKey glyphOf(char32_t c, const QFont& font, const QRawFont& main)
{
    const QString text = QString::fromUcs4(&c, 1);
    const QList<quint32> direct = main.glyphIndexesForString(text);
    if (direct.size() == 1 && direct.front() != 0)
        return {QString(), direct.front()};
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (runs.size() != 1 || runs.front().glyphIndexes().size() != 1)
        return {};
    const QRawFont face = runs.front().rawFont();
    return {face.familyName() + face.styleName(), runs.front().glyphIndexes().front()};
}

} // namespace

CodePoints mappedCodePoints(const QByteArray& pdf)
{
    CodePoints mapped;
    eachTarget(pdf, [&](qsizetype at, qsizetype length) {
        if (length == 4)
            mapped.insert(pdf.mid(at, length).toUInt(nullptr, 16));
    });
    return mapped;
}

CodePointMap writtenTwins(const CodePoints& mapped, const CodePoints& written, const QList<QFont>& fonts)
{
    CodePointMap twins;
    const CodePoints strangers = mapped - written;
    if (strangers.isEmpty())
        return twins;
    for (const QFont& font : fonts) {
        const QRawFont main = QRawFont::fromFont(font);
        QHash<GlyphKey, char32_t> drawnBy;
        for (const char32_t c : written) {
            if (c <= 0xFFFF)
                drawnBy.insert(glyphOf(c, font, main), c);
        }
        drawnBy.remove({});
        for (const char32_t stranger : strangers) {
            const auto found = drawnBy.constFind(glyphOf(stranger, font, main));
            if (found != drawnBy.cend())
                twins.insert(stranger, *found);
        }
    }
    return twins;
}

void replaceMapped(QByteArray& pdf, const CodePointMap& twins)
{
    const QByteArray original = pdf;
    eachTarget(original, [&](qsizetype at, qsizetype length) {
        const auto twin = twins.constFind(original.mid(at, length).toUInt(nullptr, 16));
        if (length == 4 && twin != twins.cend())
            pdf.replace(at, 4, QByteArray::number(static_cast<uint>(*twin), 16).rightJustified(4, '0').toUpper());
    });
}

} // namespace plumbline::ui
