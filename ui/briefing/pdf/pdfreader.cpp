#include "ui/briefing/pdf/pdfreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr qsizetype kMostBytes = 256'000'000; // of one stream

QString latin(const QByteArray& bytes) { return QString::fromLatin1(bytes); }

// "12 0 R" behind a key.
int referenceAt(const QByteArray& dictionary, const QByteArray& key)
{
    const QRegularExpression pattern(latin('/' + key) + QStringLiteral("\\s+(\\d+)\\s+0\\s+R"));
    const auto match = pattern.match(latin(dictionary));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

QList<int> referencesIn(const QByteArray& list)
{
    static const QRegularExpression pattern(QStringLiteral("(\\d+)\\s+0\\s+R"));
    QList<int> numbers;
    for (auto it = pattern.globalMatch(latin(list)); it.hasNext();)
        numbers << it.next().captured(1).toInt();
    return numbers;
}

// The array or dictionary that begins behind a key, with its brackets.
QByteArray nestedAt(const QByteArray& dictionary, const QByteArray& key, char open, char close)
{
    qsizetype at = dictionary.indexOf('/' + key);
    at = at < 0 ? at : dictionary.indexOf(open, at);
    if (at < 0)
        return {};
    int depth = 0;
    for (qsizetype end = at; end < dictionary.size(); ++end) {
        depth += dictionary[end] == open ? 1 : dictionary[end] == close ? -1 : 0;
        if (depth == 0)
            return dictionary.mid(at, end + 1 - at);
    }
    return {};
}

// qUncompress wants the size in front, as a hint.
QByteArray inflated(const QByteArray& zlib)
{
    const auto hint = static_cast<quint32>(std::min<qsizetype>(kMostBytes, zlib.size() * 6 + 64));
    QByteArray framed;
    for (int shift = 24; shift >= 0; shift -= 8)
        framed += static_cast<char>(hint >> shift & 0xFF);
    return qUncompress(framed + zlib);
}

QString textOfTarget(const QByteArray& hex)
{
    QString text;
    for (qsizetype i = 0; i + 4 <= hex.size(); i += 4)
        text += QChar(static_cast<char16_t>(hex.mid(i, 4).toUInt(nullptr, 16)));
    return text;
}

// Hexadecimal words and brackets of a table of code points, in order.
QList<QByteArray> wordsOf(const QByteArray& section)
{
    QList<QByteArray> words;
    for (qsizetype at = 0; at < section.size(); ++at) {
        if (section[at] == '[' || section[at] == ']') {
            words << section.mid(at, 1);
        } else if (section[at] == '<') {
            const qsizetype end = section.indexOf('>', at);
            if (end < 0)
                break;
            words << section.mid(at + 1, end - at - 1);
            at = end;
        }
    }
    return words;
}

void readRanges(const QByteArray& section, bool isRange, QHash<uint, QString>& texts)
{
    const QList<QByteArray> words = wordsOf(section);
    const qsizetype sources = isRange ? 2 : 1;
    for (qsizetype i = 0; i + sources < words.size();) {
        uint glyph = words[i].toUInt(nullptr, 16);
        const uint last = words[i + sources - 1].toUInt(nullptr, 16);
        i += sources;
        if (words[i] == "[") {
            for (++i; i < words.size() && words[i] != "]"; ++i)
                texts.insert(glyph++, textOfTarget(words[i]));
            ++i;
            continue;
        }
        const QString first = textOfTarget(words[i++]);
        for (uint k = 0; glyph + k <= last && k < 0x10000 && !first.isEmpty(); ++k)
            texts.insert(glyph + k, first.left(first.size() - 1) + QChar(static_cast<char16_t>(first.back().unicode() + k)));
    }
}

QHash<uint, QString> glyphTexts(const QByteArray& table)
{
    QHash<uint, QString> texts;
    for (const bool isRange : {true, false}) {
        const QByteArray begin = isRange ? "beginbfrange" : "beginbfchar", end = isRange ? "endbfrange" : "endbfchar";
        for (qsizetype at = table.indexOf(begin); at >= 0; at = table.indexOf(begin, at + 1))
            readRanges(table.mid(at, table.indexOf(end, at) - at), isRange, texts);
    }
    return texts;
}

} // namespace

std::optional<PdfReader> PdfReader::read(const QByteArray& pdf)
{
    if (!pdf.startsWith("%PDF-"))
        return std::nullopt;
    PdfReader reader;
    reader.readObjects(pdf);
    int pages = -1;
    for (const Object& object : std::as_const(reader.m_objects)) {
        static const QRegularExpression catalog(QStringLiteral("/Type\\s*/Catalog\\b"));
        if (catalog.match(latin(object.dictionary)).hasMatch())
            pages = referenceAt(object.dictionary, "Pages");
    }
    reader.readPages(pages, 0);
    if (reader.m_pages.isEmpty())
        return std::nullopt;
    return reader;
}

void PdfReader::readObjects(const QByteArray& pdf)
{
    // Later objects take the place of earlier ones: an update is appended.
    for (qsizetype at = pdf.indexOf(" obj"); at >= 0; at = pdf.indexOf(" obj", at)) {
        qsizetype start = at;
        while (start > 0 && (isdigit(static_cast<unsigned char>(pdf[start - 1])) || pdf[start - 1] == ' '))
            --start;
        const QList<QByteArray> numbers = pdf.mid(start, at - start).simplified().split(' ');
        at += 4;
        if (numbers.size() != 2 || numbers[0].isEmpty())
            continue;
        qsizetype end = at;
        m_objects.insert(numbers[0].toInt(), readObject(pdf, at, end));
        at = end;
    }
}

PdfReader::Object PdfReader::readObject(const QByteArray& pdf, qsizetype start, qsizetype& end) const
{
    Object object;
    const qsizetype over = pdf.indexOf("endobj", start), stream = pdf.indexOf("stream", start);
    end = over < 0 ? pdf.size() : over;
    if (stream < 0 || stream > end) {
        object.dictionary = pdf.mid(start, end - start);
        return object;
    }
    object.dictionary = pdf.mid(start, stream - start);
    qsizetype data = stream + 6;
    data += pdf.mid(data, 2) == "\r\n" ? 2 : 1;
    qsizetype close = pdf.indexOf("endstream", data);
    // Compressed bytes may look like the end: a direct length that fits is believed.
    static const QRegularExpression direct(QStringLiteral("/Length\\s+(\\d+)(?!\\s+\\d+\\s+R)"));
    const auto length = direct.match(latin(object.dictionary));
    if (const qsizetype wanted = length.captured(1).toLongLong();
        length.hasMatch() && pdf.mid(data + wanted, 12).contains("endstream"))
        close = data + wanted;
    if (close < 0)
        return object;
    object.stream = pdf.mid(data, close - data);
    if (object.dictionary.contains("/FlateDecode"))
        object.stream = inflated(object.stream);
    const qsizetype after = pdf.indexOf("endobj", close);
    end = after < 0 ? pdf.size() : after;
    return object;
}

QByteArray PdfReader::resolved(const QByteArray& dictionary, const QByteArray& key) const
{
    const int reference = referenceAt(dictionary, key);
    const QByteArray direct = nestedAt(dictionary, key, '<', '>');
    const qsizetype at = dictionary.indexOf('/' + key);
    const bool isDirect = !direct.isEmpty() && dictionary.mid(at + key.size() + 1).trimmed().startsWith("<<");
    return isDirect ? direct : m_objects.value(reference).dictionary;
}

void PdfReader::readPages(int node, int depth)
{
    constexpr int deepest = 12;
    const Object object = m_objects.value(node);
    if (object.dictionary.isEmpty() || depth > deepest)
        return;
    if (const QByteArray kids = nestedAt(object.dictionary, "Kids", '[', ']'); !kids.isEmpty()) {
        for (const int kid : referencesIn(kids))
            readPages(kid, depth + 1);
        return;
    }
    QByteArray content;
    const int single = referenceAt(object.dictionary, "Contents");
    const QByteArray several = nestedAt(object.dictionary, "Contents", '[', ']');
    const bool isList = object.dictionary.mid(object.dictionary.indexOf("/Contents") + 9).trimmed().startsWith('[');
    for (const int part : isList ? referencesIn(several) : QList<int>{single})
        content += m_objects.value(part).stream + '\n';
    m_pages << piecesOf(content, fontsOf(object.dictionary));
}

QHash<QByteArray, PdfReader::GlyphTexts> PdfReader::fontsOf(const QByteArray& page)
{
    static const QRegularExpression entry(QStringLiteral("/([A-Za-z0-9]+)\\s+(\\d+)\\s+0\\s+R"));
    QHash<QByteArray, GlyphTexts> fonts;
    const QByteArray list = resolved(resolved(page, "Resources"), "Font");
    for (auto it = entry.globalMatch(latin(list)); it.hasNext();) {
        const auto match = it.next();
        fonts.insert(match.captured(1).toLatin1(), textsOf(match.captured(2).toInt()));
    }
    return fonts;
}

const PdfReader::GlyphTexts& PdfReader::textsOf(int font)
{
    auto found = m_fonts.find(font);
    if (found == m_fonts.end())
        found = m_fonts.insert(
            font, glyphTexts(m_objects.value(referenceAt(m_objects.value(font).dictionary, "ToUnicode")).stream));
    return *found;
}

QStringList PdfReader::piecesOf(const QByteArray& content, const QHash<QByteArray, GlyphTexts>& fonts) const
{
    QStringList pieces;
    QString piece;
    const GlyphTexts* font = nullptr;
    QByteArray name; // the last one: a font's when Tf follows
    for (qsizetype at = 0; at < content.size(); ++at) {
        const char c = content[at];
        if (c == '/') {
            qsizetype end = at + 1;
            while (end < content.size() && isalnum(static_cast<unsigned char>(content[end])))
                ++end;
            name = content.mid(at + 1, end - at - 1);
            at = end - 1;
        } else if (c == 'T' && content.mid(at, 2) == "Tf") {
            const auto found = fonts.constFind(name);
            font = found == fonts.cend() ? nullptr : &*found;
        } else if (c == '<' && at + 1 < content.size() && content[at + 1] != '<') {
            const qsizetype end = std::max(at, content.indexOf('>', at));
            for (qsizetype i = at + 1; i + 4 <= end; i += 4)
                piece += font ? font->value(content.mid(i, 4).toUInt(nullptr, 16), QString(QChar::ReplacementCharacter))
                              : QString(QChar::ReplacementCharacter);
            at = end;
        } else if (c == 'E' && content.mid(at, 2) == "ET") {
            if (!piece.isEmpty())
                pieces << piece;
            piece.clear();
        }
    }
    return pieces;
}

QByteArray PdfReader::attachmentWith(const QByteArray& mark) const
{
    for (const Object& object : m_objects) {
        if (object.dictionary.contains("EmbeddedFile") && object.stream.contains(mark))
            return object.stream;
    }
    return {};
}

} // namespace plumbline::ui
