#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

namespace plumbline {

void FactsBuilder::arrangeContracts()
{
    using Row = ContractRow;
    const RecordTable& rows = table(Collection::Contract);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{m_regions.find(row[Row::Region]), row[Row::SignedAt]};
    });
    m_facts.contracts = placed<ContractFact>(groupedRows(keys, m_facts.regions.size(), rows), rows,
                                             [&](const Cell* row, const RowKey& key) {
                                                 return ContractFact{{row[Row::Id]},
                                                                     symbolOf(row[Row::Number]),
                                                                     entityOf(row[Row::Customer]),
                                                                     {m_projects.find(row[Row::Project])},
                                                                     {key.group},
                                                                     {m_people.find(row[Row::Rep])},
                                                                     symbolOf(row[Row::Line]),
                                                                     moneyOf(row[Row::Amount]),
                                                                     {row[Row::SignedAt]}};
                                             });
    m_contractOfNumber.assign(m_symbolCount, {});
    for (std::size_t i = m_facts.contracts.size(); i-- > 0;) {
        const Symbol number = m_facts.contracts[i].number;
        if (number.isSet())
            m_contractOfNumber[number.value] = {static_cast<std::int32_t>(i)};
    }
    const RecordTable& finance = table(Collection::FinanceContract);
    const auto financeKeys = keysOf(finance, [](const Cell* row) {
        return GroupAndOrder{-1, row[FinanceContractRow::Number]};
    });
    m_facts.financeContracts =
        placed<FinanceContractFact>(groupedRows(financeKeys, 0, finance), finance, [&](const Cell* row, const RowKey&) {
            const Symbol number = symbolOf(row[FinanceContractRow::Number]);
            return FinanceContractFact{{row[FinanceContractRow::Id]},
                                       number,
                                       entityOf(row[FinanceContractRow::Customer]),
                                       moneyOf(row[FinanceContractRow::Amount]),
                                       {row[FinanceContractRow::RegisteredAt]},
                                       m_contractOfNumber[number.value]};
        });
}

void FactsBuilder::arrangeReceipts()
{
    using Row = ReceiptRow;
    const RecordTable& rows = table(Collection::Receipt);
    m_facts.receipts =
        placed<ReceiptFact>(rowsByTime(rows, Row::ReceivedAt), rows, [&](const Cell* row, const RowKey&) {
            ReceiptFact fact;
            fact.id = {row[Row::Id]};
            fact.contractNumber = symbolOf(row[Row::ContractNumber]);
            fact.entity = entityOf(row[Row::Customer]);
            fact.amount = moneyOf(row[Row::Amount]);
            fact.receivedAt = {row[Row::ReceivedAt]};
            fact.contract = m_contractOfNumber[fact.contractNumber.value];
            fact.kind = enumOf<ReceiptKind>(row[Row::Kind], 2);
            if (fact.contract.isSet()) {
                fact.region = m_facts.contracts[fact.contract.at()].region;
                fact.rep = m_facts.contracts[fact.contract.at()].rep;
            }
            if (!fact.region.isSet() && fact.entity.isSet())
                fact.region = m_facts.entities[fact.entity.at()].region;
            return fact;
        });
    // They lie by time, and so they do within each customer.
    std::vector<std::int32_t> counts(m_facts.entities.size(), 0);
    for (const ReceiptFact& each : m_facts.receipts) {
        if (each.entity.isSet())
            ++counts[each.entity.at()];
    }
    std::int32_t next = 0;
    for (std::size_t e = 0; e < counts.size(); ++e) {
        m_facts.entities[e].receipts = {next, next};
        next += counts[e];
    }
    m_facts.receiptsOfEntities.resize(static_cast<std::size_t>(next));
    for (std::size_t i = 0; i < m_facts.receipts.size(); ++i) {
        if (const EntityIndex entity = m_facts.receipts[i].entity; entity.isSet())
            m_facts.receiptsOfEntities[static_cast<std::size_t>(m_facts.entities[entity.at()].receipts.last++)] =
                static_cast<std::int32_t>(i);
    }
}

void FactsBuilder::arrangeMoney()
{
    arrangeReceipts();
    const RecordTable& targets = table(Collection::Target);
    const auto targetKeys = keysOf(targets, [&](const Cell* row) {
        return GroupAndOrder{m_regions.find(row[TargetRow::Region]), row[TargetRow::Month]};
    });
    m_facts.targets = placed<TargetFact>(groupedRows(targetKeys, m_facts.regions.size(), targets), targets,
                                         [&](const Cell* row, const RowKey& key) {
                                             return TargetFact{{row[TargetRow::Id]},
                                                               {key.group},
                                                               {m_people.find(row[TargetRow::Rep])},
                                                               monthOfCell(row[TargetRow::Month]),
                                                               moneyOf(row[TargetRow::Amount])};
                                         });
    const RecordTable& forecasts = table(Collection::Forecast);
    const auto forecastKeys = keysOf(forecasts, [&](const Cell* row) {
        return GroupAndOrder{m_regions.find(row[ForecastRow::Region]), row[ForecastRow::Month]};
    });
    m_facts.forecasts =
        placed<ForecastFact>(groupedRows(forecastKeys, m_facts.regions.size(), forecasts), forecasts,
                             [&](const Cell* row, const RowKey& key) {
                                 return ForecastFact{{row[ForecastRow::Id]},
                                                     {key.group},
                                                     {m_people.find(row[ForecastRow::Rep])},
                                                     {m_opportunities.find(row[ForecastRow::Opportunity])},
                                                     monthOfCell(row[ForecastRow::Month]),
                                                     moneyOf(row[ForecastRow::Amount]),
                                                     {row[ForecastRow::EnteredAt]}};
                             });
}

void FactsBuilder::arrangeOrders()
{
    using Row = OrderRow;
    const RecordTable& rows = table(Collection::Order);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{entityOf(row[Row::Customer]).value, row[Row::OrderedAt]};
    });
    m_facts.orders = placed<OrderFact>(grouped(keys, rows, m_facts.entities, &EntityFact::orders), rows,
                                       [&](const Cell* row, const RowKey& key) {
                                           return OrderFact{{row[Row::Id]},
                                                            symbolOf(row[Row::Number]),
                                                            {key.group},
                                                            {m_categories.find(row[Row::Category])},
                                                            symbolOf(row[Row::ContractNumber]),
                                                            moneyOf(row[Row::Amount]),
                                                            moneyOf(row[Row::Returned]),
                                                            {row[Row::OrderedAt]}};
                                       });
    std::vector<OrderIndex> orderOfNumber(m_symbolCount);
    for (std::size_t i = m_facts.orders.size(); i-- > 0;)
        orderOfNumber[m_facts.orders[i].number.value] = {static_cast<std::int32_t>(i)};
    orderOfNumber[0] = {};
    const RecordTable& claims = table(Collection::RebateClaim);
    const auto claimKeys = keysOf(claims, [](const Cell* row) {
        return GroupAndOrder{-1, row[RebateClaimRow::ClaimedAt]};
    });
    m_facts.rebateClaims =
        placed<RebateClaimFact>(groupedRows(claimKeys, 0, claims), claims, [&](const Cell* row, const RowKey&) {
            return RebateClaimFact{{row[RebateClaimRow::Id]},
                                   orderOfNumber[static_cast<std::size_t>(row[RebateClaimRow::OrderNumber])],
                                   entityOf(row[RebateClaimRow::Customer]),
                                   symbolOf(row[RebateClaimRow::ContractNumber]),
                                   row[RebateClaimRow::Rate],
                                   moneyOf(row[RebateClaimRow::Amount]),
                                   {row[RebateClaimRow::ClaimedAt]}};
        });
}

void FactsBuilder::arrangeCampaigns()
{
    using Row = CampaignRow;
    RecordTable& rows = table(Collection::Campaign);
    const auto keys = keysOf(rows, [](const Cell* row) { return GroupAndOrder{-1, row[Row::StartsOn]}; });
    m_facts.campaigns = placed<CampaignFact>(groupedRows(keys, 0, rows), rows, [&](const Cell* row, const RowKey&) {
        return CampaignFact{{row[Row::Id]},
                            rows.takeText(row[Row::Name]),
                            {m_regions.find(row[Row::Region])},
                            entityOf(row[Row::Customer]),
                            dayOfCell(row[Row::StartsOn]),
                            dayOfCell(row[Row::EndsOn])};
    });
}

} // namespace plumbline
