#pragma once

#include <cstddef>
#include <vector>

namespace plumbline::ui {

// One piece of a page that must not be cut: a heading, a chart, a table's row.
struct FlowItem {
    double height = 0;
    double spaceBefore = 0;    // left away at the top of a page
    double headHeight = 0;     // rows: height of the table's head, repeated on every page
    int table = -1;            // rows of one table share it
    bool keepWithNext = false; // a heading does not end a page
    bool startsPage = false;
};

struct Placement {
    int page = 0;   // from 0
    double top = 0; // of the item itself; a head that belongs to it ends there
    bool withHead = false;
};

// Where each item goes, in order; parallel to `items`. Nothing is left out: an item higher than a
// page gets a page of its own. Pages are `pageHeight` high. Pure.
std::vector<Placement> placeOnPages(const std::vector<FlowItem>& items, double pageHeight);
int pageCountOf(const std::vector<Placement>& placements); // at least 1

} // namespace plumbline::ui
