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

} // namespace plumbline
