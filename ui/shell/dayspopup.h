#pragma once

#include "core/model/instant.h"

#include <QFrame>

namespace plumbline::ui {

// The calendar behind the as-of button: any day up to today. Closes itself.
class DaysPopup : public QFrame {
    Q_OBJECT

public:
    DaysPopup(Day shown, Day today, QWidget* parent);

Q_SIGNALS:
    void chosen(plumbline::Day day); // unknown = today

private:
    void choose(Day day);

    Day m_today;
};

} // namespace plumbline::ui
