#include "core/sync/httpclient.h"
#include "tests/sync/faultserver.h"
#include "tests/sync/howoften.h"

#include <QDir>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;
using namespace plumbline::tests;

// NW-17: whatever is wrong with a certificate, nothing of the request leaves, and the cause is named. And
// NW-12 over TLS, the company's own authority.
class Tls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badCertificatesAreRefused_data();
    void badCertificatesAreRefused();
    void oldProtocolsAreRefused_data();
    void oldProtocolsAreRefused();
    void plainHttpOnThePortIsRefused();
    void theCompanysOwnAuthorityIsTrusted();
    void aPostIsSentOnceOverTls();

private:
    bool openssl(const QStringList& arguments);
    // A certificate for `name`, made by the authority unless it signs itself.
    bool makeCertificate(const QString& file, const QString& san, const QStringList& dates, bool selfSigned,
                         const QByteArray& more = {});
    // One that the authority has limited to these dates.
    bool makeDated(const QString& file, const char* from, const char* until);
    QSslConfiguration serving(const QString& file) const;
    Result<HttpAnswer> ask(const QUrl& url, const QList<QSslCertificate>& authorities = {}, QByteArray body = {});

    QTemporaryDir m_dir;
};

bool Tls::openssl(const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(20'000) && process.exitCode() == 0;
}

bool Tls::makeCertificate(const QString& file, const QString& san, const QStringList& dates, bool selfSigned,
                          const QByteArray& more)
{
    QFile extensions(m_dir.filePath(file + QStringLiteral(".ext")));
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write(san.isEmpty() ? QByteArray("basicConstraints=CA:FALSE\n")
                                   : "subjectAltName=" + san.toLatin1() + "\n" + more);
    extensions.close();
    const QString name = QStringLiteral("/CN=plumbline test");
    if (!openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                  QStringLiteral("-nodes"), QStringLiteral("-keyout"), file + QStringLiteral(".key"),
                  QStringLiteral("-out"), file + QStringLiteral(".csr"), QStringLiteral("-subj"), name}))
        return false;
    QStringList sign{QStringLiteral("x509"),        QStringLiteral("-req"),       QStringLiteral("-in"),
                     file + QStringLiteral(".csr"), QStringLiteral("-out"),       file + QStringLiteral(".pem"),
                     QStringLiteral("-extfile"),    file + QStringLiteral(".ext")};
    sign += selfSigned ? QStringList{QStringLiteral("-signkey"), file + QStringLiteral(".key")}
                       : QStringList{QStringLiteral("-CA"), QStringLiteral("ca.pem"), QStringLiteral("-CAkey"),
                                     QStringLiteral("ca.key"), QStringLiteral("-CAcreateserial")};
    return openssl(sign + dates);
}

bool Tls::makeDated(const QString& file, const char* from, const char* until)
{
    const QString own = QStringLiteral("IP:127.0.0.1,DNS:localhost");
    if (!makeCertificate(file, own, {QStringLiteral("-days"), QStringLiteral("30")}, false))
        return false;
    const std::pair<const char*, QByteArray> files[] = {
        {"ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
                   "unique_subject=no\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n"},
        {"index.txt", ""},
        {"serial", "01"}};
    for (const auto& [name, text] : files) {
        QFile out(m_dir.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            return false;
    }
    QFile::remove(m_dir.filePath(file + QStringLiteral(".pem")));
    return openssl(
        {QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"), QStringLiteral("-config"),
         QStringLiteral("ca.cnf"), QStringLiteral("-cert"), QStringLiteral("ca.pem"), QStringLiteral("-keyfile"),
         QStringLiteral("ca.key"), QStringLiteral("-in"), file + QStringLiteral(".csr"), QStringLiteral("-out"),
         file + QStringLiteral(".pem"), QStringLiteral("-startdate"), QLatin1String(from), QStringLiteral("-enddate"),
         QLatin1String(until), QStringLiteral("-extfile"), file + QStringLiteral(".ext")});
}

void Tls::initTestCase()
{
    QVERIFY(
        openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                 QStringLiteral("-nodes"), QStringLiteral("-keyout"), QStringLiteral("ca.key"), QStringLiteral("-out"),
                 QStringLiteral("ca.pem"), QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                 QStringLiteral("/CN=Company authority")}));
    const QString own = QStringLiteral("IP:127.0.0.1,DNS:localhost");
    const QStringList valid{QStringLiteral("-days"), QStringLiteral("30")};
    QVERIFY(makeCertificate(QStringLiteral("good"), own, valid, false));
    QVERIFY(makeCertificate(QStringLiteral("self"), own, valid, true));
    QVERIFY(makeCertificate(QStringLiteral("wrong"), QStringLiteral("DNS:elsewhere.example"), valid, false));
    QVERIFY(makeCertificate(QStringLiteral("nosan"), {}, valid, false));
    QVERIFY(makeCertificate(QStringLiteral("client"), own, valid, false, "extendedKeyUsage=clientAuth\n"));
    QVERIFY(makeDated(QStringLiteral("expired"), "20200101000000Z", "20210101000000Z"));
    QVERIFY(makeDated(QStringLiteral("future"), "20980101000000Z", "20990101000000Z"));
}

QSslConfiguration Tls::serving(const QString& file) const
{
    QFile key(m_dir.filePath(file + QStringLiteral(".key")));
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(
        QSslCertificate::fromPath(m_dir.filePath(file + QStringLiteral(".pem"))).value(0));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

namespace {

// Counts what reaches it in the clear, and answers every request with {}.
class TlsListener : public QSslServer {
public:
    explicit TlsListener(const QSslConfiguration& configuration, bool drops = false)
    {
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, drops] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket, drops] {
                    received += socket->readAll();
                    if (!received.endsWith("\r\n\r\n") && !received.endsWith("body"))
                        return;
                    ++requests;
                    if (drops)
                        socket->abort();
                    else
                        socket->write(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
                });
        });
        listen(QHostAddress::LocalHost, 0);
    }
    QUrl url(const char* host = "127.0.0.1") const
    {
        return QUrl(QStringLiteral("https://%1:%2/x").arg(QLatin1String(host)).arg(serverPort()));
    }

    QByteArray received;
    int requests = 0;
};

} // namespace

Result<HttpAnswer> Tls::ask(const QUrl& url, const QList<QSslCertificate>& authorities, QByteArray body)
{
    Cancellation cancellation;
    HttpClient client({3000, 2000}, cancellation, {authorities, {}});
    HttpRequest request{"GET", url, {{"Authorization", "Bearer canary"}}, {}};
    if (!body.isEmpty()) {
        request.method = "POST";
        request.body = std::move(body);
    }
    std::optional<Result<HttpAnswer>> result;
    const auto run = [&]() -> Task<void> { result = co_await client.send(std::move(request)); };
    Task<void> task = run();
    task.start({});
    pump([&result] { return result.has_value(); });
    return *result;
}

void Tls::badCertificatesAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("cause");
    QTest::newRow("self-signed") << QStringLiteral("self") << false << QStringLiteral("self_signed");
    QTest::newRow("unknown authority") << QStringLiteral("good") << false << QStringLiteral("unknown_authority");
    QTest::newRow("wrong host") << QStringLiteral("wrong") << true << QStringLiteral("wrong_host");
    QTest::newRow("no name at all") << QStringLiteral("nosan") << true << QStringLiteral("wrong_host");
    QTest::newRow("made for another purpose") << QStringLiteral("client") << true << QStringLiteral("certificate");
    QTest::newRow("expired") << QStringLiteral("expired") << true << QStringLiteral("expired");
    QTest::newRow("not yet valid") << QStringLiteral("future") << true << QStringLiteral("not_yet_valid");
}

void Tls::badCertificatesAreRefused()
{
    QFETCH(QString, file);
    QFETCH(bool, knowsAuthority);
    QFETCH(QString, cause);
    TlsListener server(serving(file));
    const auto authorities =
        knowsAuthority ? QSslCertificate::fromPath(m_dir.filePath(QStringLiteral("ca.pem"))) : QList<QSslCertificate>();
    for (int time = 0; time < howOften(3, 20); ++time) {
        const auto result = ask(server.url(), authorities);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::TlsRefused);
        QCOMPARE(QString::fromStdString(result.error().args.front()), cause);
    }
    QCOMPARE(server.received, QByteArray());
}

void Tls::oldProtocolsAreRefused_data()
{
    QTest::addColumn<int>("protocol");
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QTest::newRow("1.0") << static_cast<int>(QSsl::TlsV1_0);
    QTest::newRow("1.1") << static_cast<int>(QSsl::TlsV1_1);
    QT_WARNING_POP
}

void Tls::oldProtocolsAreRefused()
{
    QFETCH(int, protocol);
    QSslConfiguration old = serving(QStringLiteral("good"));
    old.setProtocol(static_cast<QSsl::SslProtocol>(protocol));
    old.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    TlsListener server(old);
    const auto authorities = QSslCertificate::fromPath(m_dir.filePath(QStringLiteral("ca.pem")));
    for (int time = 0; time < howOften(3, 20); ++time) {
        const auto result = ask(server.url(), authorities);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::TlsRefused);
        QCOMPARE(result.error().args.front(), std::string("handshake"));
    }
    QCOMPARE(server.received, QByteArray());
}

void Tls::plainHttpOnThePortIsRefused()
{
    FaultServer plain([](const Asked&) { return reply(200, "{}"); });
    QUrl url(QString::fromLatin1(plain.url()));
    url.setScheme(QStringLiteral("https"));
    for (int time = 0; time < howOften(3, 20); ++time)
        QVERIFY(!ask(url).ok());
    QVERIFY(!plain.received().contains("canary"));
    QVERIFY(plain.asked().isEmpty());
}

void Tls::theCompanysOwnAuthorityIsTrusted()
{
    TlsListener server(serving(QStringLiteral("good")));
    const auto result = ask(server.url(), QSslCertificate::fromPath(m_dir.filePath(QStringLiteral("ca.pem"))));
    QVERIFY2(result.ok(), result ? "" : result.error().detail.c_str());
    QCOMPARE(result.value().body, QByteArray("{}"));
}

void Tls::aPostIsSentOnceOverTls()
{
    TlsListener server(serving(QStringLiteral("good")), true);
    const auto authorities = QSslCertificate::fromPath(m_dir.filePath(QStringLiteral("ca.pem")));
    const int times = howOften(5, 1000);
    for (int time = 0; time < times; ++time) {
        server.received.clear();
        QVERIFY(!ask(server.url(), authorities, "the body").ok());
    }
    QTest::qWait(100);
    QCOMPARE(server.requests, times);
}

QTEST_GUILESS_MAIN(Tls)
#include "tst_tls.moc"
