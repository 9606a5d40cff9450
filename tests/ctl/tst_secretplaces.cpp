#include "tests/ctl/testkit/ctlrunner.h"
#include "tests/sync/canaryscan.h"
#include "tests/sync/faultserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <unistd.h>
#endif

using namespace plumbline::tests;

namespace {

// A careless system on a thread of its own: it repeats in its answers what it was asked with.
class CarelessSystem {
public:
    CarelessSystem()
    {
        QObject::connect(
            &m_thread, &QThread::started, &m_context,
            [this] {
                m_server = std::make_unique<FaultServer>([this](const Asked& asked) { return answer(asked); });
                m_url = QString::fromLatin1(m_server->url());
                m_isReady = true;
            },
            Qt::DirectConnection);
        m_thread.start();
        (void)QTest::qWaitFor([this] { return m_isReady.load(); }, 10'000);
    }
    ~CarelessSystem()
    {
        QObject::connect(
            &m_thread, &QThread::finished, &m_context, [this] { m_server.reset(); }, Qt::DirectConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QString url() const { return m_url; }

    // Set before it is asked.
    QByteArray secret, token, customer, phone;
    std::atomic<int> status = 200; // 0 = silence
    std::atomic<int> requests = 0;

private:
    Told answer(const Asked& asked)
    {
        ++requests;
        const QByteArray echo = "you sent " + secret + " and " + token + " for " + customer + ", " + phone;
        if (asked.path() == "/login")
            return reply(200, "{\"token\":\"" + token + "\",\"life\":3600}");
        if (status == 0)
            return Told{{}, -1, 0, true, false};
        if (status != 200)
            return reply(status, "{\"msg\":\"" + echo + "\"}", "X-Echo: " + token + "\r\n");
        if (asked.path() == "/regions")
            return reply(200, "{\"rows\":[{\"id\":\"R1\",\"name\":\"East\"}]}");
        return reply(200, "{\"rows\":[{\"id\":\"1\",\"region\":\"R1\",\"name\":\"" + customer + "\",\"phone\":\"" +
                              phone + "\"},{\"id\":\"2\",\"name\":{\"odd\":\"row\"}}]}");
    }

    QThread m_thread;
    QObject m_context;
    std::unique_ptr<FaultServer> m_server;
    QString m_url;
    std::atomic<bool> m_isReady = false;
};

const char* const kSignIns[] = {
    "[auth]\nkind = \"header\"\n[auth.into]\nheaders = { X-Key = \"{setting.secret}\" }\n",
    "[auth]\nkind = \"query\"\n[auth.into]\nquery = { key = \"{setting.secret}\" }\n",
    "[auth]\nkind = \"basic\"\nuser = \"me\"\npassword = \"{setting.secret}\"\n",
    "[auth]\nkind = \"login\"\nmethod = \"POST\"\npath = \"/login\"\nbody = { password = \"{setting.secret}\" }\n"
    "token = \"token\"\nlifetime = \"life\"\n[auth.into]\nheaders = { Authorization = \"Bearer {token}\" }\n",
};

QByteArray profileWith(const char* signIn)
{
    return QByteArray("id = \"sys\"\nlabel = { zh = \"系统\", en = \"System\" }\n[[setting]]\nname = \"secret\"\n"
                      "label = { zh = \"密钥\", en = \"Secret\" }\nsecret = true\n") +
           signIn +
           "[[stream]]\nname = \"customers\"\ncollection = \"customer\"\npath = \"/customers\"\n"
           "answer = { rows = \"rows\", message = \"msg\" }\n[stream.map]\nremote_id = \"id\"\n[stream.map.fields]\n"
           "name = \"name\"\nphone = \"phone\"\nregion = \"region\"\n"
           "[[stream]]\nname = \"regions\"\ncollection = \"region\"\npath = \"/regions\"\n"
           "answer = { rows = \"rows\", message = \"msg\" }\n[stream.map]\nremote_id = \"id\"\n[stream.map.fields]\n"
           "name = \"name\"\n";
}

} // namespace

// SE-05 over every place that the program writes to or shows something in, SE-06, SE-07 and SE-01, with the
// built program as a user runs it.
class SecretPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenDownAnywhere_data();
    void nothingIsWrittenDownAnywhere();
    void withoutAKeychainNothingIsStored();
    void aCrashLeavesNoCore();
    void aDisconnectedSystemIsNowhere();

private:
    // Connects the system; what the program said is in `said`.
    void connectTo(const CarelessSystem& system, int signIn);
    void publish();
    void say(const CtlRunner::Outcome& outcome) { m_said += outcome.out.toUtf8() + outcome.err.toUtf8(); }
    QStringList places(const QByteArray& canary) const
    {
        return (holdsCanary(m_said, canary) ? QStringList{"said"} : QStringList()) +
               filesWith(canary, {m_ctl->file("")});
    }

    std::unique_ptr<CtlRunner> m_ctl;
    QByteArray m_said;
};

void SecretPlaces::connectTo(const CarelessSystem& system, int signIn)
{
    m_ctl = std::make_unique<CtlRunner>();
    m_said.clear();
    for (const char* name :
         {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = m_ctl->file(QString::fromLatin1(name).toLower());
        QVERIFY(QDir().mkpath(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_ctl->setEnvironment(QString::fromLatin1(name), folder);
    }
    m_ctl->setEnvironment("QT_LOGGING_RULES", "*=true");
    m_ctl->setEnvironment("PLUMBLINE_SECRET_SYS_SECRET", QString::fromUtf8(system.secret));
    QFile profile(m_ctl->file("sys.toml"));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    profile.write(profileWith(kSignIns[signIn]));
    profile.close();
    const auto added = m_ctl->run({"source", "add", "sys", "--profile", profile.fileName(), "--url", system.url()});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    say(added);
}

// What leaves the program: figures, tables, a workbook, a briefing.
void SecretPlaces::publish()
{
    const QString folder = m_ctl->file("published");
    QVERIFY(QDir().mkpath(folder));
    say(m_ctl->run({"assess", "--json"}));
    for (const char* file : {"all.xlsx", "projects.csv", "signals.csv", "all.json"}) {
        const QString name = QString::fromLatin1(file);
        const auto written = m_ctl->run({"export", name.section(u'.', 0, 0), "--output", folder + u'/' + name});
        QVERIFY2(written.exitCode == 0, qPrintable(name + written.out + written.err));
        say(written);
    }
    const auto briefing =
        m_ctl->run({"briefing", "--region", "East", "--month", "2026-03", "--output", folder + "/briefing.pdf"});
    QVERIFY2(briefing.exitCode == 0, qPrintable(briefing.out + briefing.err));
    say(briefing);
    QVERIFY(!filesWith("worksheet", {folder}).isEmpty()); // the scanner sees into what is packed
}

void SecretPlaces::nothingIsWrittenDownAnywhere_data()
{
    QTest::addColumn<int>("signIn");
    QTest::addColumn<int>("status");
    for (int signIn = 0; signIn < 4; ++signIn) {
        for (const int status : {400, 401, 403}) {
            if (status != 401 || signIn >= 2)
                QTest::addRow("sign-in %d, then %d", signIn, status) << signIn << status;
        }
    }
}

// Four canaries a row: 40 in all.
void SecretPlaces::nothingIsWrittenDownAnywhere()
{
    QFETCH(int, signIn);
    QFETCH(int, status);
    CarelessSystem system;
    const QByteArray mark = QByteArray::number(signIn) + "-" + QByteArray::number(status);
    system.secret = "canary-secret-" + mark + "-密钥-9Zx7";
    system.token = signIn == 3 ? "canary-token-" + mark + "-Qw8" : system.secret;
    system.customer = "canary客户" + mark + "Kj2股份有限公司";
    system.phone = "canary-phone-" + mark;
    connectTo(system, signIn);
    for (const int answers : {200, status}) {
        system.status = answers;
        say(m_ctl->run({"sync", "--json"}));
        say(m_ctl->run({"source", "test", "sys"}));
        say(m_ctl->run({"doctor", "--json"}));
    }
    if (status == 400)
        publish();
    QVERIFY(m_said.contains("set aside") || m_said.contains("setAside"));
    for (const QByteArray& canary : {system.secret, system.token})
        QCOMPARE(places(canary), QStringList());
    // Customers are what the program is about: in the cache, and in no other file.
    for (const QByteArray& canary : {system.customer, system.phone}) {
        for (const QString& place : filesWith(canary, {m_ctl->file("")}))
            QVERIFY2(place.contains("/data/cache.db") || place.contains("/published/"), qPrintable(place));
    }
}

void SecretPlaces::withoutAKeychainNothingIsStored()
{
    CarelessSystem system;
    system.secret = "canary-nowhere-9Zx7";
    connectTo(system, 0);
    const auto synced = m_ctl->run({"sync"});
    QVERIFY2(synced.err.contains("keychain"), qPrintable(synced.err)); // the notice
    QCOMPARE(filesWith(system.secret, {m_ctl->file("")}), QStringList());
    m_ctl->setEnvironment("PLUMBLINE_SECRET_SYS_SECRET", "");
    const auto without = m_ctl->run({"sync"});
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.out.contains("secret"), qPrintable(without.out + without.err));
}

// SE-06: the shell allows cores; the program is hit in the middle of a sync that waits for an answer.
void SecretPlaces::aCrashLeavesNoCore()
{
#ifndef Q_OS_UNIX
    QSKIP("there are no core files here");
#else
    CarelessSystem system;
    system.secret = "canary-core-9Zx7";
    system.token = "canary-core-token-Qw8";
    system.status = 0;
    connectTo(system, 3);
    const auto crash = [this, &system](bool isOurs) {
        const int before = system.requests;
        const pid_t child = fork();
        if (child == 0) {
            rlimit all{RLIM_INFINITY, RLIM_INFINITY};
            setrlimit(RLIMIT_CORE, &all);
            if (chdir(qPrintable(m_ctl->file(""))) != 0)
                _exit(1);
            for (auto it = m_ctl->environment().begin(); isOurs && it != m_ctl->environment().end(); ++it)
                qputenv(qPrintable(it.key()), it.value().toUtf8());
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
            if (isOurs)
                execl(PLUMBLINE_BINARY_DIR "/app/plumblinectl", "plumblinectl", "sync", "--data",
                      qPrintable(m_ctl->dataFolder()), nullptr);
            else
                execl("/bin/sleep", "sleep", "60", nullptr);
            _exit(1);
        }
        if (isOurs)
            (void)QTest::qWaitFor([&] { return system.requests > before; }, 20'000);
        else
            QTest::qWait(30);
        ::kill(child, SIGSEGV);
        int status = 0;
        waitpid(child, &status, 0);
        return status;
    };
    const int other = crash(false);
    for (int time = 0; time < 20; ++time) {
        const int status = crash(true);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGSEGV);
        QVERIFY(!WCOREDUMP(status));
    }
    // What the crashes left behind holds nothing.
    for (const QByteArray& canary : {system.secret, system.token})
        QCOMPARE(filesWith(canary, {m_ctl->file("")}), QStringList());
    if (!WCOREDUMP(other))
        QSKIP("this computer writes no cores at all, so that ours wrote none says little");
#endif
}

// SE-07.
void SecretPlaces::aDisconnectedSystemIsNowhere()
{
    for (int time = 0; time < 5; ++time) {
        CarelessSystem system;
        const QByteArray mark = QByteArray::number(time);
        system.secret = "canary-secret-" + mark + "-9Zx7";
        system.token = "canary-token-" + mark;
        system.customer = "canary客户" + mark + "Kj2";
        system.phone = "canary-phone-" + mark;
        connectTo(system, 3);
        QVERIFY(m_ctl->run({"sync"}).exitCode >= 0);
        QVERIFY(!filesWith(system.customer, {m_ctl->dataFolder()}).isEmpty());
        const auto removed = m_ctl->run({"source", "remove", "sys"});
        QVERIFY2(removed.exitCode == 0, qPrintable(removed.err));
        for (const QByteArray& canary : {system.secret, system.token, system.customer, system.phone})
            QCOMPARE(filesWith(canary, {m_ctl->file("")}), QStringList());
    }
}

QTEST_GUILESS_MAIN(SecretPlaces)
#include "tst_secretplaces.moc"
