#include "tests/outbox/outboxworld.h"
#include "tests/sync/canaryscan.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

QByteArray g_log; // everything that was logged, at full verbosity

void keepLog(QtMsgType, const QMessageLogContext& context, const QString& text)
{
    g_log += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
}

// Where the secret is found: "log" or the name of a file.
QStringList placesOf(const QByteArray& secret, const QStringList& folders)
{
    return (holdsCanary(g_log, secret) ? QStringList{"log"} : QStringList()) + filesWith(secret, folders);
}

const std::string kSignIns[] = {
    "[auth]\nkind = \"header\"\n[auth.into]\nheaders = { X-Key = \"{setting.secret}\" }\n",
    "[auth]\nkind = \"query\"\n[auth.into]\nquery = { key = \"{setting.secret}\" }\n",
    "[auth]\nkind = \"basic\"\nuser = \"me\"\npassword = \"{setting.secret}\"\n",
    "[auth]\nkind = \"login\"\nmethod = \"POST\"\npath = \"/login\"\nbody = { password = \"{setting.secret}\" }\n"
    "token = \"token\"\nlifetime = \"life\"\n[auth.into]\nheaders = { Authorization = \"Bearer {token}\" }\n",
};

} // namespace

// SE-05: secrets and tokens stay in memory, however a system throws them back at us.
class Canaries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theScannerFindsWhatItIsLookingFor();
    void noSecretIsWrittenDown_data();
    void noSecretIsWrittenDown();
};

void Canaries::initTestCase()
{
    QLoggingCategory::setFilterRules("*=true");
    qInstallMessageHandler(keepLog);
}

void Canaries::theScannerFindsWhatItIsLookingFor()
{
    const QTemporaryDir folder;
    const QByteArray secret = "canary-planted-0123456789";
    const QByteArray packed = qCompress(secret).mid(4); // zlib behind the size
    const QByteArray raw = packed.mid(2);
    const QByteArray entry = QByteArray("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10) + QByteArray(16, '\0') +
                             QByteArray("\x01\x00\x00\x00", 4) + "a" + raw;
    const QByteArray forms[] = {secret, "Basic " + ("me:" + secret).toBase64(), ("m:" + secret).toBase64(),
                                ("user:" + secret).toBase64(), spellingsOf(secret).at(1)};
    const QByteArray files[] = {entry, "%PDF-1.7\n1 0 obj\nstream\n" + packed + "\nendstream"};
    for (const QByteArray& form : forms) {
        QFile file(folder.filePath("f"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before " + form + " after");
        file.close();
        QVERIFY2(!placesOf(secret, {folder.path()}).isEmpty(), form.constData());
    }
    for (const QByteArray& whole : files) {
        QFile file(folder.filePath("f"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole);
        file.close();
        QVERIFY2(!placesOf(secret, {folder.path()}).isEmpty(), whole.constData());
    }
    QVERIFY(placesOf("canary-absent-0123456789", {folder.path()}).isEmpty());
}

void Canaries::noSecretIsWrittenDown_data()
{
    QTest::addColumn<int>("signIn");
    QTest::addColumn<int>("status");
    for (int signIn = 0; signIn < 4; ++signIn) {
        for (const int status : {200, 201, 400, 401, 403, 409, 412, 422, 429, 500})
            QTest::addRow("sign-in %d, answer %d", signIn, status) << signIn << status;
    }
}

void Canaries::noSecretIsWrittenDown()
{
    QFETCH(int, signIn);
    QFETCH(int, status);
    OutboxWorld world;
    const QByteArray secret = "canary-" + QByteArray::number(signIn) + "-" + QByteArray::number(status) + "-密钥-9Zx7";
    // Only where there is a sign-in call is there a token to be kept.
    const QByteArray token = signIn == 3 ? "canary-token-" + QByteArray::number(status) + "-Qw8" : secret;
    world.secrets->write("sys/secret", secret, [](SecretOutcome) {});
    world.setWrite("key_header = \"Idempotency-Key\"\nanswer = { message = \"msg\" }\n", kSignIns[signIn]);
    world.server.setHandler([=](const Asked& asked) {
        if (asked.path() == "/login")
            return reply(200, "{\"token\":\"" + token + "\",\"life\":3600}");
        // A careless system repeats what it was asked, in its message and in its headers.
        const QJsonObject echo{{"msg", QString::fromUtf8("you sent " + secret + " and " + token)}};
        return reply(status, QJsonDocument(echo).toJson(), "ETag: v2\r\nX-Echo: " + token + "\r\n");
    });
    const auto entry = world.queue("a1");
    world.deliver();
    QVERIFY(world.entry(entry).attempts > 0);
    const std::optional<Error> error = world.entry(entry).error;
    if (status >= 400)
        QVERIFY(error && error->detail.find("***") != std::string::npos);
    world.reopen();
    for (const QByteArray& canary : {secret, token})
        QCOMPARE(placesOf(canary, {world.folder()}), QStringList());
    for (const QString& argument : QCoreApplication::arguments())
        QVERIFY(!argument.contains(QString::fromUtf8(secret)));
}

QTEST_GUILESS_MAIN(Canaries)
#include "tst_canaries.moc"
