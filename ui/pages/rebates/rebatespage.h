#pragma once

#include "ui/pages/rebates/rebatemodel.h"
#include "ui/shell/page.h"

#include <array>

namespace plumbline::ui {

class CaseSplit;
class RebateDetail;
class Settings;
class Tile;

// Answers: which rebates are due and how much they are together; which are nearly due, and what each
// still lacks; which were promised or paid outside the policy; and whether disputes become fewer.
class RebatesPage : public Page {
    Q_OBJECT

public:
    RebatesPage(Settings& settings, QWidget* parent = nullptr);
    ~RebatesPage() override;

    void showState(const ViewState& state) override;
    // The record of an order.
    void reveal(const QString& key) override;

private:
    enum TileKind { DueTile, NearTile, OutsideTile, DisputesTile, TileCount };

    void build();
    void setWords();
    void showTiles();
    void showDisputes();
    void showRow(int row);
    void open(const QModelIndex& index);

    Settings& m_settings;
    ViewState m_state;
    RebateModel* m_model;
    std::array<Tile*, TileCount> m_tiles{};
    CaseSplit* m_split = nullptr;
    RebateDetail* m_detail = nullptr;
};

} // namespace plumbline::ui
