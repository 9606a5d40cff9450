#include "core/rulebook/rulebookreader.h"

#include "core/rulebook/rulesections.h"
#include "core/rulebook/sha256.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr int kFormat = 1;

bool demandsSigned(const Rulebook& book, const std::string& kind)
{
    const auto demands = [&kind](const ProofRule& proof) { return proof.isSigned && proof.kind == kind; };
    return std::any_of(book.projectTypes.begin(), book.projectTypes.end(), [&](const ProjectTypeRule& type) {
        return std::any_of(type.nodes.begin(), type.nodes.end(), [&](const NodeRule& node) {
            return std::any_of(node.proofs.begin(), node.proofs.end(), demands);
        });
    });
}

Rulebook readRules(RuleTable root)
{
    Rulebook book;
    root.integer("format", kFormat, kFormat);
    book.name = root.text("name");
    book.version = root.integer("version", 1, 1'000'000);
    RuleTable company = root.table("company");
    book.clock.utcOffsetMinutes = company.integer("utc_offset_minutes", -720, 840);
    company.refuseUnknownKeys();
    book.achievement = readAchievement(root.table("achievement"));
    book.visits = readVisits(root.table("visits"));
    book.evidence = readEvidence(root.table("evidence"));
    book.supply = readSupply(root.table("supply"));
    RuleTable health = root.table("health");
    book.health = readHealth(health);
    book.metrics = readMetrics(root.table("metrics"));
    book.actions = readActions(root.table("actions"));
    book.effect = readEffect(root.table("effect"));
    book.trail = readTrail(root.optionalTables("trail"));
    book.findings = readFindings(root.table("findings"));
    book.events = readEvents(root.tables("event"));
    book.causes = readCauses(root.tables("cause"));
    book.projectTypes = readProjectTypes(root.tables("project_type"));
    if (!book.health.paperMissingKind.empty() && !demandsSigned(book, book.health.paperMissingKind))
        health.fault("paper_missing_kind", "signed-document-kind");
    book.advice = readAdvice(root.tables("advice"));
    book.signalRules = readSignals(root.tables("signal"));
    book.rebates = readRebates(root.optionalTables("rebate"));
    root.refuseUnknownKeys();
    return book;
}

} // namespace

Result<Rulebook> readRulebook(std::string_view text, std::string_view fileName, std::string_view calendarText,
                              std::string_view calendarFileName)
{
    const Result<toml::table> rules = parseRules(text, fileName);
    if (!rules)
        return rules.error();
    const Result<toml::table> calendar = parseRules(calendarText, calendarFileName);
    if (!calendar)
        return calendar.error();

    RuleFaults faults(fileName);
    Rulebook book = readRules(RuleTable(rules.value(), "", faults));
    if (!faults.isEmpty())
        return faults.first();
    RuleFaults calendarFaults(calendarFileName);
    book.calendar = readCalendar(RuleTable(calendar.value(), "", calendarFaults));
    if (!calendarFaults.isEmpty())
        return calendarFaults.first();
    book.fingerprint = sha256Hex(std::string(text) + '\0' + std::string(calendarText));
    return book;
}

} // namespace plumbline
