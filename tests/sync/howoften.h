#pragma once

#include <QtGlobal>

namespace plumbline::tests {

// How often a fault is made: a few times in the usual run, as often as the fault catalogue asks with PLUMBLINE_LONG
// (ctest -L long, ./dev test --long).
inline int howOften(int usual, int full) { return qEnvironmentVariableIsSet("PLUMBLINE_LONG") ? full : usual; }

} // namespace plumbline::tests
