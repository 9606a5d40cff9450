#pragma once

#include "ui/shell/viewstate.h"

#include <QString>

namespace plumbline::ui {

// A past interaction in one line: "2026-03-11 visit by 张伟". The facts say it; without them, or for a
// record that they do not hold, an empty text.
QString interactionLine(const ViewState& state, RecordId record);

} // namespace plumbline::ui
