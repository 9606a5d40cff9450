#include "app/clock.h"
#include "app/desk/livesession.h"
#include "app/publishing.h"
#include "tests/ctl/testkit/ctlrunner.h"
#include "translations/language.h"
#include "ui/briefing/layout/documentlayout.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/publisher.h"
#include "ui/shell/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

// What leaves the house from the window, on a real data folder that was synced on the 16th of March.
class LivePublisherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsLookedAtIsWhatIsWritten();
    void onlyTheNewestQuestionIsAnswered();
    void theDayHasOnePageARegion();
    void tablesAreWritten();
    void aBriefingIsVerified();
    void aCancelledBriefingLeavesNothing();
    void theChecklistIsThatOfTheCommandLine();
    void aMonthThatHasNotEndedIsRefused();
    void theDueMonthIsSealedOnceByTheWindow();
    void anEarlierMonthIsSealedByHand();

private:
    std::unique_ptr<LiveSession> open(const char* now = "2026-03-16T02:00:00Z") const;
    std::vector<SealedMonth> sealedMonths() const;
    QByteArray bytesOf(const QString& name) const;

    CtlRunner m_ctl;
    LanguageInForce m_language;
};

namespace {

constexpr int kPatience = 60'000;
const Month kFebruary = *monthFromIso("2026-02"), kMarch = *monthFromIso("2026-03");

// The pages that answer a request.
ui::PaperPtr paperOf(QSignalSpy& ready)
{
    if (ready.isEmpty() && !ready.wait(kPatience))
        return nullptr;
    return ready.takeFirst().at(1).value<ui::PaperPtr>();
}

} // namespace

void LivePublisherTest::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: as on a server
    m_language.use("en");
    SampleCompany company;
    const QString failure = company.start({"--scale", "0.02", "--seed", "2026", "--now", "2026-03-16T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync", "--now", "2026-03-16T01:42:00Z"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

std::unique_ptr<LiveSession> LivePublisherTest::open(const char* now) const
{
    auto workspace = Workspace::open({m_ctl.dataFolder(), {}});
    return workspace ? std::make_unique<LiveSession>(std::move(workspace.value()), clockFrom(QString::fromLatin1(now)))
                     : nullptr;
}

std::vector<SealedMonth> LivePublisherTest::sealedMonths() const
{
    const auto workspace = Workspace::open({m_ctl.dataFolder(), {}});
    const auto months = Publishing(*workspace.value()).sealedMonths();
    return months ? months.value() : std::vector<SealedMonth>();
}

QByteArray LivePublisherTest::bytesOf(const QString& name) const
{
    QFile file(m_ctl.file(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LivePublisherTest::whatIsLookedAtIsWhatIsWritten()
{
    const auto session = open();
    ui::Publisher& publisher = session->publisher();
    QSignalSpy ready(&publisher, &ui::Publisher::paperReady), written(&publisher, &ui::Publisher::written);
    ui::BriefingJob job{kMarch, m_ctl.file("looked.pdf"), {}};
    publisher.layOutBriefing(1, job); // waits for the records
    session->start();
    job.paper = paperOf(ready);
    QVERIFY(job.paper && job.paper->layout->pageCount() > 10 && job.paper->publication);
    publisher.exportBriefing(job);
    QVERIFY(written.wait(kPatience));
    QCOMPARE(written[0][1].toString(), QString());
    const auto bytes = ui::paperBytes(*job.paper);
    QCOMPARE(bytesOf("looked.pdf"), bytes.value());
    // Other choices of the same month need no reading: fewer pages, the same instant.
    ui::BriefingJob fewer = job;
    fewer.options.sections.reset();
    publisher.layOutBriefing(2, fewer);
    const ui::PaperPtr less = paperOf(ready);
    QVERIFY(less && less->layout->pageCount() < job.paper->layout->pageCount());
    QCOMPARE(less->now, job.paper->now);
}

void LivePublisherTest::onlyTheNewestQuestionIsAnswered()
{
    const auto session = open();
    session->start();
    QTRY_VERIFY_WITH_TIMEOUT(session->facts(), kPatience);
    QSignalSpy ready(&session->publisher(), &ui::Publisher::paperReady);
    for (int id = 1; id <= 5; ++id)
        session->publisher().layOutBriefing(id, {kMarch, {}, {}});
    QVERIFY(ready.wait(kPatience));
    QCOMPARE(ready[0][0].toInt(), 5);
    QVERIFY(!ready.wait(300));
}

void LivePublisherTest::theDayHasOnePageARegion()
{
    const auto session = open();
    session->start();
    QSignalSpy ready(&session->publisher(), &ui::Publisher::paperReady);
    session->publisher().layOutDaily(1, {*dayFromIso("2026-03-13"), {}, {}});
    const ui::PaperPtr paper = paperOf(ready);
    QVERIFY(paper);
    QCOMPARE(paper->layout->pageCount(), static_cast<int>(session->assessment()->regions.size()));
    const auto told = m_ctl.run({"report", "--day", "2026-03-13"});
    QCOMPARE(told.out.trimmed(), paper->text.trimmed());
}

void LivePublisherTest::tablesAreWritten()
{
    const auto session = open();
    QSignalSpy written(&session->publisher(), &ui::Publisher::written);
    const auto write = [&](const char* table, const char* file) {
        session->publisher().writeTable({QString::fromLatin1(table), m_ctl.file(QString::fromLatin1(file))});
        return written.wait(kPatience) ? written.takeFirst().at(1).toString() : QStringLiteral("no answer");
    };
    QCOMPARE(write("projects", "p.csv"), QString());
    QVERIFY(bytesOf("p.csv").startsWith("\xEF\xBB\xBF") && bytesOf("p.csv").contains("P-NB-0001,"));
    QCOMPARE(write("all", "a.xlsx"), QString());
    QVERIFY(bytesOf("a.xlsx").startsWith("PK"));
    QCOMPARE(write("all", "a.json"), QString());
    QVERIFY(QJsonDocument::fromJson(bytesOf("a.json")).object()["projects"].toArray().size() > 50);
    QVERIFY(write("regions", "no/such/r.csv").contains("r.csv"));
}

void LivePublisherTest::aBriefingIsVerified()
{
    const auto session = open();
    QSignalSpy verified(&session->publisher(), &ui::Publisher::verified);
    session->publisher().verify(m_ctl.file("looked.pdf"));
    QVERIFY(verified.wait(kPatience));
    QVERIFY2(verified[0][0].toString().startsWith("Recomputes"), qPrintable(verified[0][0].toString()));
    QCOMPARE(verified[0][1].toStringList(), QStringList());
    session->publisher().verify(m_ctl.file("p.csv"));
    QVERIFY(verified.wait(kPatience));
    QVERIFY(verified[1][0].toString().contains("p.csv"));
}

void LivePublisherTest::aCancelledBriefingLeavesNothing()
{
    const auto session = open();
    session->start();
    QTRY_VERIFY_WITH_TIMEOUT(session->facts(), kPatience);
    QSignalSpy written(&session->publisher(), &ui::Publisher::written);
    session->publisher().exportBriefing({kMarch, m_ctl.file("cancelled.pdf"), {}});
    session->publisher().cancel();
    QVERIFY(written.wait(kPatience));
    QVERIFY(!written[0][1].toString().isEmpty());
    QVERIFY(!QFile::exists(m_ctl.file("cancelled.pdf")));
    session->publisher().exportBriefing({kMarch, m_ctl.file("again.pdf"), {}}); // a new one is another matter
    QVERIFY(written.wait(kPatience));
    QCOMPARE(written[1][1].toString(), QString());
}

void LivePublisherTest::theChecklistIsThatOfTheCommandLine()
{
    const auto session = open();
    session->start();
    QSignalSpy assessed(&session->publisher(), &ui::Publisher::monthAssessed);
    session->publisher().assessMonth(7, kFebruary);
    QVERIFY(assessed.wait(kPatience));
    const auto state = assessed[0][1].value<ui::MonthState>();
    QVERIFY(state.hasEnded && !state.sealedAt.isKnown());
    QCOMPARE(state.items.size(), std::size_t(kReadinessCodes));
    const auto ready = m_ctl.run({"ready", "--month", "2026-02", "--json", "--now", "2026-03-16T02:00:00Z"});
    const QJsonArray items = ready.json["items"].toArray();
    QCOMPARE(items.size(), qsizetype(state.items.size()));
    for (std::size_t i = 0; i < state.items.size(); ++i)
        QCOMPARE(state.items[i].open, items[static_cast<qsizetype>(i)].toObject()["open"].toInteger());
}

void LivePublisherTest::aMonthThatHasNotEndedIsRefused()
{
    const auto session = open();
    session->start();
    QSignalSpy refused(&session->publisher(), &ui::Publisher::sealRefused);
    session->publisher().sealMonth(kMarch);
    QVERIFY(refused.wait(kPatience));
    QVERIFY(refused[0][0].toString().contains("2026-03"));
    QVERIFY(sealedMonths().empty());
}

void LivePublisherTest::theDueMonthIsSealedOnceByTheWindow()
{
    QTemporaryDir folder;
    ui::Settings settings(folder.filePath("window.ini"));
    ui::Appearance appearance(*qApp, m_language, settings);
    for (const bool isFirst : {true, false}) {
        const auto session = open();
        ui::MainWindow window(*session, settings, appearance);
        QSignalSpy sealed(&session->publisher(), &ui::Publisher::monthSealed);
        session->start();
        QCOMPARE(sealed.wait(isFirst ? kPatience : 3000), isFirst);
        if (!isFirst)
            break;
        QVERIFY(!sealed[0][2].toBool()); // nobody's hand
        QVERIFY(sealed[0][1].toInt() > 100);
    }
    const auto months = sealedMonths();
    QCOMPARE(months.size(), std::size_t(1));
    QCOMPARE(months[0].month, kFebruary);
    QVERIFY(!months[0].isByHand);
    // Before the 15th of April nothing is due.
    const auto early = open("2026-04-14T02:00:00Z");
    early->start();
    QTRY_VERIFY_WITH_TIMEOUT(early->facts(), kPatience);
    QSignalSpy sealed(&early->publisher(), &ui::Publisher::monthSealed);
    early->publisher().sealIfDue();
    QVERIFY(!sealed.wait(1500));
    const auto again = m_ctl.run({"seal", "--if-due", "--now", "2026-03-16T02:00:00Z"});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.err.contains("not due"), qPrintable(again.err));
}

void LivePublisherTest::anEarlierMonthIsSealedByHand()
{
    const auto session = open();
    session->start();
    QSignalSpy sealed(&session->publisher(), &ui::Publisher::monthSealed);
    QSignalSpy refused(&session->publisher(), &ui::Publisher::sealRefused);
    session->publisher().sealMonth(*monthFromIso("2026-01"));
    QVERIFY(sealed.wait(kPatience));
    QVERIFY(sealed[0][2].toBool());
    session->publisher().sealMonth(*monthFromIso("2026-01")); // once
    QVERIFY(refused.wait(kPatience));
    QVERIFY2(!refused[0][0].toString().isEmpty(), qPrintable(refused[0][0].toString()));
    QCOMPARE(sealedMonths().size(), std::size_t(2));
}

QTEST_MAIN(LivePublisherTest)
#include "tst_livepublisher.moc"
