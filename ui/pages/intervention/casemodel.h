#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

// Signals of the past one by one: when each began, what became of it, and how long that took.
class CaseModel : public TableRows {
    Q_OBJECT

public:
    enum Column { What, Region, Started, Outcome, Wall, Working, Detection, ColumnCount };

    using TableRows::TableRows;

    // `cases` are positions in state.insights->cases.
    void setCases(const ViewState& state, std::vector<std::size_t> cases);
    const InterventionCase& at(int row) const;
    const Episode& episode(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_cases.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Wall; }

private:
    QString display(int row, int column) const;

    ViewState m_state;
    std::vector<std::size_t> m_cases;
};

QString outcomeText(InterventionOutcome outcome);
FigureEvidence caseEvidence(const ViewState& state, const InterventionCase& each);

} // namespace plumbline::ui
