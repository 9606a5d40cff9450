#include "tests/companysim/servers/http.h"
#include "tests/companysim/servers/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace plumbline::companysim;

// How the simulated systems write values and read requests.
class WireFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreWrittenInEachForm_data();
    void timesAreWrittenInEachForm();
    void decimalsKeepOrLoseTheirZeros_data();
    void decimalsKeepOrLoseTheirZeros();
    void anyTextSurvivesAsJson();
    void missingValuesAreNull();
    void requestsAreTakenOnlyWhole();
    void plusIsABlankOnlyInForms();
};

void WireFormats::timesAreWrittenInEachForm_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("beijing");
    const auto row = [](qint64 ms, const char* iso, const char* beijing) {
        QTest::newRow(iso) << ms << QString::fromLatin1(iso) << QString::fromLatin1(beijing);
    };
    row(1'773'452'520'000, "2026-03-14T01:42:00Z", "2026-03-14 09:42:00");
    row(1'773'417'599'999, "2026-03-13T15:59:59.999Z", "2026-03-13 23:59:59");
    row(1'773'417'600'000, "2026-03-13T16:00:00Z", "2026-03-14 00:00:00");
    row(1'773'417'600'007, "2026-03-13T16:00:00.007Z", "2026-03-14 00:00:00");
    row(-1, "1969-12-31T23:59:59.999Z", "1970-01-01 07:59:59");
}

void WireFormats::timesAreWrittenInEachForm()
{
    QFETCH(qint64, ms);
    QFETCH(QString, iso);
    QFETCH(QString, beijing);
    std::string written;
    write::isoUtc(written, {ms}, false);
    QCOMPARE(QString::fromStdString(written), iso);
    QCOMPARE(instantFromIso(written), std::optional(Instant{ms}));
    written.clear();
    write::isoUtc(written, {ms}, true);
    QCOMPARE(written, toIso(Instant{ms}));
    written.clear();
    write::beijing(written, {ms});
    QCOMPARE(QString::fromStdString(written), beijing);
}

void WireFormats::decimalsKeepOrLoseTheirZeros_data()
{
    QTest::addColumn<qint64>("scaled");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("lost");
    QTest::newRow("a whole amount") << qint64(1'234'500) << QStringLiteral("12345.00") << QStringLiteral("12345");
    QTest::newRow("one decimal") << qint64(1'234'560) << QStringLiteral("12345.60") << QStringLiteral("12345.6");
    QTest::newRow("a fen") << qint64(1) << QStringLiteral("0.01") << QStringLiteral("0.01");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0.00") << QStringLiteral("0");
    QTest::newRow("below zero") << qint64(-105) << QStringLiteral("-1.05") << QStringLiteral("-1.05");
}

void WireFormats::decimalsKeepOrLoseTheirZeros()
{
    QFETCH(qint64, scaled);
    QFETCH(QString, kept);
    QFETCH(QString, lost);
    std::string written;
    write::decimal(written, scaled, 2, true);
    QCOMPARE(QString::fromStdString(written), kept);
    written.clear();
    write::decimal(written, scaled, 2, false);
    QCOMPARE(QString::fromStdString(written), lost);
}

void WireFormats::anyTextSurvivesAsJson()
{
    const QString odd = QStringLiteral("𠮷田\"引号\"\\ 换行\n制表\t\x01尾");
    std::string out;
    JsonObject object(out);
    object.text("name", odd.toStdString()).open("inner").flag("yes", true).close().number("n", -7);
    object.end();
    const QJsonObject read = QJsonDocument::fromJson(QByteArray::fromStdString(out)).object();
    QCOMPARE(read[u"name"].toString(), odd);
    QCOMPARE(read[u"inner"][u"yes"].toBool(), true);
    QCOMPARE(read[u"n"].toInt(), -7);
}

void WireFormats::missingValuesAreNull()
{
    std::string out;
    JsonObject object(out);
    object.iso("a", {}, true).beijing("b", {}).unixMs("c", {}).day("d", {}).month("e", {}).textOrNull("f", "");
    object.related("g", "id", "").decimalText("h", kMissing, 2).decimalNumber("i", kMissing, 3);
    object.end();
    QCOMPARE(QByteArray::fromStdString(out),
             QByteArray(R"({"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null,"i":null})"));
}

void WireFormats::requestsAreTakenOnlyWhole()
{
    const QByteArray whole = "POST /a%20b?x=1&y=%2B08%3A00 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    HttpRequest request;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray buffer = whole.left(i);
        QCOMPARE(takeRequest(buffer, request), Parsed::Incomplete);
        QCOMPARE(buffer.size(), i);
    }
    QByteArray twice = whole + whole;
    QCOMPARE(takeRequest(twice, request), Parsed::Complete);
    QCOMPARE(twice, whole);
    QCOMPARE(request.path, QByteArray("/a b"));
    QCOMPARE(request.body, QByteArray("abc"));
    QCOMPARE(request.queryValue("y"), QByteArray("+08:00"));
    QCOMPARE(request.queryNumber("x", 9), 1);
    QCOMPARE(request.queryNumber("y", 9), -1);
    QCOMPARE(request.queryNumber("z", 9), 9);
    QByteArray nonsense = "hello\r\n\r\n";
    QCOMPARE(takeRequest(nonsense, request), Parsed::Malformed);
}

void WireFormats::plusIsABlankOnlyInForms()
{
    QCOMPARE(decodeQuery("a=1+2", true).at("a"), QByteArray("1 2"));
    QCOMPARE(decodeQuery("a=1+2", false).at("a"), QByteArray("1+2"));
    QCOMPARE(decodeQuery("a=1%2B2", true).at("a"), QByteArray("1+2"));
}

QTEST_APPLESS_MAIN(WireFormats)
#include "tst_wireformats.moc"
