#pragma once

#include "tests/companysim/company/company.h"

// Ids, codes and texts of rows as their systems write them, made on demand. Ids of one kind have one
// width, so text order is position order but for the few ids that the cases fix.
namespace plumbline::companysim {

// --- ids; regions, customers, projects, categories, products, parts and twins carry theirs -----
std::string personId(Ref at);                              // E-0001
std::string contactId(Ref at);                             // K-000001
std::string opportunityId(const Company& company, Ref at); // O-000001, or the case's
std::string milestoneId(Ref at);                           // M-000001
std::string stageClaimId(Ref at);                          // SC-000001
std::string visitId(Ref at);                               // V-0000001
std::string documentId(Ref at);                            // D-0000001
std::string commitmentId(Ref at);                          // CM-000001
std::string campaignId(Ref at);                            // MK-0001
std::string targetId(Ref at);                              // T-00001
std::string forecastId(Ref at);                            // FC-000001
std::string contractId(Ref at);                            // CT-000001
std::string inquiryId(Ref at);                             // INQ0000001
std::string orderId(Ref at);                               // 4500000001
std::string stockId(Ref at);                               // ST-0001
std::string inTransitId(Ref at);                           // PO-00001
std::string demandId(Ref at);                              // DM-000001
std::string financeContractId(Ref at);                     // FK000001
std::string receiptId(Ref at);                             // SK0000001
std::string rebateClaimId(Ref at);                         // FD00001
std::string shipmentId(Ref at);                            // ck_0000001
std::string approvalId(Ref at);                            // a UUID-like instance id
std::string decisionStepId(Ref at);                        // a UUID-like instance id

// --- business keys -----------------------------------------------------------------------------
std::string contractNumber(const Company& company, Ref contract);   // HT-2025-000123; "" for kNone
std::string orderNumber(const Company& company, Ref order);         // SO-2025-000123
std::string stageCode(std::uint8_t stage);                          // S1..S5
std::string_view productLine(const Company& company, Ref category); // "medical", "automation"

// --- codes -------------------------------------------------------------------------------------
std::string_view code(Role value);
std::string_view code(CustomerKind value);
std::string_view code(RegistryStatus value);
std::string_view code(Deal value);
std::string_view code(ProjectType value);
std::string_view code(ApprovalKind value);
std::string_view code(ApprovalStatus value);
std::string_view code(Department value);
std::string_view code(StepStatus value);
std::string_view code(Format value);
std::string_view code(DocKind value); // as the rulebook names it
std::optional<DocKind> docKindNamed(std::string_view code);

// --- free texts, from the seed and the position --------------------------------------------------
std::string opportunityName(const Company& company, Ref at);
std::string nextStep(const Company& company, Ref opportunity);
std::string visitNote(const Company& company, Ref visit);
std::string documentTitle(const Company& company, Ref document);
std::string documentHash(const Company& company, Ref document); // 64 hex digits; unique per document
std::string commitmentText(const Company& company, Ref commitment);

} // namespace plumbline::companysim
