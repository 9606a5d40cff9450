#include "tests/ctl/testkit/ctlrunner.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

struct SampleSystem {
    const char *id, *setting, *secretName, *secret;
};

constexpr SampleSystem kSystems[] = {
    {"crm", "client_id=plumbline", "CLIENT_SECRET", "sample-crm-secret"},
    {"erp", "user=plumbline", "PASSWORD", "sample-erp-只读"},
    {"fin", "user=plumbline", "PASSWORD", "sample-fin-secret"},
    {"wms", "", "API_KEY", "sample-wms-key"},
    {"oa", "app_key=plumbline", "APP_SECRET", "sample-oa-secret"},
    {"registry", "key=sample-key", "SECRET_KEY", "sample-registry-secret"},
};

} // namespace

CtlRunner::CtlRunner() { m_environment[u"HOME"_s] = m_folder.path(); }

CtlRunner::Outcome CtlRunner::run(const QStringList& arguments, int timeoutMs) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keychain: as on a server
    for (auto it = m_environment.begin(); it != m_environment.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    QStringList whole = arguments + QStringList{u"--data"_s, dataFolder(), u"--lang"_s, u"en"_s};
    if (!arguments.contains(u"--now"_s))
        whole += {u"--now"_s, u"2026-03-14T01:42:00Z"_s};
    process.start(QStringLiteral(PLUMBLINE_BINARY_DIR "/app/plumblinectl"), whole);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        outcome.err = u"timed out"_s;
        return outcome;
    }
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    const QByteArray out = process.readAllStandardOutput();
    outcome.out = QString::fromUtf8(out);
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    outcome.json = QJsonDocument::fromJson(out).object();
    return outcome;
}

QString SampleCompany::start(const QStringList& options)
{
    m_process.start(QStringLiteral(PLUMBLINE_BINARY_DIR "/tests/companysim/program/companysim"),
                    options + QStringList{u"--port"_s, u"0"_s});
    QByteArray line;
    while (!line.startsWith("READY ")) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(60'000))
            return u"companysim: "_s + QString::fromUtf8(m_process.readAllStandardError());
        line = m_process.readLine();
    }
    m_urls = QJsonDocument::fromJson(line.mid(6)).object();
    return m_urls.contains(u"control"_s) ? QString() : u"companysim printed no addresses"_s;
}

void SampleCompany::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray SampleCompany::control(const QString& path, const QJsonObject& body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url(u"control"_s) + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply* reply = network.post(request, QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

QString connectAll(CtlRunner& ctl, const SampleCompany& company)
{
    for (const SampleSystem& system : kSystems) {
        const QString id = QString::fromLatin1(system.id);
        ctl.setEnvironment(u"PLUMBLINE_SECRET_%1_%2"_s.arg(id.toUpper(), QString::fromLatin1(system.secretName)),
                           QString::fromUtf8(system.secret));
        QStringList line{u"source"_s, u"add"_s, id, u"--profile"_s, id, u"--url"_s, company.url(id)};
        if (*system.setting)
            line += {u"--set"_s, QString::fromLatin1(system.setting)};
        const auto added = ctl.run(line);
        if (added.exitCode != 0)
            return id + u": "_s + added.err;
    }
    return {};
}
