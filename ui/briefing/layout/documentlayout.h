#pragma once

#include "ui/briefing/layout/document.h"
#include "ui/briefing/layout/pagebreaker.h"
#include "ui/briefing/layout/tablelayout.h"

#include <memory>
#include <optional>

namespace plumbline::ui {

// Where a heading stands on paper.
struct HeadingPlace {
    QString title, anchor;
    bool isChapter = false; // starts a chapter; else lies within the last one
    int page = 0;           // from 0
    double top = 0;         // of the sheet
};
struct RowLink {
    int page = 0;
    QRectF rect;
    std::size_t heading = 0; // position in headings()
};

// A document on pages: measured once, then painted page by page on any painter whose unit is
// 1/96 inch and whose origin is the sheet's corner. Needs no window and no screen.
class DocumentLayout {
public:
    explicit DocumentLayout(BriefingDocument document);

    int pageCount() const { return m_pageCount; }
    const QString& title() const { return m_document.title; }
    const Sheet& sheet() const { return m_document.sheet; }
    const std::vector<HeadingPlace>& headings() const { return m_headings; }
    std::vector<RowLink> links() const;
    void paintPage(QPainter& painter, int page) const;

private:
    struct Slot { // one flow item
        std::size_t piece = 0;
        int row = -1; // of a table
    };

    void measure();
    void measureTable(std::size_t piece, FlowItem item);
    void findHeadings();
    void writePageNumbers();
    std::optional<std::size_t> headingWith(const QString& anchor) const;
    QString chapterOn(int page) const;
    void addItem(std::size_t piece, int row, FlowItem item);
    void paintSlot(QPainter& painter, std::size_t slot) const;
    void paintMargins(QPainter& painter, int page) const;

    BriefingDocument m_document;
    std::vector<std::unique_ptr<TableLayout>> m_tables; // parallel to the pieces; null for others
    std::vector<Slot> m_slots;
    std::vector<FlowItem> m_items;
    std::vector<Placement> m_placements;
    std::vector<HeadingPlace> m_headings;
    int m_pageCount = 1;
};

} // namespace plumbline::ui
