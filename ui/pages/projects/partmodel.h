#pragma once

#include "core/assess/assessment.h"
#include "ui/models/tablerows.h"

#include <vector>

namespace plumbline::ui {

// The key parts of one project with their countdown (R24, R25), beside what all open projects want of them (D6).
class PartModel : public TableRows {
    Q_OBJECT

public:
    enum Column {
        Part,
        State,
        Demand,
        Available,
        NeededOn,
        DaysLeft,
        NextArrival,
        CoveredOn,
        Countdown,
        OnHand,
        InTransit,
        AllNeed,
        ColumnCount
    };

    using TableRows::TableRows;

    void setParts(std::vector<PartCover> parts, const std::vector<PartPlan>& plans, Day today);
    const PartCover& part(int row) const { return m_parts.at(static_cast<std::size_t>(row)); }
    const PartPlan* plan(int row) const; // null when it is not known

protected:
    int rows() const override { return static_cast<int>(m_parts.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

private:
    QString display(int row, int column) const;
    QString state(int row) const;

    std::vector<PartCover> m_parts;
    std::vector<PartPlan> m_plans; // of these parts only
    Day m_today;
};

} // namespace plumbline::ui
