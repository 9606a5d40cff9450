#include "core/rulebook/rulesections.h"

#include <algorithm>

namespace plumbline {
namespace {

// The last one stands in for a type that is not known: it can have no check.
constexpr Choice<EventType> kTypes[] = {
    {"follow-up", EventType::FollowUp}, {"visit", EventType::Visit},       {"stage-claim", EventType::StageClaim},
    {"contract", EventType::Contract},  {"receipt", EventType::Receipt},   {"shipment", EventType::Shipment},
    {"promise", EventType::Promise},    {"forecast", EventType::Forecast}, {"rebate-claim", EventType::RebateClaim},
};
constexpr Choice<EventCheck> kChecks[] = {
    {"registry", EventCheck::Registry},          {"budget", EventCheck::Budget},
    {"shipment", EventCheck::Shipment},          {"confirmation", EventCheck::Confirmation},
    {"comparison", EventCheck::Comparison},      {"inquiry", EventCheck::Inquiry},
    {"same-day", EventCheck::SameDay},           {"node-proofs", EventCheck::NodeProofs},
    {"in-finance", EventCheck::InFinance},       {"has-contract", EventCheck::HasContract},
    {"proof-arrived", EventCheck::ProofArrived}, {"rebate-due", EventCheck::RebateDue},
};
// What a cause can be recorded for.
constexpr std::string_view kMismatches[] = {
    "signed-not-in-finance",
    "receipt-without-contract",
    "rebate-not-due",
    "finance-without-contract",
    "amounts-differ",
    "contract-twice",
    "payment-returned",
    "shipped-unregistered",
    "file-reused",
    "file-redated",
    "document-clocks",
    "notes-alike",
    "back-fill",
    "inquiry-shared",
};

// False when something was wrong with them.
bool readChecks(RuleTable& table, EventRule& rule)
{
    for (const std::string& name : table.texts("checks")) {
        std::string expected = "one-of ";
        const Choice<EventCheck>* found = nullptr;
        for (const Choice<EventCheck>& choice : kChecks) {
            if (!canCheck(rule.type, choice.value))
                continue;
            expected += (expected.ends_with(' ') ? "" : "|") + std::string(choice.name);
            if (choice.name == name)
                found = &choice;
        }
        const bool isTwice =
            found && std::find(rule.checks.begin(), rule.checks.end(), found->value) != rule.checks.end();
        if (!found || isTwice) {
            table.fault("checks", isTwice ? "unique" : expected.ends_with(' ') ? "count 0" : expected);
            return false;
        }
        rule.checks.push_back(found->value);
    }
    return true;
}

} // namespace

bool canCheck(EventType type, EventCheck check)
{
    switch (type) {
    case EventType::Visit:
        return check <= EventCheck::SameDay;
    case EventType::StageClaim:
        return check == EventCheck::NodeProofs;
    case EventType::Contract:
        return check == EventCheck::InFinance;
    case EventType::Receipt:
    case EventType::Shipment:
        return check == EventCheck::HasContract;
    case EventType::Promise:
        return check == EventCheck::ProofArrived;
    case EventType::RebateClaim:
        return check == EventCheck::RebateDue;
    case EventType::Forecast:
    case EventType::FollowUp:
        break;
    }
    return false;
}

std::vector<EventRule> readEvents(std::vector<RuleTable> tables)
{
    std::vector<EventRule> result;
    for (RuleTable& table : tables) {
        EventRule rule;
        rule.type = table.choice<EventType>("type", kTypes);
        for (const EventRule& other : result) {
            if (other.type == rule.type)
                table.fault("type", "unique");
        }
        rule.label = table.label("label");
        rule.verifiable = table.flag("verifiable");
        // An action is verifiable exactly when something can be checked.
        if (readChecks(table, rule) && rule.verifiable == rule.checks.empty())
            table.fault("verifiable", rule.checks.empty() ? "one-of false" : "one-of true");
        table.refuseUnknownKeys();
        result.push_back(std::move(rule));
    }
    return result;
}

FindingRules readFindings(RuleTable table)
{
    FindingRules rules;
    rules.lookBackDays = table.integer("look_back_days", 1, 366);
    rules.financeDays = table.integer("finance_days", 0, 366);
    rules.returnedDays = table.integer("returned_days", 1, 366);
    rules.lateRecordingDays = table.integer("late_recording_days", 0, 366);
    rules.lateRecordings = table.integer("late_recordings", 2, 1'000);
    rules.alikePercent = table.integer("alike_percent", 50, 100);
    rules.alikeNotes = table.integer("alike_notes", 2, 1'000);
    rules.alikeCustomers = table.integer("alike_customers", 1, 1'000);
    rules.inquiryVisits = table.integer("inquiry_visits", 2, 100);
    table.refuseUnknownKeys();
    return rules;
}

std::vector<CauseRule> readCauses(std::vector<RuleTable> tables)
{
    std::vector<CauseRule> result;
    for (RuleTable& table : tables) {
        CauseRule rule;
        rule.id = table.text("id");
        for (const CauseRule& other : result) {
            if (other.id == rule.id)
                table.fault("id", "unique");
        }
        rule.label = table.label("label");
        rule.on = table.texts("on");
        for (const std::string& name : rule.on) {
            if (std::find(std::begin(kMismatches), std::end(kMismatches), name) == std::end(kMismatches))
                table.fault("on", "kind of signal or finding");
        }
        if (rule.on.empty())
            table.fault("on", "count 1");
        table.refuseUnknownKeys();
        result.push_back(std::move(rule));
    }
    return result;
}

} // namespace plumbline
