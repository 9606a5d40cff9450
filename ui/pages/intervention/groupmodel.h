#pragma once

#include "core/assess/intervention.h"
#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

enum class GroupedBy { Signal, Region, Month };

// Intervention times of groups of signals (R45, R4): answered, running and ended ones are counted apart.
class GroupModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Name, Answered, Running, Ended, Median, Mean, NinthTenth, Working, Detection, ColumnCount };

    using TableRows::TableRows;

    void setGroups(const ViewState& state, GroupedBy by, std::vector<InterventionGroup> groups);
    const InterventionGroup& at(int row) const { return m_groups.at(static_cast<std::size_t>(row)); }
    QString nameAt(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_groups.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column > Name; }

private:
    ViewState m_state;
    GroupedBy m_by = GroupedBy::Signal;
    std::vector<InterventionGroup> m_groups;
};

// A dash where nothing was measured.
QString timeText(const TimeFigures& figures, Duration TimeFigures::*which);
QString signalRuleName(const Rulebook& rulebook, const std::string& id);

} // namespace plumbline::ui
