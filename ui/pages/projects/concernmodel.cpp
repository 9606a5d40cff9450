#include "ui/pages/projects/concernmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

bool touches(const std::vector<RecordId>& records, const ProjectAssessment& project)
{
    return std::any_of(records.begin(), records.end(), [&](RecordId record) {
        return std::find(project.records.begin(), project.records.end(), record) != project.records.end();
    });
}

QString actionKeyOf(const Assessment& assessment, std::size_t signal)
{
    const auto found = std::find_if(assessment.actions.begin(), assessment.actions.end(),
                                    [signal](const Action& action) { return action.signal == signal; });
    return found == assessment.actions.end() ? QString() : QString::fromStdString(found->key);
}

} // namespace

std::vector<Concern> concernsOf(const ViewState& state, const ProjectAssessment& project)
{
    std::vector<Concern> concerns;
    const Assessment& all = *state.assessment;
    for (std::size_t i = 0; i < all.signalList.size(); ++i) {
        const Signal& signal = all.signalList[i];
        if (signal.subjectRecord == project.id ||
            (signal.region == project.regionIndex && touches(signal.records, project)))
            concerns.push_back({signal.startedAt, words::signalTitle(signal, *state.rulebook),
                                words::signalDetail(signal, *state.rulebook), words::severity(signal.severity),
                                signal.records, actionKeyOf(all, i)});
    }
    for (const Finding& finding : all.findings) {
        if (finding.subjectRecord == project.id || touches(finding.records, project))
            concerns.push_back({finding.since,
                                words::findingTitle(finding),
                                words::findingDetail(finding, *state.rulebook),
                                ConcernModel::tr("finding"),
                                finding.records,
                                {}});
    }
    std::stable_sort(concerns.begin(), concerns.end(),
                     [](const Concern& a, const Concern& b) { return a.since < b.since; });
    return concerns;
}

void ConcernModel::setConcerns(std::vector<Concern> concerns, CompanyClock clock)
{
    beginResetModel();
    m_concerns = std::move(concerns);
    m_clock = clock;
    endResetModel();
}

FigureEvidence ConcernModel::evidence(int row) const
{
    const Concern& shown = concern(row);
    FigureEvidence evidence;
    evidence.title = shown.what;
    evidence.value = shown.kind;
    evidence.formula = shown.detail;
    evidence.parts = {{tr("Since"), words::instant(shown.since, m_clock)}};
    evidence.add(shown.records);
    return evidence;
}

QVariant ConcernModel::cell(int row, int column, int role) const
{
    const Concern& shown = concern(row);
    if (role == SortRole && column == Since)
        return QVariant::fromValue<qint64>(shown.since.ms);
    if (role == KeyRole)
        return shown.action;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Since:
        return words::instant(shown.since, m_clock);
    case Kind:
        return shown.kind;
    case What:
        return shown.what;
    default:
        return shown.detail;
    }
}

QString ConcernModel::heading(int column) const
{
    switch (column) {
    case Since:
        return tr("Since");
    case Kind:
        return tr("Kind");
    case What:
        return tr("What is open");
    default:
        return tr("In words");
    }
}

} // namespace plumbline::ui
