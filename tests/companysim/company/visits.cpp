#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/records.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

enum class Voucher : std::uint8_t { None, Confirmation, Comparison };

// A visit before it gets its place in the table, which is ordered by when visits were recorded.
struct Draft {
    PlannedVisit visit;
    Instant recorded;
    Voucher voucher = Voucher::None;
    bool inquiry = false;
};

// How good the reps of each region are at bringing proof home, in percent.
constexpr std::array<int, kRegionCount> kDiligence = {84, 112, 101, 76, 106, 95, 110, 119, 98, 89};

bool sameDay(const Generation& g, const PlannedVisit& a, const PlannedVisit& b)
{
    return g.clock.dayAt(a.at) == g.clock.dayAt(b.at);
}

// The planned visits of one customer by time; of two effective ones on a day the first suffices.
std::vector<PlannedVisit> tidied(const Generation& g, std::vector<PlannedVisit> planned)
{
    std::stable_sort(planned.begin(), planned.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    const auto same = [&](const auto& a, const auto& b) { return a.effective && b.effective && sameDay(g, a, b); };
    planned.erase(std::unique(planned.begin(), planned.end(), same), planned.end());
    return planned;
}

Draft randomDraft(Generation& g, Rng& rng, Ref customer, Day day)
{
    const CrmCustomer& of = g.company.customers[customer];
    const auto& reps = g.repsOf[static_cast<std::size_t>(of.region)];
    const double diligence = kDiligence[static_cast<std::size_t>(of.region)] / 100.0;
    Draft draft;
    draft.visit.customer = customer;
    draft.visit.rep = rng.chance(0.88) ? of.owner : reps[static_cast<std::size_t>(rng.below(std::ssize(reps)))];
    const Ref base = of.category < kMedicalCategories ? 0 : kMedicalCategories;
    draft.visit.category = rng.chance(0.93) ? of.category : base + static_cast<Ref>(rng.below(kMedicalCategories));
    draft.visit.at = g.duringWork(rng, day);
    draft.visit.form = rng.chance(0.7) ? 'A' : 'B';
    draft.inquiry = rng.chance(0.48 * diligence);
    if (rng.chance(0.45 * diligence))
        draft.voucher = rng.chance(0.45) ? Voucher::Confirmation : Voucher::Comparison;
    const bool late = rng.chance(0.02); // recorded days later, as on the eve of the 15th
    draft.recorded =
        draft.visit.at + Duration{(late ? rng.between(2 * 1440, 9 * 1440) : rng.between(20, 500)) * 60'000};
    return draft;
}

// The days of a customer's random visits: spread over history, never on a planned visit's day.
std::vector<Day> visitDays(const Generation& g, Rng& rng, std::int64_t count, const std::vector<PlannedVisit>& planned)
{
    std::vector<Day> days;
    const auto all = std::ssize(g.workdays);
    std::int64_t next = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t at = std::max(next, (i * all + rng.below(all)) / count);
        if (at >= all)
            break;
        next = at + 1;
        const Day day = g.workdays[static_cast<std::size_t>(at)];
        const bool taken =
            std::any_of(planned.begin(), planned.end(), [&](const auto& v) { return g.clock.dayAt(v.at) == day; });
        if (!taken)
            days.push_back(day);
    }
    return days;
}

// Minutes are missing now and then, yet never twice in a row, but for a few customers at the end (R46).
void dropMinutes(Rng& rng, std::vector<Draft>& drafts, std::size_t first)
{
    bool missing = false;
    for (std::size_t at = first; at < drafts.size(); ++at) {
        PlannedVisit& visit = drafts[at].visit;
        visit.minutes = visit.minutes && (missing || visit.effective || !rng.chance(0.45));
        missing = !visit.minutes;
    }
    if (drafts.size() - first > 6 && rng.chance(0.012))
        drafts[drafts.size() - 1].visit.minutes = drafts[drafts.size() - 2].visit.minutes = false;
}

void draftCustomer(Generation& g, Rng& rng, Ref customer, std::int64_t random, std::vector<PlannedVisit> own,
                   std::vector<Draft>& drafts)
{
    const std::size_t first = drafts.size();
    const std::vector<PlannedVisit> planned = tidied(g, std::move(own));
    for (const PlannedVisit& visit : planned) {
        Draft draft;
        draft.visit = visit;
        draft.recorded = visit.at + Duration{35 * 60'000};
        draft.voucher = visit.confirmed ? Voucher::Confirmation : Voucher::None;
        drafts.push_back(draft);
    }
    if (random == 0)
        return;
    for (const Day day : visitDays(g, rng, random, planned))
        drafts.push_back(randomDraft(g, rng, customer, day));
    std::sort(drafts.begin() + static_cast<std::ptrdiff_t>(first), drafts.end(),
              [](const Draft& a, const Draft& b) { return a.visit.at < b.visit.at; });
    dropMinutes(rng, drafts, first);
    if (rng.chance(0.012)) { // a second form for the last visit's day (R38)
        Draft twin = drafts.back();
        twin.visit.form = twin.visit.form == 'A' ? 'B' : 'A';
        twin.visit.at = twin.recorded = twin.visit.at + Duration{50 * 60'000};
        twin.recorded = twin.recorded + Duration{30 * 60'000};
        drafts.push_back(twin);
    }
}

void addPapers(Generation& g, Rng& rng, const Draft& draft, Ref visit)
{
    Paper paper;
    paper.customer = draft.visit.customer;
    paper.visit = visit;
    if (draft.visit.minutes) {
        paper.format = Format::Docx;
        paper.created = g.notAfterNow(rng, draft.visit.at + Duration{rng.between(30, 600) * 60'000});
        paper.uploaded = g.notAfterNow(rng, paper.created + Duration{rng.between(5, 90) * 60'000});
        paper.uploaded = std::max(paper.created, paper.uploaded);
        addDocument(g.company, paper);
    }
    if (draft.voucher == Voucher::None)
        return;
    const bool confirmed = draft.voucher == Voucher::Confirmation;
    const auto& people = g.contactsOf[static_cast<std::size_t>(draft.visit.customer)];
    paper.kind = confirmed ? DocKind::RequirementConfirmation : DocKind::CompetitorComparison;
    paper.format = confirmed ? Format::Jpg : Format::Pdf;
    paper.generated = !confirmed && !rng.chance(0.04); // a few were made by hand and do not qualify
    paper.created = draft.visit.at + Duration{20 * 60'000};
    paper.uploaded = std::max(paper.created, g.company.visits[visit].createdAt);
    const bool draftOnly = !draft.visit.confirmed && rng.chance(0.04); // never signed: no voucher
    if (confirmed && !draftOnly && !people.empty())
        paper.signer = people[static_cast<std::size_t>(rng.below(std::ssize(people)))];
    addDocument(g.company, paper);
}

void addInquiry(Generation& g, Rng& rng, Ref customer, Ref category, Instant at)
{
    if (at > g.now || g.company.customers[customer].erp == kNone)
        return;
    Inquiry inquiry = stamped<Inquiry>(at);
    inquiry.customer = g.company.customers[customer].erp;
    inquiry.category = category;
    inquiry.inquiredAt = at;
    inquiry.amount = {rng.between(1, 300) * 500'000};
    g.company.inquiries.add(inquiry);
}

// Makes every system check of the visit pass.
void supportVisit(Generation& g, Rng& rng, const PlannedVisit& visit)
{
    const CrmCustomer& of = g.company.customers[visit.customer];
    if (of.wms != kNone)
        addShipment(g.company, visit.customer, productOf(visit.category, rng.below(kProductsPerCategory)),
                    visit.at - Duration::hours(rng.between(20, 90)), rng.between(1, 8));
    if (!of.approvalMapped)
        return;
    ApprovalSpec spec;
    spec.customer = visit.customer;
    spec.amount = {rng.between(5, 60) * 1'000'000};
    spec.finished = visit.at - Duration::hours(rng.between(48, 400));
    spec.started = spec.finished - Duration::hours(rng.between(4, 50));
    addApproval(g.company, spec);
}

std::vector<Draft> draftAll(Generation& g, Rng& rng)
{
    const std::size_t customers = g.company.customers.size();
    std::vector<std::vector<PlannedVisit>> planned(customers);
    for (const PlannedVisit& visit : g.plannedVisits)
        planned[static_cast<std::size_t>(visit.customer)].push_back(visit);
    std::vector<std::int64_t> weights(customers, 0);
    std::int64_t all = 0;
    for (const auto& region : g.customersOf) {
        for (const Ref customer : region)
            all += weights[static_cast<std::size_t>(customer)] = rng.between(55, 145);
    }
    std::vector<Draft> drafts;
    const std::int64_t total = g.count(330'000) - std::ssize(g.plannedVisits);
    drafts.reserve(static_cast<std::size_t>(g.count(331'000)));
    for (std::size_t at = 0; at < customers; ++at)
        draftCustomer(g, rng, static_cast<Ref>(at), total * weights[at] / all, std::move(planned[at]), drafts);
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft& a, const Draft& b) { return a.recorded < b.recorded; });
    return drafts;
}

std::vector<std::vector<Ref>> opportunitiesByCustomer(const Company& company)
{
    std::vector<std::vector<Ref>> of(company.customers.size());
    for (Ref at = 0; at < static_cast<Ref>(company.opportunities.size()); ++at)
        of[static_cast<std::size_t>(company.opportunities[at].customer)].push_back(at);
    return of;
}

Ref drawOpportunity(const Company& company, Rng& rng, const std::vector<Ref>& candidates, Instant at)
{
    if (candidates.empty() || !rng.chance(0.6))
        return kNone;
    const Ref drawn = candidates[static_cast<std::size_t>(rng.below(std::ssize(candidates)))];
    return company.opportunities[drawn].createdAt <= at ? drawn : kNone;
}

} // namespace

void addVisits(Generation& g)
{
    Rng rng = g.rng("visits");
    const std::vector<Draft> drafts = draftAll(g, rng);
    const auto opportunities = opportunitiesByCustomer(g.company);
    g.company.visits.reserve(drafts.size());
    g.company.documents.reserve(static_cast<std::size_t>(g.count(440'000)));
    g.company.inquiries.reserve(static_cast<std::size_t>(g.count(165'000)));
    for (const Draft& draft : drafts) {
        Visit visit = stamped<Visit>(std::max(draft.visit.at, g.notAfterNow(rng, draft.recorded)));
        visit.rep = draft.visit.rep;
        visit.customer = draft.visit.customer;
        visit.category = draft.visit.category;
        visit.visitedAt = draft.visit.at;
        visit.form = draft.visit.form;
        visit.opportunity =
            drawOpportunity(g.company, rng, opportunities[static_cast<std::size_t>(visit.customer)], visit.visitedAt);
        const Ref at = g.company.visits.add(visit);
        addPapers(g, rng, draft, at);
        if (draft.inquiry)
            addInquiry(g, rng, visit.customer, visit.category,
                       visit.visitedAt + Duration{rng.between(40, 70 * 60) * 60'000});
        if (draft.visit.effective)
            supportVisit(g, rng, draft.visit);
    }
}

} // namespace plumbline::companysim
