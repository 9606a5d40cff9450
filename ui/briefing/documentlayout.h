#pragma once

#include "ui/briefing/document.h"
#include "ui/briefing/pagebreaker.h"
#include "ui/briefing/tablelayout.h"

#include <memory>

namespace plumbline::ui {

// A document on A4 pages: measured once, then painted page by page on any painter whose unit is
// 1/96 inch and whose origin is the sheet's corner. Needs no window and no screen.
class DocumentLayout {
public:
    static constexpr double kSheetWidth = 793.7, kSheetHeight = 1122.5; // A4
    static constexpr double kSideMargin = 56, kTopMargin = 62, kBottomMargin = 62;
    static constexpr double kBodyWidth = kSheetWidth - 2 * kSideMargin;
    static constexpr double kBodyHeight = kSheetHeight - kTopMargin - kBottomMargin;

    explicit DocumentLayout(BriefingDocument document);

    int pageCount() const { return m_pageCount; }
    const QString& title() const { return m_document.title; }
    void paintPage(QPainter& painter, int page) const;

private:
    struct Slot { // one flow item
        std::size_t piece = 0;
        int row = -1; // of a table
    };

    void measure();
    void addItem(std::size_t piece, int row, FlowItem item);
    void paintSlot(QPainter& painter, std::size_t slot) const;
    void paintMargins(QPainter& painter, int page) const;

    BriefingDocument m_document;
    std::vector<std::unique_ptr<TableLayout>> m_tables; // parallel to the pieces; null for others
    std::vector<Slot> m_slots;
    std::vector<FlowItem> m_items;
    std::vector<Placement> m_placements;
    int m_pageCount = 1;
};

} // namespace plumbline::ui
