#pragma once

#include "app/workspace.h"
#include "core/publish/publication.h"
#include "core/publish/readiness.h"
#include "core/publish/restatement.h"
#include "core/publish/verification.h"

#include <optional>

namespace plumbline {

// A sealed month as the ledger keeps it.
SealedEntry sealedEntryOf(const SealedMonth& month);

// What is published out of a data folder: sealed months, what changed since, what a briefing carries inside
// and whether it still recomputes. Refers to a workspace that outlives it. Any thread, one at a time.
class Publishing {
public:
    explicit Publishing(const Workspace& workspace);

    // The instant up to which these facts know everything: it brings the same facts back later.
    Instant knownBy(const Facts& facts, Instant now) const;

    // The months that are sealed, oldest first.
    Result<std::vector<SealedMonth>> sealedMonths() const;
    // What would be sealed. InvalidArgument {month, "..."} before the month has ended.
    Result<SealedMonth> proposal(const Facts& facts, Month month, Instant now, bool isByHand) const;
    // Whether the program seals that month by itself at that instant: from the 15th on, once every system was
    // read after the month's end.
    static bool isDue(const Facts& facts, Month month, Instant now, CompanyClock clock);
    // The month that is due by itself and not sealed yet: the last one from the 15th on; before the 15th the one
    // before it, where months were sealed already.
    std::optional<Month> dueMonth(const Facts& facts, Instant now) const;
    // AlreadySent {month, "sealed"} when it is.
    Status seal(Ledger& ledger, const SealedMonth& month) const;
    // Since the newest sealed month up to `month`; nullopt when none is.
    Result<std::optional<Restatements>> restatements(const Facts& facts, Month month) const;
    Result<std::vector<ReadinessItem>> readiness(const Facts& facts, Month month, Instant now) const;

    // What a briefing of these regions (none = all) carries: all but its pages.
    Result<Publication> publication(const Facts& facts, const Assessment& assessment, Month month,
                                    const std::vector<RecordId>& regions, Instant now) const;
    // `pages` as they are in the file; nullopt when they cannot be read.
    Result<Verification> verify(const ReadPublication& read, std::optional<QList<QStringList>> pages) const;
    Result<AuditHead> auditHead() const;
    // Whether the ledger's chain still leads through the head that the file names.
    Result<bool> auditHolds(const Publication& publication) const;

private:
    Result<std::unique_ptr<Ledger>> ledger() const;
    Result<std::vector<Figure>> figures(const Facts& facts, const Rulebook& rules, Instant asOf, Month month) const;
    Result<Rulebook> rulesOf(const SealedMonth& sealed) const;

    const Workspace& m_workspace;
};

} // namespace plumbline
