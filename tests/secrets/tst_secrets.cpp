#include <utility>

#include "core/secrets/keychainsecrets.h"
#include "tests/sync/howoften.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using plumbline::tests::howOften;

namespace {

struct Read {
    SecretOutcome outcome = SecretOutcome::Failed;
    QByteArray secret;
    int answers = 0;
};

Read readBack(SecretStore& store, const QString& key)
{
    Read read;
    store.read(key, [&read](SecretOutcome outcome, const QByteArray& secret) {
        read = {outcome, secret, read.answers + 1};
    });
    return QTest::qWaitFor([&read] { return read.answers > 0; }, 10'000) ? read : Read{};
}

template <typename Call> SecretOutcome waitFor(Call call)
{
    std::optional<SecretOutcome> outcome;
    call([&outcome](SecretOutcome answer) { outcome = answer; });
    return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10'000) ? *outcome : SecretOutcome::Failed;
}

SecretOutcome write(SecretStore& store, const QString& key, const QByteArray& secret)
{
    return waitFor([&](auto done) { store.write(key, secret, done); });
}

SecretOutcome remove(SecretStore& store, const QString& key)
{
    return waitFor([&](auto done) { store.remove(key, done); });
}

QString key(const char* name) { return QString::fromLatin1(name); }

} // namespace

// Runs itself once more inside a session bus with a keyring to try the real service.
class Secrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void memoryForgetsNothingWithinTheRun();
    void everyCallAnswersLaterAndOnce();
    void theEnvironmentComesFirst();
    void piecesFitTheSmallestKeychain_data();
    void piecesFitTheSmallestKeychain();
    void everySizeIsJoinedAgain();
    void piecesOfTwoWritesAreNeverJoined();
    void withoutAServiceSecretsLastForThisRunOnly();
    void theRealKeychainKeepsSecretsOfEverySize();
    void aLockedKeychainIsNotAnEmptyOne();

private:
    void runInside(const QString& script, const char* mode);
};

void Secrets::memoryForgetsNothingWithinTheRun()
{
    const auto store = makeMemorySecrets();
    QVERIFY(!store->isPersistent());
    QCOMPARE(readBack(*store, key("crm/token")).outcome, SecretOutcome::NotFound);
    QCOMPARE(write(*store, key("crm/token"), QByteArray("a\0只读", 8)), SecretOutcome::Done);
    QCOMPARE(readBack(*store, key("crm/token")).secret, QByteArray("a\0只读", 8));
    QCOMPARE(remove(*store, key("crm/token")), SecretOutcome::Done);
    QCOMPARE(readBack(*store, key("crm/token")).outcome, SecretOutcome::NotFound);
}

void Secrets::everyCallAnswersLaterAndOnce()
{
    int answers = 0;
    {
        const auto store = makeMemorySecrets();
        store->read(key("x"), [&answers](SecretOutcome, const QByteArray&) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
        store->read(key("x"), [&answers](SecretOutcome, const QByteArray&) { ++answers; });
    }
    QTest::qWait(10);
    QCOMPARE(answers, 1); // none after the store is gone
}

void Secrets::theEnvironmentComesFirst()
{
    const auto store = makeEnvironmentSecrets(makeMemorySecrets());
    QCOMPARE(write(*store, key("erp-2/api_key"), "kept"), SecretOutcome::Done);
    QCOMPARE(readBack(*store, key("erp-2/api_key")).secret, QByteArray("kept"));
    qputenv("PLUMBLINE_SECRET_ERP_2_API_KEY", "给定");
    QCOMPARE(readBack(*store, key("erp-2/api_key")).secret, QByteArray("给定"));
    QCOMPARE(readBack(*store, key("erp/api_key")).outcome, SecretOutcome::NotFound);
    qunsetenv("PLUMBLINE_SECRET_ERP_2_API_KEY");
    QCOMPARE(readBack(*store, key("erp-2/api_key")).secret, QByteArray("kept"));
}

void Secrets::piecesFitTheSmallestKeychain_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pieces");
    for (const auto& [size, pieces] :
         {std::pair(0, 1), {1, 1}, {1999, 1}, {2000, 1}, {2001, 2}, {4000, 2}, {20'000, 10}})
        QTest::addRow("%d bytes", size) << size << pieces;
}

void Secrets::piecesFitTheSmallestKeychain()
{
    QFETCH(int, size);
    QByteArray secret(size, 'x');
    for (int i = 0; i < size; ++i)
        secret[i] = static_cast<char>(i * 7);
    const QList<QByteArray> pieces = secretPieces(secret);
    QTEST(static_cast<int>(pieces.size()), "pieces");
    for (const QByteArray& piece : pieces)
        QVERIFY(piece.size() <= 2500);
    QCOMPARE(announcedPieces(pieces.front()), pieces.size());
    QCOMPARE(joinedSecret(pieces), std::optional(secret));
}

// SE-04: of 1 to 20,000 bytes, whatever they are.
void Secrets::everySizeIsJoinedAgain()
{
    QByteArray secret;
    for (int size = 0; size <= 20'000; size += howOften(97, 1)) {
        while (secret.size() < size)
            secret += static_cast<char>(secret.size() * 31);
        const QList<QByteArray> pieces = secretPieces(secret);
        for (const QByteArray& piece : pieces)
            QVERIFY(piece.size() <= 2560);
        QVERIFY(joinedSecret(pieces) == secret);
    }
}

void Secrets::piecesOfTwoWritesAreNeverJoined()
{
    const QList<QByteArray> first = secretPieces(QByteArray(3000, 'a') + QByteArray(2000, 'c'));
    const QList<QByteArray> second = secretPieces(QByteArray(5000, 'b'));
    QVERIFY(!joinedSecret({first[0], second[1], first[2]}));
    QVERIFY(!joinedSecret({first[0], first[1]}));
    QVERIFY(!joinedSecret({first[0], first[2], first[1]}));
    QCOMPARE(announcedPieces("written by another program"), 0);
    QVERIFY(!joinedSecret({"written by another program"}));
}

void Secrets::withoutAServiceSecretsLastForThisRunOnly()
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    environment.insert(QStringLiteral("SECRETS_TEST"), QStringLiteral("none"));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("theRealKeychainKeepsSecretsOfEverySize")});
    QVERIFY(child.waitForFinished(60'000));
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
}

// Starts this program under a private session bus after `script` has prepared a keyring.
void Secrets::runInside(const QString& script, const char* mode)
{
    const QString bus = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
    if (bus.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
        QSKIP("dbus-run-session and gnome-keyring-daemon are needed for the real keychain");
    QTemporaryDir home;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("SECRETS_TEST"), QString::fromLatin1(mode));
    child.setProcessEnvironment(environment);
    child.start(bus, {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                      script + QStringLiteral("; exec \"$0\" \"$1\""), QCoreApplication::applicationFilePath(),
                      QString::fromLatin1(QTest::currentTestFunction())});
    QVERIFY(child.waitForFinished(howOften(60'000, 1'800'000)));
    const QByteArray output = child.readAll() + child.readAllStandardError();
    QVERIFY2(child.exitCode() == 0, output.constData());
}

void Secrets::theRealKeychainKeepsSecretsOfEverySize()
{
    const QByteArray mode = qgetenv("SECRETS_TEST");
    if (mode.isEmpty()) {
        return runInside(QStringLiteral("printf test | gnome-keyring-daemon --unlock --components=secrets --daemonize "
                                        ">/dev/null 2>&1"),
                         "open");
    }
    std::unique_ptr<SecretStore> store;
    SecretOutcome opened = SecretOutcome::Failed;
    openSecrets(10'000, [&](std::unique_ptr<SecretStore> made, SecretOutcome outcome) {
        store = std::move(made);
        opened = outcome;
    });
    QTRY_VERIFY_WITH_TIMEOUT(store != nullptr, 20'000);
    QCOMPARE(store->isPersistent(), mode == "open");
    QCOMPARE(opened, mode == "open" ? SecretOutcome::Done : SecretOutcome::NoSafeStore);
    QList<int> sizes{0, 1, 2000, 2001, 20'000};
    for (int size = 3; size < 20'000; size += howOften(20'000, 97))
        sizes += size;
    for (const int size : sizes) {
        QByteArray secret(size, '\0');
        for (int i = 0; i < size; ++i)
            secret[i] = static_cast<char>(i * 13 + size);
        QCOMPARE(write(*store, key("crm/secret"), secret), SecretOutcome::Done);
        const Read back = readBack(*store, key("crm/secret"));
        QCOMPARE(back.outcome, SecretOutcome::Done);
        QCOMPARE(back.secret, secret);
    }
    QCOMPARE(readBack(*store, key("crm/other")).outcome, SecretOutcome::NotFound);
    QCOMPARE(remove(*store, key("crm/secret")), SecretOutcome::Done);
    QCOMPARE(readBack(*store, key("crm/secret")).outcome, SecretOutcome::NotFound);
}

namespace {

// What the user's session does when the screen is locked, and when it is unlocked again.
void lockKeyring()
{
    QProcess::execute(key("dbus-send"),
                      {key("--session"), key("--print-reply=literal"), key("--dest=org.freedesktop.secrets"),
                       key("/org/freedesktop/secrets"), key("org.freedesktop.Secret.Service.Lock"),
                       key("array:objpath:/org/freedesktop/secrets/collection/login")});
}
// A new daemon with the password: the one that runs does not take it from us.
void unlockKeyring()
{
    QProcess::execute(
        key("sh"), {key("-c"), key("kill $(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus "
                                   "/org/freedesktop/DBus org.freedesktop.DBus.GetConnectionUnixProcessID "
                                   "string:org.freedesktop.secrets | awk '{print $2}'); sleep 0.1; printf test | "
                                   "gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1")});
}

} // namespace

// SE-02 with the real service: locked again and again, it keeps what it has and gives it back when it is unlocked.
void Secrets::aLockedKeychainIsNotAnEmptyOne()
{
    if (qEnvironmentVariableIsEmpty("SECRETS_TEST"))
        return runInside(QStringLiteral("printf test | gnome-keyring-daemon --unlock --components=secrets --daemonize "
                                        ">/dev/null 2>&1"),
                         "locked");
    const auto store = makeKeychainSecrets(QStringLiteral("plumbline-test"));
    const QByteArray secret(5000, 's'); // in several pieces
    if (qgetenv("SECRETS_TEST") == "unlocked") {
        QVERIFY(readBack(*store, key("crm/secret")).secret == secret);
        return;
    }
    QCOMPARE(write(*store, key("crm/secret"), secret), SecretOutcome::Done);
    for (int time = 0; time < howOften(2, 200); ++time) {
        lockKeyring();
        const SecretOutcome locked = readBack(*store, key("crm/secret")).outcome;
        QVERIFY2(locked == SecretOutcome::Locked || locked == SecretOutcome::NoSafeStore,
                 QByteArray::number(static_cast<int>(locked)).constData());
    }
    unlockKeyring();
    qputenv("SECRETS_TEST", "unlocked"); // the next run of the program finds what it has left
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {key("aLockedKeychainIsNotAnEmptyOne")}), 0);
}

QTEST_GUILESS_MAIN(Secrets)
#include "tst_secrets.moc"
