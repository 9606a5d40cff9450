#include "ui/models/actionmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

QString actionStatusWord(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Open:
        return ActionModel::tr("open");
    case ActionStatus::Taken:
        return ActionModel::tr("taken");
    case ActionStatus::Snoozed:
        return ActionModel::tr("snoozed");
    case ActionStatus::Completed:
        return ActionModel::tr("completed");
    case ActionStatus::Dismissed:
        return ActionModel::tr("dismissed");
    }
    return {};
}

QString regionName(const ViewState& state, RegionIndex region)
{
    if (!state.assessment || !region.isSet() || region.at() >= state.assessment->regions.size())
        return words::dash();
    return words::foreign(state.assessment->regions[region.at()].name, 40);
}

void ActionModel::setState(const ViewState& state)
{
    beginResetModel();
    m_state = state;
    m_log = ActionLog(state.steps, state.now);
    m_deliveries = Deliveries(state.outbox);
    m_rows = wanted();
    endResetModel();
}

void ActionModel::setShow(Show show)
{
    if (show == m_show)
        return;
    beginResetModel();
    m_show = show;
    m_rows = wanted();
    endResetModel();
}

std::vector<std::size_t> ActionModel::wanted() const
{
    std::vector<std::size_t> found;
    if (!m_state.assessment)
        return found;
    const std::vector<Action>& actions = m_state.assessment->actions;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (!m_state.inScope(m_state.assessment->signalList.at(actions[i].signal).region))
            continue;
        const bool pending = m_log.isPending(actions[i].key);
        if (m_show == Show::All || pending == (m_show == Show::Pending))
            found.push_back(i);
    }
    // The list is worked off from its oldest end; what is most urgent stands on the overview.
    std::stable_sort(found.begin(), found.end(), [this, &actions](std::size_t a, std::size_t b) {
        const std::vector<Signal>& signalList = m_state.assessment->signalList;
        return signalList.at(actions[a].signal).startedAt < signalList.at(actions[b].signal).startedAt;
    });
    return found;
}

const Action& ActionModel::action(int row) const
{
    return m_state.assessment->actions.at(m_rows.at(static_cast<std::size_t>(row)));
}

const Signal& ActionModel::signal(int row) const { return m_state.assessment->signalList.at(action(row).signal); }

ActionStatus ActionModel::status(int row) const { return m_log.status(action(row).key); }

int ActionModel::rowOf(const QString& key) const
{
    const std::string wantedKey = key.toStdString();
    for (int row = 0; row < rows(); ++row)
        if (action(row).key == wantedKey)
            return row;
    return -1;
}

QString ActionModel::detail(int row) const
{
    const Signal& what = signal(row);
    QStringList parts{regionName(m_state, what.region),
                      tr("running for %1").arg(words::duration(m_state.asOf() - what.startedAt))};
    if (status(row) != ActionStatus::Open)
        parts.append(actionStatusWord(status(row)));
    if (const auto state = m_deliveries.stateOf(action(row).key))
        parts.append(words::outboxState(*state));
    return parts.join(QStringLiteral(" · "));
}

QVariant ActionModel::cell(int row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return words::signalTitle(signal(row), *m_state.rulebook);
    case SortRole:
        return row;
    case RecordRole:
        return QVariant::fromValue<qint64>(signal(row).subjectRecord.value);
    case KeyRole:
        return QString::fromStdString(action(row).key);
    case RedRole:
        return signal(row).severity == Severity::Red;
    case DetailRole:
        return detail(row);
    case StatusRole:
        return static_cast<int>(status(row));
    case Qt::AccessibleTextRole:
        return words::severity(signal(row).severity) + QStringLiteral(": ") +
               words::signalTitle(signal(row), *m_state.rulebook) + QStringLiteral(", ") + detail(row);
    default:
        return {};
    }
}

QString ActionModel::heading(int) const { return tr("Action"); }

} // namespace plumbline::ui
