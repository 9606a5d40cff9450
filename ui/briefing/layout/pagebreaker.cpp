#include "ui/briefing/layout/pagebreaker.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

class Placer {
public:
    Placer(const std::vector<FlowItem>& items, double pageHeight)
        : m_items(items)
        , m_pageHeight(pageHeight)
    {
    }

    std::vector<Placement> run()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const bool chainStarts = i == 0 || !m_items[i - 1].keepWithNext;
            if (m_items[i].startsPage || (chainStarts && !fits(i)))
                turnPage();
            else if (!chainStarts && m_used + heightOf(i, m_used) > m_pageHeight)
                turnPage(); // a chain higher than a page
            place(i);
        }
        return m_placements;
    }

private:
    bool needsHead(std::size_t i, double used) const
    {
        const FlowItem& item = m_items[i];
        const bool first = i == 0 || m_items[i - 1].table != item.table;
        return item.table >= 0 && (first || used == 0);
    }

    double heightOf(std::size_t i, double used) const
    {
        const FlowItem& item = m_items[i];
        return (used > 0 ? item.spaceBefore : 0) + (needsHead(i, used) ? item.headHeight : 0) + item.height;
    }

    // Whether i and all that must stay with it go on what is left of the page.
    bool fits(std::size_t i) const
    {
        double used = m_used;
        for (std::size_t k = i;; ++k) {
            used += heightOf(k, used);
            if (!m_items[k].keepWithNext || k + 1 == m_items.size())
                return used <= m_pageHeight;
        }
    }

    void turnPage()
    {
        m_page += m_used > 0 ? 1 : 0;
        m_used = 0;
    }

    void place(std::size_t i)
    {
        const bool withHead = needsHead(i, m_used);
        m_used += heightOf(i, m_used);
        m_placements.push_back({m_page, m_used - m_items[i].height, withHead});
    }

    const std::vector<FlowItem>& m_items;
    double m_pageHeight;
    int m_page = 0;
    double m_used = 0;
    std::vector<Placement> m_placements;
};

} // namespace

std::vector<Placement> placeOnPages(const std::vector<FlowItem>& items, double pageHeight)
{
    return Placer(items, pageHeight).run();
}

int pageCountOf(const std::vector<Placement>& placements)
{
    return placements.empty() ? 1 : placements.back().page + 1;
}

} // namespace plumbline::ui
