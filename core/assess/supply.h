#pragma once

#include "core/assess/assessment.h"

#include <vector>

// Parts for projects (R24, R25, D6). For core/assess only.
namespace plumbline {

// What one demand gets.
struct DemandCover {
    std::int64_t available = 0;        // allocated to it, never more than what it needs
    std::int64_t literalAvailable = 0; // if it were the only one
    bool counted = false;              // a positive demand of an open project for a key part
    Verdict verdict = Verdict::NotApplicable;
    Day coveredOn; // when the last piece of what is required is there; unknown = not in sight
};

// In exact units: the share is covered / needed.
struct SupplyCounts {
    std::int64_t covered = 0, coveredAtMost = 0, needed = 0;
};

// Allocates the stock of every key part over the demands of open projects, the earliest need first. In
// transit counts when it arrives before the day of need; without such a day only what is on hand counts,
// and that demand comes last. The rulebook may serve the largest project first instead. Each demand takes up to
// `required` of its quantity, so the sum of all allocations of a part never exceeds its stock and transit.
class SupplyPlan {
public:
    SupplyPlan(const Facts& facts, const Rulebook& rulebook, Instant asOf);

    const DemandCover& cover(std::size_t demand) const { return m_covers[demand]; }
    SupplyCounts countsOf(const ProjectFact& project) const;
    std::vector<PartCover> coversOf(const ProjectFact& project) const;
    std::vector<PartPlan> plans() const; // of every part that is demanded

private:
    void allocate();
    void allocatePart(const std::vector<std::int32_t>& demands, std::size_t first, std::size_t last);
    void allocateByAmount(const std::vector<std::int32_t>& demands, std::size_t first, std::size_t last);
    Day coveredOn(const PartFact& part, std::int64_t stock, std::int64_t piece) const;
    Verdict verdictOf(const DemandFact& demand, std::int64_t available, std::int64_t required) const;
    void planPart(PartPlan& plan, std::size_t first, std::size_t last) const;
    std::int64_t onHand(const PartFact& part) const;
    std::int64_t requiredOf(const DemandFact& demand) const;
    PartCover describe(std::size_t demand) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Day m_today;
    bool m_stockKnown, m_demandKnown;
    std::vector<DemandCover> m_covers; // parallel to Facts::demands
    std::vector<std::int32_t> m_order; // the demands that count, by part and then as they are served
};

// Open as it was at that instant.
bool wasOpen(const ProjectFact& project, Instant at);

} // namespace plumbline
