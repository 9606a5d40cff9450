#pragma once

#include "core/assess/visitsummary.h"
#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// The reps of the scope and how many of their visits of the month count (R33, R63).
class RepVisitsModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Rep, Region, Visits, ValidRatio, Authentic, Progress, Twins, ColumnCount };

    using TableRows::TableRows;

    void setSummary(const ViewState& state, std::vector<RepVisits> reps);
    const RepVisits& rep(int row) const { return m_reps.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_reps.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Visits; }

private:
    QString display(const RepVisits& rep, int column) const;
    QVariant raw(const RepVisits& rep, int column) const;

    ViewState m_state;
    std::vector<RepVisits> m_reps;
};

// The name of who made the visits; a dash when the record names nobody.
QString repName(const ViewState& state, PersonIndex rep);

} // namespace plumbline::ui
