#include "tests/ui/windowfixture.h"
#include "ui/shell/notifier.h"
#include "ui/shell/redwatch.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

// The sample with one red action more.
AssessmentPtr withNewRed(const Assessment& before)
{
    auto after = std::make_shared<Assessment>(before);
    Signal signal = after->signalList[1];
    signal.subjectName = "合肥锂电卷绕线";
    after->signalList.push_back(signal);
    Action action = after->actions[1];
    action.key = "health-low:new";
    action.signal = after->signalList.size() - 1;
    after->actions.insert(after->actions.begin(), action);
    return after;
}

} // namespace

// New red actions are told once, across restarts, and never on the first day.
class NotificationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstLookOnlyRemembers();
    void aNewRedActionIsToldOnce();
    void severalAreOneMessage();
    void nothingIsToldWhenSwitchedOff();
    void aRestartForgetsNothing();
    void anotherDayTellsNothing();
    void theMenuHasTheSwitch();

private:
    ViewState state(const AssessmentPtr& assessment) const
    {
        return {assessment, m_facts, &m_rules, {}, sample::now(), {}, {}};
    }

    Rulebook m_rules = sample::rulebook();
    FactsPtr m_facts = sample::facts();
    AssessmentPtr m_before = sample::assessment();
    AssessmentPtr m_after = withNewRed(*m_before);
};

void NotificationsTest::theFirstLookOnlyRemembers()
{
    RedWatch watch;
    QVERIFY(watch.look(state(m_before)).empty());
    QCOMPARE(watch.known().size(), 3);
    QVERIFY(watch.look(state(m_before)).empty());
}

void NotificationsTest::aNewRedActionIsToldOnce()
{
    WindowFixture fixture;
    Notifier notifier(fixture.settings, &fixture.open());
    QSignalSpy told(&notifier, &Notifier::told);
    notifier.look(state(m_before));
    QCOMPARE(told.size(), 0);
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 1);
    QVERIFY(told[0][0].toString().contains(QStringLiteral("合肥锂电卷绕线")));
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 1);
    notifier.look(state(m_before)); // gone, and back again: that is news
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 2);
}

void NotificationsTest::severalAreOneMessage()
{
    WindowFixture fixture;
    Notifier notifier(fixture.settings, &fixture.open());
    QSignalSpy told(&notifier, &Notifier::told);
    auto none = std::make_shared<Assessment>(*m_before);
    none->actions.clear();
    notifier.look(state(none));
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 1);
    QVERIFY(told[0][1].toString().contains(QStringLiteral("3 more")));
}

void NotificationsTest::nothingIsToldWhenSwitchedOff()
{
    WindowFixture fixture;
    Notifier notifier(fixture.settings, &fixture.open());
    QSignalSpy told(&notifier, &Notifier::told);
    notifier.setOn(false);
    notifier.look(state(m_before));
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 0);
    notifier.setOn(true); // what came up meanwhile is not told later
    notifier.look(state(m_after));
    QCOMPARE(told.size(), 0);
}

void NotificationsTest::aRestartForgetsNothing()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    {
        Notifier notifier(fixture.settings, &window);
        notifier.look(state(m_before));
    }
    Notifier again(fixture.settings, &window);
    QSignalSpy told(&again, &Notifier::told);
    again.look(state(m_before));
    QCOMPARE(told.size(), 0);
    again.look(state(m_after)); // came up while the program was closed, or just now
    QCOMPARE(told.size(), 1);
}

void NotificationsTest::anotherDayTellsNothing()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    auto* notifier = window.findChild<Notifier*>();
    QVERIFY(notifier);
    QSignalSpy told(notifier, &Notifier::told);
    window.findChild<QPushButton*>(QStringLiteral("asOf"))->click();
    QMetaObject::invokeMethod(window.findChild<QWidget*>(QStringLiteral("calendar")), "clicked",
                              Q_ARG(QDate, QDate(2026, 2, 28)));
    fixture.session.show(m_after, m_facts);
    QCOMPARE(told.size(), 0);
}

void NotificationsTest::theMenuHasTheSwitch()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    QAction* found = nullptr;
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QStringLiteral("&Notify of new red actions"))
            found = action;
    QVERIFY(found && found->isCheckable() && found->isChecked());
    found->trigger();
    QCOMPARE(fixture.settings.value(Setting::Notifications).toString(), QStringLiteral("off"));
}

QTEST_MAIN(NotificationsTest)
#include "tst_notifications.moc"
