#pragma once

#include "ui/shell/page.h"

#include <array>

class QGridLayout;
class QVBoxLayout;

namespace plumbline::ui {

class ProvinceCard;
class RegionBars;
class RegionFunnels;
class Settings;
class Tile;
class UrgentList;

// Answers at one glance: are my regions where they say they are, what is going wrong, and what do I
// do first.
class OverviewPage : public Page {
    Q_OBJECT

public:
    OverviewPage(Settings& settings, QWidget* parent = nullptr);

    void showState(const ViewState& state) override;
    void showInsights(const ViewState& state) override { showIntervention(state); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum TileAt { AchievementTile, VisitsTile, PaceTile, PromisesTile, InterventionTile, ActionsTile, TileCount };

    void build();
    void arrange(bool wide);
    void showAchievement(const ViewState& state);
    void showProcess(const ViewState& state);
    void showIntervention(const ViewState& state);
    void showActions(const ViewState& state);

    std::array<Tile*, TileCount> m_tiles{};
    RegionBars* m_bars = nullptr;
    RegionFunnels* m_funnels = nullptr;
    ProvinceCard* m_provinces = nullptr;
    UrgentList* m_urgent = nullptr;
    QGridLayout* m_tileGrid = nullptr;
    QGridLayout* m_body = nullptr;
    bool m_wide = false;
    bool m_arranged = false;
};

} // namespace plumbline::ui
