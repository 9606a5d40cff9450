#include "ui/shell/redwatch.h"

#include "ui/models/actionlog.h"

namespace plumbline::ui {

void RedWatch::begin(const QStringList& known, bool hasHistory)
{
    m_hasHistory = hasHistory;
    for (const QString& key : known)
        m_known.insert(key.toStdString());
}

std::vector<std::size_t> RedWatch::look(const ViewState& state)
{
    std::set<std::string> red;
    std::vector<std::size_t> news;
    for (const std::size_t at : pendingActions(state).actions) {
        const Action& action = state.assessment->actions[at];
        if (state.assessment->signalList[action.signal].severity != Severity::Red)
            continue;
        red.insert(action.key);
        if (m_hasHistory && !m_known.contains(action.key))
            news.push_back(at);
    }
    m_known = std::move(red);
    m_hasHistory = true;
    return news;
}

QStringList RedWatch::known() const
{
    QStringList keys;
    for (const std::string& key : m_known)
        keys.append(QString::fromStdString(key));
    return keys;
}

} // namespace plumbline::ui
