#pragma once

#include "app/rulesinforce.h"
#include "core/assess/assess.h"
#include "core/facts/facts.h"
#include "core/model/result.h"
#include "core/store/cache.h"
#include "core/store/ledger.h"

#include <QString>

#include <memory>
#include <optional>

namespace plumbline {

// Where a program works and what it is asked to see.
struct WorkspaceOptions {
    QString dataFolder;
    QString rulesFile; // empty: <data folder>/rulebook.toml when it is there, else the default one (see rulesOfFolder)
    Instant now{};     // from when on new rules count as in force; unknown: they are not remembered
};

// A data folder opened for reading, with its rulebook: what the window and the command line share.
// Opening creates or upgrades the databases; a folder that cannot be written is read as it is.
class Workspace {
public:
    static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions& options);

    const QString& dataFolder() const { return m_dataFolder; }
    const Rulebook& rulebook() const { return m_rulebook; }
    // The file that the rulebook was read from (the ledger, while the folder's own has a mistake); empty = it came
    // with the program.
    const QString& rulesFile() const { return m_rulesFile; }
    const std::string& rulebookText() const { return m_rulebookText; }
    // Set while the folder's own rules have a mistake and the last good ones are in force.
    const std::optional<RefusedRules>& refusedRules() const { return m_refusedRules; }
    const CacheReader& cache() const { return *m_cache; }
    // False: nothing can be saved here; what is stored is shown.
    bool isWritable() const { return m_isWritable; }
    // Where a damaged cache was moved to when this opening had to begin a new one; else empty.
    const QString& damagedCache() const { return m_damagedCache; }

    // Puts another rulebook file in force. A file with a mistake is refused with place and reason, and the
    // rules that were in force stay so.
    Status adoptRulebook(const QString& file);
    // Facts as known at that instant (unknown = now), with the director's identity rulings. Fails when
    // the cache could not be read to the end. Any thread.
    Result<FactsPtr> loadFacts(Instant knownAt) const;
    // Any thread. A figure that cannot be worked out exactly is an error, never a wrong figure.
    Result<AssessmentPtr> judge(const Facts& facts, Instant asOf) const { return judge(facts, m_rulebook, asOf); }
    Result<AssessmentPtr> judge(const Facts& facts, const Rulebook& rulebook, Instant asOf) const;
    // Another rulebook, with the calendar that is in force here.
    Result<Rulebook> readRulebook(const QString& file) const;
    // The last instant of a month that has ended before `asOf`; else `asOf`: when a briefing of that
    // month is to be judged.
    Instant briefingInstant(Month month, Instant asOf) const;
    // The rulebooks that were in force here, newest first; texts that this program no longer reads are left out.
    std::vector<std::pair<Rulebook, Instant>> earlierRulebooks() const;
    // Those made by `knownAt`; all of them when it is unknown.
    std::vector<ActionStep> actionSteps(Instant knownAt = {}) const;

    const OutboxCounts& outboxCounts() const { return m_outboxCounts; } // when the folder was opened

private:
    Workspace() = default;

    QString m_dataFolder;
    Rulebook m_rulebook;
    std::string m_rulebookText;
    QString m_rulesFile;
    std::optional<RefusedRules> m_refusedRules;
    std::unique_ptr<CacheReader> m_cache;
    std::vector<IdentityRuling> m_rulings;
    std::vector<ActionStep> m_steps;
    OutboxCounts m_outboxCounts;
    QString m_damagedCache;
    bool m_isWritable = true;
};

// The operating system's folder for this program's data.
QString defaultDataFolder();
// Reads a rulebook file, or the default one when `file` is empty. The text comes along. The calendar is
// <dataFolder>/calendar.toml when it is there, else the shipped one: holidays of a new year need no release.
Result<std::pair<Rulebook, std::string>> readRulebookFile(const QString& file, const QString& dataFolder = {});
// The same of a text that is at hand; `name` stands in messages.
Result<Rulebook> readRulebookText(const std::string& text, const QString& name, const QString& dataFolder);

} // namespace plumbline
