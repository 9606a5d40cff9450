#pragma once

#include "core/model/instant.h"
#include "tests/companysim/httpclient.h"

#include <QJsonArray>
#include <QStringList>

namespace plumbline::companysim {

class CompanyServers;

// A hand-written client of the six systems: signs in as each wants it and reads a list to its end.
// It shares no code with the product, so it can tell a wrong server from a wrong connector.
class Reader {
public:
    Reader(HttpClient& client, const CompanyServers& servers)
        : m_client(client)
        , m_servers(servers)
    {
    }

    Headers crmHeaders(); // asks for a token once
    Headers erpHeaders() const;
    Headers finHeaders() const;
    Headers wmsHeaders() const;
    Answer oaPost(const QByteArray& call, const QByteArray& body);
    Answer askRegistry(const QByteArray& creditCode);

    // The ids of all rows of "crm/visits" (oa: "oa/<process code>") changed at or after `since`.
    QStringList readAll(const QByteArray& name, Instant since = {});

private:
    QStringList readCrm(const QByteArray& stream, Instant since);
    QStringList readErp(const QByteArray& set, Instant since);
    QStringList readFin(const QByteArray& stream, Instant since);
    QStringList readWms(const QByteArray& stream, Instant since);
    QStringList readOa(const QByteArray& process);

    HttpClient& m_client;
    const CompanyServers& m_servers;
    QByteArray m_crmToken;
    QByteArray m_oaToken;
};

} // namespace plumbline::companysim
