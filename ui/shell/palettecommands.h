#pragma once

#include "ui/shell/figure.h"
#include "ui/shell/paletteindex.h"

namespace plumbline::ui {

struct MenuCommand;
struct ViewState;

// The pages and what the menus can do now, as entries of the palette.
std::vector<PaletteEntry> paletteCommands(const std::vector<MenuCommand>& commands);
// A customer by one of its records: its records in all systems, why they are one, and its open projects.
FigureEvidence customerEvidence(const ViewState& state, RecordId record);

} // namespace plumbline::ui
