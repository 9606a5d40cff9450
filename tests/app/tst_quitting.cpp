#include "app/clock.h"
#include "app/desk/livesession.h"
#include "ui/shell/publisher.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

// The window may close at any moment: while systems answer, while one hangs, before the keychain was
// asked. It ends soon, and what had arrived is kept.
class Quitting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void atOnce();
    void beforeTheFirstAnswer();
    void whilePagesArrive();
    void whileASystemHangs();
    void whileABriefingIsWritten();
    void cancelledBeforeItCouldStart();
    void theFolderIsSound();

private:
    // Ends the session and says whether that took less than five seconds.
    bool endsSoon(std::unique_ptr<LiveSession> session) const;
    std::unique_ptr<LiveSession> open() const;

    SampleCompany m_company;
    CtlRunner m_ctl;
};

void Quitting::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: as on a server
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    for (auto it = m_ctl.environment().begin(); it != m_ctl.environment().end(); ++it)
        qputenv(qPrintable(it.key()), it.value().toUtf8());
}

std::unique_ptr<LiveSession> Quitting::open() const
{
    auto workspace = Workspace::open({m_ctl.dataFolder(), {}});
    return workspace ? std::make_unique<LiveSession>(std::move(workspace.value()), clockFrom("2026-03-14T01:42:00Z"))
                     : nullptr;
}

bool Quitting::endsSoon(std::unique_ptr<LiveSession> session) const
{
    QElapsedTimer timer;
    timer.start();
    session.reset();
    return timer.elapsed() < 5000;
}

void Quitting::atOnce()
{
    QVERIFY(endsSoon(open()));
    auto session = open();
    session->start();
    session->startSync();
    QVERIFY(endsSoon(std::move(session)));
}

void Quitting::beforeTheFirstAnswer()
{
    for (const int ms : {5, 50, 200}) {
        auto session = open();
        session->start();
        session->startSync();
        QTest::qWait(ms);
        QVERIFY(endsSoon(std::move(session)));
    }
}

void Quitting::whilePagesArrive()
{
    // One slow system keeps the sync running while the pages of the others arrive, if there are any left.
    m_company.control("/fault", {{"system", "fin"}, {"kind", "slow"}, {"count", 1000}});
    auto session = open();
    session->start();
    session->startSync();
    QTest::qWait(500);
    QVERIFY(session->syncStatus().running);
    QVERIFY(endsSoon(std::move(session)));
    m_company.control("/fault", {{"system", "fin"}, {"kind", "none"}, {"count", 1}});
}

void Quitting::whileASystemHangs()
{
    m_company.control("/fault", {{"system", "crm"}, {"kind", "slow"}, {"count", 1000}});
    auto session = open();
    session->start();
    session->startSync();
    QTest::qWait(1500);
    QVERIFY(session->syncStatus().running);
    QVERIFY(endsSoon(std::move(session)));
    m_company.control("/fault", {{"system", "crm"}, {"kind", "none"}, {"count", 1}});
}

void Quitting::whileABriefingIsWritten()
{
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    auto session = open();
    QVERIFY(session->assessment());
    const QString pdf = m_ctl.file("last.pdf");
    session->publisher().exportBriefing({*monthFromIso("2026-03"), pdf, {}});
    QVERIFY(endsSoon(std::move(session)));
    QFile file(pdf); // all of it or nothing
    if (file.open(QIODevice::ReadOnly))
        QVERIFY(file.readAll().trimmed().endsWith("%%EOF"));
}

void Quitting::cancelledBeforeItCouldStart()
{
    const auto session = open();
    session->startSync(); // the keychain is asked by start() only
    session->cancelSync();
    QTRY_VERIFY(!session->syncStatus().running);
}

void Quitting::theFolderIsSound()
{
    const auto again = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(again.exitCode == 0, qPrintable(again.out + again.err));
    QCOMPARE(m_ctl.run({"doctor"}).exitCode, 0);
}

QTEST_MAIN(Quitting)
#include "tst_quitting.moc"
