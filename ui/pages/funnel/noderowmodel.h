#pragma once

#include "ui/models/tablerows.h"
#include "ui/pages/funnel/funnelevidence.h"

namespace plumbline::ui {

// The twelve nodes: how many open projects reached each, what goes on to the next, how long it takes.
class NodeRowModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Node, Claimed, Proven, Conversion, InWork, MeanDays, Expected, Stuck, StuckAmount, ColumnCount };

    using TableRows::TableRows;

    void setNodes(const ViewState& state, NodesShown nodes);
    const NodesShown& shown() const { return m_nodes; }

protected:
    int rows() const override { return m_state.assessment ? kNodeCount : 0; }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column >= Claimed; }

private:
    Ratio conversion(int row) const;
    QString display(int row, int column) const;
    QVariant raw(int row, int column) const;

    ViewState m_state;
    NodesShown m_nodes;
};

// "4 PLC protocol test done": of one type; where types word a node differently, each of them.
QString nodeLabelOf(const Rulebook& rulebook, const std::string& type, int node);
// Days that the rulebook expects for the node; 0 where types differ.
int expectedDaysOf(const Rulebook& rulebook, const std::string& type, int node);

// The open projects at one node: in work there, or claimed beyond it without its proof.
class NodeProjectModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Project, Days, State, Amount, Owner, ColumnCount };

    using TableRows::TableRows;

    void setProjects(const ViewState& state, const NodeSummary& node, int number);
    const ProjectAssessment& project(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_projects.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Days || column == Amount; }

private:
    QString display(const ProjectAssessment& project, int column) const;
    QVariant raw(const ProjectAssessment& project, int column) const;

    ViewState m_state;
    int m_node = 0;
    std::vector<std::size_t> m_projects; // positions in Assessment::projects
};

} // namespace plumbline::ui
