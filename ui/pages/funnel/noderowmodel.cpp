#include "ui/pages/funnel/noderowmodel.h"

#include "ui/words/figures.h"

#include <algorithm>

namespace plumbline::ui {

QString nodeLabelOf(const Rulebook& rulebook, const std::string& type, int node)
{
    QStringList labels;
    for (const ProjectTypeRule& rule : rulebook.projectTypes) {
        if (!type.empty() && rule.type != type)
            continue;
        const QString label = words::label(rule.nodes.at(static_cast<std::size_t>(node - 1)).label);
        if (!labels.contains(label))
            labels.append(label);
    }
    return QString::number(node) + u' ' + labels.join(QStringLiteral(" / "));
}

int expectedDaysOf(const Rulebook& rulebook, const std::string& type, int node)
{
    int days = 0;
    for (const ProjectTypeRule& rule : rulebook.projectTypes) {
        if (!type.empty() && rule.type != type)
            continue;
        const int own = rule.nodes.at(static_cast<std::size_t>(node - 1)).expectedDays;
        if (days != 0 && own != days)
            return 0;
        days = own;
    }
    return days;
}

void NodeRowModel::setNodes(const ViewState& state, NodesShown nodes)
{
    beginResetModel();
    m_state = state;
    m_nodes = std::move(nodes);
    endResetModel();
}

Ratio NodeRowModel::conversion(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row == 0 ? Ratio{} : Ratio{m_nodes.nodes[at].proven, m_nodes.nodes[at - 1].proven};
}

QString NodeRowModel::display(int row, int column) const
{
    const NodeSummary& node = m_nodes.nodes[static_cast<std::size_t>(row)];
    switch (column) {
    case Node:
        return nodeLabelOf(*m_state.rulebook, m_nodes.type, row + 1);
    case Claimed:
        return words::count(node.claimed);
    case Proven:
        return words::count(node.proven);
    case Conversion:
        return words::percent(conversion(row));
    case InWork:
        return words::count(static_cast<std::int64_t>(node.inWork.size()));
    case MeanDays:
        return node.meanDays().hasValue() ? words::points(node.meanDays().value(), 1) : words::dash();
    case Expected: {
        const int days = expectedDaysOf(*m_state.rulebook, m_nodes.type, row + 1);
        return days > 0 ? words::count(days) : words::dash();
    }
    case Stuck:
        return words::count(node.stuck);
    default:
        return node.stuck > 0 ? words::moneyShort(node.stuckAmount) : words::dash();
    }
}

QVariant NodeRowModel::raw(int row, int column) const
{
    const NodeSummary& node = m_nodes.nodes[static_cast<std::size_t>(row)];
    switch (column) {
    case Node:
        return row;
    case Claimed:
        return node.claimed;
    case Proven:
        return node.proven;
    case Conversion:
        return conversion(row).hasValue() ? conversion(row).value().toDouble() : -1.0;
    case InWork:
        return static_cast<int>(node.inWork.size());
    case MeanDays:
        return node.meanDays().hasValue() ? node.meanDays().value().toDouble() : -1.0;
    case Expected:
        return expectedDaysOf(*m_state.rulebook, m_nodes.type, row + 1);
    case Stuck:
        return node.stuck;
    default:
        return QVariant::fromValue<qint64>(node.stuckAmount.fen);
    }
}

QVariant NodeRowModel::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case SortRole:
        return raw(row, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(row, column);
    default:
        return {};
    }
}

QString NodeRowModel::heading(int column) const
{
    switch (column) {
    case Node:
        return tr("Node");
    case Claimed:
        return tr("Claimed");
    case Proven:
        return tr("Proven");
    case Conversion:
        return tr("Goes on");
    case InWork:
        return tr("Here now");
    case MeanDays:
        return tr("Days here");
    case Expected:
        return tr("Expected");
    case Stuck:
        return tr("Stuck");
    default:
        return tr("Money stuck");
    }
}

void NodeProjectModel::setProjects(const ViewState& state, const NodeSummary& node, int number)
{
    beginResetModel();
    m_state = state;
    m_node = number;
    m_projects = node.inWork;
    for (const std::size_t at : node.onlyClaimed) {
        if (std::find(node.inWork.begin(), node.inWork.end(), at) == node.inWork.end())
            m_projects.push_back(at);
    }
    endResetModel();
}

const ProjectAssessment& NodeProjectModel::project(int row) const
{
    return m_state.assessment->projects.at(m_projects.at(static_cast<std::size_t>(row)));
}

QString NodeProjectModel::display(const ProjectAssessment& project, int column) const
{
    const bool isHere = project.nodeInWork == m_node;
    switch (column) {
    case Project:
        return words::foreign(project.name, 120);
    case Days:
        return isHere ? words::count(project.daysInNode) : words::dash();
    case State:
        return !isHere         ? tr("claimed beyond, proven to %1").arg(project.provenNode)
               : project.stuck ? tr("stuck, expected %1").arg(words::days(project.expectedDays))
                               : tr("on its way");
    case Amount:
        return words::moneyShort(project.amount);
    default:
        return words::foreign(project.owner, 60);
    }
}

QVariant NodeProjectModel::raw(const ProjectAssessment& project, int column) const
{
    const bool isHere = project.nodeInWork == m_node;
    switch (column) {
    case Days:
        return isHere ? project.daysInNode : -1;
    case State:
        return isHere ? (project.stuck ? 0 : 2) : 1;
    case Amount:
        return QVariant::fromValue<qint64>(project.amount.fen);
    default:
        return display(project, column);
    }
}

QVariant NodeProjectModel::cell(int row, int column, int role) const
{
    const ProjectAssessment& shown = project(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, column);
    case SortRole:
        return raw(shown, column);
    case RecordRole:
        return QVariant::fromValue<qint64>(shown.id.value);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(shown, column);
    default:
        return {};
    }
}

QString NodeProjectModel::heading(int column) const
{
    switch (column) {
    case Project:
        return tr("Project");
    case Days:
        return tr("Days here");
    case State:
        return tr("State");
    case Amount:
        return tr("Amount");
    default:
        return tr("Owner");
    }
}

} // namespace plumbline::ui
