#pragma once

#include "core/assess/visitsummary.h"
#include "ui/shell/page.h"

#include <array>

class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace plumbline::ui {

class CheckModel;
class DataTable;
class RepVisitsModel;
class Settings;
class Tile;
class VisitModel;

// Answers: which share of the month's visits counts, by rep; which check the others failed; who wrote
// the same visit twice; and of one visit, what each check found.
class VisitsPage : public Page {
    Q_OBJECT

public:
    VisitsPage(Settings& settings, QWidget* parent = nullptr);
    ~VisitsPage() override;

    void showState(const ViewState& state) override;
    void reveal(const QString& key) override; // record id of the rep

private:
    enum TileKind { ValidTile, AuthenticTile, ProgressTile, TwinsTile, TileCount };

    QWidget* buildTables();
    void showTiles();
    void showShare(TileKind kind, const QString& caption, const Ratio& ratio);
    void showRep();
    void openRep(const QModelIndex& index);
    void openCheck(const QModelIndex& index);
    QString whose() const;

    Settings& m_settings;
    ViewState m_state;
    VisitSummary m_summary;
    bool m_single = false; // the visits are there one by one
    std::array<Tile*, TileCount> m_tiles{};
    RepVisitsModel* m_reps = nullptr;
    CheckModel* m_checks = nullptr;
    VisitModel* m_visits = nullptr;
    QSortFilterProxyModel* m_repOrder = nullptr;
    QSortFilterProxyModel* m_visitOrder = nullptr;
    DataTable* m_repTable = nullptr;
    DataTable* m_checkTable = nullptr;
    DataTable* m_visitTable = nullptr;
    QLabel* m_visitsTitle = nullptr;
    QLabel* m_nothing = nullptr;
    QStackedWidget* m_body = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace plumbline::ui
