#include "core/identity/customeridentity.h"

#include "core/identity/customerfields.h"
#include "core/identity/grouping.h"
#include "core/identity/tabletext.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace plumbline {
namespace {

const std::vector<std::string> kCustomerColumns = {"name", "credit_code", "phone", "address", "province", "city"};

LinkageSpec customerSpec()
{
    static const Result<LinkageSpec> spec = readLinkageSpec(tableText("customers"), kCustomerColumns);
    if (!spec)
        throw std::logic_error("resources/identity/customers.txt, line " + spec.error().args.back());
    return spec.value();
}

std::vector<LinkRecord> recordsOf(const std::vector<CustomerMention>& mentions)
{
    std::vector<LinkRecord> records;
    records.reserve(mentions.size());
    std::unordered_map<std::string, int> sources;
    for (const CustomerMention& mention : mentions) {
        const int source = sources.emplace(mention.system, static_cast<int>(sources.size())).first->second;
        records.push_back(
            {mention.record.value,
             source,
             {mention.name, mention.creditCode, mention.phone, mention.address, mention.province, mention.city}});
    }
    return records;
}

std::vector<PairRuling> rulingsOf(const std::vector<CustomerMention>& mentions,
                                  const std::vector<IdentityDecision>& decisions)
{
    std::vector<PairRuling> rulings;
    if (decisions.empty())
        return rulings;
    std::unordered_map<RecordId, std::int32_t> position;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        position.emplace(mentions[i].record, static_cast<std::int32_t>(i));
    for (const IdentityDecision& decision : decisions) {
        const auto a = position.find(decision.a);
        const auto b = position.find(decision.b);
        if (a != position.end() && b != position.end() && a != b)
            rulings.push_back({a->second, b->second, decision.same});
    }
    return rulings;
}

JoinReason reasonOf(const std::vector<Evidence>& evidence)
{
    const auto has = [&](EvidenceCode code) {
        return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) { return e.code == code; });
    };
    return has(EvidenceCode::Ruling)       ? JoinReason::Decision
           : has(EvidenceCode::SameCode)   ? JoinReason::CreditCode
           : has(EvidenceCode::SameName)   ? JoinReason::SameName
           : has(EvidenceCode::KnownAlias) ? JoinReason::KnownAlias
                                           : JoinReason::Alike;
}

// The plainest reason of those that a mention was joined by: decision, code, name, alias, likeness.
int rankOf(JoinReason reason)
{
    switch (reason) {
    case JoinReason::Decision:
        return 5;
    case JoinReason::CreditCode:
        return 4;
    case JoinReason::SameName:
        return 3;
    case JoinReason::KnownAlias:
        return 2;
    case JoinReason::Alike:
        return 1;
    case JoinReason::Alone:
        break;
    }
    return 0;
}

} // namespace

std::string customerField(int specificationField)
{
    const LinkageSpec spec = customerSpec();
    const auto at = static_cast<std::size_t>(specificationField);
    return specificationField < 0 || at >= spec.fields.size() || spec.fields[at].kind == FieldKind::Company
               ? std::string()
               : kCustomerColumns[spec.fields[at].columns.front()];
}

IdentityResolution resolveCustomers(const std::vector<CustomerMention>& mentions,
                                    const std::vector<IdentityDecision>& decisions)
{
    const std::vector<LinkRecord> records = recordsOf(mentions);
    Grouping grouping = groupRecords(records, customerSpec(), rulingsOf(mentions, decisions));
    IdentityResolution out;
    out.entityOf = std::move(grouping.entityOf);
    out.entityCount = grouping.entityCount;
    out.reasons.assign(mentions.size(), JoinReason::Alone);
    const auto pairOf = [&](LinkedPair& pair) {
        return IdentityPair{mentions[static_cast<std::size_t>(pair.a)].record,
                            mentions[static_cast<std::size_t>(pair.b)].record, pair.tenths,
                            std::move(pair.finding.evidence)};
    };
    for (LinkedPair& pair : grouping.joins) {
        const JoinReason reason = reasonOf(pair.finding.evidence);
        for (const std::int32_t side : {pair.a, pair.b}) {
            JoinReason& known = out.reasons[static_cast<std::size_t>(side)];
            known = rankOf(reason) > rankOf(known) ? reason : known;
        }
        out.joins.push_back(pairOf(pair));
    }
    for (LinkedPair& pair : grouping.questions)
        out.questions.push_back(pairOf(pair));
    return out;
}

} // namespace plumbline
