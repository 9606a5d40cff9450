#include "ui/shell/hintbar.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace plumbline::ui {

HintBar::HintBar(QWidget* parent)
    : QFrame(parent)
    , m_text(makeWrapped(this))
    , m_button(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * space::grid + 4, 4, 2 * space::grid, 4);
    row->setSpacing(space::grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, &HintBar::acted);
    connect(m_close, &QPushButton::clicked, this, &HintBar::dismissed);
    m_close->hide();
    hide();
}

void HintBar::say(const QString& text, Mood mood, const QString& button)
{
    m_mood = mood;
    m_text->setText(text);
    m_close->setText(tr("Close"));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(!text.isEmpty());
    update();
}

void HintBar::setDismissible(bool dismissible) { m_close->setVisible(dismissible); }

QString HintBar::text() const { return m_text->text(); }

void HintBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.hover);
    const QColor edge = m_mood == Mood::Red ? theme.red : m_mood == Mood::Amber ? theme.amber : theme.focus;
    painter.fillRect(QRect(0, 0, 4, height()), edge);
    painter.setPen(theme.hairline);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace plumbline::ui
