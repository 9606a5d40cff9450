#include "tests/ui/fakesession.h"
#include "ui/shell/syncchip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

// The panel of the sync chip: the state of every system in sentences, and the user's word on deletes.
class SyncPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deletesWaitForTheUsersWord();
    void aSystemThatWorksIsSaidInOneLine();

private:
    static Instant now() { return Instant{1'773'452'520'000}; }
    static SyncStatus status()
    {
        SystemStatus system;
        system.id = QStringLiteral("fin");
        system.label = QStringLiteral("Finance");
        system.freshAsOf = now() - Duration::hours(1);
        SyncStatus status;
        status.systems.push_back(system);
        return status;
    }
    static QString textOf(const SyncPanel& panel)
    {
        QStringList lines;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            lines += label->text();
        return lines.join(QLatin1Char('\n'));
    }
};

void SyncPanelTest::deletesWaitForTheUsersWord()
{
    SyncStatus waiting = status();
    waiting.systems.front().doubts.push_back({"receipts", {60, 100, now()}});
    SyncChip chip;
    chip.showStatus(waiting, now(), {});
    QVERIFY(chip.text().contains(QStringLiteral("Finance")));
    QSignalSpy confirmed(&chip, &SyncChip::deletesConfirmed);
    chip.click();
    auto* panel = chip.findChild<SyncPanel*>();
    QVERIFY(panel);
    QVERIFY(textOf(*panel).contains(QStringLiteral("60")) && textOf(*panel).contains(QStringLiteral("receipts")));
    auto* button = panel->findChild<QPushButton*>(QStringLiteral("confirmDeletes"));
    QVERIFY(button);
    button->click();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.front().at(0).toString(), QStringLiteral("fin"));
    QCOMPARE(confirmed.front().at(1).toString(), QStringLiteral("receipts"));
}

void SyncPanelTest::aSystemThatWorksIsSaidInOneLine()
{
    const SyncPanel panel(status(), now(), {}, nullptr);
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("confirmDeletes")));
    QCOMPARE(panel.findChildren<QLabel*>().size(), 3); // title, name, freshness
}

QTEST_MAIN(SyncPanelTest)
#include "tst_syncpanel.moc"
