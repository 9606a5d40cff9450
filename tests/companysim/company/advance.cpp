#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/records.h"

#include <map>
#include <set>

namespace plumbline::companysim {
namespace {

// One stretch of time in which the company works on; the cases stay as they are.
class Stretch {
public:
    Stretch(Company& company, Duration by)
        : m_company(company)
        , m_from(company.now)
        , m_to(company.now + by)
        , m_days(static_cast<double>(by.ms) / 86'400'000)
        , m_rng(company.options.seed ^ static_cast<std::uint64_t>(company.now.ms), "advance")
    {
    }

    void work()
    {
        m_company.now = m_to;
        addVisits();
        addShipments();
        addReceipts();
        addBudgets();
        moveOpportunities();
        addOpportunities();
        moveProjects();
        moveParts();
        moveMilestones();
        keepCommitments();
        addCommitments();
    }

private:
    // How many of what happens `perDay` times a day at scale 1: at least one, so that any stretch shows.
    int count(double perDay)
    {
        return std::max(1, static_cast<int>(std::lround(perDay * m_company.options.scale * m_days)));
    }
    bool happens(double perDay) { return m_rng.chance(std::min(1.0, perDay * m_days)); }

    // After the old now, at or before the new one; in working hours when a few draws find such a time.
    Instant time()
    {
        Instant at;
        for (int draw = 0; draw < 10; ++draw) {
            const double share = 1 - m_rng.unit();
            at = m_from + Duration{std::max<std::int64_t>(
                              1, static_cast<std::int64_t>(share * static_cast<double>((m_to - m_from).ms)))};
            const int minute = m_clock.minuteOfDay(at);
            if (minute >= 9 * 60 && minute < 18 * 60 && m_clock.dayAt(at).weekday() < 5)
                break;
        }
        return at;
    }
    Ref customer()
    {
        for (;;) {
            const auto all = static_cast<std::int64_t>(m_company.customers.size());
            const auto at = static_cast<Ref>(m_rng.between(m_company.caseCustomers, all - 1));
            if (m_company.customers[at].fin != kNone)
                return at;
        }
    }
    // Nanjing's month is a case: nothing is signed or paid there while it lasts.
    bool bookable(Ref region, Instant at) const
    {
        return region != kNanjing || m_clock.monthAt(at) != m_clock.monthAt(m_company.options.now);
    }

    void addVisits();
    void addVisitPapers(Ref visit, Instant at);
    void addShipments();
    void addReceipts();
    void addBudgets();
    void moveOpportunities();
    void move(Ref opportunity);
    void sign(Ref opportunity, Instant at);
    void addOpportunities();
    void moveProjects();
    void moveParts();
    void moveMilestones();
    void keepCommitments();
    void addCommitments();

    Company& m_company;
    Instant m_from, m_to;
    double m_days;
    Rng m_rng;
    CompanyClock m_clock;
};

void Stretch::addVisits()
{
    std::set<std::pair<Ref, std::int32_t>> taken;
    for (int left = count(450); left > 0; --left) {
        const Instant at = time();
        const Ref whom = customer();
        if (!taken.emplace(whom, m_clock.dayAt(at).number).second)
            continue;
        Visit visit = stamped<Visit>(std::min(m_to, at + Duration{m_rng.between(10, 60) * 60'000}));
        visit.rep = m_company.customers[whom].owner;
        visit.customer = whom;
        visit.category = m_company.customers[whom].category;
        visit.visitedAt = at;
        visit.form = m_rng.chance(0.7) ? 'A' : 'B';
        addVisitPapers(m_company.visits.add(visit), visit.createdAt);
    }
}

void Stretch::addVisitPapers(Ref visit, Instant at)
{
    const Ref whom = m_company.visits[visit].customer;
    Paper paper;
    paper.format = Format::Docx;
    paper.customer = whom;
    paper.visit = visit;
    paper.created = paper.uploaded = at;
    addDocument(m_company, paper);
    if (m_rng.chance(0.4)) {
        paper.kind = DocKind::CompetitorComparison;
        paper.format = Format::Pdf;
        paper.generated = true;
        addDocument(m_company, paper);
    }
    if (m_company.customers[whom].erp == kNone || !m_rng.chance(0.5))
        return;
    Inquiry inquiry = stamped<Inquiry>(std::min(m_to, at + Duration::hours(m_rng.between(1, 60))));
    inquiry.customer = m_company.customers[whom].erp;
    inquiry.category = m_company.customers[whom].category;
    inquiry.inquiredAt = inquiry.createdAt;
    inquiry.amount = {m_rng.between(1, 300) * 500'000};
    m_company.inquiries.add(inquiry);
}

void Stretch::addShipments()
{
    for (int left = count(160); left > 0; --left) {
        const Ref whom = customer();
        const Ref product = productOf(m_company.customers[whom].category, m_rng.below(kProductsPerCategory));
        addShipment(m_company, whom, product, time(), m_rng.between(1, 30));
        if (m_rng.chance(0.5) && m_company.customers[whom].erp != kNone)
            addOrder(m_company, whom, m_company.customers[whom].category, {m_rng.between(50, 3'600) * 10'000}, time());
    }
}

void Stretch::addReceipts()
{
    const auto last = static_cast<std::int64_t>(m_company.financeContracts.size()) - 1;
    for (int left = count(270); left > 0; --left) {
        const Ref contract = m_company.financeContracts[static_cast<Ref>(m_rng.between(last / 2, last))].contract;
        const Instant at = time();
        if (contract < m_company.caseContracts || !bookable(m_company.contracts[contract].region, at))
            continue;
        addReceipt(m_company, contract, {m_company.contracts[contract].amount.fen / 10}, at);
    }
}

void Stretch::addBudgets()
{
    for (int left = count(40); left > 0; --left) {
        ApprovalSpec spec;
        spec.customer = customer();
        spec.amount = {m_rng.between(2, 80) * 1'000'000};
        spec.finished = time();
        spec.started = m_from + Duration{std::max<std::int64_t>(1, (spec.finished - m_from).ms / 2)};
        addApproval(m_company, spec);
    }
}

void Stretch::moveOpportunities()
{
    const auto before = static_cast<Ref>(m_company.opportunities.size());
    for (Ref at = 0; at < before; ++at) {
        const Opportunity& opportunity = m_company.opportunities[at];
        if (opportunity.state == Deal::Open && opportunity.customer >= m_company.caseCustomers && happens(0.75))
            move(at);
    }
}

void Stretch::move(Ref at)
{
    const Instant when = time();
    Opportunity& opportunity = m_company.opportunities.edit(at);
    opportunity.followedUpAt = opportunity.changedAt = when;
    if (!m_rng.chance(0.4))
        return;
    opportunity.progressedAt = when;
    if (m_rng.chance(0.25)) {
        opportunity.state = Deal::Lost;
        opportunity.closedAt = when;
    } else if (opportunity.stage < 5) {
        ++opportunity.stage;
    } else if (bookable(opportunity.region, when) && m_company.customers[opportunity.customer].fin != kNone) {
        opportunity.state = Deal::Won;
        opportunity.closedAt = when;
        sign(at, when);
    }
}

void Stretch::sign(Ref opportunity, Instant at)
{
    const Opportunity& won = m_company.opportunities[opportunity];
    const Ref contract = addContract(m_company, won.customer, won.amount, at);
    m_company.contracts.edit(contract).opportunity = opportunity;
    addFinanceContract(m_company, contract, std::min(m_to, at + Duration::hours(m_rng.between(1, 30))));
}

// 皖北 stays silent until somebody patches it: that is a case.
void Stretch::addOpportunities()
{
    for (int left = count(85); left > 0; --left) {
        const Ref whom = customer();
        if (m_company.customers[whom].region != kWanbei)
            addOpportunity(m_company, whom, {m_rng.between(2, 30) * m_rng.between(2, 30) * 200'000}, time());
    }
}

// A few open projects claim the next node where one paper proves it, with an older file to show.
void Stretch::moveProjects()
{
    std::map<Ref, Ref> signers;
    for (Ref at = 0; at < static_cast<Ref>(m_company.contacts.size()); ++at) {
        if (!m_company.contacts[at].leftOn.isKnown())
            signers.emplace(m_company.contacts[at].customer, at);
    }
    for (Ref at = m_company.caseProjects; at < static_cast<Ref>(m_company.projects.size()); ++at) {
        const Project& project = m_company.projects[at];
        const bool movable = project.state == Deal::Open && (project.claimed == 2 || project.claimed == 6);
        if (!movable || !happens(0.03))
            continue;
        const Instant when = time();
        Paper paper;
        paper.kind = project.claimed == 2 ? DocKind::RequirementConfirmation : DocKind::Quotation;
        paper.signer = project.claimed == 2 ? signers[project.customer] : kNone;
        paper.customer = project.customer;
        paper.project = at;
        paper.created = when - Duration::hours(m_rng.between(80, 150));
        paper.uploaded = when;
        addDocument(m_company, paper);
        addClaim(m_company, at, project.claimed + 1, when);
    }
}

// What was due arrives and goes into stock; some of the rest slips.
void Stretch::moveParts()
{
    const auto arrived = [&](Ref part, std::int64_t quantity, Instant when) {
        for (Ref at = 0; at < static_cast<Ref>(m_company.stock.size()); ++at) {
            if (m_company.stock[at].part != part)
                continue;
            Stock& stock = m_company.stock.edit(at);
            stock.onHand += quantity;
            stock.changedAt = std::max(stock.changedAt, when);
            return;
        }
    };
    for (Ref at = 0; at < static_cast<Ref>(m_company.inTransit.size()); ++at) {
        const InTransit& transit = m_company.inTransit[at];
        const bool due = transit.arrivesOn <= m_clock.dayAt(m_to);
        const bool slips = !due && transit.part >= kFirstRandomPart && happens(0.04);
        if (transit.removed || !(due || slips))
            continue;
        const Instant when = time();
        InTransit& changed = m_company.inTransit.edit(at);
        changed.changedAt = when;
        changed.removed = due;
        if (due)
            arrived(changed.part, changed.quantity, when);
        else
            changed.arrivesOn.number += static_cast<std::int32_t>(m_rng.between(1, 5));
    }
}

// Most plans that would be missed now are put off by three weeks.
void Stretch::moveMilestones()
{
    for (Ref at = 0; at < static_cast<Ref>(m_company.milestones.size()); ++at) {
        const Milestone& milestone = m_company.milestones[at];
        const bool passes = m_clock.dayAt(m_from) < milestone.plannedOn && milestone.plannedOn <= m_clock.dayAt(m_to);
        const Project& project = m_company.projects[milestone.project];
        if (!passes || milestone.project < m_company.caseProjects || milestone.node <= project.claimed ||
            !m_rng.chance(0.85))
            continue;
        Milestone& moved = m_company.milestones.edit(at);
        moved.plannedOn.number += 21;
        moved.changedAt = time();
    }
}

// Nine of ten promises that fall due around now are kept.
void Stretch::keepCommitments()
{
    std::set<std::pair<Ref, DocKind>> proven;
    for (const Document& document : m_company.documents) {
        if (document.project != kNone && document.kind >= DocKind::LineParameters)
            proven.emplace(document.project, document.kind);
    }
    for (Ref at = 0; at < static_cast<Ref>(m_company.commitments.size()); ++at) {
        const Commitment& promise = m_company.commitments[at];
        const bool falls = promise.dueAt > m_from && promise.dueAt <= m_to + Duration::days(2);
        if (!falls || proven.contains({promise.project, promise.proof}) || !m_rng.chance(0.9))
            continue;
        Paper paper;
        paper.kind = promise.proof;
        paper.customer = promise.customer;
        paper.project = promise.project;
        paper.created = paper.uploaded = std::min(time(), promise.dueAt);
        addDocument(m_company, paper);
        Commitment& kept = m_company.commitments.edit(at);
        kept.tickedKept = true;
        kept.changedAt = paper.uploaded;
    }
}

void Stretch::addCommitments()
{
    const auto projects = static_cast<std::int64_t>(m_company.projects.size());
    for (int left = count(20); left > 0 && projects > m_company.caseProjects; --left) {
        const auto project = static_cast<Ref>(m_rng.between(m_company.caseProjects, projects - 1));
        if (m_company.projects[project].state != Deal::Open)
            continue;
        Commitment commitment = stamped<Commitment>(time());
        commitment.customer = m_company.projects[project].customer;
        commitment.project = project;
        commitment.proof = DocKind::MeetingReply;
        commitment.madeAt = commitment.createdAt;
        commitment.dueAt = commitment.madeAt + Duration::days(m_rng.between(5, 15));
        m_company.commitments.add(commitment);
    }
}

} // namespace

void advance(Company& company, Duration by)
{
    if (by.ms <= 0)
        return;
    Stretch(company, by).work();
    forEveryTable(company, [](auto& table) { table.reindex(); });
}

} // namespace plumbline::companysim
