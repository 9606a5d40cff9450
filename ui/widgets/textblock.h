#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace plumbline::ui {

// Lines of plain text broken to a width; measured without a painter, drawn on glass and on paper.
struct TextBlock {
    QStringList lines;
    QList<qreal> widths; // of the lines
    qreal lineHeight = 0;
    qreal width = 0; // of the longest line

    qreal height() const { return lineHeight * static_cast<qreal>(lines.size()); }
};

// A paint device that is told what drawLine and drawBlock write on it.
class TextListener {
public:
    virtual ~TextListener() = default;
    virtual void wrote(const QString& text, const QFont& font) = 0;
};

// Breaks between words, or anywhere when a word is wider than `width`; Chinese punctuation does not
// start a line. The last of maxLines ends with an ellipsis when text is left. '\n' is kept.
TextBlock breakText(const QString& text, const QFont& font, qreal width, int maxLines = 0);

qreal lineHeightOf(const QFont& font);
qreal textWidth(const QString& text, const QFont& font);

void drawBlock(QPainter& painter, const QRectF& rect, const TextBlock& block, const QFont& font, const QColor& color,
               Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop);
// One line, elided to the rectangle's width.
void drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace plumbline::ui
