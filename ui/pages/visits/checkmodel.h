#pragma once

#include "core/assess/visitsummary.h"
#include "ui/models/tablerows.h"

namespace plumbline::ui {

// Why visits did not count: what each of the six checks said, how often.
class CheckModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Check, Passed, Failed, Unknown, Pending, NotApplicable, ColumnCount };

    using TableRows::TableRows;

    void setTally(const VisitTally& tally);

protected:
    int rows() const override { return static_cast<int>(kVisitChecks); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Passed; }

private:
    VisitTally m_tally;
};

} // namespace plumbline::ui
