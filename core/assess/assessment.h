#pragma once

#include "core/assess/bridge.h"
#include "core/assess/effectmeasure.h"
#include "core/assess/eventviews.h"
#include "core/assess/finding.h"
#include "core/assess/projectviews.h"
#include "core/assess/reasoncodes.h"
#include "core/facts/facts.h"
#include "core/rulebook/rulebook.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

// Everything that the product can say, as one value. It carries names, so that a stored one can be
// shown before the facts are loaded; figures carry the ids of the source records they rest on.
namespace plumbline {

// A sum of money with the records that make it.
struct Sum {
    Money amount;
    std::vector<RecordId> records;

    void add(Money more, RecordId record)
    {
        amount += more;
        records.push_back(record);
    }
};

// --- claimed and proven (R2, R3) -------------------------------------------------------------
enum class AchievementState : std::uint8_t { NoTarget, OnTrack, Behind };
// One region (or rep) and one month. Each rung counts what happened in that month up to asOf.
struct Achievement {
    RegionIndex region;
    PersonIndex rep; // unset = the whole region
    std::string line; // product line, in Assessment::lines only; empty = money that names none
    Month month;
    Sum target, reported, expected;          // reported = signed as CRM says; expected = forecasts
    Sum signedSum, inFinance, shipped, paid; // the ladder of proof
    Money claimed;                           // reported + expected
    Money proven;                            // the rung that the rulebook names
    Ratio provenRatio, claimedRatio;         // of the target, in fen
    AchievementState state = AchievementState::NoTarget;
};
struct RegionView {
    RecordId id; std::string name; std::string director; std::vector<std::string> provinces;
    Ratio validVisits;             // rulebook's notion of valid
    Ratio authenticVisits, progressVisits;
    Ratio commitmentsKept;         // kept of those due
    int commitmentsLate = 0, commitmentsBroken = 0, commitmentsOpen = 0, commitmentsOverdue = 0;
    int commitmentsUnknown = 0;    // due, but documents were not read so far: in no ratio
    Rational meanDaysPerStage;     // only when stageAdvances > 0 (R64)
    Rational medianDaysPerStage;
    int stageAdvances = 0;
    // Stages that open projects are in now: still running, so at least this long (R64).
    int stagesRunning = 0;
    Rational meanDaysRunning; // only when stagesRunning > 0
    std::array<int, kNodeCount> claimedAtNode{}, provenAtNode{}; // open projects that reached node i+1
};

// --- projects (R18-R32) ----------------------------------------------------------------------
struct NodeAssessment {
    Verdict verdict = Verdict::Unknown;
    bool claimed = false;
    Instant claimedAt;
    Day plannedOn;
    std::vector<Reason> reasons; // one per proof that the node demands; none for nodes after baseNodes
};
struct PartCover {
    std::string part; RecordId partRecord;
    std::int64_t demand = 0, available = 0, literalAvailable = 0; // thousandths; available after sharing (D6)
    Day neededOn, nextArrival;
    Verdict verdict = Verdict::Unknown;
    std::vector<RecordId> records;
    Day coveredOn{};            // when the last piece of what is required arrives; unknown = not in sight
    int countdownDays = 0;      // from asOf to coveredOn, 0 = it is there (R24); only when coveredOn is known
};
struct DepartmentView { std::uint8_t department = 0; std::uint8_t state = 0; bool known = false; Instant since; RecordId record; };
struct NextProof { ProofRule proof; int node = 0; Rational gain; bool exists = false; }; // idea 9
// One line of the electronic trail (R54): what should be there, each with the records that show it.
enum class TrailLineKind : std::uint8_t { Promises, Price, Delivery };
struct TrailLine {
    TrailLineKind kind{};
    Ratio coverage; // items with an electronic original, of those due
    std::vector<Reason> items;
};
struct ProjectAssessment {
    RecordId id; std::string name, number, customer, owner, region, type;
    RegionIndex regionIndex; EntityIndex entity;
    Money amount; bool open = true;
    int claimedNode = 0, plannedNode = 0, provenNode = 0; // 0 = none; provenNode = highest n with 1..n verified
    int verifiedNodes = 0, baseNodes = 0;
    int documentsValid = 0, documentsRequired = 0;
    Rational stageScore, documentScore, supplyScore, health; // points: 0..40, 0..30, 0..30, 0..100
    Rational healthLow, healthHigh; // health is low: what is proven; high: were all that is unknown proven
    bool belowThreshold = false, paper = false; // below: only when healthHigh is (D9: unrounded)
    Instant belowSince;             // since when in one run; unknown unless belowThreshold
    LostPart lostMost = LostPart::Stage;
    NextProof nextProof;
    std::string stage;              // the CRM's own coarse stage as it is now (R18)
    int stageFirst = 0, stageLast = 0; // the nodes that it stands for; 0 = not mapped
    // R22: the node being worked on, provenNode + 1; 0 = all are proven, or nothing can be told.
    int nodeInWork = 0, daysInNode = 0, expectedDays = 0;
    Instant nodeSince;
    bool stuck = false;             // open, longer in its node than expected, and its proof is not there
    std::vector<Reason> suggestions; // what else can be done (R31)
    std::array<NodeAssessment, kNodeCount> nodes;
    std::vector<PartCover> parts; // of key parts that an open project demands
    std::vector<DepartmentView> departments; // all five, in the order of Department
    std::vector<TrailLine> trail;   // all three lines of an open project; else empty
    std::vector<RecordId> records; // project, claims, documents, demands: what the score rests on
};

// --- signals and actions (R45-R50) ------------------------------------------------------------
struct Signal {
    std::string rule;      // SignalRule::id
    SignalKind kind{};
    Severity severity{};
    SubjectKind subject{};
    RecordId subjectRecord;
    std::string subjectName;
    RegionIndex region;
    EntityIndex entity;    // the customer concerned; unset for a region
    PersonIndex rep;       // whose work it is about; unset when nobody is named
    Money atStake;         // what hangs on it, as far as records say; 0 = no sum is known
    Instant startedAt;     // true in the data (D10)
    Instant knowableAt;    // the newest fetch among its records
    bool calendarGap = false; // its working days reach beyond those that the calendar knows (D8)
    std::vector<ReasonArg> args; // what the wording needs: counts, days, points, names
    std::vector<RecordId> records;
};
struct Action {
    std::string key;       // stable over assessments: rule id + subject record, for the ledger
    std::size_t signal = 0; // position in Assessment::signals
    std::string responsible; // the rep's direct superior, else the region's director; who is away is passed over (R50)
    std::vector<std::string> passedOver; // those who would have been, nearest first
    std::vector<Reason> background;
    std::vector<RecordId> history; // past interactions, newest first, at most 5
};

// --- money findings (R6, R7, R40-R43, R71) -----------------------------------------------------
struct EntityView {
    std::string name, creditCode; RegionIndex region; RegistryState registry{};
    std::vector<RecordId> members; std::vector<std::uint8_t> systems; std::vector<JoinReason> reasons;
};
struct RebateAssessment {
    RecordId order; std::string orderNumber, customer, policy; Verdict verdict = Verdict::Unknown;
    EntityIndex entity;
    Money base, total, amount;  // amount is 0 unless verdict is Passed (R42)
    Money missing;              // from the total to the threshold; 0 when it is reached
    std::vector<Reason> reasons; // the three checks
    std::vector<Reason> drift;   // how the claim leaves the policy (R71); outOfRule when there is any
    RecordId claim; Money claimed; Instant claimedAt; bool outOfRule = false; // R71; the last claim, the sum of all
};

struct Headline { // the tiles of the overview, whole company; per region they are in regions
    Ratio validVisits, commitmentsKept;
    Rational meanDaysPerStage, medianDaysPerStage; int stageAdvances = 0; int commitmentsOverdue = 0;
    int stagesRunning = 0; Rational meanDaysRunning;
    int commitmentsLate = 0, commitmentsBroken = 0, commitmentsOpen = 0, commitmentsUnknown = 0;
};

struct Assessment {
    Instant asOf, knownAt; // knownAt unknown = everything fetched so far
    std::string rulebookName, rulebookFingerprint;
    int rulebookVersion = 0;
    std::vector<std::string> systems;
    std::vector<Freshness> freshness;

    Headline headline;
    std::vector<RegionView> regions;            // parallel to Facts::regions
    std::vector<Achievement> achievements;      // by region, month; reps after their region
    std::vector<ProjectAssessment> projects;    // parallel to Facts::projects
    std::vector<Signal> signalList;             // oldest first
    std::vector<Action> actions;                // most urgent first: red, then the most at stake, then oldest
    std::vector<EntityView> splitCustomers;     // entities with records in more than one system
    std::vector<RebateAssessment> rebates;
    std::vector<EffectMeasure> effects;         // one of each kind
    std::vector<Achievement> lines;             // by region, product line; asOf's month
    std::vector<Bridge> bridges;                // the company, then parallel to Facts::regions
    std::vector<PartPlan> partPlans;            // key parts that open projects demand, in the order of Facts::parts
    std::vector<std::int32_t> stuckProjects;    // positions in projects: the most money at risk first (R22)
    std::vector<ListEvent> listEvents;          // of the rulebook's days, oldest first (R28)
    std::vector<Exposure> exposures;            // contracts of the rulebook's months, oldest first (R32)
    std::vector<Finding> findings;              // oldest first
    std::vector<EventTally> events;             // by EventType
    // Not kept in snapshots:
    std::vector<VisitAssessment> visits;        // parallel to Facts::visits
    std::vector<CommitmentState> promises;      // parallel to Facts::commitments
};

using AssessmentPtr = std::shared_ptr<const Assessment>;

} // namespace plumbline
