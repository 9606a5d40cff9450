#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/waterfall.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace plumbline::ui {

class Card;
class DisagreementPane;
class FigureLabel;
class IdentityPane;
class Settings;

// Answers: why is more claimed than proven, reason by reason, to the fen; which records of the company
// systems disagree, since when, about how much money, and what a person says is the cause; and which
// customer records are one customer, with what that moves.
class ReconcilePage : public Page {
    Q_OBJECT

public:
    ReconcilePage(Settings& settings, QWidget* parent = nullptr);
    ~ReconcilePage() override;

    void showState(const ViewState& state) override;
    void showInsights(const ViewState& state) override;
    void showRecords(const std::vector<RecordEvidence>& records) override;
    // The key of a disagreement.
    void reveal(const QString& key) override;

private:
    enum Tab { Disagreements, Customers };

    QWidget* buildBridge();
    void wire();
    void showBridge();
    void showTabs();
    void openBar(int bar);
    QString whose() const;

    Settings& m_settings;
    ViewState m_state;
    Card* m_bridgeCard = nullptr;
    FigureLabel *m_claimed = nullptr, *m_gap = nullptr, *m_proven = nullptr;
    Waterfall* m_bridge = nullptr;
    QLabel* m_noBridge = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_panes = nullptr;
    DisagreementPane* m_disagreements = nullptr;
    IdentityPane* m_identity = nullptr;
    Tab m_asking = Disagreements; // whose records were asked for last
};

} // namespace plumbline::ui
