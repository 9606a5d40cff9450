#include "core/assess/identityquestions.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace plumbline {
namespace {

class Sides {
public:
    Sides(const Facts& facts, Instant asOf);
    IdentityQuestion questionOf(const IdentityPair& pair) const;

private:
    struct Held {
        Money signedSum, paid;
        int projects = 0, visits = 0;
    };
    CustomerSide sideOf(RecordId record) const;

    const Facts& m_facts;
    std::vector<Held> m_held; // by entity
    std::unordered_map<RecordId, const CustomerRecordFact*> m_records;
};

Sides::Sides(const Facts& facts, Instant asOf)
    : m_facts(facts)
    , m_held(facts.entities.size())
{
    for (const CustomerRecordFact& record : facts.customerRecords)
        m_records.emplace(record.id, &record);
    const auto heldBy = [&](EntityIndex entity) { return entity.isSet() ? &m_held[entity.at()] : nullptr; };
    for (const ContractFact& contract : facts.contracts) {
        if (Held* held = heldBy(contract.entity); held && contract.signedAt <= asOf)
            held->signedSum = held->signedSum + contract.amount;
    }
    for (const ReceiptFact& receipt : facts.receipts) {
        Held* held = heldBy(receipt.entity);
        if (!held || !(receipt.receivedAt <= asOf))
            continue;
        held->paid = receipt.kind == ReceiptKind::Refund ? held->paid - receipt.amount : held->paid + receipt.amount;
    }
    for (const ProjectFact& project : facts.projects) {
        if (Held* held = heldBy(project.entity); held && project.createdAt <= asOf)
            ++held->projects;
    }
    for (const VisitFact& visit : facts.visits) {
        if (Held* held = heldBy(visit.entity); held && visit.visitedAt <= asOf)
            ++held->visits;
    }
}

CustomerSide Sides::sideOf(RecordId id) const
{
    CustomerSide side;
    side.record = id;
    const auto found = m_records.find(id);
    if (found == m_records.end())
        return side;
    const CustomerRecordFact& record = *found->second;
    const EntityFact& entity = m_facts.entities[record.entity.at()];
    const Held& held = m_held[record.entity.at()];
    side.system = m_facts.systems[record.system];
    side.name = record.name;
    side.creditCode = entity.creditCode;
    side.province = entity.province;
    side.entity = record.entity;
    side.signedSum = held.signedSum;
    side.paid = held.paid;
    side.projects = held.projects;
    side.visits = held.visits;
    return side;
}

IdentityQuestion Sides::questionOf(const IdentityPair& pair) const
{
    IdentityQuestion question{sideOf(pair.a), sideOf(pair.b), pair.tenths, pair.evidence, {}};
    question.moves =
        std::max(std::min(question.a.signedSum, question.b.signedSum), std::min(question.a.paid, question.b.paid));
    return question;
}

} // namespace

std::vector<IdentityQuestion> identityQuestions(const Facts& facts, Instant asOf)
{
    const Sides sides(facts, asOf);
    std::vector<IdentityQuestion> out;
    for (const IdentityPair& pair : facts.identityQuestions)
        out.push_back(sides.questionOf(pair));
    std::stable_sort(out.begin(), out.end(), [](const IdentityQuestion& x, const IdentityQuestion& y) {
        return std::tuple(y.moves, y.tenths, x.a.record, x.b.record) <
               std::tuple(x.moves, x.tenths, y.a.record, y.b.record);
    });
    return out;
}

std::vector<IdentityQuestion> identityJoins(const Facts& facts, Instant asOf)
{
    const Sides sides(facts, asOf);
    std::vector<IdentityQuestion> out;
    for (const IdentityPair& pair : facts.identityJoins)
        out.push_back(sides.questionOf(pair));
    std::stable_sort(out.begin(), out.end(), [](const IdentityQuestion& x, const IdentityQuestion& y) {
        return std::tuple(x.tenths, x.a.record, x.b.record) < std::tuple(y.tenths, y.a.record, y.b.record);
    });
    return out;
}

} // namespace plumbline
