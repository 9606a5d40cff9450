#include "ui/models/projectmodel.h"

#include "ui/models/healthgauge.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ui {
namespace {

QString foreign(const std::string& text) { return words::foreign(text, 120); }

bool holds(const std::string& text, const QString& wanted)
{
    return QString::fromStdString(text).contains(wanted, Qt::CaseInsensitive);
}

int stateRank(const ProjectAssessment& project)
{
    if (!project.open)
        return 3;
    return project.paper ? 0 : project.belowThreshold ? 1 : 2;
}

// -1, 0, 1 of two raw values of one column.
template <typename T> int order(const T& a, const T& b) { return a < b ? -1 : b < a ? 1 : 0; }

} // namespace

QString projectStateWord(const ProjectAssessment& project, const Rulebook* rulebook)
{
    if (!project.open)
        return ProjectModel::tr("Closed");
    if (project.paper)
        return ProjectModel::tr("On paper only");
    if (project.belowThreshold)
        return ProjectModel::tr("Below %1").arg(words::points(rulebook ? rulebook->health.threshold : Rational(75)));
    return ProjectModel::tr("On course");
}

ProjectModel::ProjectModel(QObject* parent)
    : TableRows(parent)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void ProjectModel::setState(const ViewState& state)
{
    m_state = state;
    m_collator.setLocale(QLocale());
    m_inScope = 0;
    if (m_state.assessment)
        m_inScope = static_cast<int>(
            std::count_if(m_state.assessment->projects.begin(), m_state.assessment->projects.end(),
                          [this](const ProjectAssessment& p) { return m_state.inScope(p.regionIndex); }));
    beginResetModel(); // positions in the old assessment mean nothing in the new one
    m_order = selectedInOrder();
    endResetModel();
}

void ProjectModel::setFilter(const ProjectFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_order = selectedInOrder();
    endResetModel();
}

void ProjectModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || !m_state.assessment)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    apply(selectedInOrder());
}

// The same rows in another order: selection and scroll position survive.
void ProjectModel::apply(std::vector<int> order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    std::vector<int> rowOfProject(m_state.assessment->projects.size(), -1);
    for (std::size_t row = 0; row < order.size(); ++row)
        rowOfProject[static_cast<std::size_t>(order[row])] = static_cast<int>(row);
    for (const QModelIndex& index : before) {
        const int row = rowOfProject[static_cast<std::size_t>(m_order[static_cast<std::size_t>(index.row())])];
        after.append(createIndex(row, index.column()));
    }
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool ProjectModel::matches(const ProjectAssessment& project) const
{
    if (!m_state.inScope(project.regionIndex))
        return false;
    if (m_filter.state != ProjectFilter::State::All && project.open != (m_filter.state == ProjectFilter::State::Open))
        return false;
    if (m_filter.health == ProjectFilter::Health::BelowThreshold && !project.belowThreshold)
        return false;
    if (m_filter.health == ProjectFilter::Health::Paper && !project.paper)
        return false;
    const QString wanted = m_filter.text.trimmed();
    return wanted.isEmpty() || holds(project.name, wanted) || holds(project.number, wanted) ||
           holds(project.customer, wanted) || holds(project.owner, wanted);
}

std::vector<int> ProjectModel::selectedInOrder()
{
    std::vector<int> selected;
    if (!m_state.assessment)
        return selected;
    const std::vector<ProjectAssessment>& projects = m_state.assessment->projects;
    for (std::size_t i = 0; i < projects.size(); ++i)
        if (matches(projects[i]))
            selected.push_back(static_cast<int>(i));
    const auto at = [&](int i) -> const ProjectAssessment& { return projects[static_cast<std::size_t>(i)]; };
    const auto sorted = [&](auto key, auto compare) {
        using Key = decltype(key(projects.front()));
        std::vector<std::pair<Key, int>> keyed;
        for (const int i : selected)
            keyed.emplace_back(key(at(i)), i);
        std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
            const int c = compare(a.first, b.first);
            return m_sortOrder == Qt::AscendingOrder ? c < 0 : c > 0;
        });
        std::transform(keyed.begin(), keyed.end(), selected.begin(), [](const auto& k) { return k.second; });
    };
    const auto byText = [&](std::string ProjectAssessment::*member) {
        sorted([&](const ProjectAssessment& p) { return m_collator.sortKey(QString::fromStdString(p.*member)); },
               [](const QCollatorSortKey& a, const QCollatorSortKey& b) { return a.compare(b); });
    };
    switch (m_sortColumn) {
    case Project:
        byText(&ProjectAssessment::name);
        break;
    case Customer:
        byText(&ProjectAssessment::customer);
        break;
    case Region:
        byText(&ProjectAssessment::region);
        break;
    case Owner:
        byText(&ProjectAssessment::owner);
        break;
    case Amount:
        sorted([](const ProjectAssessment& p) { return p.amount; }, order<Money>);
        break;
    case Nodes:
        sorted([](const ProjectAssessment& p) { return p.claimedNode * 100 - p.provenNode; }, order<int>);
        break;
    case State:
        sorted(stateRank, order<int>);
        break;
    default:
        sorted([](const ProjectAssessment& p) { return p.health; }, order<Rational>);
        break;
    }
    return selected;
}

const ProjectAssessment& ProjectModel::project(int row) const
{
    return m_state.assessment->projects.at(static_cast<std::size_t>(m_order.at(static_cast<std::size_t>(row))));
}

int ProjectModel::rowOf(RecordId wanted) const
{
    for (int row = 0; row < rows(); ++row)
        if (project(row).id == wanted)
            return row;
    return -1;
}

QString ProjectModel::display(const ProjectAssessment& p, int column) const
{
    switch (column) {
    case Project:
        return foreign(p.name);
    case Customer:
        return foreign(p.customer);
    case Region:
        return foreign(p.region);
    case Owner:
        return foreign(p.owner);
    case Amount:
        return words::moneyShort(p.amount);
    case Nodes:
        return tr("%1 / %2").arg(p.claimedNode).arg(p.provenNode);
    case Health:
        return isHealthKnown(p) ? words::points(p.health) : words::dash();
    case State:
        return projectStateWord(p, m_state.rulebook);
    default:
        return {};
    }
}

QVariant ProjectModel::raw(const ProjectAssessment& p, int column) const
{
    switch (column) {
    case Amount:
        return QVariant::fromValue<qint64>(p.amount.fen);
    case Nodes:
        return p.claimedNode * 100 - p.provenNode;
    case Health:
        return p.health.toDouble();
    case State:
        return stateRank(p);
    default:
        return display(p, column);
    }
}

QVariant ProjectModel::cell(int row, int column, int role) const
{
    const ProjectAssessment& p = project(row);
    switch (role) {
    case GaugeRole:
        return column == Health && m_state.rulebook ? QVariant::fromValue(healthGauge(p, *m_state.rulebook, false))
                                                    : QVariant();
    case Qt::DisplayRole:
        return display(p, column);
    case SortRole:
        return raw(p, column);
    case RecordRole:
        return QVariant::fromValue<qint64>(p.id.value);
    case KeyRole:
        return QString::number(p.id.value);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(p, column);
    default:
        return {};
    }
}

QString ProjectModel::heading(int column) const
{
    switch (column) {
    case Project:
        return tr("Project");
    case Customer:
        return tr("Customer");
    case Region:
        return tr("Region");
    case Owner:
        return tr("Owner");
    case Amount:
        return tr("Amount");
    case Nodes:
        return tr("Node: claimed / proven");
    case Health:
        return tr("Health");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace plumbline::ui
