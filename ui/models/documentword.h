#pragma once

#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// What a kind of document is called: the rulebook words those that it demands, others keep their system's word.
// Needs the facts of the state.
QString documentWord(const ViewState& state, Symbol kind);

} // namespace plumbline::ui
