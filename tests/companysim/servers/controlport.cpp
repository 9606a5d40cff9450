#include "tests/companysim/servers/controlport.h"

#include "tests/companysim/servers/companyservers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace plumbline::companysim {

namespace {

HttpResponse failure(const QByteArray& what) { return json(400, "{\"ok\":false,\"error\":\"" + what + "\"}"); }

std::optional<Fault> faultNamed(const QString& kind)
{
    const std::pair<QStringView, Fault> known[] = {
        {u"truncate", Fault::Truncate}, {u"html", Fault::Html},           {u"slow", Fault::Slow},
        {u"500", Fault::InternalError}, {u"429", Fault::TooManyRequests}, {u"none", Fault::None},
        {u"drop", Fault::Drop}};
    for (const auto& [name, fault] : known) {
        if (kind == name)
            return fault;
    }
    return std::nullopt;
}

} // namespace

HttpResponse ControlPort::done() const
{
    return json(200, "{\"ok\":true,\"now\":\"" + QByteArray::fromStdString(toIso(m_servers.company().now)) + "\"}");
}

HttpResponse ControlPort::doneOr(bool ok, const QByteArray& error) const { return ok ? done() : failure(error); }

HttpResponse ControlPort::handle(const HttpRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray system = body[u"system"].toString().toUtf8();
    if (request.path == "/stats")
        return json(200, m_servers.stats());
    if (request.path == "/effects")
        return json(200, m_servers.effects());
    if (request.method != "POST")
        return failure("use POST");
    if (request.path == "/down")
        return doneOr(m_servers.goDown(system), "no such system");
    if (request.path == "/up")
        return doneOr(m_servers.goUp(system), "no such system, or its port is taken");
    if (request.path == "/advance")
        return advanceClock(body);
    if (request.path == "/patch")
        return doneOr(
            m_servers.patchCompany(body[u"name"].toString().toStdString(), body[u"argument"].toString().toStdString()),
            "unknown patch or argument");
    if (request.path == "/fault")
        return setFault(body);
    if (request.path == "/expire-tokens") {
        m_servers.expireTokens();
        return done();
    }
    if (request.path == "/quit") {
        Q_EMIT m_servers.quitRequested();
        return done();
    }
    return failure("unknown command");
}

HttpResponse ControlPort::advanceClock(const QJsonObject& body)
{
    const double hours = body[u"hours"].toDouble();
    if (!(hours > 0 && hours <= 24 * 366))
        return failure("hours is a number above 0");
    m_servers.advanceBy(Duration{std::llround(hours * 3'600'000)});
    return done();
}

HttpResponse ControlPort::setFault(const QJsonObject& body)
{
    const auto fault = faultNamed(body[u"kind"].toString());
    const int count = body[u"count"].toInt(1);
    if (!fault || count < 1)
        return failure("kind is truncate, html, slow, drop, 500, 429 or none; count is 1 or more");
    return doneOr(m_servers.setFault(body[u"system"].toString().toUtf8(), *fault, count), "no such system");
}

} // namespace plumbline::companysim
