#pragma once

#include "ui/models/deliveries.h"
#include "ui/models/tablefilter.h"
#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

// Where a rebate stands. Its amount is known in Due and InAnnex only (R42).
enum class RebateState : std::uint8_t { OutsidePolicy, Disputed, Due, InAnnex, CannotTell, NotDue };

struct RebateRow {
    const RebateAssessment* rebate = nullptr; // lives as long as the assessment
    RegionIndex region;
    RebateState state = RebateState::NotDue;
    int failed = 0; // checks that failed

    bool showsAmount() const { return rebate->verdict == Verdict::Passed; }
    // Of the order; of the claim where no order is known.
    RecordId record() const { return rebate->order.isSet() ? rebate->order : rebate->claim; }
};

// The rebates of the scope with how far each is from being due (R40-R43, R71).
class RebateModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Order, Customer, Region, State, Missing, Amount, Claimed, Failed, ColumnCount };

    using TableRows::TableRows;

    void setState(const ViewState& state);
    const RebateRow& at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    const std::vector<RebateRow>& all() const { return m_rows; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Missing && column <= Claimed; }

private:
    RebateState stateOf(const RebateAssessment& rebate) const;
    QString display(const RebateRow& row, int column) const;
    QVariant raw(const RebateRow& row, int column) const;

    ViewState m_state;
    Deliveries m_deliveries;
    std::vector<RebateRow> m_rows;
};

QString rebateStateWord(RebateState state);
// "white list, category": the checks that failed, each named; empty when none did.
QString failedChecks(const RebateAssessment& rebate);
// The last ruling that lets the amount into the annex, unless all that it sends out was taken back.
const RebateRuling* annexRulingOf(const ViewState& state, RecordId order);

} // namespace plumbline::ui
