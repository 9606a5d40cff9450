#include "ui/pages/rules/movemodel.h"

#include "ui/models/healthgauge.h"
#include "ui/words/figures.h"

namespace plumbline::ui {

void MoveModel::setMoves(const ViewState& state, const WhatIfDifference& difference)
{
    beginResetModel();
    m_state = state;
    m_rows.clear();
    const auto add = [this](const std::vector<ProjectMove>& moves, bool enters) {
        for (const ProjectMove& move : moves) {
            if (m_state.inScope(m_state.assessment->projects.at(move.project).regionIndex))
                m_rows.push_back({move, enters});
        }
    };
    add(difference.enters, true);
    add(difference.leaves, false);
    endResetModel();
}

void MoveModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const ProjectAssessment& MoveModel::project(int row) const
{
    return m_state.assessment->projects.at(m_rows.at(static_cast<std::size_t>(row)).move.project);
}

QString MoveModel::display(const Row& row, int column) const
{
    const ProjectAssessment& project = m_state.assessment->projects.at(row.move.project);
    switch (column) {
    case Project:
        return words::foreign(project.name, 120);
    case Move:
        return row.enters ? tr("comes onto the list") : tr("leaves the list");
    case Before:
        return pointsText(row.move.before);
    case After:
        return pointsText(row.move.after);
    case Amount:
        return words::moneyShort(project.amount);
    default:
        return words::foreign(project.region, 40);
    }
}

QVariant MoveModel::cell(int row, int column, int role) const
{
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, column);
    case SortRole:
        return column == Before   ? QVariant(shown.move.before.toDouble())
               : column == After  ? QVariant(shown.move.after.toDouble())
               : column == Amount ? QVariant::fromValue<qint64>(project(row).amount.fen)
                                  : QVariant(display(shown, column));
    case RecordRole:
        return QVariant::fromValue<qint64>(project(row).id.value);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(shown, column);
    default:
        return {};
    }
}

QString MoveModel::heading(int column) const
{
    switch (column) {
    case Project:
        return tr("Project");
    case Move:
        return tr("What happens");
    case Before:
        return tr("Health now");
    case After:
        return tr("Health then");
    case Amount:
        return tr("Amount");
    default:
        return tr("Region");
    }
}

} // namespace plumbline::ui
