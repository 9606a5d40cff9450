#include "app/clock.h"
#include "app/desk/livesession.h"
#include "ui/shell/publisher.h"
#include "app/folderlock.h"
#include "tests/ctl/testkit/ctlrunner.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace plumbline;

// A data folder that somebody else uses, that cannot be written, or that is damaged: the window says
// so in one sentence and shows what there is.
class SharedFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecondWindowEndsWithOneSentence();
    void syncRunsAlone();
    void aSyncOfTheWindowWaitsForNobody();
    void readOnlyFolderShowsEverythingAndSaysSo();
    void aDamagedCacheIsNamed();
    void aBrokenSourceFileIsNamed();

private:
    std::unique_ptr<LiveSession> open() const;

    SampleCompany m_company;
    CtlRunner m_ctl;
};

namespace {

constexpr int kPatience = 60'000;

// Denies this process every right to write to the folder; the super-user gives his rights away.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(const QString& folder)
        : m_folder(folder)
    {
        for (const QString& place : {folder, folder + "/sources"}) {
            for (const QFileInfo& file : QDir(place).entryInfoList(QDir::Files))
                QFile::setPermissions(file.filePath(), kReadable);
        }
        for (const QString& place : {folder + "/..", folder, folder + "/sources"})
            QFile::setPermissions(place, kReadable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
#ifdef Q_OS_UNIX
        m_isRoot = ::geteuid() == 0;
        m_holds = !m_isRoot || ::seteuid(65534) == 0;
#endif
    }
    ~ReadOnlyFolder()
    {
#ifdef Q_OS_UNIX
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("the rights did not come back");
#endif
        for (const QString& place : {m_folder, m_folder + "/..", m_folder + "/sources"})
            QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner);
    }
    bool holds() const { return m_holds; }

private:
    static constexpr QFile::Permissions kReadable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    QString m_folder;
    bool m_isRoot = false;
    bool m_holds = false;
};

QList<ErrorCode> codesOf(const QSignalSpy& failures)
{
    QList<ErrorCode> codes;
    for (const QList<QVariant>& failure : failures)
        codes += failure[0].value<Error>().code;
    return codes;
}

} // namespace

void SharedFolder::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: as on a server
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    for (auto it = m_ctl.environment().begin(); it != m_ctl.environment().end(); ++it)
        qputenv(qPrintable(it.key()), it.value().toUtf8());
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

std::unique_ptr<LiveSession> SharedFolder::open() const
{
    auto workspace = Workspace::open({m_ctl.dataFolder(), {}});
    return workspace ? std::make_unique<LiveSession>(std::move(workspace.value()), clockFrom("2026-03-14T02:00:00Z"))
                     : nullptr;
}

void SharedFolder::aSecondWindowEndsWithOneSentence()
{
    const auto first = lockFolder(m_ctl.dataFolder(), FolderUse::Window);
    QVERIFY(first.ok());
    QProcess second;
    second.start(PLUMBLINE_BINARY_DIR "/app/plumbline",
                 {"--data", m_ctl.dataFolder(), "--shots", m_ctl.file("shots"), "--now", "2026-03-14T01:42:00Z"});
    QVERIFY(second.waitForFinished(kPatience));
    QCOMPARE(second.exitCode(), 1);
    const QStringList said =
        QString::fromUtf8(second.readAllStandardError()).split('\n').filter(QRegularExpression("^plumbline: "));
    QCOMPARE(said.size(), 1);
    QVERIFY2(said[0].contains(m_ctl.dataFolder()), qPrintable(said[0]));
    QCOMPARE(m_ctl.run({"doctor"}).exitCode, 0); // plumblinectl works beside a window
}

void SharedFolder::syncRunsAlone()
{
    {
        const auto running = lockFolder(m_ctl.dataFolder(), FolderUse::Sync);
        QVERIFY(running.ok());
        for (const QStringList& line : {QStringList{"sync"}, QStringList{"source", "remove", "oa"}}) {
            const auto outcome = m_ctl.run(line);
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.err.contains("Another program is using"), qPrintable(outcome.err));
        }
        QCOMPARE(m_ctl.run({"assess"}).exitCode, 0); // reading goes on
    }
    QCOMPARE(m_ctl.run({"sync"}, 300'000).exitCode, 0);
}

void SharedFolder::aSyncOfTheWindowWaitsForNobody()
{
    const auto session = open();
    QSignalSpy failures(session.get(), &ui::Session::failed);
    session->start();
    {
        const auto running = lockFolder(m_ctl.dataFolder(), FolderUse::Sync);
        QVERIFY(running.ok());
        session->startSync();
        QTRY_VERIFY_WITH_TIMEOUT(!session->syncStatus().running, kPatience);
        QCOMPARE(codesOf(failures), QList<ErrorCode>{ErrorCode::StoreBusy});
    }
    session->startSync(); // it has ended: the next try works, and leaves the folder free
    QTRY_VERIFY_WITH_TIMEOUT(!session->syncStatus().running, 120'000);
    QCOMPARE(failures.size(), 1);
    QVERIFY(lockFolder(m_ctl.dataFolder(), FolderUse::Sync).ok());
}

void SharedFolder::readOnlyFolderShowsEverythingAndSaysSo()
{
    const ReadOnlyFolder readOnly(m_ctl.dataFolder());
    if (!readOnly.holds())
        QSKIP("needs POSIX permissions");
    auto workspace = Workspace::open({m_ctl.dataFolder(), {}});
    QVERIFY2(workspace.ok(), qPrintable(words::error(workspace.ok() ? Error{} : workspace.error())));
    const auto session = open();
    QVERIFY(session);
    QVERIFY(session->assessment());
    QSignalSpy failures(session.get(), &ui::Session::failed);
    session->start();
    QTRY_VERIFY_WITH_TIMEOUT(session->facts(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(session->syncStatus().systems.size(), std::size_t(6), kPatience);
    QTRY_COMPARE(codesOf(failures), QList<ErrorCode>{ErrorCode::StoreUnwritable}); // once, not once a file
    session->startSync();
    QTRY_VERIFY_WITH_TIMEOUT(!session->syncStatus().running, kPatience);
    QTRY_COMPARE(failures.size(), 2);
    session->recordStep({"key", ActionStepKind::Seen, session->now(), {}, {}, {}});
    QTRY_COMPARE(failures.size(), 3);
    QVERIFY(session->actionSteps().empty());
}

void SharedFolder::aDamagedCacheIsNamed()
{
    CtlRunner other;
    QCOMPARE(other.run({"doctor"}).exitCode, 0);
    QFile cache(other.dataFolder() + "/cache.db");
    QVERIFY(cache.open(QIODevice::WriteOnly));
    cache.write(QByteArray(8192, 'x'));
    cache.close();
    auto workspace = Workspace::open({other.dataFolder(), {}});
    QVERIFY(workspace.ok());
    QVERIFY(QFile::exists(workspace.value()->damagedCache()));
    LiveSession session(std::move(workspace.value()), clockFrom("2026-03-14T02:00:00Z"));
    QSignalSpy failures(&session, &ui::Session::failed);
    session.start();
    QCOMPARE(codesOf(failures), QList<ErrorCode>{ErrorCode::StoreDamaged});
    QTRY_VERIFY_WITH_TIMEOUT(session.facts(), kPatience); // an empty one: the next sync fills it
}

void SharedFolder::aBrokenSourceFileIsNamed()
{
    const QString path = m_ctl.dataFolder() + "/sources/bad.toml";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("profile = \"crm\"\nurl = = 3\n");
    file.close();
    {
        const auto session = open();
        QSignalSpy failures(session.get(), &ui::Session::failed);
        session->start();
        QTRY_COMPARE_WITH_TIMEOUT(codesOf(failures), QList<ErrorCode>{ErrorCode::FileSyntax}, kPatience);
        session->startSync();
        QTRY_VERIFY_WITH_TIMEOUT(!session->syncStatus().running, kPatience);
    }
    QVERIFY(QFile::remove(path));
}

QTEST_MAIN(SharedFolder)
#include "tst_sharedfolder.moc"
