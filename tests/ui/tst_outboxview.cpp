#include "tests/ui/windowfixture.h"
#include "ui/models/actionlog.h"
#include "ui/models/tablerows.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace plumbline;
using namespace plumbline::ui;

// What the director decides, how far it has come, and what can be done about it, on the Actions page.
class OutboxViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delegatingTakesANameAndOnePress();
    void snoozingTakesAReasonAndADay();
    void theRowSaysHowFarItHasCome_data();
    void theRowSaysHowFarItHasCome();
    void whatWaitsCanBeUndone();
    void whatWasRefusedShowsWhyAndIsSentAgainOrGivenUp();
    void foreignTextStaysText();
    void anUndoneStepNoLongerCounts();
};

namespace {

template <typename T> T* part(WindowFixture& fixture, const char* name)
{
    QCoreApplication::processEvents(); // what was added to a layout shows itself from the event loop
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    T* found = nullptr;
    for (T* candidate : fixture.window->findChildren<T*>(QString::fromLatin1(name))) {
        if (candidate->isVisibleTo(fixture.window.get()))
            found = candidate;
    }
    return found;
}

// The key of the action that stands first on the page.
std::string firstKey(WindowFixture& fixture)
{
    const auto* list = fixture.window->findChild<QListView*>(QStringLiteral("actionList"));
    return list->model()->index(0, 0).data(KeyRole).toString().toStdString();
}

OutboxEntry entryOn(WindowFixture& fixture, OutboxState state)
{
    OutboxEntry entry;
    entry.sequence = 5;
    entry.draft.system = "crm";
    entry.draft.decision = "action_taken";
    entry.draft.subject = firstKey(fixture);
    entry.queuedAt = sample::now();
    entry.state = state;
    return entry;
}

QString firstRow(WindowFixture& fixture)
{
    const auto* list = fixture.window->findChild<QListView*>(QStringLiteral("actionList"));
    return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace

void OutboxViewTest::delegatingTakesANameAndOnePress()
{
    WindowFixture fixture;
    fixture.open();
    fixture.showPage("actions");
    auto* delegate = part<QPushButton>(fixture, "delegateAction");
    QVERIFY(delegate && !delegate->isEnabled());
    part<QComboBox>(fixture, "delegatePerson")->setEditText("王工");
    QVERIFY(delegate->isEnabled());
    delegate->click();
    QCOMPARE(fixture.session.actionSteps().size(), std::size_t(1));
    const ActionStep step = fixture.session.actionSteps().front();
    QVERIFY(step.kind == ActionStepKind::Delegated);
    QCOMPARE(step.person, std::string("王工"));
}

void OutboxViewTest::snoozingTakesAReasonAndADay()
{
    WindowFixture fixture;
    fixture.open();
    fixture.showPage("actions");
    auto* snooze = part<QPushButton>(fixture, "snoozeAction");
    QVERIFY(snooze && !snooze->isEnabled());
    part<QLineEdit>(fixture, "actionNote")->setText("waits for the fair");
    part<QComboBox>(fixture, "snoozeUntil")->setCurrentIndex(1);
    QVERIFY(snooze->isEnabled());
    snooze->click();
    const ActionStep step = fixture.session.actionSteps().front();
    QVERIFY(step.kind == ActionStepKind::Snoozed);
    QCOMPARE(step.note, std::string("waits for the fair"));
    const CompanyClock clock;
    QCOMPARE(clock.dayAt(step.until).number, clock.dayAt(sample::now()).number + 3);
    QVERIFY(step.until == clock.endOf(clock.dayAt(step.until)));
}

void OutboxViewTest::theRowSaysHowFarItHasCome_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    const auto row = [](OutboxState state, const char* language, const char* word) {
        QTest::addRow("%s %s", std::string(nameOf(state)).c_str(), language)
            << static_cast<int>(state) << QString(language) << QString(word);
    };
    row(OutboxState::Queued, "en", "queued");
    row(OutboxState::Delivered, "en", "delivered");
    row(OutboxState::Unconfirmed, "en", "unconfirmed");
    row(OutboxState::Rejected, "en", "rejected");
    row(OutboxState::Rejected, "zh_CN", "被拒绝");
    row(OutboxState::Conflict, "zh_CN", "有冲突");
}

void OutboxViewTest::theRowSaysHowFarItHasCome()
{
    QFETCH(int, state);
    QFETCH(QString, language);
    QFETCH(QString, word);
    WindowFixture fixture(language);
    fixture.open();
    fixture.showPage("actions");
    QVERIFY(!firstRow(fixture).contains(word));
    fixture.session.showOutbox({entryOn(fixture, static_cast<OutboxState>(state))});
    QVERIFY2(firstRow(fixture).contains(word), qPrintable(firstRow(fixture)));
    QVERIFY(part<QLabel>(fixture, "delivery")->text().contains(word));
}

void OutboxViewTest::whatWaitsCanBeUndone()
{
    WindowFixture fixture;
    fixture.open();
    fixture.showPage("actions");
    QVERIFY(!part<QPushButton>(fixture, "undoStep"));
    fixture.session.showOutbox({entryOn(fixture, OutboxState::Queued)});
    QVERIFY(!part<QPushButton>(fixture, "retryDelivery"));
    part<QPushButton>(fixture, "undoStep")->click();
    QCOMPARE(fixture.session.undone, std::vector<std::string>{firstKey(fixture)});
    fixture.session.showOutbox({entryOn(fixture, OutboxState::Delivered)});
    QVERIFY(!part<QPushButton>(fixture, "undoStep"));
}

void OutboxViewTest::whatWasRefusedShowsWhyAndIsSentAgainOrGivenUp()
{
    WindowFixture fixture;
    fixture.open();
    fixture.showPage("actions");
    OutboxEntry entry = entryOn(fixture, OutboxState::Rejected);
    entry.error = Error{ErrorCode::AnswerRejected, {"crm", "", "400"}, "Unknown assignee"};
    fixture.session.showOutbox({entry});
    QVERIFY(part<QLabel>(fixture, "delivery")->text().contains("Unknown assignee"));
    part<QPushButton>(fixture, "retryDelivery")->click();
    part<QPushButton>(fixture, "discardDelivery")->click();
    QCOMPARE(fixture.session.retried, std::vector<std::int64_t>{5});
    QCOMPARE(fixture.session.discarded, std::vector<std::int64_t>{5});
}

void OutboxViewTest::foreignTextStaysText()
{
    WindowFixture fixture;
    fixture.open();
    fixture.showPage("actions");
    OutboxEntry entry = entryOn(fixture, OutboxState::Conflict);
    entry.theirs = "{\"note\":\"<img src='file:///x'><b>bold</b>\"}";
    fixture.session.showOutbox({entry});
    const QLabel* label = part<QLabel>(fixture, "delivery");
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().contains("<b>bold</b>"));
}

void OutboxViewTest::anUndoneStepNoLongerCounts()
{
    const Instant now = sample::now();
    const std::vector<ActionStep> steps = {{"a", ActionStepKind::Taken, now, {}, {}, {}},
                                           {"a", ActionStepKind::Completed, now, {}, {}, {}},
                                           {"a", ActionStepKind::Undone, now, {}, {}, {}}};
    const ActionLog log(steps, now);
    QVERIFY(log.status("a") == ActionStatus::Taken);
    QCOMPARE(log.stepsOf("a").size(), std::size_t(3)); // what was done stays to be seen
    const ActionLog undone({steps[0], steps[2]}, now);
    QVERIFY(undone.status("a") == ActionStatus::Open);
    QVERIFY(!undone.firstCorrective("a").isKnown());
}

QTEST_MAIN(OutboxViewTest)
#include "tst_outboxview.moc"
