#pragma once

#include "tests/companysim/servers/system.h"

namespace plumbline::companysim {

// OData V4 under /odata/v4/erp/ with Basic authentication (the password is UTF-8). Pages of at most
// 500 rows with a next link relative to the service root; $filter=modifiedAt gt|ge <time>; a "+"
// in the query is refused, as some real servers do.
class ErpSystem final : public System {
public:
    explicit ErpSystem(Streams streams)
        : m_streams(std::move(streams))
    {
    }

    HttpResponse handle(const HttpRequest& request) override;

private:
    HttpResponse serviceDocument() const;
    HttpResponse page(const QByteArray& set, const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
};

} // namespace plumbline::companysim
