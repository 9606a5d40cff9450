#include "ui/pages/projects/nodemodel.h"

#include "ui/widgets/statelook.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

QString nodeTitle(const ProjectAssessment& project, int node, const Rulebook* rulebook)
{
    const ProjectTypeRule* type = rulebook ? rulebook->typeNamed(project.type) : nullptr;
    const auto at = static_cast<std::size_t>(node - 1);
    if (node < 1 || !type || at >= type->nodes.size())
        return QString::number(node);
    return QStringLiteral("%1 %2").arg(QString::number(node), words::label(type->nodes[at].label));
}

bool isReached(const ProjectAssessment& project, int node)
{
    return node <= std::max(project.claimedNode, project.plannedNode);
}

QString nodeStateWord(const NodeAssessment& node, bool reached)
{
    if (node.verdict == Verdict::Passed)
        return NodeModel::tr("proven");
    if (!reached)
        return NodeModel::tr("ahead");
    if (node.verdict == Verdict::Failed)
        return node.claimed ? NodeModel::tr("claimed, not proven") : NodeModel::tr("planned, not proven");
    return words::verdict(node.verdict);
}

// A node that nobody claimed yet has not failed.
QString nodeGlyph(const NodeAssessment& node, bool reached)
{
    if (node.verdict == Verdict::Passed || reached)
        return words::verdictGlyph(node.verdict);
    return QStringLiteral("○");
}

QString nodeReasons(const ProjectAssessment& project, int node, const Rulebook& rulebook)
{
    QStringList sentences;
    for (const Reason& reason : project.nodes.at(static_cast<std::size_t>(node - 1)).reasons)
        sentences.append(words::reason(reason, rulebook, project.type));
    return sentences.join(QLatin1Char(' '));
}

// "23, expected 14" of the node that is being worked on; nothing of the others.
QString nodeClock(const ProjectAssessment& project, int node)
{
    if (node != project.nodeInWork)
        return {};
    return project.expectedDays > 0 ? NodeModel::tr("%1, expected %2")
                                          .arg(words::count(project.daysInNode), words::count(project.expectedDays))
                                    : words::count(project.daysInNode);
}

void NodeModel::setProject(const ProjectAssessment& project, const Rulebook* rulebook)
{
    beginResetModel();
    m_project = project;
    m_rulebook = rulebook;
    endResetModel();
}

void NodeModel::clear()
{
    beginResetModel();
    m_rulebook = nullptr;
    endResetModel();
}

QVariant NodeModel::cell(int row, int column, int role) const
{
    const NodeAssessment& node = m_project.nodes.at(static_cast<std::size_t>(row));
    if (role == Qt::ToolTipRole)
        return {};
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Node:
        return nodeTitle(m_project, row + 1, m_rulebook);
    case State:
        return nodeGlyph(node, isReached(m_project, row + 1)) + QLatin1Char(' ') +
               nodeStateWord(node, isReached(m_project, row + 1));
    case ClaimedAt:
        return node.claimedAt.isKnown() ? words::instant(node.claimedAt, m_rulebook->clock) : words::dash();
    case PlannedOn:
        return node.plannedOn.isKnown() ? words::date(node.plannedOn) : words::dash();
    case Days:
        return nodeClock(m_project, row + 1);
    case Why:
        return nodeReasons(m_project, row + 1, *m_rulebook);
    default:
        return {};
    }
}

QString NodeModel::heading(int column) const
{
    switch (column) {
    case Node:
        return tr("Node");
    case State:
        return tr("State");
    case ClaimedAt:
        return tr("Claimed at");
    case PlannedOn:
        return tr("Planned for");
    case Days:
        return tr("Days here");
    case Why:
        return tr("Evidence");
    default:
        return {};
    }
}

} // namespace plumbline::ui
