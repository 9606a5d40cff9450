#pragma once

#include "tests/companysim/servers/system.h"

class QJsonObject;

namespace plumbline::companysim {

class CompanyServers;

// How tests and demonstrations steer the sample company. POST with a JSON body; the answer is
// {"ok":true,"now":"..."} or a 400 with {"ok":false,"error":"..."}.
//   /down {"system"}  /up {"system"}  /advance {"hours"}  /patch {"name","argument"}
//   /expire-tokens  /fault {"system","kind","count"}  /stats  /effects  /quit
// kind: truncate, html, slow, drop, 500, 429 or none; count defaults to 1.
class ControlPort final : public System {
public:
    explicit ControlPort(CompanyServers& servers)
        : m_servers(servers)
    {
    }

    HttpResponse handle(const HttpRequest& request) override;

private:
    HttpResponse done() const;
    HttpResponse advanceClock(const QJsonObject& body);
    HttpResponse setFault(const QJsonObject& body);
    HttpResponse doneOr(bool ok, const QByteArray& error) const;

    CompanyServers& m_servers;
};

} // namespace plumbline::companysim
