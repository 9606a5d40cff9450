#include "ui/pages/actions/interactions.h"

#include "ui/words/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ui {
namespace {

class InteractionText {
    Q_DECLARE_TR_FUNCTIONS(Interactions)
};

template <typename T> const T* found(const std::vector<T>& all, RecordId record)
{
    const auto at = std::find_if(all.begin(), all.end(), [record](const T& fact) { return fact.id == record; });
    return at == all.end() ? nullptr : &*at;
}

QString day(const ViewState& state, Instant at) { return words::date(state.clock().dayAt(at)); }

} // namespace

QString interactionLine(const ViewState& state, RecordId record)
{
    if (!state.facts)
        return {};
    if (const VisitFact* visit = found(state.facts->visits, record)) {
        const QString rep =
            visit->rep.isSet() ? words::foreign(state.facts->people[visit->rep.at()].name, 30) : words::dash();
        return InteractionText::tr("%1 visit by %2", "day, person").arg(day(state, visit->visitedAt), rep);
    }
    if (const InquiryFact* inquiry = found(state.facts->inquiries, record))
        return InteractionText::tr("%1 inquiry over %2", "day, amount")
            .arg(day(state, inquiry->inquiredAt), words::moneyShort(inquiry->amount));
    if (const ShipmentFact* shipment = found(state.facts->shipments, record))
        return InteractionText::tr("%1 shipment", "day").arg(day(state, shipment->shippedAt));
    if (const OrderFact* order = found(state.facts->orders, record))
        return InteractionText::tr("%1 order over %2", "day, amount")
            .arg(day(state, order->orderedAt), words::moneyShort(order->amount));
    return {};
}

} // namespace plumbline::ui
