#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// One cause of the gap, with its business; of the scope in the month of the as-of date.
struct Leak {
    BridgeCause cause{};
    Money claimed, proven;
    std::vector<const BridgeItem*> items; // they live as long as the assessment

    Money gap() const { return claimed - proven; }
};

// Why claimed is not proven: the causes, the largest gap first.
class LeakModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Cause, Business, Gap, Claimed, Proven, ColumnCount };

    using TableRows::TableRows;

    void setLeaks(std::vector<Leak> leaks);
    const Leak& leak(int row) const { return m_leaks.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_leaks.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Business; }

private:
    std::vector<Leak> m_leaks;
};

// The pieces of business behind one cause.
class LeakItemModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Name, Gap, Claimed, Proven, ColumnCount };

    using TableRows::TableRows;

    void setItems(std::vector<const BridgeItem*> items);
    const BridgeItem& item(int row) const { return *m_items.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_items.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Gap; }

private:
    std::vector<const BridgeItem*> m_items;
};

// The causes of the scope. A region lists the business that has a record in its own figures; business that
// spans regions stands there whole, while the sums are the region's share.
std::vector<Leak> leaksOf(const ViewState& state);

} // namespace plumbline::ui
