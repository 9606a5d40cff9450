#pragma once

#include "core/facts/facts.h"

// What an as-of instant lets one see of a record.
namespace plumbline {

// Since when a document can be looked at: its upload, or its creation where no upload is said.
inline Instant seenAt(const DocumentFact& document)
{
    return document.uploadedAt.isKnown() ? document.uploadedAt : document.createdAt;
}

// A shipment that stayed with the customer, as far as could be seen at asOf.
inline bool isKept(const ShipmentFact& shipment, Instant asOf)
{
    return !shipment.returnedAt.isKnown() || shipment.returnedAt > asOf;
}

// Entered by then and neither won nor lost yet.
inline bool wasOpen(const OpportunityFact& opportunity, Instant at)
{
    const bool isClosed =
        opportunity.state != DealState::Open && (!opportunity.closedAt.isKnown() || opportunity.closedAt <= at);
    return !isClosed && opportunity.createdAt <= at;
}

// Calls visit(position in Facts::visits) for those made since then, in their order. Each customer's lie by
// time, so that the older ones need not be read.
template <typename Visit> void eachVisitSince(const Facts& facts, Instant begin, Visit visit)
{
    for (std::size_t i = 0; i < facts.visits.size() && !facts.visits[i].entity.isSet(); ++i) {
        if (facts.visits[i].visitedAt >= begin)
            visit(i); // nobody's
    }
    for (const EntityFact& customer : facts.entities) {
        auto first = static_cast<std::size_t>(customer.visits.last);
        while (first > static_cast<std::size_t>(customer.visits.first) && facts.visits[first - 1].visitedAt >= begin)
            --first;
        for (; first < static_cast<std::size_t>(customer.visits.last); ++first)
            visit(first);
    }
}

} // namespace plumbline
