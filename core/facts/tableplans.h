#pragma once

#include "core/facts/recordtable.h"

#include <vector>

// Which fields each collection gives to the facts. The enumerators of a ...Row are the cells of the
// plan of the same collection in tableplans.cpp, in its order.
namespace plumbline {

// One plan for every collection that facts need, those with the most records first.
std::vector<TablePlan> tablePlans();

// clang-format off
struct RegionRow { enum { Id, Director, Name, Provinces }; };
struct PersonRow { enum { Id, Role, Region, Superior, Active, Name }; };
struct CustomerRow { enum { Id, Kind, Region, Owner, Returning, ApprovalMapped, Name, CreditCode, Phone, Address, Province, City, Grade, System }; };
struct CompanyRow { enum { Id, State, StateSince, CreditCode, ParentCode, Name }; };
struct ContactRow { enum { Id, Customer, CanDecide, LeftOn, Name, Title }; };
struct CategoryRow { enum { Id, RebateScope, Name }; };
struct ProductRow { enum { Id, Category }; };
struct PartRow { enum { Id, KeyPart, LeadDays, Name }; };
struct OpportunityRow { enum { Id, Customer, Owner, Region, State, Amount, CreatedAt, FollowedUpAt, ProgressedAt, ClosedAt, Name }; };
struct ProjectRow { enum { Id, Customer, Opportunity, Owner, Region, State, Amount, CreatedAt, ClosedAt, Name, Number, Type, Stage }; };
struct MilestoneRow { enum { Id, Project, Node, PlannedOn }; };
struct StageClaimRow { enum { Id, Project, Node, ClaimedAt, By }; };
struct VisitRow { enum { Id, Rep, Customer, Opportunity, Category, VisitedAt, RecordedAt, Form, Note }; };
struct DocumentRow { enum { Id, Customer, Project, Visit, Signer, IsSigned, IsGenerated, CreatedAt, UploadedAt, Kind, Format, Sha256 }; };
struct InquiryRow { enum { Id, Customer, Category, InquiredAt, Amount }; };
struct CommitmentRow { enum { Id, Customer, Project, MadeAt, DueAt, TickedKept, What, ProofKind }; };
struct CampaignRow { enum { Id, Region, Customer, StartsOn, EndsOn, Name }; };
struct TargetRow { enum { Id, Region, Rep, Month, Amount }; };
struct ForecastRow { enum { Id, Region, Rep, Opportunity, Month, Amount, EnteredAt }; };
struct ContractRow { enum { Id, Customer, Project, Region, Rep, Amount, SignedAt, Number, Line }; };
struct FinanceContractRow { enum { Id, Customer, Amount, RegisteredAt, Number }; };
struct ReceiptRow { enum { Id, Customer, Kind, Amount, ReceivedAt, ContractNumber }; };
struct OrderRow { enum { Id, Customer, Category, Amount, Returned, OrderedAt, Number, ContractNumber }; };
struct RebateClaimRow { enum { Id, Customer, Rate, Amount, ClaimedAt, OrderNumber, ContractNumber }; };
struct ShipmentRow { enum { Id, Customer, Product, Category, Quantity, ShippedAt, ReturnedAt, ContractNumber }; };
struct StockRow { enum { Id, Part, OnHand }; };
struct InTransitRow { enum { Id, Part, Quantity, ArrivesOn }; };
struct DemandRow { enum { Id, Project, Part, Quantity, NeededOn }; };
struct ApprovalRow { enum { Id, State, Project, Amount, StartedAt, FinishedAt, Kind, CreditCode, CustomerName }; };
struct DecisionStepRow { enum { Id, Project, Department, State, Since }; };
// clang-format on

} // namespace plumbline
