#pragma once

#include "ui/shell/viewstate.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace plumbline::ui {

// The two ways to let an action wait: in somebody else's hands, or until a day. Two steps each: choose,
// press. A snooze needs a reason, which the page asks for.
class HandOver : public QWidget {
    Q_OBJECT

public:
    explicit HandOver(QWidget* parent = nullptr);

    // Offers the people of the region; any other name can be written.
    void showFor(const ViewState& state, RegionIndex region);
    void setHasReason(bool has);

Q_SIGNALS:
    void delegated(const QString& person);
    void snoozed(plumbline::Instant until);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showButtons();
    Instant until() const;

    Instant m_now;
    CompanyClock m_clock;
    bool m_hasReason = false;
    QComboBox *m_person = nullptr, *m_until = nullptr;
    QPushButton *m_delegate = nullptr, *m_snooze = nullptr;
};

} // namespace plumbline::ui
