#include "ui/widgets/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace plumbline::ui {

namespace {

constexpr qreal kSlack = 0.5; // a line may be wider by what nobody sees

// A figure stays with its unit: the blank before 万, 亿 and % does not break.
QString boundFigures(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u' ' && text[i - 1].isDigit() && QStringView(u"万亿%").contains(text[i + 1]))
            text[i] = QChar::Nbsp;
    }
    return text;
}

// Adds the lines of one paragraph, without their trailing blanks.
void addLines(TextBlock& block, const QString& paragraph, const QFont& font, qreal width)
{
    QTextLayout layout(boundFigures(paragraph), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const qsizetype before = block.lines.size();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        block.lines << paragraph.mid(line.textStart(), line.textLength());
        block.widths << line.naturalTextWidth();
    }
    layout.endLayout();
    if (block.lines.size() == before) {
        block.lines << QString();
        block.widths << 0;
    }
}

void drawFitting(QPainter& painter, const QRectF& rect, const QString& text, qreal width, const QFont& font,
                 const QColor& color, Qt::Alignment align)
{
    qreal x = rect.left();
    if (align & Qt::AlignRight)
        x = rect.right() - width;
    else if (align & Qt::AlignHCenter)
        x += (rect.width() - width) / 2;
    // Faces of one line share this baseline whatever their ascents are.
    const qreal capHeight = font.pixelSize() * 0.74;
    qreal baseline = rect.top() + (rect.height() + capHeight) / 2;
    if (align & Qt::AlignTop)
        baseline = rect.top() + (lineHeightOf(font) + capHeight) / 2;
    else if (align & Qt::AlignBottom)
        baseline = rect.bottom() - (lineHeightOf(font) - capHeight) / 2;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(x, baseline), text);
    if (auto* listener = dynamic_cast<TextListener*>(painter.device()))
        listener->wrote(text, font);
}

} // namespace

// CJK faces report a very tall line; one and a half ems reads well in both scripts.
qreal lineHeightOf(const QFont& font) { return std::ceil(font.pixelSize() * 1.45); }

qreal textWidth(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

TextBlock breakText(const QString& text, const QFont& font, qreal width, int maxLines)
{
    TextBlock block;
    block.lineHeight = lineHeightOf(font);
    for (const QString& paragraph : text.split(u'\n'))
        addLines(block, paragraph, font, std::max<qreal>(width, font.pixelSize()));
    if (maxLines > 0 && block.lines.size() > maxLines) {
        const QFontMetricsF metrics(font);
        const QString rest = block.lines.at(maxLines - 1) + block.lines.at(maxLines);
        block.lines = block.lines.mid(0, maxLines);
        block.widths = block.widths.mid(0, maxLines);
        block.lines.last() = metrics.elidedText(rest + u'…', Qt::ElideRight, width);
        block.widths.last() = metrics.horizontalAdvance(block.lines.last());
    }
    for (QString& line : block.lines) {
        while (line.endsWith(u' '))
            line.chop(1);
    }
    for (const qreal line : block.widths)
        block.width = std::max(block.width, line);
    return block;
}

void drawBlock(QPainter& painter, const QRectF& rect, const TextBlock& block, const QFont& font, const QColor& color,
               Qt::Alignment align)
{
    qreal top = rect.top();
    if (align & Qt::AlignVCenter)
        top += (rect.height() - block.height()) / 2;
    else if (align & Qt::AlignBottom)
        top = rect.bottom() - block.height();
    const Qt::Alignment lineAlign = (align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        const QRectF line(rect.left(), top, rect.width(), block.lineHeight);
        if (block.widths.at(i) <= rect.width() + kSlack)
            drawFitting(painter, line, block.lines.at(i), block.widths.at(i), font, color, lineAlign);
        else
            drawLine(painter, line, block.lines.at(i), font, color, lineAlign);
        top += block.lineHeight;
    }
}

void drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment align)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(text);
    if (width <= rect.width() + kSlack)
        return drawFitting(painter, rect, text, width, font, color, align);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    drawFitting(painter, rect, shown, metrics.horizontalAdvance(shown), font, color, align);
}

} // namespace plumbline::ui
