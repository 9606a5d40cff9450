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

} // namespace plumbline
