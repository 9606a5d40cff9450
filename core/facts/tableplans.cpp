#include "core/facts/tableplans.h"

namespace plumbline {

std::vector<TablePlan> tablePlans()
{
    using enum Collection;
    constexpr TextUse symbol = TextUse::Symbol;
    constexpr TextUse own = TextUse::Own;
    // One collection per line reads as a table.
    // clang-format off
    return {
        {Document, {"customer", "project", "visit", "signer", "is_signed", "is_generated", "created_at", "uploaded_at"},
                   {{"kind", symbol}, {"format", symbol}, {"sha256", TextUse::FileHash}}},
        {Visit, {"rep", "customer", "opportunity", "category", "visited_at", "recorded_at"}, {{"form", symbol}, {"note", TextUse::Sketch}}},
        {Receipt, {"customer", "kind", "amount", "received_at"}, {{"contract_number", symbol}}},
        {Opportunity, {"customer", "owner", "region", "state", "amount", "created_at", "followed_up_at", "progressed_at", "closed_at"},
                      {{"name", own}}},
        {Inquiry, {"customer", "category", "inquired_at", "amount"}, {}},
        {Shipment, {"customer", "product", "category", "quantity", "shipped_at", "returned_at"}, {{"contract_number", symbol}}},
        {Order, {"customer", "category", "amount", "returned", "ordered_at"}, {{"number", symbol}, {"contract_number", symbol}}},
        {Approval, {"state", "project", "amount", "started_at", "finished_at"},
                   {{"kind", symbol}, {"customer_credit_code", symbol}, {"customer_name", symbol}}},
        {Milestone, {"project", "node", "planned_on"}, {}},
        {StageClaim, {"project", "node", "claimed_at", "claimed_by"}, {}},
        {Commitment, {"customer", "project", "made_at", "due_at", "ticked_kept"}, {{"what", own}, {"proof_kind", symbol}}},
        {Contract, {"customer", "project", "region", "rep", "amount", "signed_at"}, {{"number", symbol}, {"line", symbol}}},
        {FinanceContract, {"customer", "amount", "registered_at"}, {{"number", symbol}}},
        {Demand, {"project", "part", "quantity", "needed_on"}, {}},
        {Forecast, {"region", "rep", "opportunity", "month", "amount", "entered_at"}, {}},
        {DecisionStep, {"project", "department", "state", "since"}, {}},
        {Customer, {"kind", "region", "owner", "returning", "approval_mapped"},
                   {{"name", own}, {"credit_code", own}, {"phone", own}, {"address", own}, {"province", own}, {"city", own}, {"grade", symbol}}, true},
        {Contact, {"customer", "can_decide", "left_on"}, {{"name", own}, {"title", own}}},
        {Project, {"customer", "opportunity", "owner", "region", "state", "amount", "created_at", "closed_at"},
                  {{"name", own}, {"number", own}, {"type", symbol}, {"stage", symbol}}},
        {Target, {"region", "rep", "month", "amount"}, {}},
        {RebateClaim, {"customer", "rate", "amount", "claimed_at"}, {{"order_number", symbol}, {"contract_number", symbol}}},
        {Company, {"state", "state_since"}, {{"credit_code", own}, {"parent_credit_code", own}, {"name", own}}},
        {Campaign, {"region", "customer", "starts_on", "ends_on"}, {{"name", own}}},
        {Stock, {"part", "on_hand"}, {}},
        {InTransit, {"part", "quantity", "arrives_on"}, {}},
        {Region, {"director"}, {{"name", own}, {"provinces", own}}},
        {Person, {"role", "region", "superior", "active"}, {{"name", own}}},
        {Category, {"rebate_scope"}, {{"name", own}}},
        {Product, {"category"}, {}},
        {Part, {"key_part", "lead_days"}, {{"name", own}}},
    };
    // clang-format on
}

} // namespace plumbline
