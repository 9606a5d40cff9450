#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace plumbline {
namespace {

std::vector<CustomerMention> mentionsOf(const RecordTable& table, const std::vector<std::uint32_t>& rows,
                                        const std::vector<std::string>& systems)
{
    std::vector<CustomerMention> mentions;
    mentions.reserve(rows.size());
    for (const std::uint32_t r : rows) {
        const auto* row = table.row(r);
        mentions.push_back({{row[CustomerRow::Id]},
                            systems[static_cast<std::size_t>(row[CustomerRow::System])],
                            table.text(row[CustomerRow::Name]),
                            table.text(row[CustomerRow::CreditCode]),
                            table.text(row[CustomerRow::Phone]),
                            table.text(row[CustomerRow::Address]),
                            table.text(row[CustomerRow::Province]),
                            table.text(row[CustomerRow::City])});
    }
    return mentions;
}

} // namespace

void FactsBuilder::arrangeCustomers(const std::vector<IdentityDecision>& decisions)
{
    const CollectionDef& definition = definitionOf(Collection::Customer);
    const auto kinds = definition.fields[*definition.fieldIndex("kind")].values;
    for (std::size_t i = 0; i < m_customerKinds.size(); ++i)
        m_customerKinds[i] = m_facts.symbols.intern(kinds[i]);
    RecordTable& customers = table(Collection::Customer);
    // By record id: the entities' numbers then do not depend on the order of arrival.
    std::vector<std::uint32_t> rows(customers.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        return customers.row(a)[CustomerRow::Id] < customers.row(b)[CustomerRow::Id];
    });
    IdentityResolution resolution = resolveCustomers(mentionsOf(customers, rows, m_facts.systems), decisions);

    m_facts.identityJoins = std::move(resolution.joins);
    m_facts.identityQuestions = std::move(resolution.questions);
    m_facts.entities.resize(static_cast<std::size_t>(resolution.entityCount));
    std::vector<std::vector<std::uint32_t>> rowsOf(m_facts.entities.size());
    std::vector<JoinReason> reasonOf(customers.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rowsOf[static_cast<std::size_t>(resolution.entityOf[i])].push_back(rows[i]);
        reasonOf[rows[i]] = resolution.reasons[i];
    }
    m_customers = RecordIndex(customers.size());
    for (std::size_t e = 0; e < rowsOf.size(); ++e) {
        const auto first = static_cast<std::int32_t>(m_facts.customerRecords.size());
        fillEntity(m_facts.entities[e], rowsOf[e]);
        for (const std::uint32_t r : rowsOf[e]) {
            const Cell* row = customers.row(r);
            const EntityIndex entity{static_cast<std::int32_t>(e)};
            m_customers.insert({row[CustomerRow::Id]}, entity.value);
            m_facts.customerRecords.push_back({{row[CustomerRow::Id]},
                                               static_cast<std::uint8_t>(row[CustomerRow::System]),
                                               entity,
                                               reasonOf[r],
                                               customers.text(row[CustomerRow::Name])});
            rememberNames(entity, customers.text(row[CustomerRow::CreditCode]), customers.text(row[CustomerRow::Name]));
        }
        m_facts.entities[e].members = {first, static_cast<std::int32_t>(m_facts.customerRecords.size())};
    }
    lookUpRegistry();
    arrangeContacts();
}

// What approvals can be found by: they name their customer by credit code and name only.
void FactsBuilder::rememberNames(EntityIndex entity, const std::string& creditCode, const std::string& name)
{
    if (std::string code = canonicalCreditCode(creditCode); !code.empty())
        m_entityOfCode.emplace(std::move(code), entity);
    const auto [known, isNew] = m_entityOfName.emplace(normalisedName(name), entity);
    if (!isNew && known->second != entity)
        known->second = {};
}

// Orders the rows so that the one which knows the customer best comes first (it names a region or an
// owner), and takes each property from the first that says it.
void FactsBuilder::fillEntity(EntityFact& entity, std::vector<std::uint32_t>& rows)
{
    const RecordTable& customers = table(Collection::Customer);
    const auto rank = [&](std::uint32_t r) {
        const Cell* row = customers.row(r);
        const bool isServed = row[CustomerRow::Region] != kMissing || row[CustomerRow::Owner] != kMissing;
        return std::tuple(!isServed,
                          std::string_view(m_facts.systems[static_cast<std::size_t>(row[CustomerRow::System])]),
                          row[CustomerRow::Id]);
    };
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    for (const std::uint32_t r : rows) {
        const Cell* row = customers.row(r);
        const auto takeText = [&](std::string& to, Cell cell) {
            if (to.empty())
                to = customers.text(cell);
        };
        takeText(entity.name, row[CustomerRow::Name]);
        takeText(entity.province, row[CustomerRow::Province]);
        if (entity.creditCode.empty())
            entity.creditCode = canonicalCreditCode(customers.text(row[CustomerRow::CreditCode]));
        if (!entity.region.isSet())
            entity.region = {m_regions.find(row[CustomerRow::Region])};
        if (!entity.owner.isSet())
            entity.owner = {m_people.find(row[CustomerRow::Owner])};
        if (!entity.grade.isSet())
            entity.grade = symbolOf(row[CustomerRow::Grade]);
        const Cell kind = row[CustomerRow::Kind];
        if (!entity.kind.isSet() && kind >= 0 && kind < static_cast<Cell>(m_customerKinds.size()))
            entity.kind = m_customerKinds[static_cast<std::size_t>(kind)];
        entity.returning = entity.returning || row[CustomerRow::Returning] == 1;
        entity.approvalMapped = entity.approvalMapped || row[CustomerRow::ApprovalMapped] == 1;
    }
}

// As the registry names it, else as the customer of that code is called.
std::string FactsBuilder::nameOfParent(const std::string& code, const std::map<std::string, std::string>& nameOf) const
{
    if (code.empty())
        return {};
    if (const auto known = nameOf.find(code); known != nameOf.end())
        return known->second;
    const auto found = m_entityOfCode.find(code);
    return found == m_entityOfCode.end() ? std::string() : m_facts.entities[found->second.at()].name;
}

void FactsBuilder::lookUpRegistry()
{
    const RecordTable& companies = table(Collection::Company);
    const auto keys = groupedRows(keysOf(companies, [](const Cell*) { return GroupAndOrder{}; }), 0, companies);
    std::map<std::string, std::string> nameOf; // by credit code
    for (const RowKey& key : keys) {
        const Cell* row = companies.row(key.row);
        nameOf.emplace(canonicalCreditCode(companies.text(row[CompanyRow::CreditCode])),
                       companies.text(row[CompanyRow::Name]));
    }
    for (const RowKey& key : keys) {
        const Cell* row = companies.row(key.row);
        const auto found = m_entityOfCode.find(canonicalCreditCode(companies.text(row[CompanyRow::CreditCode])));
        if (found == m_entityOfCode.end())
            continue;
        EntityFact& entity = m_facts.entities[found->second.at()];
        if (entity.registryRecord.isSet() && entity.creditCode != found->first)
            continue;
        const Cell state = row[CompanyRow::State];
        entity.registry = state < 0 || state > 4 ? RegistryState::Other : static_cast<RegistryState>(state);
        entity.registrySince = dayOfCell(row[CompanyRow::StateSince]);
        entity.registryRecord = {row[CompanyRow::Id]};
        entity.parent = nameOfParent(canonicalCreditCode(companies.text(row[CompanyRow::ParentCode])), nameOf);
    }
}

void FactsBuilder::arrangeContacts()
{
    RecordTable& contacts = table(Collection::Contact);
    const auto keys =
        keysOf(contacts, [&](const Cell* row) { return GroupAndOrder{entityOf(row[ContactRow::Customer]).value}; });
    m_facts.contacts = placed<ContactFact>(grouped(keys, contacts, m_facts.entities, &EntityFact::contacts), contacts,
                                           [&](const Cell* row, const RowKey& key) {
                                               return ContactFact{{row[ContactRow::Id]},
                                                                  {key.group},
                                                                  contacts.takeText(row[ContactRow::Name]),
                                                                  contacts.takeText(row[ContactRow::Title]),
                                                                  row[ContactRow::CanDecide] == 1,
                                                                  dayOfCell(row[ContactRow::LeftOn]),
                                                                  row[ContactRow::CanDecide] == 0};
                                           });
    m_contacts = indexOf(m_facts.contacts);
}

} // namespace plumbline
