#pragma once

#include "tests/companysim/servers/system.h"
#include "tests/companysim/servers/tokenbook.h"

namespace plumbline::companysim {

// OAuth2 client credentials; GET /api/v1/<stream>?limit&offset&updatedSince (ISO, >=) ordered by
// (updatedAt, id). More than 1,000 rows are silently cut; an offset past the end is a 422.
class CrmSystem final : public System {
public:
    CrmSystem(Streams streams, SimulatedClock now);

    HttpResponse handle(const HttpRequest& request) override;
    void expireTokens() override { m_tokens.expireAll(); }

private:
    HttpResponse giveToken(const HttpRequest& request);
    HttpResponse page(const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
    SimulatedClock m_now;
    TokenBook m_tokens;
};

} // namespace plumbline::companysim
