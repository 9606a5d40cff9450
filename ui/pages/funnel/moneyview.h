#pragma once

#include "ui/pages/funnel/leakmodel.h"
#include "ui/pages/funnel/moneyrowmodel.h"
#include "ui/shell/figure.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/tilemap.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;

namespace plumbline::ui {

class Card;
class Settings;
class TablePane;

// The money of one month from claimed to paid: the ladder and the map, the same by region, rep, product line
// or month, and the causes of the gap with their business.
class MoneyView : public QWidget {
    Q_OBJECT

public:
    MoneyView(Settings& settings, QWidget* parent = nullptr);
    ~MoneyView() override;

    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    QWidget* buildChoices();
    QWidget* buildLadder();
    void wire();
    void showChoices();
    void showMonth();
    void showLadder();
    void showLeaks();
    void showItems(int leak);
    void openRow(int row, int column);
    void openTile(int part);
    QString whose() const;

    Settings& m_settings;
    ViewState m_state;
    Month m_month; // unknown = that of the as-of date
    FunnelBy m_by = FunnelBy::Region;
    MoneyFunnel m_total;
    MoneyRowModel* m_rows;
    LeakModel* m_leaks;
    LeakItemModel* m_items;
    QComboBox* m_monthBox = nullptr;
    QComboBox* m_byBox = nullptr;
    QLabel* m_note = nullptr;
    Card* m_ladderCard = nullptr;
    Card* m_mapCard = nullptr;
    LadderWidget* m_ladder = nullptr;
    TileMap* m_map = nullptr;
    TablePane* m_table = nullptr;
    TablePane* m_leakTable = nullptr;
    TablePane* m_itemTable = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace plumbline::ui
