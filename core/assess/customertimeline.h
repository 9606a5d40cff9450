#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

enum class TimelineKind : std::uint8_t { Visit, Inquiry, Campaign, Order, Contract, Shipment, Receipt };

// One thing that happened with a customer, whichever system knows it.
struct TimelineEntry {
    TimelineKind kind{};
    Instant at;
    RecordId record;
    std::string name;                    // of a campaign; a contract's or an order's number
    Money amount;                        // of money and goods on order
    std::vector<RecordId> nearInquiries; // of a campaign: inquiries within the rulebook's days of it (R9)
};

// What is known of one customer up to asOf, oldest first, under all the ids it has (R6, R9). Campaigns
// count from the first to the last day of their own; one without a last day has one day.
std::vector<TimelineEntry> customerTimeline(const Facts& facts, const Rulebook& rulebook, EntityIndex customer,
                                            Instant asOf);

} // namespace plumbline
