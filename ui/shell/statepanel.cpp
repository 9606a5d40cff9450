#include "ui/shell/statepanel.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel(this, LabelRole::Title))
    , m_text(makeWrapped(this))
    , m_button(new QPushButton(this))
{
    m_text->setFixedWidth(480);
    m_button->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::grid);
    column->addStretch(2);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addSpacing(space::grid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &StatePanel::syncRequested);
}

void StatePanel::showState(bool hasSystems, bool syncing, const QString& progress, const QString& problem)
{
    if (!hasSystems) {
        m_title->setText(tr("No company system is connected yet"));
        m_text->setText(tr("Plumbline reads the records of your company's own systems and checks them against each "
                           "other. Connect the first one with: plumblinectl source add"));
    } else if (syncing) {
        m_title->setText(tr("Reading the company systems for the first time"));
        m_text->setText(tr("%1. The figures appear by themselves when the first reading is complete.").arg(progress));
    } else if (!problem.isEmpty()) {
        m_title->setText(tr("No data yet"));
        m_text->setText(problem);
    } else {
        m_title->setText(tr("No data yet"));
        m_text->setText(tr("The company systems are connected but were never read. The first reading takes a few "
                           "minutes; you can go on working meanwhile."));
    }
    m_text->setMinimumHeight(m_text->heightForWidth(m_text->width())); // centred, it would keep one line
    m_button->setText(problem.isEmpty() ? tr("Sync now") : tr("Try again"));
    m_button->setVisible(hasSystems && !syncing);
}

} // namespace plumbline::ui
