#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

namespace plumbline {

void FactsBuilder::arrangeVisits()
{
    using Row = VisitRow;
    const RecordTable& rows = table(Collection::Visit);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{entityOf(row[Row::Customer]).value, row[Row::VisitedAt]};
    });
    m_facts.visitNotes.reserve(rows.size());
    m_facts.visits = placed<VisitFact>(grouped(keys, rows, m_facts.entities, &EntityFact::visits), rows,
                                       [&](const Cell* row, const RowKey& key) {
                                           m_facts.visitNotes.push_back(static_cast<std::uint64_t>(row[Row::Note]));
                                           return VisitFact{{row[Row::Id]},
                                                            {key.group},
                                                            {m_people.find(row[Row::Rep])},
                                                            {m_opportunities.find(row[Row::Opportunity])},
                                                            {m_categories.find(row[Row::Category])},
                                                            {row[Row::VisitedAt]},
                                                            {row[Row::RecordedAt]},
                                                            symbolOf(row[Row::Form]),
                                                            {}};
                                       });
    m_visits = indexOf(m_facts.visits);
}

// Without visit and project, which the caller knows, and the entity that follows from them.
DocumentFact FactsBuilder::documentOf(const Cell* row) const
{
    using Row = DocumentRow;
    return DocumentFact{{row[Row::Id]},
                        {},
                        {},
                        {m_contacts.find(row[Row::Signer])},
                        symbolOf(row[Row::Kind]),
                        symbolOf(row[Row::Format]),
                        row[Row::IsSigned] == 1,
                        row[Row::IsGenerated] == 1,
                        {row[Row::CreatedAt]},
                        {row[Row::UploadedAt]},
                        entityOf(row[Row::Customer]),
                        static_cast<std::uint64_t>(row[Row::Sha256])};
}

void FactsBuilder::arrangeDocuments()
{
    using Row = DocumentRow;
    const RecordTable& rows = table(Collection::Document);
    std::vector<RowKey> ofVisits, ofProjects, others;
    std::vector<std::int32_t> visitOf(rows.size()), projectOf(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (i + kPrefetchAhead < rows.size())
            m_visits.prepare(rows.row(i + kPrefetchAhead)[Row::Visit]);
        const Cell* row = rows.row(i);
        visitOf[i] = m_visits.find(row[Row::Visit]);
        projectOf[i] = m_projects.find(row[Row::Project]);
        if (visitOf[i] >= 0)
            ofVisits.push_back({row[Row::CreatedAt], visitOf[i], i});
        if (projectOf[i] >= 0)
            ofProjects.push_back({row[Row::CreatedAt], projectOf[i], i});
        if (visitOf[i] < 0 && projectOf[i] < 0)
            others.push_back({row[Row::CreatedAt], entityOf(row[Row::Customer]).value, i});
    }
    const auto make = [&](const Cell* row, const RowKey& key) {
        DocumentFact document = documentOf(row);
        document.visit = {visitOf[key.row]};
        document.project = {projectOf[key.row]};
        if (!document.entity.isSet() && document.visit.isSet())
            document.entity = m_facts.visits[document.visit.at()].entity;
        if (!document.entity.isSet() && document.project.isSet())
            document.entity = m_facts.projects[document.project.at()].entity;
        return document;
    };
    m_facts.visitDocuments =
        placed<DocumentFact>(grouped(ofVisits, rows, m_facts.visits, &VisitFact::documents), rows, make);
    m_facts.projectDocuments =
        placed<DocumentFact>(grouped(ofProjects, rows, m_facts.projects, &ProjectFact::documents), rows, make);
    m_facts.otherDocuments = placed<DocumentFact>(groupedRows(others, m_facts.entities.size(), rows), rows, make);
}

void FactsBuilder::arrangeInquiries()
{
    using Row = InquiryRow;
    const RecordTable& rows = table(Collection::Inquiry);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{entityOf(row[Row::Customer]).value, row[Row::InquiredAt]};
    });
    m_facts.inquiries = placed<InquiryFact>(grouped(keys, rows, m_facts.entities, &EntityFact::inquiries), rows,
                                            [&](const Cell* row, const RowKey& key) {
                                                return InquiryFact{{row[Row::Id]},
                                                                   {key.group},
                                                                   {m_categories.find(row[Row::Category])},
                                                                   {row[Row::InquiredAt]},
                                                                   moneyOf(row[Row::Amount])};
                                            });
}

void FactsBuilder::arrangeShipments()
{
    using Row = ShipmentRow;
    const RecordTable& products = table(Collection::Product);
    RecordIndex categoryOfProduct(products.size());
    for (std::size_t i = 0; i < products.size(); ++i) {
        const Cell* row = products.row(i);
        categoryOfProduct.insert({row[ProductRow::Id]}, m_categories.find(row[ProductRow::Category]));
    }
    const RecordTable& rows = table(Collection::Shipment);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{entityOf(row[Row::Customer]).value, row[Row::ShippedAt]};
    });
    m_facts.shipments = placed<ShipmentFact>(grouped(keys, rows, m_facts.entities, &EntityFact::shipments), rows,
                                             [&](const Cell* row, const RowKey& key) {
                                                 CategoryIndex category{m_categories.find(row[Row::Category])};
                                                 if (!category.isSet())
                                                     category = {categoryOfProduct.find(row[Row::Product])};
                                                 return ShipmentFact{{row[Row::Id]},
                                                                     {key.group},
                                                                     category,
                                                                     symbolOf(row[Row::ContractNumber]),
                                                                     quantityOf(row[Row::Quantity]),
                                                                     {row[Row::ShippedAt]},
                                                                     {row[Row::ReturnedAt]}};
                                             });
}

} // namespace plumbline
