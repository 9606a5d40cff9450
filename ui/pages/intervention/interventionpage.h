#pragma once

#include "core/assess/backtest.h"
#include "ui/pages/intervention/groupmodel.h"
#include "ui/shell/page.h"

#include <array>

class QLabel;
class QPushButton;
class QSplitter;
class QTabBar;

namespace plumbline::ui {

class CaseModel;
class FigureLabel;
class Settings;
class TablePane;
class Tile;

// Answers: how long it takes from a signal to the first corrective step, by signal, region and month,
// running and ended ones counted apart; how late signals were seen; whether it has become faster; and
// what a signal would have said over the past days.
class InterventionPage : public Page {
    Q_OBJECT

public:
    InterventionPage(Settings& settings, QWidget* parent = nullptr);
    ~InterventionPage() override;

    void showState(const ViewState& state) override;
    void showInsights(const ViewState& state) override { showState(state); }
    void showBacktestProgress(int percent) override;
    void showBacktest(const std::shared_ptr<const BacktestReport>& report) override;

private:
    enum TileKind { MedianTile, WorkingTile, RunningTile, DetectionTile, EffectTile, TileCount };

    void build();
    QWidget* buildBacktest();
    void measure();
    void showTiles();
    void showTile(TileKind kind, const QString& caption, const QString& figure, const QString& second);
    void showGroups();
    void showCases();
    void askBacktest();
    FigureEvidence evidence(TileKind kind) const;
    FigureEvidence groupEvidence(int group) const;
    std::vector<std::size_t> casesOf(int group) const;
    bool isReady() const { return m_state.insights && m_state.insights->isReplayed(); }

    Settings& m_settings;
    ViewState m_state;
    InterventionReport m_report;
    std::array<Tile*, TileCount> m_tiles{};
    QTabBar* m_by = nullptr;
    QLabel* m_progress = nullptr;
    GroupModel* m_groups;
    CaseModel* m_cases;
    TablePane *m_groupPane = nullptr, *m_casePane = nullptr;
    QSplitter* m_split = nullptr;
    QPushButton *m_backtest = nullptr, *m_cancel = nullptr;
    FigureLabel* m_result = nullptr;
    QString m_tested; // the name of the signal that is, or was, tested
};

} // namespace plumbline::ui
