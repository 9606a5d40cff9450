#pragma once

#include "tests/companysim/servers/system.h"

namespace plumbline::companysim {

// Basic authentication; GET /fin-api/<stream>?pageNo (1-based)&pageSize (<= 500, more is refused)
// &modifiedFrom (Beijing wall clock, >=). Whatever goes wrong after the sign-in is a 200 whose "code" is not
// "200"; the sign-in itself fails with a 401 and an HTML page. Pages are compressed for clients that take gzip.
class FinSystem final : public System {
public:
    explicit FinSystem(Streams streams)
        : m_streams(std::move(streams))
    {
    }

    HttpResponse handle(const HttpRequest& request) override;

private:
    HttpResponse page(const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
};

} // namespace plumbline::companysim
