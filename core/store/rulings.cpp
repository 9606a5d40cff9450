#include "core/store/ledger.h"

#include "core/store/ledgerfile.h"

namespace plumbline {
namespace {

Error incomplete() { return {ErrorCode::InvalidArgument, {}, {}}; }

} // namespace

std::string subjectOf(const IdentityRuling& ruling)
{
    return std::to_string(ruling.a.value) + "/" + std::to_string(ruling.b.value);
}

std::string subjectOf(RecordId order) { return std::to_string(order.value); }

std::string subjectOf(const EvidenceFile& evidence)
{
    return std::to_string(evidence.project.value) + "/" + std::to_string(evidence.node) + "/" + evidence.kind + "/" +
           evidence.sha256;
}

Status Ledger::append(const IdentityRuling& ruling, std::span<const OutboxDraft> effects)
{
    if (!ruling.a.isSet() || !ruling.b.isSet() || !ruling.at.isKnown())
        return incomplete();
    return d->write([&](const Connection& connection) {
        Statement insert = connection.prepare("INSERT INTO identity_ruling(record_a, record_b, same, at, note) "
                                              "VALUES(?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, ruling.a.value).bind(2, ruling.b.value).bind(3, ruling.same ? 1 : 0).bind(4, ruling.at.ms);
        insert.bind(5, ruling.note).run();
        appendAudit(connection, decisionName(ruling), ruling.at,
                    {std::to_string(ruling.a.value), std::to_string(ruling.b.value), ruling.note});
        queueDrafts(connection, effects, ruling.at);
    });
}

Status Ledger::append(const RebateRuling& ruling, std::span<const OutboxDraft> effects)
{
    if (!ruling.order.isSet() || ruling.amount <= 0 || !ruling.at.isKnown())
        return incomplete();
    return d->write([&](const Connection& connection) {
        Statement insert =
            connection.prepare("INSERT INTO rebate_ruling(order_record, amount, at, note) VALUES(?1, ?2, ?3, ?4)");
        insert.bind(1, ruling.order.value).bind(2, ruling.amount).bind(3, ruling.at.ms).bind(4, ruling.note).run();
        appendAudit(connection, kRebateDecision, ruling.at,
                    {std::to_string(ruling.order.value), std::to_string(ruling.amount), ruling.note});
        queueDrafts(connection, effects, ruling.at);
    });
}

Status Ledger::append(const RebateDispute& dispute, std::span<const OutboxDraft> effects)
{
    if (!dispute.order.isSet() || dispute.note.empty() || !dispute.at.isKnown())
        return incomplete();
    return d->write([&](const Connection& connection) {
        Statement insert = connection.prepare("INSERT INTO rebate_dispute(order_record, at, note) VALUES(?1, ?2, ?3)");
        insert.bind(1, dispute.order.value).bind(2, dispute.at.ms).bind(3, dispute.note).run();
        appendAudit(connection, kDisputeDecision, dispute.at, {std::to_string(dispute.order.value), dispute.note});
        queueDrafts(connection, effects, dispute.at);
    });
}

Status Ledger::append(const RecordedCause& cause, std::span<const OutboxDraft> effects)
{
    if (cause.disagreement.empty() || !cause.at.isKnown())
        return incomplete();
    return d->write([&](const Connection& connection) {
        Statement insert =
            connection.prepare("INSERT INTO recorded_cause(disagreement, cause, at, note) VALUES(?1, ?2, ?3, ?4)");
        insert.bind(1, cause.disagreement).bind(2, cause.cause).bind(3, cause.at.ms).bind(4, cause.note).run();
        appendAudit(connection, kCauseDecision, cause.at, {cause.disagreement, cause.cause, cause.note});
        queueDrafts(connection, effects, cause.at);
    });
}

Status Ledger::append(const EvidenceFile& evidence, std::span<const OutboxDraft> effects)
{
    const bool isWhole = evidence.project.isSet() && evidence.node >= 1 && evidence.node <= 12 &&
                         !evidence.kind.empty() && !evidence.name.empty() && evidence.sha256.size() == 64 &&
                         evidence.size > 0 && evidence.at.isKnown();
    if (!isWhole)
        return incomplete();
    return d->write([&](const Connection& connection) {
        Statement insert =
            connection.prepare("INSERT INTO evidence_file(project, node, kind, name, sha256, size, at, note) "
                               "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        insert.bind(1, evidence.project.value).bind(2, evidence.node).bind(3, evidence.kind).bind(4, evidence.name);
        insert.bind(5, evidence.sha256).bind(6, evidence.size).bind(7, evidence.at.ms).bind(8, evidence.note).run();
        appendAudit(connection, kEvidenceDecision, evidence.at,
                    {std::to_string(evidence.project.value), std::to_string(evidence.node), evidence.kind,
                     evidence.name, evidence.sha256, std::to_string(evidence.size), evidence.note});
        queueDrafts(connection, effects, evidence.at);
    });
}

Result<std::vector<RebateRuling>> Ledger::rebateRulings() const
{
    return d->ask([](const Connection& connection) {
        std::vector<RebateRuling> rulings;
        Statement rows =
            connection.prepare("SELECT order_record, amount, at, note FROM rebate_ruling ORDER BY sequence");
        while (rows.step())
            rulings.push_back(
                {RecordId{rows.integer(0)}, rows.integer(1), Instant{rows.integer(2)}, std::string(rows.bytes(3))});
        return rulings;
    });
}

Result<std::vector<IdentityRuling>> Ledger::identityRulings() const
{
    return d->ask([](const Connection& connection) {
        std::vector<IdentityRuling> rulings;
        Statement rows =
            connection.prepare("SELECT record_a, record_b, same, at, note FROM identity_ruling ORDER BY sequence");
        while (rows.step())
            rulings.push_back({RecordId{rows.integer(0)}, RecordId{rows.integer(1)}, rows.integer(2) != 0,
                               Instant{rows.integer(3)}, std::string(rows.bytes(4))});
        return rulings;
    });
}

Result<Rulings> Ledger::rulings() const
{
    auto identities = identityRulings();
    auto rebates = rebateRulings();
    if (!identities || !rebates)
        return identities ? rebates.error() : identities.error();
    return d->ask([&](const Connection& connection) {
        Rulings all{std::move(identities.value()), std::move(rebates.value()), {}, {}, {}};
        Statement disputes = connection.prepare("SELECT order_record, at, note FROM rebate_dispute ORDER BY sequence");
        while (disputes.step())
            all.disputes.push_back(
                {RecordId{disputes.integer(0)}, Instant{disputes.integer(1)}, std::string(disputes.bytes(2))});
        Statement causes =
            connection.prepare("SELECT disagreement, cause, at, note FROM recorded_cause ORDER BY sequence");
        while (causes.step())
            all.causes.push_back({std::string(causes.bytes(0)), std::string(causes.bytes(1)),
                                  Instant{causes.integer(2)}, std::string(causes.bytes(3))});
        Statement files = connection.prepare("SELECT project, node, kind, name, sha256, size, at, note "
                                             "FROM evidence_file ORDER BY sequence");
        while (files.step()) {
            EvidenceFile& file = all.evidence.emplace_back();
            file.project = RecordId{files.integer(0)};
            file.node = static_cast<int>(files.integer(1));
            file.kind = files.bytes(2);
            file.name = files.bytes(3);
            file.sha256 = files.bytes(4);
            file.size = files.integer(5);
            file.at = Instant{files.integer(6)};
            file.note = files.bytes(7);
        }
        return all;
    });
}

Result<std::int64_t> Ledger::verifyAudit() const
{
    return d->ask([](const Connection& connection) { return verifyAuditOf(connection); });
}

Result<std::vector<AuditEntry>> Ledger::auditTrail() const
{
    return d->ask([](const Connection& connection) { return auditTrailOf(connection); });
}

} // namespace plumbline
