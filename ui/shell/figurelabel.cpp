#include "ui/shell/figurelabel.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace plumbline::ui {
namespace {

constexpr int kFocusLine = 2;

} // namespace

FigureLabel::FigureLabel(QWidget* parent, Size size)
    : QAbstractButton(parent)
    , m_size(size)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT evidenceRequested(evidence()); });
}

void FigureLabel::setFigure(const QString& caption, const QString& value, EvidenceSource evidence)
{
    m_evidence = std::move(evidence);
    setText(value);
    setAccessibleName(caption + QStringLiteral(": ") + value);
    setAccessibleDescription(tr("Press Enter to see where this comes from"));
    updateGeometry();
    update();
}

FigureEvidence FigureLabel::evidence() const { return m_evidence ? m_evidence() : FigureEvidence(); }

void FigureLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QFont FigureLabel::figureFont() const
{
    switch (m_size) {
    case Size::Key:
        return themeFont(TextRole::Figure, QFont::DemiBold);
    case Size::Strong:
        return themeFont(TextRole::Body, QFont::DemiBold);
    case Size::Secondary:
        return themeFont(TextRole::Secondary);
    case Size::Body:
        break;
    }
    return themeFont(TextRole::Body);
}

QColor FigureLabel::color() const
{
    const Theme& theme = themeOf(palette());
    switch (m_tone) {
    case Tone::Secondary:
        return theme.secondary;
    case Tone::Proven:
        return theme.proven;
    case Tone::Amber:
        return theme.amber;
    case Tone::Red:
        return theme.red;
    case Tone::Ink:
        break;
    }
    return theme.ink;
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics metrics(figureFont());
    return {metrics.horizontalAdvance(text()) + 1, metrics.height() + kFocusLine};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(figureFont());
    const QRect inner = rect().adjusted(0, 0, 0, -kFocusLine);
    if (hasFocus())
        painter.fillRect(rect(), themeOf(palette()).selection);
    painter.setPen(color());
    painter.drawText(inner, int(m_alignment), text());
    if (underMouse()) {
        const QRect box = painter.boundingRect(inner, int(m_alignment), text());
        painter.setPen(QPen(color(), 1, Qt::DotLine));
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom());
    }
    if (hasFocus())
        painter.fillRect(QRect(0, height() - kFocusLine, width(), kFocusLine), themeOf(palette()).focus);
}

void FigureLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureLabel::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureLabel::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace plumbline::ui
