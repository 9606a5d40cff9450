#include "ui/shell/iconbutton.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace plumbline::ui {

IconButton::IconButton(Icon icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.focus : theme.hairline, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? theme.selection : underMouse() ? theme.hover : theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    paintIcon(painter, m_icon, QRectF(width() / 2.0 - 9, height() / 2.0 - 9, 18, 18),
              isEnabled() ? theme.ink : theme.secondary);
}

} // namespace plumbline::ui
