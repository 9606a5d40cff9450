#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/effects.h"
#include "tests/companysim/servers/system.h"

namespace plumbline::companysim {

// OData V4 under /odata/v4/erp/ with Basic authentication (the password is UTF-8). Pages of at most
// 500 rows with a next link relative to the service root; $filter=modifiedAt gt|ge <time>; a "+"
// in the query is refused, as some real servers do. PUT SalesOrders('ID')/Annex with If-Match writes
// the rebate into the contract's annex and gives the order another version; GET with ?reference= tells
// whether that was done.
class ErpSystem final : public System {
public:
    ErpSystem(Streams streams, Company& company, EffectLog& annexes)
        : m_streams(std::move(streams))
        , m_company(company)
        , m_annexes(annexes)
    {
    }

    HttpResponse handle(const HttpRequest& request) override;

private:
    HttpResponse serviceDocument() const;
    HttpResponse page(const QByteArray& set, const Stream& stream, const HttpRequest& request) const;

    HttpResponse annex(const HttpRequest& request);
    HttpResponse writeAnnex(const HttpRequest& request, const SalesOrder& order, const std::string& id);

    Streams m_streams;
    Company& m_company;
    EffectLog& m_annexes;
};

} // namespace plumbline::companysim
