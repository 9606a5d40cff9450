#include "core/store/ledger.h"
#include "tests/companysim/servers/companyservers.h"
#include "tests/outbox/killchild.h"
#include "tests/sync/faultserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace plumbline;
using namespace plumbline::tests;

namespace {

int often(const char* variable, int usual)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual;
}

QString inMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/plumbline-XXXXXX");
}

} // namespace

// A process that queues, delivers and syncs is killed or put to sleep at a random moment, again and again,
// while the six systems of the sample company look on: what it acknowledged is there, and nothing is there
// twice. CR-01: PLUMBLINE_KILLS times (20); CR-06: PLUMBLINE_SLEEPS times (5).
class OutboxKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasAcknowledgedSurvivesEveryKill();    // CR-01
    void sleepWithRequestsUnderwayDoublesNothing(); // CR-06, SY-14, SY-19

private:
    void start(const char* how);
    void readOutput();
    // Runs the event loop for so long: the servers live in this process.
    void serveFor(int ms)
    {
        pump([] { return false; }, ms);
    }
    void kill();
    void drainAndCompare();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<companysim::CompanyServers> m_company;
    std::unique_ptr<QProcess> m_child;
    QElapsedTimer m_sinceStart;
    QByteArray m_line;
    std::set<int> m_acknowledged;
    bool m_isReady = false;
    qint64 m_slowestStart = 0;
    int m_next = 1;
    std::int64_t m_now = 0;
    QRandomGenerator m_random;
};

void OutboxKill::init()
{
    const quint32 seed = qEnvironmentVariableIsSet("PLUMBLINE_SEED") ? qEnvironmentVariable("PLUMBLINE_SEED").toUInt()
                                                                     : QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    m_random = QRandomGenerator(seed);
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    companysim::CompanyOptions options;
    options.scale = 0.02;
    m_company = std::make_unique<companysim::CompanyServers>(companysim::generate(options));
    QVERIFY(m_company->listen(0));
    m_acknowledged.clear();
    m_next = 1;
    m_now = options.now.ms;
    m_slowestStart = 0;
}

void OutboxKill::start(const char* how)
{
    m_child = std::make_unique<QProcess>();
    m_child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_child.get(), &QProcess::readyReadStandardOutput, this, [this] { readOutput(); });
    m_isReady = false;
    m_line.clear();
    m_now += Duration::hours(2).ms;
    m_sinceStart.start();
    m_child->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--child"), m_folder->path(), QString::fromUtf8(m_company->urls()),
                    QString::number(m_now), QString::number(m_next), QString::fromLatin1(how)});
}

void OutboxKill::readOutput()
{
    m_line += m_child->readAllStandardOutput();
    for (qsizetype end = 0; (end = m_line.indexOf('\n')) >= 0; m_line.remove(0, end + 1)) {
        const QByteArray line = m_line.left(end);
        if (line.startsWith("ready")) {
            m_isReady = true;
            m_slowestStart = std::max(m_slowestStart, m_sinceStart.elapsed());
        } else if (line.startsWith("ack ")) {
            m_acknowledged.insert(line.mid(4).toInt());
        }
    }
}

void OutboxKill::kill()
{
    m_child->kill();
    QVERIFY(pump([this] { return m_child->state() == QProcess::NotRunning; }));
    readOutput();
    // The one that was being stored when the kill came may be there without having been acknowledged.
    m_next = (m_acknowledged.empty() ? 0 : *m_acknowledged.rbegin()) + 2;
}

void OutboxKill::drainAndCompare()
{
    start("drain");
    QVERIFY(pump([this] { return m_child->state() == QProcess::NotRunning; }, 300'000));
    QCOMPARE(m_child->exitCode(), 0);
    const auto ledger = std::move(Ledger::open(m_folder->path()).value()); // reads the whole file through
    QVERIFY(ledger->outcome() == SchemaOutcome::Current);
    std::set<std::string> stored;
    const auto entries = ledger->outbox().all().value();
    for (const OutboxEntry& entry : entries) {
        stored.insert(entry.draft.key);
        QVERIFY2(entry.state == OutboxState::Delivered, entry.draft.key.c_str());
    }
    std::set<std::string> notes;
    const auto steps = ledger->actionSteps().value();
    for (const ActionStep& step : steps)
        notes.insert(step.note);
    for (const char* system : {"crm", "oa"}) {
        std::map<QByteArray, int> effects;
        for (const auto& effect : m_company->effectsOf(system))
            ++effects[effect.key];
        for (const auto& [key, count] : effects)
            QVERIFY2(count == 1 && stored.contains(key.toStdString()), key.constData());
        for (const int number : m_acknowledged) {
            const QByteArray key = QByteArray(system) + '-' + QByteArray::number(number);
            QVERIFY2(effects.contains(key) && notes.contains(std::to_string(number)), key.constData());
        }
    }
    const auto cache = std::move(CacheWriter::open(m_folder->path()).value());
    QVERIFY(cache->outcome() == SchemaOutcome::Current);
    qInfo("%d acknowledged, %d entries delivered once, slowest start %lld ms", static_cast<int>(m_acknowledged.size()),
          static_cast<int>(entries.size()), static_cast<long long>(m_slowestStart));
}

void OutboxKill::whatWasAcknowledgedSurvivesEveryKill()
{
    const int rounds = often("PLUMBLINE_KILLS", 20);
    for (int round = 0; round < rounds; ++round) {
        start("work");
        QVERIFY(pump([this] { return m_isReady; }));
        if (m_random.bounded(3) == 0)
            m_company->setFault(m_random.bounded(2) ? "crm" : "oa", companysim::Fault::Drop, 1);
        serveFor(static_cast<int>(m_random.bounded(20, 500)));
        kill();
    }
    m_company->setFault("crm", companysim::Fault::None, 0);
    m_company->setFault("oa", companysim::Fault::None, 0);
    QVERIFY(!m_acknowledged.empty());
    drainAndCompare();
}

void OutboxKill::sleepWithRequestsUnderwayDoublesNothing()
{
#ifdef Q_OS_UNIX
    const int rounds = often("PLUMBLINE_SLEEPS", 5);
    start("work");
    QVERIFY(pump([this] { return m_isReady; }));
    for (int round = 0; round < rounds; ++round) {
        serveFor(static_cast<int>(m_random.bounded(50, 300)));
        ::kill(static_cast<pid_t>(m_child->processId()), SIGSTOP);
        m_company->goDown("crm"); // what was underway is dropped
        m_company->goDown("oa");
        serveFor(static_cast<int>(m_random.bounded(10, 100)));
        QVERIFY(m_company->goUp("crm") && m_company->goUp("oa"));
        const std::size_t before = m_acknowledged.size();
        ::kill(static_cast<pid_t>(m_child->processId()), SIGCONT);
        QVERIFY(pump([this, before] { return m_acknowledged.size() > before; }, 60'000));
    }
    kill();
    drainAndCompare();
#else
    QSKIP("a process is put to sleep by a signal");
#endif
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return runKillChild(arguments.mid(2));
    OutboxKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_outboxkill.moc"
