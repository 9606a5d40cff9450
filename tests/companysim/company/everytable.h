#pragma once

#include "tests/companysim/company/company.h"

namespace plumbline::companysim {

// Calls `visit` with every table of the company, in one fixed order.
template <typename CompanyType, typename Visitor> void forEveryTable(CompanyType& company, Visitor visit)
{
    const auto all = [&](auto&... tables) { (visit(tables), ...); };
    all(company.regions, company.people, company.customers, company.contacts, company.opportunities);
    all(company.projects, company.milestones, company.stageClaims, company.visits, company.documents);
    all(company.commitments, company.campaigns, company.targets, company.forecasts, company.contracts);
    all(company.erpCustomers, company.finCustomers, company.wmsCustomers, company.categories, company.products);
    all(company.parts, company.inquiries, company.orders, company.stock, company.inTransit, company.demands);
    all(company.financeContracts, company.receipts, company.rebateClaims, company.shipments);
    all(company.approvals, company.decisionSteps, company.registry);
}

} // namespace plumbline::companysim
