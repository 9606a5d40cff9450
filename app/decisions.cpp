#include "app/decisions.h"

#include "app/evidencefile.h"
#include "core/sync/outboxplan.h"
#include "core/sync/profilereader.h"
#include "core/sync/source.h"

#include <charconv>

namespace plumbline {
namespace {

// The record as the cache holds it; nullopt for one that it does not know.
Result<std::optional<sync::DecidedRecord>> recordIn(const CacheReader& cache, RecordId id)
{
    auto evidence = cache.evidence(id);
    if (!evidence && evidence.error().code == ErrorCode::NothingFound)
        return std::optional<sync::DecidedRecord>();
    if (!evidence)
        return evidence.error();
    RecordEvidence& found = evidence.value();
    return std::optional(sync::DecidedRecord{id, found.system, found.remoteId, found.collection, found.payload});
}

// What the decision sends out. Its record, and the other one of a pair, are looked up here.
Result<std::vector<OutboxDraft>> effectsOf(const QString& dataFolder, sync::Decided decided, RecordId record,
                                           RecordId other)
{
    std::vector<OutboxDraft> effects;
    const auto cache = CacheReader::open(dataFolder);
    if (!cache && cache.error().code == ErrorCode::NothingFound)
        return effects;
    const auto sources = loadSources(dataFolder);
    if (!cache || !sources)
        return cache ? sources.error() : cache.error();
    const auto about = recordIn(*cache.value(), record);
    const auto against = recordIn(*cache.value(), other);
    if (!about || !against)
        return about ? against.error() : about.error();
    if (!about.value())
        return effects;
    decided.record = *about.value();
    decided.other = against.value();
    for (const Source& source : sources.value()) {
        const auto profile = sync::loadProfile(source.profile, sync::shippedProfiles());
        if (!profile)
            return profile.error();
        const auto drafts = sync::draftsFor(decided, source.id, profile.value());
        effects.insert(effects.end(), drafts.begin(), drafts.end());
    }
    return effects;
}

template <typename Decision>
Status store(Ledger& ledger, const Decision& decision, const Result<std::vector<OutboxDraft>>& effects)
{
    return effects ? ledger.append(decision, effects.value()) : Status(effects.error());
}

} // namespace

RecordId recordOfAction(const std::string& actionKey)
{
    const std::size_t colon = actionKey.rfind(':');
    RecordId record;
    const char* const begin = actionKey.data() + (colon == std::string::npos ? 0 : colon + 1);
    const char* const end = actionKey.data() + actionKey.size();
    const auto read = std::from_chars(begin, end, record.value);
    return read.ec == std::errc() && read.ptr == end ? record : RecordId();
}

Status decide(Ledger& ledger, const QString& dataFolder, const ActionStep& step)
{
    const sync::Decided decided{decisionName(step), step.actionKey, {}, {}, sync::contentOf(step)};
    if (step.kind == ActionStepKind::Seen) // nothing to tell anybody
        return ledger.append(step);
    return store(ledger, step, effectsOf(dataFolder, decided, recordOfAction(step.actionKey), {}));
}

Status decide(Ledger& ledger, const QString& dataFolder, const IdentityRuling& ruling)
{
    const sync::Decided decided{decisionName(ruling), subjectOf(ruling), {}, {}, sync::contentOf(ruling)};
    return store(ledger, ruling, effectsOf(dataFolder, decided, ruling.a, ruling.b));
}

Status decide(Ledger& ledger, const QString& dataFolder, const RebateRuling& ruling)
{
    const sync::Decided decided{
        std::string(kRebateDecision), subjectOf(ruling.order), {}, {}, sync::contentOf(ruling)};
    return store(ledger, ruling, effectsOf(dataFolder, decided, ruling.order, {}));
}

Status decide(Ledger& ledger, const QString& dataFolder, const RebateDispute& dispute)
{
    const sync::Decided decided{
        std::string(kDisputeDecision), subjectOf(dispute.order), {}, {}, sync::contentOf(dispute)};
    return store(ledger, dispute, effectsOf(dataFolder, decided, dispute.order, {}));
}

Status decide(Ledger& ledger, const QString& dataFolder, const RecordedCause& cause)
{
    const std::string key = cause.disagreement.substr(0, cause.disagreement.rfind('@'));
    const sync::Decided decided{std::string(kCauseDecision), cause.disagreement, {}, {}, sync::contentOf(cause)};
    return store(ledger, cause, effectsOf(dataFolder, decided, recordOfAction(key), {}));
}

Status decide(Ledger& ledger, const QString& dataFolder, const EvidenceFile& evidence)
{
    const auto read = readEvidence(evidence);
    if (!read)
        return read.error();
    const EvidenceFile& file = read.value();
    const auto rulings = ledger.rulings();
    if (!rulings)
        return rulings.error();
    for (const EvidenceFile& earlier : rulings.value().evidence) {
        if (subjectOf(earlier) == subjectOf(file))
            return Error{ErrorCode::InvalidArgument, {file.name, "a file that this proof does not have yet"}, {}};
    }
    const sync::Decided decided{std::string(kEvidenceDecision), subjectOf(file), {}, {}, sync::contentOf(file)};
    return store(ledger, file, effectsOf(dataFolder, decided, file.project, {}));
}

Status decide(Ledger& ledger, const QString& dataFolder, const DirectorRuling& ruling)
{
    return std::visit([&](const auto& each) { return decide(ledger, dataFolder, each); }, ruling);
}

} // namespace plumbline
