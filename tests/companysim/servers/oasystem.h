#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/effects.h"
#include "tests/companysim/servers/system.h"
#include "tests/companysim/servers/tokenbook.h"

#include <unordered_map>

class QJsonObject;

namespace plumbline::companysim {

// Approvals after DingTalk: GET /gettoken, then POST /topapi/processinstance/listids for at most 20
// ids started in a time window, then POST /topapi/processinstance/get for each. Every failure is an
// errcode inside a 200; next_cursor is absent at the end. A changed approval does not show in the
// list by its change, only by its start. /topapi/processinstance/create makes another instance with
// every call: only /byreference tells whether there is one already.
class OaSystem final : public System {
public:
    OaSystem(const Company& company, SimulatedClock now, EffectLog& created);

    HttpResponse handle(const HttpRequest& request) override;
    void expireTokens() override { m_tokens.expireAll(); }

private:
    // The instances of one process in the order of their start, and where each is.
    struct Process {
        std::vector<Ref> byStart;
        std::unordered_map<std::string, Ref> rowOf;
    };

    HttpResponse giveToken(const HttpRequest& request);
    HttpResponse listIds(const QJsonObject& body);
    HttpResponse create(const QJsonObject& body, const QByteArray& text);
    HttpResponse byReference(const QJsonObject& body) const;
    HttpResponse detail(const QJsonObject& body);
    // The process of approvals or of countersignings, with what was added since the last call.
    const Process& approvals();
    const Process& countersignings();

    const Company& m_company;
    SimulatedClock m_now;
    TokenBook m_tokens;
    EffectLog& m_created;
    Process m_approvals;
    Process m_countersignings;
};

} // namespace plumbline::companysim
