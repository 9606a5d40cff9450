#include "ui/pages/actions/handover.h"

#include "ui/shell/choicebox.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace plumbline::ui {
namespace {

constexpr std::array<int, 4> kDays = {1, 3, 7, 14};
constexpr int kMostPeople = 200;

} // namespace

HandOver::HandOver(QWidget* parent)
    : QWidget(parent)
    , m_person(new ChoiceBox(this))
    , m_until(new ChoiceBox(this))
    , m_delegate(new QPushButton(this))
    , m_snooze(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    m_person->lineEdit()->setMaxLength(100);
    m_person->setMinimumContentsLength(14);
    m_person->setObjectName(QStringLiteral("delegatePerson"));
    m_delegate->setObjectName(QStringLiteral("delegateAction"));
    m_until->setObjectName(QStringLiteral("snoozeUntil"));
    m_snooze->setObjectName(QStringLiteral("snoozeAction"));
    for (std::size_t i = 0; i < kDays.size(); ++i)
        m_until->addItem(QString());
    for (QWidget* part : std::initializer_list<QWidget*>{m_person, m_delegate, m_until, m_snooze})
        row->addWidget(part);
    row->addStretch(1);
    connect(m_person, &QComboBox::currentTextChanged, this, &HandOver::showButtons);
    connect(m_delegate, &QPushButton::clicked, this, [this] { Q_EMIT delegated(m_person->currentText().trimmed()); });
    connect(m_snooze, &QPushButton::clicked, this, [this] { Q_EMIT snoozed(until()); });
    retranslate();
}

void HandOver::showFor(const ViewState& state, RegionIndex region)
{
    m_now = state.now;
    m_clock = state.clock();
    const QString before = m_person->currentText();
    m_person->clear();
    if (state.facts) {
        for (const PersonFact& person : state.facts->people) {
            if (person.active && person.region == region && m_person->count() < kMostPeople)
                m_person->addItem(words::foreign(person.name, 60));
        }
    }
    m_person->setCurrentIndex(-1);
    m_person->setEditText(before);
    retranslate();
}

void HandOver::setHasReason(bool has)
{
    m_hasReason = has;
    showButtons();
}

// The end of the last day, so that "1 day" means tomorrow evening.
Instant HandOver::until() const
{
    Day day = m_clock.dayAt(m_now);
    day.number += kDays[static_cast<std::size_t>(std::max(0, m_until->currentIndex()))];
    return m_clock.endOf(day);
}

void HandOver::retranslate()
{
    m_delegate->setText(tr("Delegate"));
    m_snooze->setText(tr("Snooze"));
    m_person->lineEdit()->setPlaceholderText(tr("To whom"));
    m_person->setAccessibleName(tr("To whom"));
    m_until->setAccessibleName(tr("Until when"));
    const QString texts[] = {tr("until tomorrow"), tr("for 3 days"), tr("for a week"), tr("for two weeks")};
    for (int i = 0; i < m_until->count(); ++i)
        m_until->setItemText(i, texts[i]);
    showButtons();
}

void HandOver::showButtons()
{
    m_delegate->setEnabled(!m_person->currentText().trimmed().isEmpty());
    m_snooze->setEnabled(m_hasReason);
}

void HandOver::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_snooze)
        retranslate();
}

} // namespace plumbline::ui
