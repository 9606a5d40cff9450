#pragma once

#include "core/assess/visitsummary.h"
#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// The visits of one rep in the month, newest first, with what each check says.
class VisitModel : public TableRows {
    Q_OBJECT

public:
    enum Column { When, Customer, Outcome, FirstCheck, ColumnCount = FirstCheck + int(kVisitChecks) };

    using TableRows::TableRows;

    void setVisits(const ViewState& state, std::vector<VisitIndex> visits);
    VisitIndex visit(int row) const { return m_visits.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_visits.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    QString display(VisitIndex visit, int column) const;

    ViewState m_state;
    std::vector<VisitIndex> m_visits;
};

} // namespace plumbline::ui
