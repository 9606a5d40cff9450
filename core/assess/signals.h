#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// What is wrong at asOf (R45-R49). Fills out.signalList, oldest first; reads visits, achievements,
// projects and rebates of `out`, which must be assessed before. Silence counts as silence only as far
// as the system that would have spoken was read: no signal comes from data that is not there.
//
// startedAt is when the condition became true in the data (D10), on the clock that the rule names (D8).
// Signal::args by kind; an instant or day may be unknown:
//   VisitsWithoutMinutes    visits in a row, last visit instant
//   RegionSilent            days without, last opportunity instant (unknown = never one)
//   OpportunityStalled      days since, last proof (else entry) instant, last follow-up instant, last
//                           stage advance that the CRM recorded
//   OpportunityNotFollowed  hours since, last follow-up instant (unknown = never)
//   HealthLow               score, threshold, amount
//   PartShort               part, available, needed, demand (thousandths), need day, next arrival day, project
//   SignedNotInFinance      contract number, amount, signed instant, days since
//   CommitmentOverdue       what, due instant, days since, project ("" = none)
//   ClaimedAhead            points, claimed, proven, target
//   DepartmentBlocks        department, days since, since instant
//   VisitPadding            rep, instant of the visit that counts, instant of this one
//   ContactLeft             contact, left day, nodes reopened
//   RebateNotDue            claimed, allowed, order number ("" = none)
//   ReceiptWithoutContract  amount, received instant, contract number ("" = none), days since
// Subjects: region, customer, opportunity, project, visit, contract, order records; of PartShort the
// demand; of CommitmentOverdue the promise; of ReceiptWithoutContract the receipt.
void raiseSignals(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads);

} // namespace plumbline
