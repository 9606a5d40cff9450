#pragma once

#include "core/assess/customertimeline.h"
#include "core/model/result.h"
#include "core/rulebook/refusedrules.h"
#include "core/store/ledger.h"

#include <QString>
#include <QStringList>

#include <string_view>

// Codes with arguments become sentences here, in the language of QLocale(). Plain text always.
namespace plumbline::words {

// Names of states.
QString verdict(Verdict verdict);
QString verdictGlyph(Verdict verdict); // never the only sign: stands beside the word
QString registryState(RegistryState state);
QString department(Department department);
QString stepState(StepState state);
QString dealState(DealState state);
QString achievementState(AchievementState state);
QString severity(Severity severity);
QString lostPart(LostPart part);
QString joinReason(JoinReason reason);
QString evidence(EvidenceCode code); // why two records may be one customer
QString evidenceText(const Evidence& evidence); // "Address: same value"
QString bits(int tenths);                       // "+1.5": bits of evidence for, "-3.0": against
QString rung(ProofRung rung);
QString actionStep(ActionStepKind kind);
QString outboxState(OutboxState state);
QString decision(std::string_view name); // of an outbox entry: "action_taken" -> "taken"
QString collection(Collection collection);
QString field(const FieldDef& field);
QString enumValue(std::string_view name); // of a field's values: "not_started" -> "not started"
QString fieldValue(const FieldDef& field, const FieldValue& value, CompanyClock clock);

// Why a check says what it says. `projectType` names the node table that Proof* codes refer to.
QString reason(const Reason& reason, const Rulebook& rulebook, std::string_view projectType = {});
QString proof(const ProofRule& proof);
// The advice of the rulebook for what drags the score down most (R29).
QString advice(LostPart lost, const Rulebook& rulebook);

// What was found, neutrally; the causes that the rulebook offers for it or for a kind of signal (R8).
std::string_view findingName(FindingKind kind); // as rule files write it
QString findingKind(FindingKind kind); // "Amounts differ"
QString findingTitle(const Finding& finding);
QString findingDetail(const Finding& finding, const Rulebook& rulebook);
QStringList possibleCauses(std::string_view kind, const Rulebook& rulebook);
QString bridgeCause(BridgeCause cause);
QString eventType(EventType type, const Rulebook& rulebook);
QString eventCheck(EventCheck check);
QString timelineKind(TimelineKind kind);

QString signalTitle(const Signal& signal, const Rulebook& rulebook);  // "Health below 75: Ningbo ..."
QString signalDetail(const Signal& signal, const Rulebook& rulebook); // one sentence with its figures
QString signalStep(const Signal& signal, const Rulebook& rulebook);   // the suggested step
QString signalScript(const Signal& signal, const Rulebook& rulebook); // the words to use

// What went wrong and what to do, one or two sentences.
QString error(const Error& error);
// What is wrong with the folder's own rules, since when, and which are in force instead.
QString refusedRules(const RefusedRules& refused, CompanyClock clock);

} // namespace plumbline::words
