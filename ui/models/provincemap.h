#pragma once

#include "ui/shell/viewstate.h"
#include "ui/widgets/tilemap.h"

namespace plumbline::ui {

// The map of the provinces: each shows claimed and proven of the region that it belongs to, in the month
// of the as-of date. A province that belongs to two regions of the scope shows the first.
TileMapValue provinceMap(const ViewState& state);
// The region of the map's part; unset when there is none.
RegionIndex regionOfTile(const ViewState& state, int part);
// "Jiangsu" of "32"; the code itself when it is none of GB/T 2260.
QString provinceWord(std::string_view code);

} // namespace plumbline::ui
