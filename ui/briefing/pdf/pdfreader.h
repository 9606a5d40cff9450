#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace plumbline::ui {

// Reads back what our own PDFs say, also after another program has written them again, as long as it keeps
// objects in the open (no object streams). No general reader. Nothing in the file is trusted: what does not
// fit reads as absent.
class PdfReader {
public:
    // nullopt: no PDF, or without readable pages.
    static std::optional<PdfReader> read(const QByteArray& pdf);

    // The texts that the pages draw, piece by piece in the order of drawing.
    const QList<QStringList>& pages() const { return m_pages; }
    // The attachment whose content contains these bytes; empty when there is none.
    QByteArray attachmentWith(const QByteArray& mark) const;

private:
    struct Object {
        QByteArray dictionary, stream; // the stream inflated
    };
    using GlyphTexts = QHash<uint, QString>;

    void readObjects(const QByteArray& pdf);
    Object readObject(const QByteArray& pdf, qsizetype start, qsizetype& end) const;
    void readPages(int node, int depth);
    QStringList piecesOf(const QByteArray& content, const QHash<QByteArray, GlyphTexts>& fonts) const;
    QHash<QByteArray, GlyphTexts> fontsOf(const QByteArray& page);
    QByteArray resolved(const QByteArray& dictionary, const QByteArray& key) const;
    const GlyphTexts& textsOf(int font);

    QHash<int, Object> m_objects;
    QHash<int, GlyphTexts> m_fonts;
    QList<QStringList> m_pages;
};

} // namespace plumbline::ui
