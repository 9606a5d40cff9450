#include "ui/pages/intervention/casemodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

namespace plumbline::ui {

QString outcomeText(InterventionOutcome outcome)
{
    switch (outcome) {
    case InterventionOutcome::Answered:
        return CaseModel::tr("answered");
    case InterventionOutcome::Running:
        return CaseModel::tr("running");
    case InterventionOutcome::EndedUnanswered:
        break;
    }
    return CaseModel::tr("ended unanswered");
}

FigureEvidence caseEvidence(const ViewState& state, const InterventionCase& each)
{
    const Episode& episode = state.insights->episodes.at(each.episode);
    const CompanyClock clock = state.clock();
    const auto when = [&](Instant at) { return at.isKnown() ? words::instant(at, clock) : words::dash(); };
    FigureEvidence evidence;
    evidence.title = words::signalTitle(episode.signal, *state.rulebook);
    evidence.value = words::duration(each.wall);
    evidence.formula =
        each.outcome == InterventionOutcome::Answered
            ? CaseModel::tr("From the moment when it became true in the data to the first step about it.")
        : each.outcome == InterventionOutcome::Running
            ? CaseModel::tr("From the moment when it became true in the data until now: it still runs.")
            : CaseModel::tr("From the moment when it became true in the data until it was over; nobody "
                            "had taken a step.");
    evidence.parts = {{CaseModel::tr("Began"), when(episode.signal.startedAt)},
                      {CaseModel::tr("First shown"), when(each.shownAt)},
                      {CaseModel::tr("First corrective step"), when(each.firstCorrective)},
                      {CaseModel::tr("Over"), when(episode.endedAt)},
                      {CaseModel::tr("Working time"), words::duration(each.working)}};
    evidence.add(episode.signal.records);
    return evidence;
}

void CaseModel::setCases(const ViewState& state, std::vector<std::size_t> cases)
{
    beginResetModel();
    m_state = state;
    m_cases = std::move(cases);
    endResetModel();
}

const InterventionCase& CaseModel::at(int row) const
{
    return m_state.insights->cases.at(m_cases.at(static_cast<std::size_t>(row)));
}

const Episode& CaseModel::episode(int row) const { return m_state.insights->episodes.at(at(row).episode); }

QString CaseModel::display(int row, int column) const
{
    const InterventionCase& each = at(row);
    const Episode& what = episode(row);
    switch (column) {
    case What:
        return words::signalTitle(what.signal, *m_state.rulebook);
    case Region:
        return what.regionName.empty() ? words::dash() : words::foreign(what.regionName, 40);
    case Started:
        return words::instant(what.signal.startedAt, m_state.clock());
    case Outcome:
        return outcomeText(each.outcome);
    case Wall:
        return words::duration(each.wall);
    case Working:
        return words::duration(each.working);
    default:
        return each.shownAt.isKnown() ? words::duration(each.detection) : words::dash();
    }
}

QVariant CaseModel::cell(int row, int column, int role) const
{
    const InterventionCase& each = at(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case SortRole:
        return column == Started     ? QVariant::fromValue<qint64>(episode(row).signal.startedAt.ms)
               : column == Wall      ? QVariant::fromValue<qint64>(each.wall.ms)
               : column == Working   ? QVariant::fromValue<qint64>(each.working.ms)
               : column == Detection ? QVariant::fromValue<qint64>(each.shownAt.isKnown() ? each.detection.ms : -1)
                                     : QVariant(display(row, column));
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(row, column);
    case Qt::ToolTipRole:
        return column == What ? QVariant(display(row, column)) : QVariant();
    case RecordRole:
        return QVariant::fromValue<qint64>(episode(row).signal.subjectRecord.value);
    default:
        return {};
    }
}

QString CaseModel::heading(int column) const
{
    switch (column) {
    case What:
        return tr("Signal");
    case Region:
        return tr("Region");
    case Started:
        return tr("Began");
    case Outcome:
        return tr("What became of it");
    case Wall:
        return tr("Took");
    case Working:
        return tr("In working time");
    case Detection:
        return tr("First shown after");
    default:
        return {};
    }
}

} // namespace plumbline::ui
