#include "core/assess/bridges.h"

#include "core/assess/assessment.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace plumbline {
namespace {

// One piece of business while its pieces of money are gathered.
struct Business {
    ProjectIndex project;
    ContractIndex contract;
    OpportunityIndex opportunity;
    EntityIndex entity;
    RecordId record;
    std::vector<const MoneyPiece*> pieces;
    Money claimed, proven;
};

class BridgeBuilder {
public:
    BridgeBuilder(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out)
        : m_facts(facts)
        , m_rung(rulebook.achievement.provenRung)
        , m_rulebook(rulebook)
        , m_proofs(proofs)
        , m_out(out)
    {
    }

    void run(const std::vector<MoneyPiece>& money);

private:
    bool isProof(const MoneyPiece& piece) const { return piece.kind == kindOf(m_rung); }
    static bool isClaim(const MoneyPiece& piece) { return piece.kind <= MoneyKind::Expected; }
    void gather(const std::vector<MoneyPiece>& money);
    BridgeCause causeOf(const Business& business) const;
    std::optional<BridgeCause> causeOf(ContractIndex contract) const;
    bool isOtherAmount(const ContractFact& contract, const ContractProof& proof) const;
    std::optional<BridgeCause> paperOf(ProjectIndex project) const;
    bool isKnownSince(Collection collection, Instant signedAt) const;
    BridgeItem itemOf(const Business& business) const;
    void place(const Business& business, BridgeCause cause);
    static BridgeStep& stepOf(Bridge& bridge, BridgeCause cause);

    const Facts& m_facts;
    ProofRung m_rung;
    const Rulebook& m_rulebook;
    const ContractProofs& m_proofs;
    Assessment& m_out;
    std::vector<Business> m_business; // in the order of their first piece
};

// A project; without one the contract, the opportunity, the customer, or the record itself.
void BridgeBuilder::gather(const std::vector<MoneyPiece>& money)
{
    std::map<std::tuple<int, std::int64_t>, std::size_t> known;
    for (const MoneyPiece& piece : money) {
        if (!isProof(piece) && !isClaim(piece))
            continue;
        const std::tuple<int, std::int64_t> key =
            piece.project.isSet()       ? std::tuple(0, std::int64_t(piece.project.value))
            : piece.contract.isSet()    ? std::tuple(1, std::int64_t(piece.contract.value))
            : piece.opportunity.isSet() ? std::tuple(2, std::int64_t(piece.opportunity.value))
            : piece.entity.isSet()      ? std::tuple(3, std::int64_t(piece.entity.value))
                                        : std::tuple(4, piece.record.value);
        const auto [place, isNew] = known.emplace(key, m_business.size());
        if (isNew)
            m_business.push_back(
                {piece.project, piece.contract, piece.opportunity, piece.entity, piece.record, {}, {}, {}});
        Business& business = m_business[place->second];
        business.pieces.push_back(&piece);
        business.claimed += isClaim(piece) ? piece.amount : Money{};
        business.proven += isProof(piece) ? piece.amount : Money{};
    }
}

bool BridgeBuilder::isKnownSince(Collection collection, Instant signedAt) const
{
    const Instant fresh = m_facts.freshAsOf(collection);
    return fresh.isKnown() && fresh >= signedAt;
}

// The paper of a signed contract: of the node that finance proves as well.
std::optional<BridgeCause> BridgeBuilder::paperOf(ProjectIndex project) const
{
    const ProjectAssessment& assessed = m_out.projects[project.at()];
    const ProjectTypeRule* type = m_rulebook.typeNamed(assessed.type);
    for (std::size_t n = 0; type && n < type->nodes.size(); ++n) {
        const auto& proofs = type->nodes[n].proofs;
        const bool isContract = std::any_of(proofs.begin(), proofs.end(), [](const ProofRule& proof) {
            return proof.source == ProofSource::FinanceContract;
        });
        const std::vector<Reason>& reasons = assessed.nodes[n].reasons;
        for (std::size_t i = 0; isContract && i < reasons.size() && i < proofs.size(); ++i) {
            if (proofs[i].source != ProofSource::Document)
                continue;
            if (reasons[i].verdict == Verdict::Failed)
                return BridgeCause::Unsigned;
            if (reasons[i].verdict == Verdict::Maturing)
                return BridgeCause::Maturing;
        }
    }
    return std::nullopt;
}

bool BridgeBuilder::isOtherAmount(const ContractFact& contract, const ContractProof& proof) const
{
    if (m_rung == ProofRung::InFinance)
        return m_facts.financeContracts[static_cast<std::size_t>(proof.finance)].amount != contract.amount;
    return m_rung == ProofRung::Paid && proof.paid > contract.amount;
}

// Why a signed contract is not proven on the rung that counts; none when it is.
std::optional<BridgeCause> BridgeBuilder::causeOf(ContractIndex index) const
{
    const ContractFact& contract = m_facts.contracts[index.at()];
    const ContractProof& proof = m_proofs.of(index);
    const bool isProven = m_rung == ProofRung::Signed      ? true
                          : m_rung == ProofRung::InFinance ? proof.finance >= 0
                          : m_rung == ProofRung::Shipped   ? proof.shipment >= 0
                                                           : proof.paid >= contract.amount;
    if (proof.sameNumber > 1)
        return BridgeCause::ContractTwice;
    if (isProven)
        return isOtherAmount(contract, proof) ? std::optional(BridgeCause::AmountsDiffer) : std::nullopt;
    if (!contract.number.isSet())
        return BridgeCause::NoContractNumber;
    if (proof.finance < 0)
        return isKnownSince(Collection::FinanceContract, contract.signedAt) ? BridgeCause::NotInFinance
                                                                            : BridgeCause::CannotTell;
    if (contract.project.isSet()) {
        if (const auto paper = paperOf(contract.project))
            return paper;
    }
    if (proof.shipment < 0)
        return isKnownSince(Collection::Shipment, contract.signedAt) ? BridgeCause::NotShipped
                                                                     : BridgeCause::CannotTell;
    return isKnownSince(Collection::Receipt, contract.signedAt) ? BridgeCause::NotPaid : BridgeCause::CannotTell;
}

BridgeCause BridgeBuilder::causeOf(const Business& business) const
{
    if (business.claimed == business.proven)
        return BridgeCause::Agrees;
    std::optional<BridgeCause> first;
    bool isExpected = false, isReported = false, hasContract = false;
    for (const MoneyPiece* piece : business.pieces) {
        isExpected = isExpected || piece->kind == MoneyKind::Expected;
        hasContract = hasContract || piece->contract.isSet();
        if (piece->kind != MoneyKind::Reported)
            continue;
        isReported = true;
        const auto cause = causeOf(piece->contract);
        if (cause && (!first || *cause < *first))
            first = cause;
    }
    if (first)
        return *first;
    if (isExpected)
        return BridgeCause::NotSigned;
    return isReported || hasContract ? BridgeCause::EarlierBusiness : BridgeCause::WithoutContract;
}

BridgeItem BridgeBuilder::itemOf(const Business& business) const
{
    BridgeItem item;
    item.claimed = business.claimed;
    item.proven = business.proven;
    if (business.project.isSet()) {
        item.record = m_facts.projects[business.project.at()].id;
        item.name = m_facts.projects[business.project.at()].name;
    } else if (business.contract.isSet()) {
        const ContractFact& contract = m_facts.contracts[business.contract.at()];
        item.record = contract.id;
        item.name = std::string(m_facts.symbols.text(contract.number));
        if (contract.entity.isSet())
            item.name = m_facts.entities[contract.entity.at()].name + (item.name.empty() ? "" : ' ' + item.name);
    } else if (business.opportunity.isSet()) {
        item.record = m_facts.opportunities[business.opportunity.at()].id;
        item.name = m_facts.opportunities[business.opportunity.at()].name;
    } else {
        item.record = business.record;
        if (business.entity.isSet())
            item.name = m_facts.entities[business.entity.at()].name;
    }
    item.region = business.pieces.front()->region;
    for (const MoneyPiece* piece : business.pieces) {
        item.records.push_back(piece->record);
        item.region = piece->region == item.region ? item.region : RegionIndex();
    }
    return item;
}

BridgeStep& BridgeBuilder::stepOf(Bridge& bridge, BridgeCause cause)
{
    for (BridgeStep& step : bridge.steps) {
        if (step.cause == cause)
            return step;
    }
    BridgeStep& step = bridge.steps.emplace_back();
    step.cause = cause;
    return step;
}

void BridgeBuilder::place(const Business& business, BridgeCause cause)
{
    const auto add = [&](Bridge& bridge, const MoneyPiece& piece) {
        BridgeStep& step = stepOf(bridge, cause);
        for (Money* sum : {&bridge.claimed, &step.claimed})
            *sum += isClaim(piece) ? piece.amount : Money{};
        for (Money* sum : {&bridge.proven, &step.proven})
            *sum += isProof(piece) ? piece.amount : Money{};
    };
    for (const MoneyPiece* piece : business.pieces) {
        add(m_out.bridges.front(), *piece);
        if (piece->region.isSet())
            add(m_out.bridges[piece->region.at() + 1], *piece);
    }
    stepOf(m_out.bridges.front(), cause).items.push_back(itemOf(business));
}

void BridgeBuilder::run(const std::vector<MoneyPiece>& money)
{
    gather(money);
    m_out.bridges.assign(m_facts.regions.size() + 1, {});
    for (std::size_t i = 0; i < m_out.bridges.size(); ++i) {
        m_out.bridges[i].month = m_rulebook.clock.monthAt(m_out.asOf);
        if (i > 0)
            m_out.bridges[i].region = {static_cast<std::int32_t>(i - 1)};
    }
    for (const Business& business : m_business)
        place(business, causeOf(business));
    for (Bridge& bridge : m_out.bridges) {
        std::sort(bridge.steps.begin(), bridge.steps.end(),
                  [](const BridgeStep& a, const BridgeStep& b) { return a.cause < b.cause; });
        for (BridgeStep& step : bridge.steps)
            std::sort(step.items.begin(), step.items.end(), [](const BridgeItem& a, const BridgeItem& b) {
                const std::int64_t gapA = std::abs((a.claimed - a.proven).fen);
                const std::int64_t gapB = std::abs((b.claimed - b.proven).fen);
                return gapA != gapB ? gapA > gapB : a.record < b.record;
            });
    }
}

} // namespace

void buildBridges(const Facts& facts, const Rulebook& rulebook, const std::vector<MoneyPiece>& money,
                  const ContractProofs& proofs, Assessment& out)
{
    BridgeBuilder(facts, rulebook, proofs, out).run(money);
}

void splitLines(const Facts& facts, const Rulebook& rulebook, const std::vector<MoneyPiece>& money, Assessment& out)
{
    std::map<std::pair<RegionIndex, std::string>, Achievement> rows;
    for (const MoneyPiece& piece : money) {
        if (!piece.region.isSet())
            continue;
        std::string line;
        if (piece.contract.isSet())
            line = facts.symbols.text(facts.contracts[piece.contract.at()].line);
        Achievement& row = rows[{piece.region, line}];
        Sum* const sums[] = {&row.reported, &row.expected, &row.inFinance, &row.shipped, &row.paid};
        Sum& sum = *sums[static_cast<std::size_t>(piece.kind)];
        sum.add(piece.amount, piece.record);
        if (piece.proof.isSet())
            sum.records.push_back(piece.proof);
        row.claimed += piece.kind <= MoneyKind::Expected ? piece.amount : Money{};
        row.proven += piece.kind == kindOf(rulebook.achievement.provenRung) ? piece.amount : Money{};
    }
    for (auto& [key, row] : rows) {
        row.region = key.first;
        row.line = key.second;
        row.month = rulebook.clock.monthAt(out.asOf);
        row.signedSum = row.reported;
        out.lines.push_back(std::move(row));
    }
}

} // namespace plumbline
