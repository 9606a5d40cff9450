#include "ui/pages/visits/visitmodel.h"

#include "ui/pages/visits/visitwords.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

namespace plumbline::ui {

void VisitModel::setVisits(const ViewState& state, std::vector<VisitIndex> visits)
{
    beginResetModel();
    m_state = state;
    m_visits = std::move(visits);
    endResetModel();
}

QString VisitModel::display(VisitIndex visit, int column) const
{
    const VisitFact& fact = m_state.facts->visits[visit.at()];
    const VisitAssessment& verdicts = m_state.assessment->visits[visit.at()];
    switch (column) {
    case When:
        return words::instant(fact.visitedAt, m_state.clock());
    case Customer:
        return fact.entity.isSet() ? words::foreign(m_state.facts->entities[fact.entity.at()].name, 120)
                                   : words::dash();
    case Outcome:
        return outcomeWord(verdicts);
    default: {
        const Verdict verdict = verdictOf(verdicts, static_cast<VisitCheck>(column - FirstCheck));
        return words::verdictGlyph(verdict) + QLatin1Char(' ') + words::verdict(verdict);
    }
    }
}

QVariant VisitModel::cell(int row, int column, int role) const
{
    const VisitIndex at = visit(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(at, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(at, column);
    case SortRole:
        return column == When ? QVariant::fromValue<qint64>(m_state.facts->visits[at.at()].visitedAt.ms)
                              : QVariant(display(at, column));
    case RecordRole:
        return QVariant::fromValue<qint64>(m_state.facts->visits[at.at()].id.value);
    default:
        return {};
    }
}

QString VisitModel::heading(int column) const
{
    switch (column) {
    case When:
        return tr("Visited at");
    case Customer:
        return tr("Customer");
    case Outcome:
        return tr("Counts");
    default:
        return checkWord(static_cast<VisitCheck>(column - FirstCheck));
    }
}

} // namespace plumbline::ui
