#include "core/assess/customertimeline.h"

#include <algorithm>
#include <tuple>

namespace plumbline {
namespace {

template <typename T> std::vector<T> slice(const std::vector<T>& all, FactRange range)
{
    return {all.begin() + range.first, all.begin() + range.last};
}

std::vector<RecordId> inquiriesNear(const Facts& facts, const Rulebook& rulebook, const EntityFact& customer,
                                    const CampaignFact& campaign, Instant asOf)
{
    const Day last = campaign.endsOn.isKnown() ? campaign.endsOn : campaign.startsOn;
    std::vector<RecordId> near;
    for (const InquiryFact& inquiry : slice(facts.inquiries, customer.inquiries)) {
        const Day day = rulebook.clock.dayAt(inquiry.inquiredAt);
        if (inquiry.inquiredAt <= asOf && day.number >= campaign.startsOn.number - rulebook.metrics.campaignDays &&
            day.number <= last.number + rulebook.metrics.campaignDays)
            near.push_back(inquiry.id);
    }
    return near;
}

} // namespace

std::vector<TimelineEntry> customerTimeline(const Facts& facts, const Rulebook& rulebook, EntityIndex customer,
                                            Instant asOf)
{
    const EntityFact& entity = facts.entities[customer.at()];
    std::vector<TimelineEntry> entries;
    const auto add = [&](TimelineKind kind, Instant at, RecordId record, std::string name = {}, Money amount = {}) {
        if (at.isKnown() && at <= asOf)
            entries.push_back({kind, at, record, std::move(name), amount, {}});
    };
    for (const VisitFact& visit : slice(facts.visits, entity.visits))
        add(TimelineKind::Visit, visit.visitedAt, visit.id);
    for (const InquiryFact& inquiry : slice(facts.inquiries, entity.inquiries))
        add(TimelineKind::Inquiry, inquiry.inquiredAt, inquiry.id, {}, inquiry.amount);
    for (const OrderFact& order : slice(facts.orders, entity.orders))
        add(TimelineKind::Order, order.orderedAt, order.id, std::string(facts.symbols.text(order.number)),
            order.amount);
    for (const ShipmentFact& shipment : slice(facts.shipments, entity.shipments))
        add(TimelineKind::Shipment, shipment.shippedAt, shipment.id);
    for (const ContractFact& contract : facts.contracts) {
        if (contract.entity == customer)
            add(TimelineKind::Contract, contract.signedAt, contract.id,
                std::string(facts.symbols.text(contract.number)), contract.amount);
    }
    for (const ReceiptFact& receipt : facts.receipts) {
        if (receipt.entity == customer)
            add(TimelineKind::Receipt, receipt.receivedAt, receipt.id, {},
                receipt.kind == ReceiptKind::Refund ? Money{} - receipt.amount : receipt.amount);
    }
    for (const CampaignFact& campaign : facts.campaigns) {
        if (campaign.entity != customer || !campaign.startsOn.isKnown() ||
            rulebook.clock.startOf(campaign.startsOn) > asOf)
            continue;
        add(TimelineKind::Campaign, rulebook.clock.startOf(campaign.startsOn), campaign.id, campaign.name);
        entries.back().nearInquiries = inquiriesNear(facts, rulebook, entity, campaign, asOf);
    }
    std::sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
        return std::tie(a.at, a.kind, a.record) < std::tie(b.at, b.kind, b.record);
    });
    return entries;
}

} // namespace plumbline
