#include "ui/pages/intervention/groupmodel.h"

#include "ui/words/figures.h"

namespace plumbline::ui {
namespace {

// The count behind a column, or what it measures; -1 sorts what was not measured below everything.
qint64 rawOf(const plumbline::InterventionFigures& figures, int column)
{
    const auto timed = [](const TimeFigures& times, Duration length) { return times.count > 0 ? length.ms : -1; };
    switch (column) {
    case GroupModel::Answered:
        return figures.answered;
    case GroupModel::Running:
        return figures.running;
    case GroupModel::Ended:
        return figures.endedUnanswered;
    case GroupModel::Median:
        return timed(figures.wall, figures.wall.median);
    case GroupModel::Mean:
        return timed(figures.wall, figures.wall.mean);
    case GroupModel::NinthTenth:
        return timed(figures.wall, figures.wall.p90);
    case GroupModel::Working:
        return timed(figures.working, figures.working.median);
    default:
        return timed(figures.detection, figures.detection.median);
    }
}

} // namespace

QString timeText(const TimeFigures& figures, Duration TimeFigures::*which)
{
    return figures.count > 0 ? words::duration(figures.*which) : words::dash();
}

QString signalRuleName(const Rulebook& rulebook, const std::string& id)
{
    for (const SignalRule& rule : rulebook.signalRules) {
        if (rule.id == id)
            return words::label(rule.label);
    }
    return words::foreign(id, 60);
}

void GroupModel::setGroups(const ViewState& state, GroupedBy by, std::vector<InterventionGroup> groups)
{
    beginResetModel();
    m_state = state;
    m_by = by;
    m_groups = std::move(groups);
    endResetModel();
}

QString GroupModel::nameAt(int row) const
{
    const std::string& name = at(row).name;
    return m_by == GroupedBy::Signal ? signalRuleName(*m_state.rulebook, name) : words::foreign(name, 60);
}

QVariant GroupModel::cell(int row, int column, int role) const
{
    const auto display = [&]() -> QString {
        if (column == Name)
            return nameAt(row);
        const qint64 raw = rawOf(at(row).figures, column);
        if (column <= Ended)
            return words::count(raw);
        return raw < 0 ? words::dash() : words::duration({raw});
    };
    switch (role) {
    case Qt::DisplayRole:
        return display();
    case SortRole:
        return column == Name ? QVariant(m_by == GroupedBy::Month ? QString::fromStdString(at(row).name) : nameAt(row))
                              : QVariant(rawOf(at(row).figures, column));
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display();
    case KeyRole:
        return QString::fromStdString(at(row).name);
    default:
        return {};
    }
}

QString GroupModel::heading(int column) const
{
    switch (column) {
    case Name:
        return m_by == GroupedBy::Signal ? tr("Signal") : m_by == GroupedBy::Region ? tr("Region") : tr("Month");
    case Answered:
        return tr("Answered");
    case Running:
        return tr("Running");
    case Ended:
        return tr("Ended unanswered");
    case Median:
        return tr("Median");
    case Mean:
        return tr("Mean");
    case NinthTenth:
        return tr("Nine of ten within");
    case Working:
        return tr("Median, working time");
    case Detection:
        return tr("First shown after");
    default:
        return {};
    }
}

} // namespace plumbline::ui
