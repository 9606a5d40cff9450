#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

// What the sample company's six systems hold, one struct per kind of record. A reference is the
// position of a row in its table (Company); the names of ids and long texts are made on demand.
namespace plumbline::companysim {

using Ref = std::int32_t;
inline constexpr Ref kNone = -1;

// clang-format off
enum class Role : std::uint8_t { Rep, Director, Vp };
enum class CustomerKind : std::uint8_t { Hospital, Manufacturer, Dealer, Other };
enum class RegistryStatus : std::uint8_t { Active, Cancelled, Revoked };
enum class Deal : std::uint8_t { Open, Won, Lost };
enum class ProjectType : std::uint8_t { Automation, Medical };
enum class ApprovalKind : std::uint8_t { BudgetRelease, Contract, Price, Solution };
enum class ApprovalStatus : std::uint8_t { Running, Approved, Rejected, Withdrawn };
enum class Department : std::uint8_t { Technical, Purchasing, Finance, Legal, Esg };
enum class StepStatus : std::uint8_t { NotStarted, Pending, Approved, Rejected };
enum class Format : std::uint8_t { Pdf, Docx, Jpg, Xlsx, Dwg };
enum class DocKind : std::uint8_t {
    LineDrawing, RequirementConfirmation, TechnicalConfirmation, TestReport, TechnicalAgreement, Quotation, Contract,
    Acceptance, DepartmentRequest, TrialAgreement, TrialReport, CompetitorComparison, TechnicalMinutes,
    LineParameters, SampleParts, SiteSurvey, ProcessCard, PowerPlan, MeetingReply
};

// When the record entered its system and last changed there; removed = deleted or voided, still listed.
struct Row { Instant createdAt; Instant changedAt; bool removed = false; };

// --- crm -------------------------------------------------------------------------------------
struct Region : Row { std::string id, name; Ref director = kNone; std::vector<int> provinces; };
struct Person : Row { std::string name; Role role = Role::Rep; Ref region = kNone, superior = kNone; bool active = true; };
struct CrmCustomer : Row {
    std::string id, name, creditCode, grade, city, address, phone;
    CustomerKind kind = CustomerKind::Other;
    int province = 0;
    Ref region = kNone, owner = kNone, parent = kNone;
    bool returning = false, approvalMapped = false;
    Ref category = kNone;                        // what it mostly buys; no field of the CRM
    Ref erp = kNone, fin = kNone, wms = kNone;   // its twins in the other systems; no fields of the CRM
};
struct Contact : Row { Ref customer = kNone; std::string name, title, phone; bool canDecide = false; Day leftOn; };
struct Opportunity : Row { // created_at of the collection = Row::createdAt
    Ref customer = kNone, owner = kNone, region = kNone; Deal state = Deal::Open; std::uint8_t stage = 1; // S1..S5
    Money amount; Instant followedUpAt, progressedAt, closedAt;
};
struct Project : Row { // created_at = Row::createdAt
    std::string id, name; Ref customer = kNone, opportunity = kNone, owner = kNone, region = kNone;
    ProjectType type = ProjectType::Automation; std::uint8_t stage = 1; Deal state = Deal::Open; Money amount; Instant closedAt;
    std::uint8_t claimed = 0; // highest node claimed; no field of the CRM
};
struct Milestone : Row { Ref project = kNone; std::int32_t node = 0; Day plannedOn; };
struct StageClaim : Row { Ref project = kNone, by = kNone; std::int32_t node = 0; Instant claimedAt; };
struct Visit : Row { // recorded_at = Row::createdAt
    Ref rep = kNone, customer = kNone, opportunity = kNone, category = kNone; Instant visitedAt; char form = 'A'; // A, B
};
struct Document : Row { // uploaded_at = Row::createdAt
    Ref customer = kNone, project = kNone, visit = kNone, signer = kNone;
    DocKind kind = DocKind::TechnicalMinutes; Format format = Format::Pdf; bool isSigned = false, isGenerated = false;
    Instant fileCreatedAt; // created_at of the collection
};
struct Commitment : Row { Ref customer = kNone, project = kNone; DocKind proof = DocKind::LineParameters; bool tickedKept = false; Instant madeAt, dueAt; };
struct Campaign : Row { std::string name; Ref region = kNone, customer = kNone; Day startsOn, endsOn; };
struct Target : Row { Ref region = kNone, rep = kNone; Month month; Money amount; };
struct Forecast : Row { Ref region = kNone, rep = kNone, opportunity = kNone; Month month; Money amount; Instant enteredAt; };
struct Contract : Row { Ref customer = kNone, opportunity = kNone, project = kNone, region = kNone, rep = kNone, category = kNone; Money amount; Instant signedAt; };

// --- customers of the other systems: their own ids and spellings ------------------------------
struct Twin : Row { std::string id, name, creditCode, address, phone; Ref crm = kNone; }; // wms: no credit code

// --- erp -------------------------------------------------------------------------------------
struct Category : Row { std::string id, name; bool rebateScope = false; };
struct Product : Row { std::string id, name, unit; Ref category = kNone; Money price; };
struct Part : Row { std::string id, name; bool keyPart = false; int leadDays = 0; };
struct Inquiry : Row { Ref customer = kNone, category = kNone; Instant inquiredAt; Money amount; }; // customer: erp
struct SalesOrder : Row { Ref customer = kNone, category = kNone, contract = kNone; Money amount, returned; Instant orderedAt; }; // customer: erp
struct Stock : Row { Ref part = kNone; std::int64_t onHand = 0; };                        // thousandths
struct InTransit : Row { Ref part = kNone; std::int64_t quantity = 0; Day arrivesOn; };
struct Demand : Row { Ref project = kNone, part = kNone; std::int64_t quantity = 0; Day neededOn; };

// --- fin -------------------------------------------------------------------------------------
struct FinanceContract : Row { Ref customer = kNone, contract = kNone; Money amount; Instant registeredAt; }; // customer: fin
struct Receipt : Row { Ref customer = kNone, contract = kNone; bool refund = false; Money amount; Instant receivedAt; }; // customer: fin
struct RebateClaim : Row { Ref customer = kNone, order = kNone; std::int32_t rate = 300; Money amount; Instant claimedAt; }; // rate: 1/10000

// --- wms -------------------------------------------------------------------------------------
struct Shipment : Row { Ref customer = kNone, product = kNone, contract = kNone; std::int64_t quantity = 0; Instant shippedAt, returnedAt; }; // customer: wms

// --- oa --------------------------------------------------------------------------------------
struct Approval : Row { // names its customer by credit code and name only
    ApprovalKind kind = ApprovalKind::BudgetRelease; ApprovalStatus state = ApprovalStatus::Running;
    Ref customer = kNone, project = kNone; Money amount; Instant startedAt, finishedAt; // customer: crm row
};
struct DecisionStep : Row { Ref project = kNone; Department department = Department::Technical; StepStatus state = StepStatus::Pending; Instant since; };

// --- registry --------------------------------------------------------------------------------
struct RegistryCompany : Row { std::string name, creditCode, parentCreditCode; RegistryStatus state = RegistryStatus::Active; Day stateSince; };
// clang-format on

} // namespace plumbline::companysim
