#include "ui/shell/dayspopup.h"

#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QPushButton>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

QDate dateOf(Day day)
{
    const CivilDate date = civil(day);
    return {date.year, date.month, date.day};
}

} // namespace

DaysPopup::DaysPopup(Day shown, Day today, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_today(today)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("plumblineCard", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::grid, space::grid, space::grid, space::grid);
    column->setSpacing(space::grid);
    auto* calendar = new QCalendarWidget(this);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    calendar->setMinimumSize(320, 280);
    QTextCharFormat weekend;
    weekend.setForeground(themeOf(palette()).secondary);
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    calendar->setSelectedDate(dateOf(shown));
    calendar->setMaximumDate(dateOf(today));
    auto* back = new QPushButton(tr("Today"), this);
    column->addWidget(calendar);
    column->addWidget(back, 0, Qt::AlignRight);
    const auto take = [this](const QDate& date) { choose(dayOf({date.year(), date.month(), date.day()})); };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(back, &QPushButton::clicked, this, [this] { choose(m_today); });
}

void DaysPopup::choose(Day day)
{
    Q_EMIT chosen(day < m_today ? day : Day());
    close();
}

} // namespace plumbline::ui
