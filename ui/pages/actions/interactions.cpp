#include "ui/pages/actions/interactions.h"

#include "core/assess/seen.h"
#include "ui/models/documentword.h"
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

const DocumentFact* documentOf(const Facts& facts, RecordId record)
{
    for (const auto* documents : {&facts.projectDocuments, &facts.visitDocuments, &facts.otherDocuments})
        if (const DocumentFact* document = found(*documents, record))
            return document;
    return nullptr;
}

QString documentLine(const ViewState& state, const DocumentFact& document)
{
    const QString kind = documentWord(state, document.kind);
    const QString when = day(state, seenAt(document));
    return document.isSigned ? InteractionText::tr("%1 document: %2, signed", "day, kind").arg(when, kind)
                             : InteractionText::tr("%1 document: %2", "day, kind").arg(when, kind);
}

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
    if (const DocumentFact* document = documentOf(*state.facts, record))
        return documentLine(state, *document);
    if (const OpportunityFact* opportunity = found(state.facts->opportunities, record))
        return InteractionText::tr("%1 opportunity “%2” over %3", "day, name, amount")
            .arg(day(state, opportunity->createdAt), words::foreign(opportunity->name, 60),
                 words::moneyShort(opportunity->amount));
    if (const ContractFact* contract = found(state.facts->contracts, record))
        return InteractionText::tr("%1 contract over %2", "day, amount")
            .arg(day(state, contract->signedAt), words::moneyShort(contract->amount));
    if (const ReceiptFact* receipt = found(state.facts->receipts, record))
        return InteractionText::tr("%1 receipt of %2", "day, amount")
            .arg(day(state, receipt->receivedAt), words::moneyShort(receipt->amount));
    if (const CommitmentFact* promise = found(state.facts->commitments, record))
        return InteractionText::tr("%1 promise: %2", "day, what")
            .arg(day(state, promise->madeAt), words::foreign(promise->what, 60));
    return {};
}

} // namespace plumbline::ui
