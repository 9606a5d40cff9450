#include <utility>

#include "tests/ui/windowfixture.h"
#include "ui/pages/data/connectdialog.h"
#include "ui/pages/data/mappingtable.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace plumbline;
using namespace plumbline::ui;

// Connecting a system in the window: from a sample, from a profile, with mistakes on the way.
class ConnectDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thePageOpensTheDialog();
    void whatIsMissingIsAskedFor();
    void aPastedAnswerBecomesAProfile();
    void aReadPageBecomesAProfile();
    void aRefusalIsSaidAndTriedAgain();
    void aShippedProfileSaysHowFarItWasTried();
    void anOlderAnswerIsDropped();
    void valuesAreGivenAMeaning();
    void aPageWhereNothingCanBeReadIsNotKept();
    void theBrowserIsShownWhileItIsWaitedFor();
    void aFileOfCertificatesIsChecked();
    void aBodyThatIsNoJsonIsSaid();
    void nothingIsClippedInEitherLanguage();
    void picturesAreTakenWhenAskedFor();

private:
    template <typename W> W* find(const char* name) { return m_dialog->findChild<W*>(QString::fromLatin1(name)); }
    void fill(const char* name, const QString& text) { find<QLineEdit>(name)->setText(text); }
    void press(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString said() { return find<QLabel>("said")->text(); }
    QString cell(int row, int column) { return find<QTableWidget>("mapping")->item(row, column)->text(); }
    int rowOf(const QString& field);

public Q_SLOTS:
    void openedInBrowser(const QUrl& address) { m_opened += address; }

private:
    QList<QUrl> m_opened;
    std::unique_ptr<WindowFixture> m_world;
    std::unique_ptr<ConnectDialog> m_dialog;
};

namespace {

QString receipts()
{
    QFile file(PLUMBLINE_SOURCE_DIR "/tests/assistant/data/receipts.json");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void ConnectDialogs::init()
{
    // A dialog on the offscreen platform is warned about by Qt itself.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_world = std::make_unique<WindowFixture>();
    m_dialog = std::make_unique<ConnectDialog>(m_world->session);
    m_dialog->show();
}

void ConnectDialogs::cleanup()
{
    m_dialog.reset();
    m_world.reset();
}

int ConnectDialogs::rowOf(const QString& field)
{
    auto* table = find<QTableWidget>("mapping");
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->toolTip().startsWith(field + QLatin1Char(' ')))
            return row;
    }
    return -1;
}

void ConnectDialogs::thePageOpensTheDialog()
{
    MainWindow& window = m_world->open();
    m_world->showPage("data");
    auto* button = window.findChild<QPushButton*>("connectSystem");
    QVERIFY(button && button->isVisible());
    button->click();
    auto* dialog = window.findChild<ConnectDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
}

void ConnectDialogs::whatIsMissingIsAskedFor()
{
    press("next");
    QVERIFY(said().contains("short name"));
    fill("name", "feed");
    press("next");
    QVERIFY(said().contains("address"));
    fill("address", "https://feed.example.com");
    press("next");
    QVERIFY(said().contains("path of a list"));
    find<QComboBox>("auth")->setCurrentIndex(1);
    fill("list", "receipts");
    press("next");
    QVERIFY(said().contains("not complete"));
    QVERIFY(m_world->session.tried.empty() && m_world->session.kept.empty());
}

void ConnectDialogs::aPastedAnswerBecomesAProfile()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    find<QPlainTextEdit>("pasted")->setPlainText("<html>Sign in</html>");
    press("next");
    QVERIFY(!said().isEmpty());
    find<QPlainTextEdit>("pasted")->setPlainText(receipts());
    press("next");
    QVERIFY(m_world->session.tried.empty()); // nothing was read
    QCOMPARE(find<QComboBox>("fills")->currentText(), QString("Receipts"));
    QCOMPARE(cell(rowOf("amount"), 2), QString("1200.50"));
    QCOMPARE(cell(rowOf("amount"), 3), QString());
    // Another column for the customer, by choosing.
    auto* choice = find<QComboBox>("source_customer");
    QCOMPARE(choice->currentText(), QString("客户编码"));
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    QCoreApplication::processEvents();
    press("next");
    QVERIFY(said().contains("is needed"));
    QVERIFY(m_world->session.kept.empty());
    choice = find<QComboBox>("source_customer");
    choice->setCurrentIndex(choice->findText("客户编码"));
    Q_EMIT choice->activated(choice->currentIndex());
    QCoreApplication::processEvents();
    press("next");
    QCOMPARE(m_world->session.kept.size(), std::size_t(1));
    QVERIFY(m_world->session.kept[0].profileText.find("customer = \"客户编码\"") != std::string::npos);
    Q_EMIT m_world->session.connectionKept("feed", std::nullopt);
    QVERIFY(!m_dialog->isVisible());
}

void ConnectDialogs::aReadPageBecomesAProfile()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts?page=1&size=50");
    find<QComboBox>("auth")->setCurrentIndex(1);
    fill("setting_user", "u");
    fill("setting_password", "p");
    QCOMPARE(find<QLineEdit>("setting_password")->echoMode(), QLineEdit::Password);
    press("next");
    QCOMPARE(m_world->session.tried.size(), std::size_t(1));
    const auto& [id, trial] = m_world->session.tried[0];
    QCOMPARE(trial.secrets.at("password"), std::string("p"));
    QVERIFY(trial.profileText.find("\"p\"") == std::string::npos);
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    assistant::PeekedPage page;
    page.texts = {receipts().toStdString()};
    Q_EMIT m_world->session.connectionTried(id, page);
    QCOMPARE(cell(rowOf("kind"), 2), QString("payment"));
    press("next");
    QVERIFY(m_world->session.kept[0].profileText.find("{page}") != std::string::npos);
    QCOMPARE(m_world->session.kept[0].source.settings.at("user"), std::string("u"));
}

void ConnectDialogs::aRefusalIsSaidAndTriedAgain()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    press("next");
    assistant::PeekedPage page;
    page.error = Error{ErrorCode::SignInRefused, {"feed", "", "401"}, {}};
    Q_EMIT m_world->session.connectionTried(m_world->session.tried[0].first, page);
    QVERIFY(said().contains("refused the sign-in"));
    QVERIFY(find<QPushButton>("next")->isEnabled());
    press("next");
    QCOMPARE(m_world->session.tried.size(), std::size_t(2));
}

void ConnectDialogs::aShippedProfileSaysHowFarItWasTried()
{
    auto* profiles = find<QComboBox>("profile");
    profiles->setCurrentIndex(profiles->findText("WeCom approvals"));
    bool says = false;
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        says = says || (label->isVisible() && label->text().contains("not yet run against the vendor"));
    QVERIFY(says);
    QVERIFY(!find<QLineEdit>("list")->isVisible());
    fill("name", "wecom");
    fill("address", "https://qyapi.weixin.qq.com");
    fill("setting_corp_id", "ww1");
    fill("setting_corp_secret", "s");
    press("next");
    QCOMPARE(m_world->session.tried[0].second.stream, std::string("approvals"));
    assistant::PeekedPage page;
    page.texts = {R"({"errcode":0,"info":{"sp_no":"1","sp_name":"合同审批","sp_status":2,"apply_time":1773452520}})"};
    Q_EMIT m_world->session.connectionTried(m_world->session.tried[0].first, page);
    QCOMPARE(cell(rowOf("kind"), 2), QString("contract"));
    QCOMPARE(cell(rowOf("started_at"), 2), QString("2026-03-14 09:42"));
    press("next");
    QCOMPARE(m_world->session.kept[0].source.profile, std::string("wecom"));
    QVERIFY(m_world->session.kept[0].profileText.empty());
}

void ConnectDialogs::anOlderAnswerIsDropped()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    press("next");
    assistant::PeekedPage page;
    page.texts = {receipts().toStdString()};
    Q_EMIT m_world->session.connectionTried(m_world->session.tried[0].first - 1, page);
    QCOMPARE(find<QTableWidget>("mapping")->rowCount(), 0);
}

void ConnectDialogs::valuesAreGivenAMeaning()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    find<QPlainTextEdit>("pasted")->setPlainText(
        R"([{"id":"1","customer_id":"C","direction":"1","amount":1,"paid_at":"2026-03-01T00:00:00Z"},)"
        R"({"id":"2","customer_id":"C","direction":"9","amount":1,"paid_at":"2026-03-01T00:00:00Z"}])");
    press("next");
    const auto mean = [this](const char* theirs, const QString& word) {
        auto* choice = find<QComboBox>(qPrintable(QStringLiteral("meaning_kind_") + QString::fromUtf8(theirs)));
        QVERIFY(choice);
        choice->setCurrentIndex(choice->findText(word));
        Q_EMIT choice->activated(choice->currentIndex());
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    QCOMPARE(find<QComboBox>("meaning_kind_1")->currentText(), QString("nothing yet"));
    press("next"); // both rows would be set aside
    QVERIFY2(said().contains("No row can be read yet"), qPrintable(said()));
    mean("1", "payment");
    mean("9", "refund");
    QCOMPARE(cell(rowOf("kind"), 2), QString("payment"));
    press("next");
    QCOMPARE(m_world->session.kept.size(), std::size_t(1));
    QVERIFY(m_world->session.kept[0].profileText.find(R"(values = { 1 = "payment", 9 = "refund" })") !=
            std::string::npos);
}

void ConnectDialogs::aPageWhereNothingCanBeReadIsNotKept()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    find<QPlainTextEdit>("pasted")->setPlainText(R"({"code":"4001","msg":"no such key","data":null})");
    press("next");
    QVERIFY2(said().contains("holds no list of records") && said().contains("no such key"), qPrintable(said()));
    QVERIFY(m_world->session.kept.empty());
}

void ConnectDialogs::theBrowserIsShownWhileItIsWaitedFor()
{
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openedInBrowser");
    m_opened.clear();
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/a?b=1"))); // nothing was asked
    QVERIFY(m_opened.isEmpty());
    press("next");
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("https://login.example.com/a?b=1")));
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(find<QLabel>("browserText")->isVisible());
    QVERIFY(find<QLabel>("browserText")->text().contains("login.example.com"));
    press("browserAgain");
    QCOMPARE(m_opened.size(), 2);
    Q_EMIT m_world->session.browserWanted(QUrl(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(m_opened.size(), 2); // no web page
    assistant::PeekedPage page;
    page.error = Error{ErrorCode::TimedOut, {"feed", "", "browser"}, {}};
    Q_EMIT m_world->session.connectionTried(m_world->session.tried[0].first, page);
    QVERIFY(!find<QLabel>("browserText")->isVisible());
    QVERIFY(said().contains("Nobody signed in"));
    m_dialog->reject();
    QCOMPARE(m_world->session.trialsCancelled, 1);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void ConnectDialogs::aFileOfCertificatesIsChecked()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "receipts");
    fill("authorities", PLUMBLINE_SOURCE_DIR "/README.md");
    press("next");
    QVERIFY2(said().contains("no certificate"), qPrintable(said()));
    QVERIFY(m_world->session.tried.empty());
    fill("authorities", "");
    press("next");
    QCOMPARE(m_world->session.tried[0].second.source.caFile, std::string());
}

void ConnectDialogs::aBodyThatIsNoJsonIsSaid()
{
    fill("name", "feed");
    fill("address", "https://feed.example.com");
    fill("list", "POST receipts {\"pageNo\": 1");
    press("next");
    QVERIFY2(said().contains("valid JSON"), qPrintable(said()));
    fill("list", "POST receipts {\"pageNo\": 1}");
    press("next");
    QVERIFY(m_world->session.tried[0].second.address.isPost);
}

void ConnectDialogs::nothingIsClippedInEitherLanguage()
{
    for (const char* language : {"zh_CN", "en"}) {
        m_dialog.reset();
        m_world = std::make_unique<WindowFixture>(QString::fromLatin1(language));
        m_dialog = std::make_unique<ConnectDialog>(m_world->session);
        m_dialog->show();
        for (const QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }
}

// PLUMBLINE_SHOTS names a folder: both steps in both languages and themes, for eyes.
void ConnectDialogs::picturesAreTakenWhenAskedFor()
{
    const QString folder = qEnvironmentVariable("PLUMBLINE_SHOTS");
    for (const QString language : {"zh_CN", "en"}) {
        for (const QString theme : {"light", "dark"}) {
            m_dialog.reset();
            m_world = std::make_unique<WindowFixture>(language, theme);
            m_dialog = std::make_unique<ConnectDialog>(m_world->session);
            m_dialog->show();
            fill("name", "feed");
            fill("address", "https://feed.example.com");
            fill("list", "receipts?page=1&size=50");
            find<QComboBox>("auth")->setCurrentIndex(1);
            QCoreApplication::processEvents();
            const QPixmap first = m_dialog->grab();
            find<QPlainTextEdit>("pasted")->setPlainText(receipts());
            press("next");
            const QPixmap second = m_dialog->grab();
            QVERIFY(!first.isNull() && !second.isNull());
            if (folder.isEmpty())
                continue;
            const QString name = folder + "/connect-" + language + "-" + theme;
            QVERIFY(first.save(name + "-1.png") && second.save(name + "-2.png"));
        }
    }
}

QTEST_MAIN(ConnectDialogs)
#include "tst_connectdialog.moc"
