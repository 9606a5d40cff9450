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
