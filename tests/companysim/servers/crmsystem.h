#pragma once

#include "tests/companysim/servers/effects.h"
#include "tests/companysim/servers/system.h"
#include "tests/companysim/servers/tokenbook.h"

namespace plumbline::companysim {

// OAuth2 client credentials; GET /api/v1/<stream>?limit&offset&updatedSince (ISO, >=) ordered by
// (updatedAt, id). More than 1,000 rows are silently cut; an offset past the end is a 422. POST
// /api/v1/tasks with an Idempotency-Key makes a task, once for each key.
class CrmSystem final : public System {
public:
    CrmSystem(Streams streams, SimulatedClock now, EffectLog& tasks);

    HttpResponse handle(const HttpRequest& request) override;
    void expireTokens() override { m_tokens.expireAll(); }

private:
    HttpResponse giveToken(const HttpRequest& request);
    HttpResponse makeTask(const HttpRequest& request);
    HttpResponse page(const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
    SimulatedClock m_now;
    TokenBook m_tokens;
    EffectLog& m_tasks;
};

} // namespace plumbline::companysim
