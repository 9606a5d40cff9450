#pragma once

#include "core/assess/assessment.h"
#include "ui/models/tablerows.h"

namespace plumbline::ui {

// The twelve nodes of one project: what each demands and what the records say.
class NodeModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Node, State, ClaimedAt, PlannedOn, Days, Why, ColumnCount };

    using TableRows::TableRows;

    void setProject(const ProjectAssessment& project, const Rulebook* rulebook);
    void clear();

protected:
    int rows() const override { return m_rulebook ? kNodeCount : 0; }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    ProjectAssessment m_project;
    const Rulebook* m_rulebook = nullptr;
};

// "6 Technical solution confirmed"; the number alone when the rulebook does not know the type.
QString nodeTitle(const ProjectAssessment& project, int node, const Rulebook* rulebook);
// "proven", "claimed, not proven", "ahead", ...: a node's state in words.
QString nodeGlyph(const NodeAssessment& node, bool reached);
QString nodeStateWord(const NodeAssessment& node, bool reached);
// How long the project is at the node so far.
QString nodeClock(const ProjectAssessment& project, int node);
// The node's reasons, one sentence after the other.
QString nodeReasons(const ProjectAssessment& project, int node, const Rulebook& rulebook);
// Claimed or planned by now: its proof is due.
bool isReached(const ProjectAssessment& project, int node);

} // namespace plumbline::ui
