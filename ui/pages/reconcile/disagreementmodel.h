#pragma once

#include "core/assess/disagreements.h"
#include "ui/models/causebook.h"
#include "ui/models/tablefilter.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// What the records of the scope say differently, with its age, its money and the cause on record.
class DisagreementModel : public TableRows {
    Q_OBJECT

public:
    enum Column { What, Whom, Region, Age, Amount, Cause, ColumnCount };

    using TableRows::TableRows;

    void setState(const ViewState& state);
    const Disagreement& at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    const CauseBook& causes() const { return m_causes; }
    int without() const; // how many have no cause on record

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Age || column == Amount; }

private:
    QString display(const Disagreement& each, int column) const;
    QVariant raw(const Disagreement& each, int column) const;

    ViewState m_state;
    CauseBook m_causes;
    std::vector<Disagreement> m_rows;
};

// "Amounts differ", or the name of the signal.
QString disagreementKind(const Disagreement& each, const Rulebook& rulebook);
// One sentence with its figures; it states records and accuses nobody.
QString disagreementDetail(const Disagreement& each, const Rulebook& rulebook);
enum class DisagreementFigure { Age, Amount };
FigureEvidence disagreementEvidence(const ViewState& state, const Disagreement& each, DisagreementFigure figure);

} // namespace plumbline::ui
