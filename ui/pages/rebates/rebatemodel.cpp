#include "ui/pages/rebates/rebatemodel.h"

#include "ui/models/actionmodel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

QString checkName(ReasonCode code)
{
    switch (code) {
    case ReasonCode::RebateNotReturning:
        return RebateModel::tr("not a returning customer");
    case ReasonCode::RebateFirstOrder:
        return RebateModel::tr("first order");
    case ReasonCode::RebateOutOfScope:
        return RebateModel::tr("category out of scope");
    case ReasonCode::RebateBelowThreshold:
        return RebateModel::tr("total not reached");
    case ReasonCode::RebateNoPolicy:
        return RebateModel::tr("no policy on that day");
    case ReasonCode::RebateWithoutOrder:
        return RebateModel::tr("no such order");
    default:
        return RebateModel::tr("cannot tell");
    }
}

// Decided, and then everything of it given up before it went out.
bool isTakenBack(const ViewState& state, const RebateRuling& ruling)
{
    if (!state.outbox)
        return false;
    bool isAny = false;
    for (const OutboxEntry& entry : *state.outbox) {
        if (entry.draft.decision != kRebateDecision || entry.draft.subject != subjectOf(ruling.order) ||
            entry.queuedAt < ruling.at)
            continue;
        if (entry.state != OutboxState::Discarded)
            return false;
        isAny = true;
    }
    return isAny;
}

RegionIndex regionOfRebate(const ViewState& state, const RebateAssessment& rebate)
{
    const bool isKnown = state.facts && rebate.entity.isSet() && rebate.entity.at() < state.facts->entities.size();
    return isKnown ? state.facts->entities[rebate.entity.at()].region : RegionIndex();
}

} // namespace

QString rebateStateWord(RebateState state)
{
    switch (state) {
    case RebateState::OutsidePolicy:
        return RebateModel::tr("outside the policy");
    case RebateState::Disputed:
        return RebateModel::tr("disputed");
    case RebateState::Due:
        return RebateModel::tr("due");
    case RebateState::InAnnex:
        return RebateModel::tr("for the annex");
    case RebateState::CannotTell:
        return RebateModel::tr("cannot tell");
    case RebateState::NotDue:
        break;
    }
    return RebateModel::tr("not due");
}

QString failedChecks(const RebateAssessment& rebate)
{
    QStringList names;
    for (const Reason& reason : rebate.reasons) {
        if (reason.verdict == Verdict::Failed || reason.verdict == Verdict::Unknown)
            names.append(checkName(reason.code));
    }
    return names.join(RebateModel::tr(", ", "between names"));
}

const RebateRuling* annexRulingOf(const ViewState& state, RecordId order)
{
    if (!state.rulings)
        return nullptr;
    const auto& all = state.rulings->rebates;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const RebateRuling& ruling) { return ruling.order == order; });
    return found == all.rend() || isTakenBack(state, *found) ? nullptr : &*found;
}

RebateState RebateModel::stateOf(const RebateAssessment& rebate) const
{
    const RecordId record = rebate.order.isSet() ? rebate.order : rebate.claim;
    const auto isDisputed = [&](const RebateDispute& dispute) { return dispute.order == record; };
    if (m_state.rulings && std::any_of(m_state.rulings->disputes.begin(), m_state.rulings->disputes.end(), isDisputed))
        return RebateState::Disputed;
    if (rebate.outOfRule)
        return RebateState::OutsidePolicy;
    if (rebate.verdict == Verdict::Passed)
        return annexRulingOf(m_state, rebate.order) ? RebateState::InAnnex : RebateState::Due;
    return rebate.verdict == Verdict::Unknown ? RebateState::CannotTell : RebateState::NotDue;
}

void RebateModel::setState(const ViewState& state)
{
    beginResetModel();
    m_state = state;
    m_deliveries = Deliveries(state.outbox);
    m_rows.clear();
    for (const RebateAssessment& rebate : state.assessment->rebates) {
        const RegionIndex region = regionOfRebate(state, rebate);
        if (!state.inScope(region))
            continue;
        const auto failed = std::count_if(rebate.reasons.begin(), rebate.reasons.end(),
                                          [](const Reason& reason) { return reason.verdict == Verdict::Failed; });
        m_rows.push_back({&rebate, region, stateOf(rebate), static_cast<int>(failed)});
    }
    endResetModel();
}

QString RebateModel::display(const RebateRow& row, int column) const
{
    const RebateAssessment& rebate = *row.rebate;
    switch (column) {
    case Order:
        return rebate.orderNumber.empty() ? words::dash() : words::foreign(rebate.orderNumber, 40);
    case Customer:
        return rebate.customer.empty() ? words::dash() : words::foreign(rebate.customer, 80);
    case Region:
        return regionName(m_state, row.region);
    case State: {
        const QString word = rebateStateWord(row.state);
        const auto delivery = m_deliveries.stateOf(subjectOf(row.record()));
        return delivery ? word + QStringLiteral(" · ") + words::outboxState(*delivery) : word;
    }
    case Missing:
        return rebate.policy.empty() ? words::dash() : words::moneyFull(rebate.missing);
    case Amount:
        return row.showsAmount() ? words::moneyFull(rebate.amount) : words::dash();
    case Claimed:
        return rebate.claim.isSet() ? words::moneyFull(rebate.claimed) : words::dash();
    default:
        return failedChecks(rebate);
    }
}

QVariant RebateModel::raw(const RebateRow& row, int column) const
{
    const RebateAssessment& rebate = *row.rebate;
    switch (column) {
    case State: // within a state, what is nearest to being due comes first
        return QVariant::fromValue<qint64>(static_cast<qint64>(row.state) * 4'000'000'000'000'000 +
                                           std::min<std::int64_t>(rebate.missing.fen, 3'999'999'999'999'999));
    case Missing:
        return QVariant::fromValue<qint64>(rebate.policy.empty() ? -1 : rebate.missing.fen);
    case Amount:
        return QVariant::fromValue<qint64>(row.showsAmount() ? rebate.amount.fen : -1);
    case Claimed:
        return QVariant::fromValue<qint64>(rebate.claim.isSet() ? rebate.claimed.fen : -1);
    default:
        return display(row, column);
    }
}

QVariant RebateModel::cell(int row, int column, int role) const
{
    const RebateRow& each = at(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(each, column);
    case SortRole:
        return raw(each, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(each, column);
    case Qt::ToolTipRole:
        if (column == Amount && !each.showsAmount())
            return tr("The amount appears when all checks have passed.");
        return column == Customer || column == Failed ? QVariant(display(each, column)) : QVariant();
    case KeyRole:
        return QString::number(each.record().value);
    case RecordRole:
        return QVariant::fromValue<qint64>(each.record().value);
    case TableFilter::ChoiceRole:
        return int(each.state);
    default:
        return {};
    }
}

QString RebateModel::heading(int column) const
{
    switch (column) {
    case Order:
        return tr("Order");
    case Customer:
        return tr("Customer");
    case Region:
        return tr("Region");
    case State:
        return tr("State");
    case Missing:
        return tr("To the threshold");
    case Amount:
        return tr("Rebate due");
    case Claimed:
        return tr("Promised or paid");
    case Failed:
        return tr("What is missing");
    default:
        return {};
    }
}

} // namespace plumbline::ui
