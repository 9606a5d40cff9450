#pragma once

#include "core/facts/doubts.h"
#include "core/facts/indices.h"
#include "core/facts/symbols.h"
#include "core/identity/customeridentity.h"
#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/record.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

// The cache's content in memory: typed, compact, immutable, shared between threads.
// An Instant or Day that the source does not say is unknown; an index that does not resolve is unset.
namespace plumbline {

enum class PersonRole : std::uint8_t { Rep, Director, Vp, Engineer };
enum class RegistryState : std::uint8_t { Active, Cancelled, Revoked, Moved, Other, NotFetched };
enum class DealState : std::uint8_t { Open, Won, Lost }; // of opportunities and projects
enum class ApprovalState : std::uint8_t { Running, Approved, Rejected, Withdrawn };
enum class Department : std::uint8_t { Technical, Purchasing, Finance, Legal, Esg };
enum class StepState : std::uint8_t { NotStarted, Pending, Approved, Rejected };
enum class ReceiptKind : std::uint8_t { Payment, Refund };

// One kind of record per line reads as a table.
// clang-format off
struct RegionFact { RecordId id; std::string name; PersonIndex director; std::vector<std::string> provinces; };
struct PersonFact { RecordId id; std::string name; PersonRole role{}; RegionIndex region; PersonIndex superior; bool active = true; };

// One customer: what its source records say together. `members` are positions in Facts::customerRecords.
struct EntityFact {
    std::string name;
    std::string creditCode;
    Symbol kind;
    Symbol grade;
    std::string province;
    RegionIndex region;
    PersonIndex owner;
    bool returning = false;
    bool approvalMapped = false;
    RegistryState registry = RegistryState::NotFetched;
    Day registrySince;
    RecordId registryRecord;
    std::string parent; // name of the parent company as the registry says; empty = none known
    FactRange members;
    FactRange visits, inquiries, shipments, budgetApprovals, contacts, orders; // each sorted by time
    FactRange receipts; // in Facts::receiptsOfEntities
};
struct CustomerRecordFact { RecordId id; std::uint8_t system = 0; EntityIndex entity; JoinReason reason{}; std::string name; };
struct ContactFact { RecordId id; EntityIndex entity; std::string name; std::string title; bool canDecide = false; Day leftOn; bool cannotDecide = false; }; // both false = not said
struct CategoryFact { RecordId id; std::string name; bool rebateScope = false; };
struct StockFact { RecordId id; PartIndex part; std::int64_t onHand = 0; };              // thousandths
struct InTransitFact { RecordId id; PartIndex part; std::int64_t quantity = 0; Day arrivesOn; };
struct PartFact { RecordId id; std::string name; bool keyPart = false; int leadDays = 0; FactRange stock, inTransit; };
struct DemandFact { RecordId id; ProjectIndex project; PartIndex part; std::int64_t quantity = 0; Day neededOn; };

struct OpportunityFact {
    RecordId id; std::string name; EntityIndex entity; PersonIndex owner; RegionIndex region; DealState state{};
    Money amount; Instant createdAt, followedUpAt, progressedAt, closedAt;
};
struct ProjectFact {
    RecordId id; std::string name; std::string number; EntityIndex entity; PersonIndex owner; RegionIndex region;
    OpportunityIndex opportunity; Symbol type; Symbol stage; DealState state{}; Money amount; Instant createdAt, closedAt;
    FactRange milestones, claims, documents, demands, approvals, steps, commitments;
};
struct MilestoneFact { RecordId id; ProjectIndex project; std::int32_t node = 0; Day plannedOn; };
struct StageClaimFact { RecordId id; ProjectIndex project; std::int32_t node = 0; Instant claimedAt; PersonIndex by; };
struct VisitFact {
    RecordId id; EntityIndex entity; PersonIndex rep; OpportunityIndex opportunity; CategoryIndex category;
    Instant visitedAt, recordedAt; Symbol form; FactRange documents;
};
struct DocumentFact {
    RecordId id; ProjectIndex project; VisitIndex visit; ContactIndex signer; Symbol kind, format; bool isSigned = false;
    bool isGenerated = false; Instant createdAt, uploadedAt; EntityIndex entity; std::uint64_t fileHash = 0; // 0 = unknown
};
// Where a document lies: a position in Facts::projectDocuments, or in Facts::visitDocuments.
struct DocumentPlace { bool ofProject = false; std::int32_t position = 0; };
struct InquiryFact { RecordId id; EntityIndex entity; CategoryIndex category; Instant inquiredAt; Money amount; };
struct CommitmentFact { RecordId id; EntityIndex entity; ProjectIndex project; std::string what; Symbol proofKind; Instant madeAt, dueAt; bool tickedKept = false; };
struct CampaignFact { RecordId id; std::string name; RegionIndex region; EntityIndex entity; Day startsOn, endsOn; };
struct TargetFact { RecordId id; RegionIndex region; PersonIndex rep; Month month; Money amount; };
struct ForecastFact { RecordId id; RegionIndex region; PersonIndex rep; OpportunityIndex opportunity; Month month; Money amount; Instant enteredAt; };

// Contract numbers are joined by Symbol: equal text, equal symbol.
struct ContractFact { RecordId id; Symbol number; EntityIndex entity; ProjectIndex project; RegionIndex region; PersonIndex rep; Symbol line; Money amount; Instant signedAt; };
struct FinanceContractFact { RecordId id; Symbol number; EntityIndex entity; Money amount; Instant registeredAt; ContractIndex contract; };
// region and rep: its contract's, else the customer's region and nobody.
struct ReceiptFact { RecordId id; Symbol contractNumber; EntityIndex entity; Money amount; Instant receivedAt; ContractIndex contract; RegionIndex region; PersonIndex rep; ReceiptKind kind{}; };
struct OrderFact { RecordId id; Symbol number; EntityIndex entity; CategoryIndex category; Symbol contractNumber; Money amount, returned; Instant orderedAt; };
struct RebateClaimFact { RecordId id; OrderIndex order; EntityIndex entity; Symbol contractNumber; std::int64_t rate = kMissing; Money amount; Instant claimedAt; };
struct ShipmentFact { RecordId id; EntityIndex entity; CategoryIndex category; Symbol contractNumber; std::int64_t quantity = 0; Instant shippedAt, returnedAt; };
struct ApprovalFact { RecordId id; Symbol kind; ApprovalState state{}; EntityIndex entity; ProjectIndex project; Money amount; Instant startedAt, finishedAt; };
struct DecisionStepFact { RecordId id; ProjectIndex project; Department department{}; StepState state{}; Instant since; };

// clang-format on
struct Facts {
    Instant knownAt;   // unknown = as of now; else what had been fetched by then
    Instant loadedFor; // the newest fetch among the records
    std::vector<std::string> systems;
    std::vector<Freshness> freshness;
    Doubts doubts; // about what could not be read
    Symbols symbols;

    std::vector<RegionFact> regions;
    std::vector<PersonFact> people;
    std::vector<EntityFact> entities;
    std::vector<CustomerRecordFact> customerRecords; // grouped by entity
    std::vector<IdentityPair> identityJoins;         // what the entities rest on
    std::vector<IdentityPair> identityQuestions;     // for the director, best first
    std::vector<ContactFact> contacts;               // by entity
    std::vector<CategoryFact> categories;
    std::vector<PartFact> parts;
    std::vector<StockFact> stock;                    // by part
    std::vector<InTransitFact> inTransit;            // by part, day
    std::vector<OpportunityFact> opportunities;      // by region, createdAt
    std::vector<ProjectFact> projects;               // by region, number
    std::vector<MilestoneFact> milestones;           // by project, node
    std::vector<StageClaimFact> claims;              // by project, claimedAt
    std::vector<DecisionStepFact> steps;             // by project, department
    std::vector<DemandFact> demands;                 // by project, part
    std::vector<VisitFact> visits;                   // by entity, visitedAt
    std::vector<std::uint64_t> visitNotes;           // sketches of the notes, parallel to visits (notesketch.h)
    std::vector<DocumentFact> visitDocuments;        // by visit, createdAt
    std::vector<DocumentFact> projectDocuments;      // by project, createdAt
    std::vector<DocumentFact> otherDocuments;        // with neither visit nor project; by entity, createdAt
    // What assess would else have to look for among all of them (R20, R21):
    std::vector<DocumentPlace> sharedFiles;          // not generated, with the file of another; those of one file together
    std::vector<DocumentPlace> lateCreations;        // created after they were uploaded
    std::vector<InquiryFact> inquiries;              // by entity, inquiredAt
    std::vector<ShipmentFact> shipments;             // by entity, shippedAt
    std::vector<ApprovalFact> budgetApprovals;       // kind budget_release, by entity, finishedAt
    std::vector<ApprovalFact> projectApprovals;      // by project
    std::vector<ApprovalFact> otherApprovals;        // neither of these, such as disputes; by startedAt
    std::vector<CommitmentFact> commitments;         // by project
    std::vector<CampaignFact> campaigns;             // by startsOn
    std::vector<TargetFact> targets;                 // by region, month
    std::vector<ForecastFact> forecasts;             // by region, month
    std::vector<ContractFact> contracts;             // by region, signedAt
    std::vector<FinanceContractFact> financeContracts; // by number
    std::vector<ReceiptFact> receipts;               // by receivedAt
    std::vector<std::int32_t> receiptsOfEntities;    // their positions, by entity and receivedAt
    std::vector<OrderFact> orders;                   // by entity, orderedAt
    std::vector<RebateClaimFact> rebateClaims;       // by claimedAt

    const DocumentFact& documentAt(DocumentPlace place) const
    {
        return (place.ofProject ? projectDocuments : visitDocuments)[static_cast<std::size_t>(place.position)];
    }
    // How far `collection` has been read in every system that fills it: the earliest of them.
    // Unknown when no system fills it or one was never read to the end.
    Instant freshAsOf(Collection collection) const;
};

using FactsPtr = std::shared_ptr<const Facts>;

} // namespace plumbline
