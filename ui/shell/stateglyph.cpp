#include "ui/shell/stateglyph.h"

#include <QPainter>

namespace plumbline::ui {

StateGlyph::StateGlyph(StateLook look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateGlyph::setLook(StateLook look)
{
    m_look = look;
    update();
}

void StateGlyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_look, themeOf(palette()));
}

} // namespace plumbline::ui
