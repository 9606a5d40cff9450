#include "tests/outbox/outboxworld.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace plumbline::tests {
namespace {

QString inMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/plumbline-XXXXXX");
}

} // namespace

OutboxWorld::OutboxWorld()
    : m_folder(inMemory())
{
    limits.http.totalMs = 3000;
    limits.http.idleMs = 400;
    limits.retry = {4, 2, 4, 400};
    secrets->write(QStringLiteral("sys/secret"), "top-secret-canary", [](SecretOutcome) {});
    ledger = std::move(Ledger::open(m_folder.path()).value());
}

void OutboxWorld::setWrite(const std::string& keys, const std::string& auth)
{
    const std::string text = R"(id = "sys"
label = { zh = "系统", en = "System" }
[[setting]]
name = "secret"
label = { zh = "密钥", en = "Secret" }
secret = true
)" + auth + R"(
[[write]]
name = "tasks"
decisions = ["action_*"]
path = "/tasks"
body = { note = "{note}", reference = "{reference}" }
)" + keys;
    QFile file(m_profiles.filePath(QStringLiteral("sys.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
}

std::int64_t OutboxWorld::queue(const std::string& action, std::int64_t record, const std::string& base)
{
    const ActionStep step{action, ActionStepKind::Taken, now, {}, {}, "note"};
    const OutboxDraft draft{{},
                            "sys",
                            "tasks",
                            RecordId{record},
                            "action_taken",
                            action,
                            {{"note", "note " + action}, {"record.id", std::to_string(record)}},
                            base};
    return ledger->append(step, {&draft, 1}).ok() ? outbox().all().value().back().sequence : 0;
}

DeliveryOutcome OutboxWorld::deliver()
{
    limits.profilesFolder = m_profiles.path();
    bool ended = false;
    sync::OutboxTeam team(
        *ledger, *secrets, [this] { return now; }, limits, terms);
    team.start({Source{"sys", "sys", server.url().toStdString(), {}}}, [&](const DeliveryReport& answer) {
        report = answer;
        ended = true;
    });
    if (!pump([&ended] { return ended; }, 120'000))
        report.systems.assign(1, {"never ended", -1, -1, -1, -1, -1, {}});
    for (const DeliveryOutcome& outcome : report.systems) {
        if (outcome.error)
            qInfo("%s: error %d %s", outcome.system.c_str(), static_cast<int>(outcome.error->code),
                  outcome.error->args.empty() ? "" : outcome.error->args.back().c_str());
    }
    return report.systems.empty() ? DeliveryOutcome() : report.systems.front();
}

void OutboxWorld::reopen()
{
    ledger.reset();
    ledger = std::move(Ledger::open(m_folder.path()).value());
}

std::map<QByteArray, int> OutboxWorld::keysAsked() const
{
    std::map<QByteArray, int> keys;
    for (const Asked& asked : server.asked()) {
        if (asked.path() == "/tasks" && asked.method != "GET")
            ++keys[asked.headers.value("idempotency-key")];
    }
    return keys;
}

} // namespace plumbline::tests
