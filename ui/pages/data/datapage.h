#pragma once

#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class Card;
class Settings;

// Where the figures come from: each company system with its state, and the door to connect another.
class DataPage : public Page {
    Q_OBJECT

public:
    DataPage(Settings& settings, QWidget* parent);

    void showState(const ViewState& state) override;
    void showSync(const SyncStatus& status, Instant now, CompanyClock clock) override;
    void attach(Session& session) override { m_session = &session; }
    bool needsContent() const override { return false; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addButtons(Card& card, const SystemStatus& system);
    template <typename Dialog> void open(const SystemStatus& system);

    Session* m_session = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_intro = nullptr;
    QPushButton* m_connect = nullptr;
    QVBoxLayout* m_systems = nullptr;
    std::vector<QWidget*> m_cards;
};

} // namespace plumbline::ui
