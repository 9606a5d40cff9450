#include "ui/pages/reconcile/identitymodel.h"

#include "ui/models/actionlog.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>
#include <unordered_map>

namespace plumbline::ui {
namespace {

bool isAbout(const IdentityRuling& ruling, RecordId a, RecordId b)
{
    return (ruling.a == a && ruling.b == b) || (ruling.a == b && ruling.b == a);
}

const IdentityRuling* lastRuling(const ViewState& state, RecordId a, RecordId b)
{
    if (!state.rulings)
        return nullptr;
    const auto& all = state.rulings->identities;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const IdentityRuling& ruling) { return isAbout(ruling, a, b); });
    return found == all.rend() ? nullptr : &*found;
}

// The latest end of a time that the question was put off for.
Instant putOffUntil(const ViewState& state, const std::string& key)
{
    Instant until;
    for (const ActionStep& step : state.steps) {
        if (step.actionKey == key)
            until = step.kind == ActionStepKind::Snoozed ? step.until : Instant();
    }
    return until;
}

QString sideText(const CustomerSide& side)
{
    return IdentityModel::tr("signed %1, paid %2, projects %3, visits %4")
        .arg(words::moneyFull(side.signedSum), words::moneyFull(side.paid), words::count(side.projects),
             words::count(side.visits));
}

} // namespace

QString pairStateWord(PairState state)
{
    switch (state) {
    case PairState::Open:
        return IdentityModel::tr("open");
    case PairState::Decided:
        return IdentityModel::tr("decided");
    case PairState::Later:
        return IdentityModel::tr("put off");
    case PairState::Joined:
        return IdentityModel::tr("joined");
    case PairState::Apart:
        break;
    }
    return IdentityModel::tr("kept apart");
}

std::string pairSubject(const IdentityQuestion& question)
{
    return subjectOf(IdentityRuling{question.a.record, question.b.record, true, {}, {}});
}

std::string laterKey(const IdentityQuestion& question) { return "identity:" + pairSubject(question); }

FigureEvidence pairEvidence(const ViewState& state, const CustomerPair& pair)
{
    Q_UNUSED(state);
    FigureEvidence evidence;
    evidence.title = IdentityModel::tr("One customer?");
    evidence.value = words::bits(pair.question.tenths);
    evidence.formula = IdentityModel::tr("Each finding weighs bits of evidence: +1 makes \"the same\" twice as likely, "
                                         "-1 half as likely. What could not be compared weighs nothing.");
    int rest = pair.question.tenths;
    for (const plumbline::Evidence& each : pair.question.evidence) {
        evidence.parts.push_back({words::evidenceText(each), words::bits(each.tenths)});
        rest -= each.tenths;
    }
    if (rest != 0 && !pair.question.evidence.empty())
        evidence.parts.push_back({IdentityModel::tr("so many other customers"), words::bits(rest)});
    evidence.add({pair.question.a.record, pair.question.b.record});
    return evidence;
}

FigureEvidence movedEvidence(const ViewState& state, const CustomerPair& pair)
{
    FigureEvidence evidence = pairEvidence(state, pair);
    const IdentityQuestion& question = pair.question;
    evidence.title = IdentityModel::tr("Money that a join or a split would book elsewhere");
    evidence.value = words::moneyFull(question.moves);
    evidence.formula = IdentityModel::tr("Of the two sides the smaller one, by contracts or by receipts.");
    evidence.parts = {{words::foreign(question.a.name, 60), sideText(question.a)},
                      {words::foreign(question.b.name, 60), sideText(question.b)}};
    return evidence;
}

void IdentityModel::setState(const ViewState& state)
{
    beginResetModel();
    m_state = state;
    m_deliveries = Deliveries(state.outbox);
    m_rows.clear();
    if (state.insights) {
        for (const IdentityQuestion& question : state.insights->questions)
            add(question, PairState::Open);
        for (const IdentityQuestion& join : state.insights->joins)
            add(join, PairState::Joined);
        addApart();
    }
    endResetModel();
}

bool IdentityModel::isInScope(const IdentityQuestion& question) const
{
    if (!m_state.scope.isSet() || !m_state.facts)
        return true;
    const auto isOf = [this](EntityIndex entity) {
        return entity.isSet() && entity.at() < m_state.facts->entities.size() &&
               m_state.facts->entities[entity.at()].region == m_state.scope;
    };
    return isOf(question.a.entity) || isOf(question.b.entity);
}

void IdentityModel::add(const IdentityQuestion& question, PairState state)
{
    if (!isInScope(question))
        return;
    CustomerPair pair{state, question, false, {}, {}};
    if (const IdentityRuling* ruling = lastRuling(m_state, question.a.record, question.b.record)) {
        pair.isSame = ruling->same;
        pair.note = ruling->note;
        const bool isFollowed = state == PairState::Joined && ruling->same;
        pair.state = isFollowed ? state : PairState::Decided;
    } else if (state == PairState::Open) {
        pair.until = putOffUntil(m_state, laterKey(question));
        pair.state = pair.until.isKnown() && pair.until > m_state.now ? PairState::Later : state;
    }
    m_rows.push_back(std::move(pair));
}

// Pairs that the director keeps apart are neither asked about nor joined: only the ledger knows them.
void IdentityModel::addApart()
{
    if (!m_state.rulings || !m_state.facts || m_state.rulings->identities.empty())
        return;
    std::unordered_map<std::int64_t, const CustomerRecordFact*> records;
    for (const CustomerRecordFact& record : m_state.facts->customerRecords)
        records.emplace(record.id.value, &record);
    for (const IdentityRuling& ruling : m_state.rulings->identities) {
        const bool isLast = lastRuling(m_state, ruling.a, ruling.b) == &ruling;
        const bool isShown = std::any_of(m_rows.begin(), m_rows.end(), [&](const CustomerPair& pair) {
            return isAbout(ruling, pair.question.a.record, pair.question.b.record);
        });
        const auto a = records.find(ruling.a.value), b = records.find(ruling.b.value);
        if (!isLast || isShown || a == records.end() || b == records.end())
            continue;
        CustomerPair pair{ruling.same ? PairState::Decided : PairState::Apart, {}, ruling.same, {}, ruling.note};
        for (const auto& [side, record] :
             {std::pair(&pair.question.a, a->second), std::pair(&pair.question.b, b->second)}) {
            side->record = record->id;
            side->system = m_state.facts->systems[record->system];
            side->name = record->name;
            side->entity = record->entity;
        }
        if (isInScope(pair.question))
            m_rows.push_back(std::move(pair));
    }
}

int IdentityModel::open() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const CustomerPair& pair) { return pair.state == PairState::Open; }));
}

QString IdentityModel::display(const CustomerPair& pair, int column) const
{
    const IdentityQuestion& question = pair.question;
    switch (column) {
    case First:
        return words::foreign(question.a.name, 80);
    case Second:
        return words::foreign(question.b.name, 80);
    case Systems:
        return words::foreign(question.a.system, 20) + QStringLiteral(" · ") + words::foreign(question.b.system, 20);
    case Evidence:
        return question.evidence.empty() ? words::dash() : words::bits(question.tenths);
    case Moves:
        return question.moves.fen == 0 ? words::dash() : words::moneyShort(question.moves);
    default:
        break;
    }
    QString word = pairStateWord(pair.state);
    if (pair.state == PairState::Decided)
        word = pair.isSame ? tr("one customer, from the next assessment") : tr("two, from the next assessment");
    else if (pair.state == PairState::Later)
        word = tr("put off until %1").arg(words::date(m_state.clock().dayAt(pair.until)));
    if (const auto delivery = m_deliveries.stateOf(pairSubject(question)))
        word += QStringLiteral(" · ") + words::outboxState(*delivery);
    return word;
}

QVariant IdentityModel::cell(int row, int column, int role) const
{
    const CustomerPair& pair = at(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(pair, column);
    case SortRole:
        return column == Evidence ? QVariant(pair.question.tenths)
               : column == Moves  ? QVariant::fromValue<qint64>(pair.question.moves.fen)
               : column == State  ? QVariant(int(pair.state))
                                  : QVariant(display(pair, column));
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(pair, column);
    case Qt::ToolTipRole:
        return column <= Second || column == State ? QVariant(display(pair, column)) : QVariant();
    case KeyRole:
        return QString::fromStdString(pairSubject(pair.question));
    case TableFilter::ChoiceRole:
        return int(pair.state);
    default:
        return {};
    }
}

QString IdentityModel::heading(int column) const
{
    switch (column) {
    case First:
        return tr("One record");
    case Second:
        return tr("The other");
    case Systems:
        return tr("Systems");
    case Evidence:
        return tr("Evidence");
    case Moves:
        return tr("Money it moves");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace plumbline::ui
