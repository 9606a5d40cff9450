#pragma once

#include "core/assess/assessment.h"
#include "ui/models/tablerows.h"

#include <vector>

namespace plumbline::ui {

// The key parts of one project with their countdown (R24, R25).
class PartModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Part, State, Demand, Available, NeededOn, DaysLeft, NextArrival, ColumnCount };

    using TableRows::TableRows;

    void setParts(std::vector<PartCover> parts, Day today);
    const PartCover& part(int row) const { return m_parts.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_parts.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Demand || column == Available || column == DaysLeft; }

private:
    std::vector<PartCover> m_parts;
    Day m_today;
};

} // namespace plumbline::ui
