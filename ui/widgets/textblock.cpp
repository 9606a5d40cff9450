#include "ui/widgets/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace plumbline::ui {

namespace {

// A figure stays with its unit: the blank before 万, 亿 and % does not break.
QString boundFigures(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u' ' && text[i - 1].isDigit() && QStringView(u"万亿%").contains(text[i + 1]))
            text[i] = QChar::Nbsp;
    }
    return text;
}

// The lines of one paragraph, trailing blanks kept.
QStringList linesOf(const QString& paragraph, const QFont& font, qreal width)
{
    QTextLayout layout(boundFigures(paragraph), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << paragraph.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
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
        block.lines += linesOf(paragraph, font, std::max<qreal>(width, font.pixelSize()));
    const QFontMetricsF metrics(font);
    if (maxLines > 0 && block.lines.size() > maxLines) {
        const QString rest = block.lines.at(maxLines - 1) + block.lines.at(maxLines);
        block.lines = block.lines.mid(0, maxLines);
        block.lines.last() = metrics.elidedText(rest + u'…', Qt::ElideRight, width);
    }
    for (QString& line : block.lines) {
        while (line.endsWith(u' '))
            line.chop(1);
        block.width = std::max(block.width, metrics.horizontalAdvance(line));
    }
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
    for (const QString& line : block.lines) {
        drawLine(painter, {rect.left(), top, rect.width(), block.lineHeight}, line, font, color,
                 (align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
        top += block.lineHeight;
    }
}

void drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment align)
{
    const QFontMetricsF metrics(font);
    QString shown = text;
    qreal width = metrics.horizontalAdvance(shown);
    if (width > rect.width() + 0.5) {
        shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        width = metrics.horizontalAdvance(shown);
    }
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
    painter.drawText(QPointF(x, baseline), shown);
}

} // namespace plumbline::ui
