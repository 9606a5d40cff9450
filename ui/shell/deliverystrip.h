#pragma once

#include "ui/models/deliveries.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

// How far decisions have come in the company systems, with what can be done about it: take them back
// while they wait, send again or give up what was refused, is in conflict or in doubt. Hidden while
// nothing is on its way.
class DeliveryStrip : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryStrip(QWidget* parent = nullptr);

    void showAction(const ViewState& state, const std::string& actionKey);
    // Of another decision than a step: by subjectOf() of its ruling.
    void showRuling(const ViewState& state, const std::string& subject);

Q_SIGNALS:
    void chosen(const plumbline::ui::DeliveryChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addEntry(const OutboxEntry& entry);
    void takeBack();

    ViewState m_state;
    std::string m_key;
    bool m_isAction = true;
    QVBoxLayout* m_lines = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace plumbline::ui
