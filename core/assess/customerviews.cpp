#include "core/assess/customerviews.h"

#include <algorithm>

namespace plumbline {

void viewCustomers(const Facts& facts, Assessment& out)
{
    for (const EntityFact& entity : facts.entities) {
        const auto first = facts.customerRecords.begin() + entity.members.first;
        const auto last = facts.customerRecords.begin() + entity.members.last;
        if (std::all_of(first, last, [&](const CustomerRecordFact& r) { return r.system == first->system; }))
            continue;
        EntityView view;
        view.name = entity.name;
        view.creditCode = entity.creditCode;
        view.region = entity.region;
        view.registry = entity.registry;
        for (auto record = first; record != last; ++record) {
            view.members.push_back(record->id);
            view.systems.push_back(record->system);
            view.reasons.push_back(record->reason);
        }
        out.splitCustomers.push_back(std::move(view));
    }
}

} // namespace plumbline
