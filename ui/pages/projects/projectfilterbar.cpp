#include "ui/pages/projects/projectfilterbar.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace plumbline::ui {

ProjectFilterBar::ProjectFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_health(new ChoiceBox(this))
    , m_projects(new ChoiceBox(this))
    , m_count(makeLabel(this, LabelRole::Secondary))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_text->setMinimumWidth(296);
    m_text->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("projectSearch"));
    m_health->addItems({QString(), QString(), QString()});
    m_projects->addItems({QString(), QString(), QString()});
    for (QComboBox* box : {m_health, m_projects})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_text);
    row->addWidget(m_health);
    row->addWidget(m_projects);
    row->addStretch(1);
    row->addWidget(m_count);
    retranslate();
    connect(m_text, &QLineEdit::textChanged, this, &ProjectFilterBar::filterChanged);
    connect(m_health, &QComboBox::currentIndexChanged, this, &ProjectFilterBar::filterChanged);
    connect(m_projects, &QComboBox::currentIndexChanged, this, &ProjectFilterBar::filterChanged);
}

void ProjectFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Project, customer, owner or number"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_health->setAccessibleName(tr("Health"));
    m_projects->setAccessibleName(tr("State"));
    m_health->setItemText(0, tr("Any health"));
    m_health->setItemText(1, tr("Below the threshold"));
    m_health->setItemText(2, tr("On paper only"));
    m_projects->setItemText(0, tr("Open projects"));
    m_projects->setItemText(1, tr("Closed projects"));
    m_projects->setItemText(2, tr("All projects"));
}

void ProjectFilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

ProjectFilter ProjectFilterBar::filter() const
{
    return {m_text->text(), static_cast<ProjectFilter::Health>(m_health->currentIndex()),
            static_cast<ProjectFilter::State>(m_projects->currentIndex())};
}

void ProjectFilterBar::showCount(int shown, int total)
{
    m_count->setText(tr("%1 of %2 projects").arg(words::count(shown), words::count(total)));
}

void ProjectFilterBar::clear()
{
    m_text->clear();
    m_health->setCurrentIndex(0);
    m_projects->setCurrentIndex(2);
}

} // namespace plumbline::ui
