#include <utility>

#include "tests/ui/windowfixture.h"
#include "ui/pages/data/removaldialog.h"
#include "ui/pages/data/signindialog.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QRegularExpression>

using namespace plumbline;
using namespace plumbline::ui;

// What is asked and said about a connected system: signing in by browser, disconnecting; and the ways to begin.
class SystemDialogs : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void openedInBrowser(const QUrl& address) { m_opened += address; }

private Q_SLOTS:
    void init();
    void cleanup();
    void theDataPageOffersBoth();
    void removingSaysWhatGoes();
    void removingWaitsForTheAnswer();
    void enterRemovesNothing();
    void signingInShowsTheBrowser();
    void signingInCanBeGivenUp();
    void aFailedSignInIsSaidInOneSentence();
    void theFirstStartOffersTheSampleCompany();
    void withoutTheSampleCompanyTheDoorIsShut();
    void picturesAreTakenWhenAskedFor();

private:
    static SystemStatus system();
    static QString textOf(QWidget& dialog, const char* name)
    {
        return dialog.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    static void press(QWidget& dialog, const char* name)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }

    static void checkNothingIsCut(QWidget& dialog)
    {
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QVERIFY(dialog.height() >= dialog.layout()->sizeHint().height());
    }

    QList<QUrl> m_opened;
    std::unique_ptr<WindowFixture> m_world;
};

SystemStatus SystemDialogs::system()
{
    SystemStatus status;
    status.id = QStringLiteral("crm");
    status.label = QStringLiteral("Sales CRM");
    status.signsInByBrowser = true;
    return status;
}

void SystemDialogs::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_world = std::make_unique<WindowFixture>();
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openedInBrowser");
}

void SystemDialogs::cleanup()
{
    m_world.reset();
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void SystemDialogs::theDataPageOffersBoth()
{
    SyncStatus status = agedStatus();
    status.systems.front().signsInByBrowser = true;
    const QString id = status.systems.front().id;
    m_world->session.setStatus(status);
    MainWindow& window = m_world->open();
    m_world->showPage("data");
    auto* remove = window.findChild<QPushButton*>(QStringLiteral("remove_") + id);
    QVERIFY(remove && window.findChild<QPushButton*>(QStringLiteral("signIn_") + id));
    QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("signIn_") + status.systems.back().id));
    remove->click();
    QVERIFY(window.findChild<RemovalDialog*>());
    QCOMPARE(m_world->session.holdingsAsked, QStringList{id});
    window.findChild<RemovalDialog*>()->reject();
}

void SystemDialogs::removingSaysWhatGoes()
{
    RemovalDialog dialog(m_world->session, system());
    dialog.show();
    QVERIFY(textOf(dialog, "question").contains("Sales CRM"));
    Q_EMIT m_world->session.holdingsRead({QStringLiteral("other"), 5, 5});
    QVERIFY(!textOf(dialog, "question").contains("5 decisions"));
    Q_EMIT m_world->session.holdingsRead({QStringLiteral("crm"), 12345, 2});
    QVERIFY(textOf(dialog, "question").contains("12,345 records"));
    QVERIFY(textOf(dialog, "question").contains("2 decisions that wait to be sent"));
    QVERIFY(textOf(dialog, "question").contains("audit trail"));
    Q_EMIT m_world->session.holdingsRead({QStringLiteral("crm"), 0, 0});
    QVERIFY(textOf(dialog, "question").contains("No records of it"));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("keepRecords"))->isVisible()); // nothing to keep
}

void SystemDialogs::removingWaitsForTheAnswer()
{
    RemovalDialog dialog(m_world->session, system());
    dialog.show();
    press(dialog, "keepRecords");
    QCOMPARE(m_world->session.removed, QStringList{QStringLiteral("crm/keep")});
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("removeRecords"))->isEnabled());
    Q_EMIT m_world->session.systemRemoved(QStringLiteral("crm"), Error{ErrorCode::KeychainUnavailable, {}, {}});
    QVERIFY(dialog.isVisible() && textOf(dialog, "said").contains("keychain"));
    press(dialog, "removeRecords");
    QCOMPARE(m_world->session.removed.back(), QStringLiteral("crm"));
    Q_EMIT m_world->session.systemRemoved(QStringLiteral("crm"), std::nullopt);
    QVERIFY(!dialog.isVisible());
}

void SystemDialogs::enterRemovesNothing()
{
    RemovalDialog dialog(m_world->session, system());
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(m_world->session.removed.isEmpty());
    QVERIFY(!dialog.isVisible());
}

void SystemDialogs::signingInShowsTheBrowser()
{
    SignInDialog dialog(m_world->session, system());
    dialog.show();
    QCOMPARE(m_world->session.signInsAsked, QStringList{QStringLiteral("crm")});
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/authorize?state=x")));
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(textOf(dialog, "browserText").contains("login.example.com"));
    Q_EMIT m_world->session.signedIn(QStringLiteral("crm"), std::nullopt);
    QVERIFY(textOf(dialog, "said").contains("You are signed in to Sales CRM"));
    dialog.reject();
    QCOMPARE(m_world->session.signInsCancelled, 0); // it had ended
}

void SystemDialogs::signingInCanBeGivenUp()
{
    SignInDialog dialog(m_world->session, system());
    dialog.show();
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/")));
    dialog.reject();
    QCOMPARE(m_world->session.signInsCancelled, 1);
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/"))); // late
    QCOMPARE(m_opened.size(), 1);
}

void SystemDialogs::aFailedSignInIsSaidInOneSentence()
{
    SignInDialog dialog(m_world->session, system());
    dialog.show();
    Q_EMIT m_world->session.signedIn(QStringLiteral("crm"),
                                     Error{ErrorCode::SignInRefused, {"crm", "", "access_denied"}, {}});
    QVERIFY(textOf(dialog, "said").contains("declined"));
    press(dialog, "again");
    QCOMPARE(m_world->session.signInsAsked.size(), 2);
}

void SystemDialogs::theFirstStartOffersTheSampleCompany()
{
    m_world->session.show(nullptr, nullptr);
    m_world->session.setStatus({});
    MainWindow& window = m_world->open();
    auto* button = window.findChild<QPushButton*>(QStringLiteral("welcomeSample"));
    QVERIFY(button && button->isVisible() && button->isEnabled());
    button->click();
    QCOMPARE(m_world->session.samplesOpened, 1);
}

void SystemDialogs::withoutTheSampleCompanyTheDoorIsShut()
{
    m_world->session.hasSample = false;
    m_world->session.show(nullptr, nullptr);
    m_world->session.setStatus({});
    MainWindow& window = m_world->open();
    QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("welcomeSample"))->isEnabled());
    QVERIFY(window.findChild<QPushButton*>(QStringLiteral("welcomeConnect"))->isEnabled());
}

// PLUMBLINE_SHOTS names a folder: dialogs, Data page and first start in both languages and themes, for eyes.
void SystemDialogs::picturesAreTakenWhenAskedFor()
{
    const QString folder = qEnvironmentVariable("PLUMBLINE_SHOTS");
    for (const QString language : {"zh_CN", "en"}) {
        for (const QString theme : {"light", "dark"}) {
            m_world = std::make_unique<WindowFixture>(language, theme);
            const QString name = folder + "/system-" + language + "-" + theme;
            const auto save = [&](QWidget& widget, const char* what) {
                QPixmap picture(widget.size() * 2);
                picture.setDevicePixelRatio(2);
                widget.render(&picture);
                QVERIFY(folder.isEmpty() || picture.save(name + QLatin1Char('-') + QLatin1String(what) + ".png"));
            };
            RemovalDialog removal(m_world->session, system());
            removal.show();
            Q_EMIT m_world->session.holdingsRead({QStringLiteral("crm"), 12345, 2});
            QCoreApplication::processEvents();
            checkNothingIsCut(removal);
            save(removal, "removal");
            SignInDialog signIn(m_world->session, system());
            signIn.show();
            Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/authorize")));
            QCoreApplication::processEvents();
            checkNothingIsCut(signIn);
            save(signIn, "signin");
            SyncStatus status = failingStatus();
            status.systems.front().signsInByBrowser = true;
            m_world->session.setStatus(status);
            MainWindow& window = m_world->open();
            m_world->showPage("data");
            save(window, "data");
            m_world->session.show(nullptr, nullptr);
            m_world->session.setStatus({});
            m_world->showPage("overview");
            save(window, "welcome");
        }
    }
}

QTEST_MAIN(SystemDialogs)
#include "tst_systemdialogs.moc"
