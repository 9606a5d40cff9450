#pragma once

#include "ui/shell/publisher.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace plumbline::ui {

// A month before it is published: what is still missing for the 15th (R1), and the seal that keeps what was
// published, so that later changes can be named (idea 13).
class SealDialog : public QDialog {
    Q_OBJECT

public:
    struct Defaults {
        CompanyClock clock;
        Instant now; // the months before that of this instant are offered, the last one first
        bool sealsByItself = true;
    };

    SealDialog(const Defaults& defaults, Publisher& publisher, QWidget* parent = nullptr);

Q_SIGNALS:
    void sealsByItselfChosen(bool on);

private:
    void build(const Defaults& defaults);
    void ask();
    void showState(const MonthState& state);
    void showItems(const std::vector<ReadinessItem>& items);
    void clearItems();
    void seal();
    Month chosen() const;

    Publisher& m_publisher;
    CompanyClock m_clock;
    int m_asked = 0; // the newest request; answers to older ones are dropped
    QComboBox* m_month = nullptr;
    QLabel* m_state = nullptr;
    QWidget* m_list = nullptr;
    QGridLayout* m_items = nullptr;
    QCheckBox* m_byItself = nullptr;
    QPushButton* m_seal = nullptr;
};

} // namespace plumbline::ui
