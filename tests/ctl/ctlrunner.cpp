#include "tests/ctl/ctlrunner.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

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

CtlRunner::CtlRunner() { m_environment["HOME"] = m_folder.path(); }

CtlRunner::Outcome CtlRunner::run(const QStringList& arguments, int timeoutMs) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("DBUS_SESSION_BUS_ADDRESS"); // no keychain: as on a server
    for (auto it = m_environment.begin(); it != m_environment.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.start(PLUMBLINE_BINARY_DIR "/app/plumblinectl",
                  arguments + QStringList{"--data", dataFolder(), "--lang", "en", "--now", "2026-03-14T01:42:00Z"});
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        outcome.err = "timed out";
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
    m_process.start(PLUMBLINE_BINARY_DIR "/tests/companysim/program/companysim", options + QStringList{"--port", "0"});
    QByteArray line;
    while (!line.startsWith("READY ")) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(60'000))
            return "companysim: " + QString::fromUtf8(m_process.readAllStandardError());
        line = m_process.readLine();
    }
    m_urls = QJsonDocument::fromJson(line.mid(6)).object();
    return m_urls.contains("control") ? QString() : "companysim printed no addresses";
}

SampleCompany::~SampleCompany()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray SampleCompany::control(const QString& path, const QJsonObject& body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url("control") + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    QNetworkReply* reply = network.post(request, QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

QString connectAll(CtlRunner& ctl, const SampleCompany& company)
{
    for (const SampleSystem& system : kSystems) {
        const QString id = system.id;
        ctl.setEnvironment(QString("PLUMBLINE_SECRET_%1_%2").arg(id.toUpper(), system.secretName), system.secret);
        QStringList line{"source", "add", id, "--profile", id, "--url", company.url(id)};
        if (*system.setting)
            line += {"--set", system.setting};
        const auto added = ctl.run(line);
        if (added.exitCode != 0)
            return id + ": " + added.err;
    }
    return {};
}
