#pragma once

#include "ui/models/moneyfunnel.h"
#include "ui/models/tablerows.h"

namespace plumbline::ui {

// The money funnel by region, rep, product line or month: claimed, each rung of proof, the shares of the target.
class MoneyRowModel : public TableRows {
    Q_OBJECT

public:
    enum Column {
        Name,
        ProvenShare,
        ClaimedShare,
        Gap,
        Claimed,
        Signed,
        InFinance,
        Shipped,
        Paid,
        Target,
        Leak,
        ColumnCount
    };

    using TableRows::TableRows;

    void setFunnels(FunnelBy by, std::vector<MoneyFunnel> funnels);
    const MoneyFunnel& funnel(int row) const { return m_funnels.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_funnels.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= ProvenShare && column <= Target; }

private:
    QString display(const MoneyFunnel& funnel, int column) const;
    QVariant raw(const MoneyFunnel& funnel, int column) const;

    FunnelBy m_by = FunnelBy::Region;
    std::vector<MoneyFunnel> m_funnels;
};

// "Claimed", "Signed", "In finance", ...
QString funnelRungWord(FunnelRung rung);
// "In finance → shipped": the step into that rung; "nothing is lost" for Claimed.
QString funnelStepWord(FunnelRung rung);

} // namespace plumbline::ui
