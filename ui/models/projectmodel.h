#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

#include <QCollator>

#include <vector>

namespace plumbline::ui {

// Which projects the table shows.
struct ProjectFilter {
    enum class Health { All, BelowThreshold, Paper };
    enum class State { Open, Closed, All };

    QString text; // found in project, number, customer or owner; case does not matter
    Health health = Health::All;
    State state = State::Open;

    friend bool operator==(const ProjectFilter&, const ProjectFilter&) = default;
};

// The projects of the scope. Sorts and filters itself by raw values: no proxy, nothing parsed.
class ProjectModel : public TableRows {
    Q_OBJECT

public:
    enum Role { GaugeRole = KeyRole + 1 }; // GaugeValue of the Health column
    enum Column { Project, Customer, Region, Owner, Amount, Nodes, Health, State, ColumnCount };

    explicit ProjectModel(QObject* parent = nullptr);

    void setState(const ViewState& state);
    void setFilter(const ProjectFilter& filter);
    void sort(int column, Qt::SortOrder order) override;

    const ProjectAssessment& project(int row) const;
    // The row of the project with this record, or -1.
    int rowOf(RecordId project) const;
    int totalInScope() const { return m_inScope; }

protected:
    int rows() const override { return static_cast<int>(m_order.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Amount || column == Nodes; }

private:
    QString display(const ProjectAssessment& project, int column) const;
    QVariant raw(const ProjectAssessment& project, int column) const;
    bool matches(const ProjectAssessment& project) const;
    std::vector<int> selectedInOrder();
    void apply(std::vector<int> order);

    ViewState m_state;
    ProjectFilter m_filter;
    QCollator m_collator;
    int m_sortColumn = Health;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_inScope = 0;
    std::vector<int> m_order; // positions in Assessment::projects
};

// "Paper", "Below 75", "On course", "Closed": the word for a project's state.
QString projectStateWord(const ProjectAssessment& project, const Rulebook* rulebook);

} // namespace plumbline::ui
