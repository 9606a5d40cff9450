#pragma once

#include "core/assess/assessment.h"
#include "ui/models/tablerows.h"

namespace plumbline::ui {

// The electronic trail of one project (R54): what should be there about promises, price and delivery, and what is.
class TrailModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Line, Item, State, ColumnCount };

    using TableRows::TableRows;

    void setTrail(const std::vector<TrailLine>& trail, const Rulebook* rulebook);
    const Reason& item(int row) const { return m_rows.at(static_cast<std::size_t>(row)).item; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    struct Row {
        TrailLineKind line{};
        Reason item;
    };
    std::vector<Row> m_rows;
    const Rulebook* m_rulebook = nullptr;
};

QString trailLineWord(TrailLineKind kind);

} // namespace plumbline::ui
