#pragma once

#include "ui/shell/page.h"

class QTabWidget;

namespace plumbline::ui {

class MoneyView;
class NodesView;
class Settings;

// Answers: of what is claimed in a month, how much is signed, in finance, shipped and paid, by region, rep,
// product line and month; at which step it leaks, why, and which business it is; and of the open projects,
// at which of the twelve nodes the claim leaves the proof behind, what goes on to the next node, and where
// projects stay longer than they should.
class FunnelPage : public Page {
    Q_OBJECT

public:
    FunnelPage(Settings& settings, QWidget* parent = nullptr);

    void showState(const ViewState& state) override;

private:
    void showCurrent();

    ViewState m_state;
    QTabWidget* m_tabs = nullptr;
    MoneyView* m_money = nullptr;
    NodesView* m_nodes = nullptr;
    bool m_moneyShown = false, m_nodesShown = false; // the newest state
};

} // namespace plumbline::ui
