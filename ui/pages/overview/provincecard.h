#pragma once

#include "ui/shell/labels.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/tilemap.h"

namespace plumbline::ui {

struct FigureEvidence;

// The provinces of the scope's regions, each with its region's claimed and proven achievement.
class ProvinceCard : public Card {
    Q_OBJECT

public:
    explicit ProvinceCard(QWidget* parent = nullptr);

    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    ViewState m_state;
    TileMap* m_map = nullptr;
};

} // namespace plumbline::ui
