#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/effects.h"
#include "tests/companysim/servers/system.h"
#include "tests/companysim/servers/tokenbook.h"

namespace plumbline::companysim {

// OAuth2 client credentials; GET /api/v1/<stream>?limit&offset&updatedSince (ISO, >=) ordered by
// (updatedAt, id). More than 1,000 rows are silently cut; an offset past the end is a 422. POST
// /api/v1/tasks with an Idempotency-Key makes a task, once for each key; POST /api/v1/documents registers a file of a
// project by its name and SHA-256, unsigned, once for each key.
class CrmSystem final : public System {
public:
    CrmSystem(Streams streams, Company& company, SimulatedClock now, EffectLog& effects);

    HttpResponse handle(const HttpRequest& request) override;
    void expireTokens() override { m_tokens.expireAll(); }

private:
    HttpResponse giveToken(const HttpRequest& request);
    HttpResponse makeTask(const HttpRequest& request);
    HttpResponse registerDocument(const HttpRequest& request);
    HttpResponse page(const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
    Company& m_company;
    SimulatedClock m_now;
    TokenBook m_tokens;
    EffectLog& m_effects;
};

} // namespace plumbline::companysim
