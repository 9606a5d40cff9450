#include "tests/outbox/killchild.h"

#include "core/sync/outboxteam.h"
#include "core/sync/syncengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

namespace plumbline::tests {
namespace {

struct Login {
    const char* system;
    std::map<std::string, std::string> settings;
    const char* secretName;
    const char* secret;
};

const std::vector<Login>& logins()
{
    static const std::vector<Login> all = {
        {"crm", {{"client_id", "plumbline"}}, "client_secret", "sample-crm-secret"},
        {"erp", {{"user", "plumbline"}}, "password", "sample-erp-只读"},
        {"fin", {{"user", "plumbline"}}, "password", "sample-fin-secret"},
        {"wms", {}, "api_key", "sample-wms-key"},
        {"oa", {{"app_key", "plumbline"}}, "app_secret", "sample-oa-secret"},
        {"registry", {{"key", "sample-key"}}, "secret_key", "sample-registry-secret"},
    };
    return all;
}

void say(const char* what, int number)
{
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

class Child {
public:
    Child(const QString& folder, const QJsonObject& urls, Instant now, int first, bool works)
        : m_now(now)
        , m_next(first)
        , m_works(works)
        , m_cache(std::move(CacheWriter::open(folder).value()))
        , m_ledger(std::move(Ledger::open(folder).value()))
        , m_secrets(makeMemorySecrets())
        , m_engine(*m_cache, *m_secrets, [this] { return clock(); })
    {
        m_time.start();
        for (const Login& login : logins()) {
            const QString id = QString::fromLatin1(login.system);
            m_secrets->write(id + u'/' + QString::fromLatin1(login.secretName), login.secret, [](SecretOutcome) {});
            m_sources.push_back({login.system, login.system, urls[id].toString().toStdString(), login.settings});
        }
        QObject::connect(&m_queueing, &QTimer::timeout, [this] { queueOne(); });
        QObject::connect(&m_engine, &SyncEngine::finished, [this] { deliver(); });
    }

    void start()
    {
        say("ready", 0);
        if (m_works)
            m_queueing.start(50);
        deliver();
    }

private:
    Instant clock() const { return m_now + Duration{m_time.elapsed()}; }

    void queueOne()
    {
        const int number = m_next++;
        const std::string action = "rule:" + std::to_string(number % 17 + 1);
        const ActionStep step{action, ActionStepKind::Delegated, clock(), {}, "P", std::to_string(number)};
        const RecordId record{number % 17 + 1};
        const std::map<std::string, std::string> content{{"record.id", "R" + std::to_string(record.value)},
                                                         {"record.system", "crm"},
                                                         {"note", std::to_string(number)},
                                                         {"at", toIso(step.at)}};
        const std::string key = std::to_string(number);
        const OutboxDraft effects[] = {
            {"crm-" + key, "crm", "tasks", record, "action_delegated", action, content, {}},
            {"oa-" + key, "oa", "approvals", record, "action_delegated", action, content, {}}};
        if (m_ledger->append(step, effects).ok())
            say("ack", number);
    }

    void deliver()
    {
        m_team = std::make_unique<sync::OutboxTeam>(
            *m_ledger, *m_secrets, [this] { return clock(); }, sync::SyncLimits{});
        m_team->start(m_sources, [this](const DeliveryReport&) { next(); });
    }

    void next()
    {
        const auto counts = m_ledger->outbox().counts();
        if (!m_works && counts && counts.value().open() == 0)
            return QCoreApplication::exit(0);
        m_now = m_now + Duration::hours(m_works ? 0 : 2); // what is in doubt is tried again
        m_engine.start(m_sources, SyncMode::Incremental);
    }

    Instant m_now;
    int m_next;
    bool m_works;
    QElapsedTimer m_time;
    std::vector<Source> m_sources;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<SecretStore> m_secrets;
    SyncEngine m_engine;
    QTimer m_queueing;
    std::unique_ptr<sync::OutboxTeam> m_team;
};

} // namespace

int runKillChild(const QStringList& arguments)
{
    const QJsonObject urls = QJsonDocument::fromJson(arguments.value(1).toUtf8()).object();
    Child child(arguments.value(0), urls, Instant{arguments.value(2).toLongLong()}, arguments.value(3).toInt(),
                arguments.value(4) == QLatin1String("work"));
    QTimer::singleShot(0, [&child] { child.start(); });
    return QCoreApplication::exec();
}

} // namespace plumbline::tests
