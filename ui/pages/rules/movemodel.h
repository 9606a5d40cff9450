#pragma once

#include "core/assess/whatif.h"
#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// The projects that other rules move onto the director's list or off it.
class MoveModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Project, Move, Before, After, Amount, Region, ColumnCount };

    using TableRows::TableRows;

    void setMoves(const ViewState& state, const WhatIfDifference& difference);
    void clear();
    const ProjectAssessment& project(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Before && column <= Amount; }

private:
    struct Row {
        ProjectMove move;
        bool enters = false;
    };
    QString display(const Row& row, int column) const;

    ViewState m_state;
    std::vector<Row> m_rows;
};

} // namespace plumbline::ui
