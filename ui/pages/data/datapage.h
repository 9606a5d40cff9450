#pragma once

#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class Settings;

// Where the figures come from: each company system with its state, and the door to connect another.
class DataPage : public Page {
    Q_OBJECT

public:
    DataPage(Settings& settings, QWidget* parent);

    void showState(const ViewState& state) override;
    void showSync(const SyncStatus& status, Instant now, CompanyClock clock) override;
    bool needsContent() const override { return false; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title = nullptr;
    QLabel* m_intro = nullptr;
    QPushButton* m_connect = nullptr;
    QVBoxLayout* m_systems = nullptr;
    std::vector<QWidget*> m_cards;
};

} // namespace plumbline::ui
