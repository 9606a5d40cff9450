#include "app/publishing.h"

#include <algorithm>

namespace plumbline {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

RecordVersions versionsIn(const CacheReader& cache)
{
    return [&cache](RecordId record) {
        std::vector<VersionFetched> versions;
        if (const auto history = cache.history(record)) {
            for (const RecordEvidence& version : history.value())
                versions.push_back({version.fetchedAt, version.removed});
        }
        return versions;
    };
}

} // namespace

SealedEntry sealedEntryOf(const SealedMonth& month)
{
    return {month.month,    month.asOf,     month.knownAt,
            month.sealedAt, month.isByHand, month.rulebookFingerprint,
            toBytes(month)};
}

Publishing::Publishing(const Workspace& workspace)
    : m_workspace(workspace)
{
}

Instant Publishing::knownBy(const Facts& facts, Instant now) const
{
    if (facts.knownAt.isKnown())
        return facts.knownAt;
    Instant newest = std::max(now, facts.loadedFor);
    if (const auto states = m_workspace.cache().systemStates()) {
        for (const SystemState& state : states.value())
            newest = std::max({newest, state.lastSucceededAt, state.lastTriedAt});
    }
    return newest;
}

Result<std::unique_ptr<Ledger>> Publishing::ledger() const { return Ledger::openForReading(m_workspace.dataFolder()); }

Result<std::vector<Figure>> Publishing::figures(const Facts& facts, const Rulebook& rules, Instant asOf,
                                                Month month) const
{
    const auto assessment = m_workspace.judge(facts, rules, asOf);
    if (!assessment)
        return assessment.error();
    return publishedFigures(facts, *assessment.value(), month, rules.clock);
}

Result<std::vector<SealedMonth>> Publishing::sealedMonths() const
{
    const auto opened = ledger();
    if (!opened) {
        if (opened.error().code == ErrorCode::NothingFound)
            return std::vector<SealedMonth>();
        return opened.error();
    }
    const auto entries = opened.value()->seals().all();
    if (!entries)
        return entries.error();
    std::vector<SealedMonth> months;
    for (const SealedEntry& entry : entries.value()) {
        auto sealed = sealedMonthFrom(entry.content);
        if (!sealed)
            return Error{ErrorCode::StoreDamaged, {m_workspace.dataFolder().toStdString()}, toIso(entry.month)};
        months.push_back(std::move(*sealed));
    }
    return months;
}

Result<SealedMonth> Publishing::proposal(const Facts& facts, Month month, Instant now, bool isByHand) const
{
    const Rulebook& rules = m_workspace.rulebook();
    if (now <= rules.clock.endOf(lastDay(month)))
        return Error{ErrorCode::InvalidArgument, {toIso(month), "ended_month"}, {}};
    SealedMonth sealed;
    sealed.month = month;
    sealed.asOf = rules.clock.endOf(lastDay(month));
    sealed.knownAt = knownBy(facts, now);
    sealed.sealedAt = now;
    sealed.isByHand = isByHand;
    sealed.rulebookName = rules.name;
    sealed.rulebookVersion = rules.version;
    sealed.rulebookFingerprint = rules.fingerprint;
    auto published = figures(facts, rules, sealed.asOf, month);
    if (!published)
        return published.error();
    sealed.figures = std::move(published.value());
    return sealed;
}

bool Publishing::isDue(const Facts& facts, Month month, Instant now, CompanyClock clock)
{
    if (clock.dayAt(now) < sealDay(month) || facts.freshness.empty())
        return false;
    const Instant end = clock.endOf(lastDay(month));
    return std::all_of(facts.freshness.begin(), facts.freshness.end(),
                       [&](const Freshness& one) { return one.freshAsOf.isKnown() && one.freshAsOf > end; });
}

std::optional<Month> Publishing::dueMonth(const Facts& facts, Instant now) const
{
    const auto sealed = sealedMonths();
    if (!sealed)
        return std::nullopt;
    const CompanyClock clock = m_workspace.rulebook().clock;
    Month month{clock.monthAt(now).number - 1};
    if (clock.dayAt(now) < sealDay(month)) {
        if (sealed.value().empty()) // nothing was published of what was before this program came
            return std::nullopt;
        --month.number;
    }
    const bool isSealed = std::any_of(sealed.value().begin(), sealed.value().end(),
                                      [month](const SealedMonth& one) { return one.month >= month; });
    return isSealed || !isDue(facts, month, now, clock) ? std::nullopt : std::optional(month);
}

Status Publishing::seal(Ledger& target, const SealedMonth& month) const
{
    return target.seals().seal(sealedEntryOf(month), m_workspace.rulebookText());
}

Result<Rulebook> Publishing::rulesOf(const SealedMonth& sealed) const
{
    if (sealed.rulebookFingerprint == m_workspace.rulebook().fingerprint)
        return m_workspace.rulebook();
    const auto opened = ledger();
    if (!opened)
        return opened.error();
    const auto rules = opened.value()->rulebookText(sealed.rulebookFingerprint);
    if (!rules)
        return rules.error();
    return readRulebookText(rules.value(), text(sealed.rulebookName), m_workspace.dataFolder());
}

Result<std::optional<Restatements>> Publishing::restatements(const Facts& facts, Month month) const
{
    const auto months = sealedMonths();
    if (!months)
        return months.error();
    const SealedMonth* last = nullptr;
    for (const SealedMonth& sealed : months.value()) {
        if (sealed.month <= month)
            last = &sealed;
    }
    if (!last)
        return std::optional<Restatements>();
    const auto rules = rulesOf(*last);
    if (!rules)
        return rules.error();
    const auto same = figures(facts, rules.value(), last->asOf, last->month);
    if (!same)
        return same.error();
    const bool sameRules = last->rulebookFingerprint == m_workspace.rulebook().fingerprint;
    const auto now = sameRules ? same : figures(facts, m_workspace.rulebook(), last->asOf, last->month);
    if (!now)
        return now.error();
    return std::optional(restate(*last, same.value(), now.value(), versionsIn(m_workspace.cache())));
}

Result<std::vector<ReadinessItem>> Publishing::readiness(const Facts& facts, Month month, Instant now) const
{
    const auto assessment = m_workspace.judge(facts, m_workspace.briefingInstant(month, now));
    if (!assessment)
        return assessment.error();
    ReadinessInput input;
    input.facts = &facts;
    input.assessment = assessment.value().get();
    input.month = month;
    input.clock = m_workspace.rulebook().clock;
    if (const auto streams = m_workspace.cache().streams()) {
        for (const StreamState& stream : streams.value())
            input.rowsSetAside += stream.setAside;
    }
    const OutboxCounts& outbox = m_workspace.outboxCounts();
    input.decisionsWaiting = outbox.queued;
    const auto months = sealedMonths();
    if (!months)
        return months.error();
    for (const SealedMonth& sealed : months.value())
        input.sealed.push_back(sealed.month);
    return readinessOf(input);
}

Result<Publication> Publishing::publication(const Facts& facts, const Assessment& assessment, Month month,
                                            const std::vector<RecordId>& regions, Instant now) const
{
    const Rulebook& rules = m_workspace.rulebook();
    Publication publication;
    publication.month = month;
    publication.asOf = assessment.asOf;
    publication.knownAt = knownBy(facts, now);
    publication.madeAt = now;
    publication.rulebookName = text(rules.name);
    publication.rulebookVersion = rules.version;
    publication.rulebookFingerprint = text(rules.fingerprint);
    publication.rulebookText = text(m_workspace.rulebookText());
    publication.regions = regions;
    publication.figures = figuresOf(publishedFigures(facts, assessment, month, rules.clock), regions);
    for (Figure& figure : publication.figures)
        figure.records.clear();
    publication.inputs = sketchOf(m_workspace.cache(), publication.knownAt);
    if (const auto broken = m_workspace.cache().scanError())
        return *broken;
    if (const auto head = auditHead()) {
        publication.ledgerEntries = head.value().entries;
        publication.ledgerHead = text(head.value().hash);
    }
    return publication;
}

Result<Verification> Publishing::verify(const ReadPublication& read, std::optional<QList<QStringList>> pages) const
{
    const Publication& publication = read.publication;
    const auto rules =
        readRulebookText(publication.rulebookText.toStdString(), publication.rulebookName, m_workspace.dataFolder());
    if (!rules)
        return rules.error();
    const auto facts = m_workspace.loadFacts(publication.knownAt);
    if (!facts)
        return facts.error();
    auto same = figures(*facts.value(), rules.value(), publication.asOf, publication.month);
    if (!same)
        return same.error();
    auto now = figures(*facts.value(), m_workspace.rulebook(), publication.asOf, publication.month);
    if (!now)
        return now.error();
    VerificationInput input{read,
                            std::move(pages),
                            sketchOf(m_workspace.cache(), publication.knownAt, &publication.inputs),
                            std::move(same.value()),
                            std::move(now.value()),
                            m_workspace.rulebookText(),
                            m_workspace.rulebook().fingerprint};
    return plumbline::verify(input);
}

Result<AuditHead> Publishing::auditHead() const
{
    const auto opened = ledger();
    if (!opened)
        return opened.error();
    return opened.value()->seals().head();
}

Result<bool> Publishing::auditHolds(const Publication& publication) const
{
    const auto opened = ledger();
    if (!opened)
        return opened.error();
    return opened.value()->seals().holds({publication.ledgerEntries, publication.ledgerHead.toStdString()});
}

} // namespace plumbline
