#include "tests/companysim/httpclient.h"

#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace plumbline::companysim;

// The program as scripts use it: what it prints, where it listens, how it ends.
class Program : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysReadyAnswersAndQuits();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void aTakenPortIsSaid();

private:
    static void start(QProcess& process, const QStringList& arguments)
    {
        process.start(QStringLiteral(PLUMBLINE_BINARY_DIR "/tests/companysim/program/companysim"), arguments);
    }
};

void Program::itSaysReadyAnswersAndQuits()
{
    QProcess process;
    start(process, {QStringLiteral("--scale"), QStringLiteral("0.02"), QStringLiteral("--port"), QStringLiteral("0"),
                    QStringLiteral("--now"), QStringLiteral("2026-03-14T01:42:00Z")});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 60'000);
    const QByteArray line = process.readLine();
    QVERIFY2(line.startsWith("READY {"), line.constData());
    const QJsonObject urls = QJsonDocument::fromJson(line.mid(6)).object();
    QCOMPARE(urls.size(), 7);
    for (const QString& url : urls.toVariantMap().keys())
        QVERIFY(urls[url].toString().startsWith(u"http://127.0.0.1:"));
    HttpClient client;
    const QByteArray control = urls[u"control"].toString().toUtf8();
    const QJsonObject advanced = client.post(control + "/advance", R"({"hours":24})").object();
    QCOMPARE(advanced[u"now"].toString(), QStringLiteral("2026-03-15T01:42:00.000Z"));
    QCOMPARE(client.post(control + "/quit", "{}").status, 200);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 0);
}

void Program::nonsenseIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const char* option, const char* value) {
        QTest::newRow(name) << QStringList{QString::fromLatin1(option), QString::fromLatin1(value)};
    };
    row("a scale that is no number", "--scale", "big");
    row("a scale below the least", "--scale", "0.019");
    row("a scale above the most", "--scale", "4.1");
    row("a now that is no time", "--now", "2026-03-14");
    row("a port that is none", "--port", "65536");
}

void Program::nonsenseIsRefused()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    start(process, arguments);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().startsWith("companysim: "));
}

void Program::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QProcess process;
    start(process, {QStringLiteral("--scale"), QStringLiteral("0.02"), QStringLiteral("--port"),
                    QString::number(other.serverPort())});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("port is taken"));
}

QTEST_GUILESS_MAIN(Program)
#include "tst_program.moc"
