#include "ui/pages/reconcile/disagreementmodel.h"

#include "ui/models/actionmodel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

QString disagreementKind(const Disagreement& each, const Rulebook& rulebook)
{
    if (each.finding)
        return words::findingKind(each.finding->kind);
    for (const SignalRule& rule : rulebook.signalRules) {
        if (rule.id == each.signal->rule)
            return words::label(rule.label);
    }
    return words::foreign(each.signal->rule, 60);
}

QString disagreementDetail(const Disagreement& each, const Rulebook& rulebook)
{
    return each.finding ? words::findingDetail(*each.finding, rulebook) : words::signalDetail(*each.signal, rulebook);
}

FigureEvidence disagreementEvidence(const ViewState& state, const Disagreement& each, DisagreementFigure figure)
{
    FigureEvidence evidence;
    evidence.title = disagreementKind(each, *state.rulebook);
    evidence.formula = disagreementDetail(each, *state.rulebook);
    evidence.parts.push_back(
        {DisagreementModel::tr("True in the data since"), words::instant(each.since, state.clock())});
    evidence.parts.push_back({DisagreementModel::tr("As of"), words::instant(state.asOf(), state.clock())});
    evidence.value =
        figure == DisagreementFigure::Age ? words::duration(state.asOf() - each.since) : words::moneyFull(each.money);
    evidence.add(each.records());
    return evidence;
}

void DisagreementModel::setState(const ViewState& state)
{
    beginResetModel();
    m_state = state;
    m_causes = CauseBook(state.rulings);
    m_rows = state.assessment ? disagreementsOf(*state.assessment, state.scope) : std::vector<Disagreement>();
    endResetModel();
}

int DisagreementModel::without() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [this](const Disagreement& each) { return !m_causes.causeOf(each.key); }));
}

QString DisagreementModel::display(const Disagreement& each, int column) const
{
    switch (column) {
    case What:
        return disagreementKind(each, *m_state.rulebook);
    case Whom:
        return each.subjectName.empty() ? words::dash() : words::foreign(each.subjectName, 80);
    case Region:
        return regionName(m_state, each.region);
    case Age:
        return each.since.isKnown() ? words::duration(m_state.asOf() - each.since) : words::dash();
    case Amount:
        return each.money.fen == 0 ? words::dash() : words::moneyShort(each.money);
    default: {
        const RecordedCause* cause = m_causes.causeOf(each.key);
        return cause ? causeWord(cause->cause, *m_state.rulebook) : tr("not recorded");
    }
    }
}

QVariant DisagreementModel::raw(const Disagreement& each, int column) const
{
    if (column == Age)
        return QVariant::fromValue<qint64>((m_state.asOf() - each.since).ms);
    if (column == Amount)
        return QVariant::fromValue<qint64>(each.money.fen);
    return display(each, column);
}

QVariant DisagreementModel::cell(int row, int column, int role) const
{
    const Disagreement& each = at(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(each, column);
    case SortRole:
        return raw(each, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(each, column);
    case Qt::ToolTipRole:
        return column == What || column == Whom ? QVariant(display(each, column)) : QVariant();
    case KeyRole:
        return QString::fromStdString(each.key);
    case RecordRole:
        return QVariant::fromValue<qint64>(each.subject.value);
    case TableFilter::ChoiceRole:
        return QString::fromUtf8(each.kind.data(), static_cast<qsizetype>(each.kind.size()));
    default:
        return {};
    }
}

QString DisagreementModel::heading(int column) const
{
    switch (column) {
    case What:
        return tr("What differs");
    case Whom:
        return tr("Whom it concerns");
    case Region:
        return tr("Region");
    case Age:
        return tr("Since");
    case Amount:
        return tr("Amount");
    case Cause:
        return tr("Cause on record");
    default:
        return {};
    }
}

} // namespace plumbline::ui
