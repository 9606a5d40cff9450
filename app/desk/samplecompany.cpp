#include "app/desk/samplecompany.h"

#include "core/sync/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace plumbline {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kEndMs = 3000;

struct SampleSystem {
    const char *id, *setting, *value, *secretName, *secret;
};

// As tests/companysim/README.md says; everybody may know them.
constexpr SampleSystem kSystems[] = {
    {"crm", "client_id", "plumbline", "CRM_CLIENT_SECRET", "sample-crm-secret"},
    {"erp", "user", "plumbline", "ERP_PASSWORD", "sample-erp-\xE5\x8F\xAA\xE8\xAF\xBB"},
    {"fin", "user", "plumbline", "FIN_PASSWORD", "sample-fin-secret"},
    {"wms", "", "", "WMS_API_KEY", "sample-wms-key"},
    {"oa", "app_key", "plumbline", "OA_APP_SECRET", "sample-oa-secret"},
    {"registry", "key", "sample-key", "REGISTRY_SECRET_KEY", "sample-registry-secret"}};

Status connectSystem(const QString& dataFolder, const SampleSystem& system, const QString& url)
{
    Source source{system.id, system.id, url.toStdString(), {}};
    if (*system.setting)
        source.settings[system.setting] = system.value;
    qputenv((QByteArray("PLUMBLINE_SECRET_") + system.secretName).constData(), system.secret);
    return saveSource(dataFolder, source);
}

} // namespace

SampleCompany::~SampleCompany()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kEndMs))
        m_process.kill();
    m_process.waitForFinished(kEndMs);
}

QString SampleCompany::program()
{
    const QDir here(QCoreApplication::applicationDirPath());
    // Beside an installed program; then as it lies in a build folder.
    for (const char* place : {"../libexec/plumbline/companysim", "companysim", "../Resources/companysim",
                              "../tests/companysim/program/companysim"}) {
        QString path = here.absoluteFilePath(QString::fromLatin1(place));
#ifdef Q_OS_WIN
        path += QStringLiteral(".exe");
#endif
        if (const QFileInfo file(path); file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

QString SampleCompany::dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/plumbline-sample");
}

QString SampleCompany::now() { return QStringLiteral("2026-03-14T01:42:00Z"); }

Status SampleCompany::start(const QString& dataFolder)
{
    const QString path = program();
    if (path.isEmpty())
        return Error{ErrorCode::NothingFound, {"sample"}, {}};
    m_process.start(path, {QStringLiteral("--scale"), QStringLiteral("0.1"), QStringLiteral("--port"),
                           QStringLiteral("0"), QStringLiteral("--now"), now(), QStringLiteral("--with-parent")});
    QByteArray said;
    QElapsedTimer waited;
    waited.start();
    while (!said.contains('\n') && waited.elapsed() < kPatienceMs && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(kPatienceMs);
        said += m_process.readAllStandardOutput();
    }
    if (!said.startsWith("READY "))
        return Error{ErrorCode::TimedOut, {"sample"}, {}};
    const QJsonObject urls = QJsonDocument::fromJson(said.mid(6).split('\n').front()).object();
    for (const SampleSystem& system : kSystems) {
        const QString url = urls.value(QLatin1String(system.id)).toString();
        if (const Status connected = connectSystem(dataFolder, system, url); !connected)
            return connected;
    }
    return Nothing{};
}

} // namespace plumbline
