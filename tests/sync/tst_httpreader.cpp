#include "core/sync/httpreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;

// Answers taken apart as they arrive: whole, cut, too large, or no HTTP at all.
class HttpReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreReadWhereverTheyAreCut_data();
    void answersAreReadWhereverTheyAreCut();
    void whatIsNotWholeIsAFailure_data();
    void whatIsNotWholeIsAFailure();
    void bodiesStopAtTheirCap();
    void headsStopAtTheirCap_data();
    void headsStopAtTheirCap();
    void onlyAClearEndLeavesTheConnectionOpen_data();
    void onlyAClearEndLeavesTheConnectionOpen();
    void anyBytesEnd();
    void dates();
};

namespace {

constexpr qint64 kMost = 1000;

HttpReader readIn(const QByteArray& bytes, qsizetype step, bool closes = true)
{
    HttpReader reader(kMost);
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(bytes.mid(at, step));
    if (closes)
        reader.close();
    return reader;
}

QByteArray toldOf(const HttpReader& reader)
{
    const auto& failure = reader.failure();
    return failure ? QByteArray::number(static_cast<int>(failure->code)) + ' ' +
                         QByteArray::fromStdString(failure->args.front())
                   : QByteArray("whole");
}

} // namespace

void HttpReaders::answersAreReadWhereverTheyAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n[1,2]") << QByteArray("[1,2]");
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 200\r\nContent-Length:5\r\n\r\n[1,2]") << QByteArray("[1,2]");
    QTest::newRow("line feeds only") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}") << QByteArray("{}");
    QTest::newRow("length twice") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}")
                                  << QByteArray("{}");
    QTest::newRow("until close") << QByteArray("HTTP/1.0 200 OK\r\nX: y\r\n\r\n[1,2,3]") << QByteArray("[1,2,3]");
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "3\r\n[1,\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n")
                            << QByteArray("[1,0123456789");
    QTest::newRow("interim") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
                                           "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                             << QByteArray("{}");
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No\r\nContent-Length: 9\r\n\r\n") << QByteArray();
    QTest::newRow("not modified") << QByteArray("HTTP/1.1 304 No\r\nContent-Length: 9\r\n\r\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << QByteArray();
}

void HttpReaders::answersAreReadWhereverTheyAreCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        const HttpReader reader = readIn(bytes, step);
        QVERIFY2(reader.isWhole(), toldOf(reader).constData());
        QCOMPARE(reader.body(), body);
    }
}

void HttpReaders::whatIsNotWholeIsAFailure_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto add = [](const char* name, const QByteArray& bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << static_cast<int>(code);
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    add("nothing at all", "", ErrorCode::Unreachable);
    add("half a status line", "HTTP/1.1 20", ErrorCode::Unreachable);
    add("half a head", ok + "Content-Le", ErrorCode::Unreachable);
    add("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", ErrorCode::Unreachable);
    add("no HTTP, no line", QByteArray(64, '\x15'), ErrorCode::Unreachable);
    add("HTTP/2", "HTTP/2.0 200 OK\r\n\r\n", ErrorCode::Unreachable);
    add("status out of range", "HTTP/1.1 999 OK\r\n\r\n", ErrorCode::Unreachable);
    add("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", ErrorCode::Unreachable);
    add("another protocol from here", "HTTP/1.1 101 Switch\r\n\r\n", ErrorCode::Unreachable);
    add("a byte less", ok + "Content-Length: 5\r\n\r\n[1,2", ErrorCode::AnswerTruncated);
    add("two lengths", ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n[1,2]", ErrorCode::AnswerTruncated);
    add("a negative length", ok + "Content-Length: -5\r\n\r\n[1,2]", ErrorCode::AnswerTruncated);
    add("a signed length", ok + "Content-Length: +5\r\n\r\n[1,2]", ErrorCode::AnswerTruncated);
    add("a list of lengths", ok + "Content-Length: 5, 5\r\n\r\n[1,2]", ErrorCode::AnswerTruncated);
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    add("no last chunk", chunked + "5\r\n[1,2]\r\n", ErrorCode::AnswerTruncated);
    add("half a chunk", chunked + "5\r\n[1", ErrorCode::AnswerTruncated);
    add("a chunk that is longer", chunked + "5\r\n[1,2]x\r\n0\r\n\r\n", ErrorCode::AnswerTruncated);
    add("a size that is none", chunked + "0x5\r\n[1,2]\r\n0\r\n\r\n", ErrorCode::AnswerTruncated);
    add("a size beyond everything", chunked + "ffffffffffffffff\r\n", ErrorCode::AnswerTruncated);
    add("no end of the trailer", chunked + "0\r\n", ErrorCode::AnswerTruncated);
    add("packed on the way", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n", ErrorCode::AnswerUnexpected);
}

void HttpReaders::whatIsNotWholeIsAFailure()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    for (const qsizetype step : {1, 7, 4096}) {
        const HttpReader reader = readIn(bytes, step);
        QVERIFY(reader.failure());
        QCOMPARE(static_cast<int>(reader.failure()->code), code);
    }
}

void HttpReaders::bodiesStopAtTheirCap()
{
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    for (const int size : {999, 1000, 1001}) {
        const QByteArray body(size, 'x');
        const QByteArray length = QByteArray::number(size);
        for (const QByteArray& bytes : {ok + "Content-Length: " + length + "\r\n\r\n" + body, ok + "\r\n" + body,
                                        ok + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(size, 16) +
                                            "\r\n" + body + "\r\n0\r\n\r\n"}) {
            const HttpReader reader = readIn(bytes, 64);
            QCOMPARE(reader.isWhole(), size <= kMost);
            if (!reader.isWhole())
                QCOMPARE(reader.failure()->code, ErrorCode::AnswerTooLarge);
        }
    }
    // A promise is enough: nothing of it is waited for.
    QVERIFY(readIn(ok + "Content-Length: 10737418240\r\n\r\n", 4096, false).failure());
}

void HttpReaders::headsStopAtTheirCap_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("passes");
    const auto fields = [](int count, int size) {
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += "X-" + QByteArray::number(i) + ": " + QByteArray(size, 'x') + "\r\n";
        return all;
    };
    constexpr int kFields = static_cast<int>(kMostHeadFields);
    // The other lines of the head are 17, 19 and 2 bytes long, the field's own name and end 7.
    constexpr int kRoom = static_cast<int>(kMostHeadBytes) - 17 - 19 - 2 - 7;
    QTest::newRow("fields below") << fields(kFields - 2, 1) << true;
    QTest::newRow("fields at") << fields(kFields - 1, 1) << true; // and the length
    QTest::newRow("fields above") << fields(kFields, 1) << false;
    QTest::newRow("bytes below") << fields(1, kRoom - 1) << true;
    QTest::newRow("bytes at") << fields(1, kRoom) << true;
    QTest::newRow("bytes above") << fields(1, kRoom + 1) << false;
    QTest::newRow("100,000 fields") << fields(100'000, 1) << false;
    QTest::newRow("20 MiB") << fields(20, 1 << 20) << false;
    QTest::newRow("interim answers without end")
        << QByteArray("X: y\r\n\r\nHTTP/1.1 100 Go\r\n").repeated(20'000) << false;
}

void HttpReaders::headsStopAtTheirCap()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, passes);
    const QByteArray first = head.contains("HTTP/1.1 100") ? "HTTP/1.1 100 OK\r\n" : "HTTP/1.1 200 OK\r\n";
    const HttpReader reader = readIn(first + head + "Content-Length: 2\r\n\r\n{}", 16'384);
    QCOMPARE(toldOf(reader),
             passes ? QByteArray("whole") : QByteArray::number(static_cast<int>(ErrorCode::AnswerTooLarge)) + " head");
}

void HttpReaders::onlyAClearEndLeavesTheConnectionOpen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("open");
    const QByteArray two = "Content-Length: 2\r\n\r\n{}";
    QTest::newRow("1.1") << "HTTP/1.1 200 OK\r\n" + two << true;
    QTest::newRow("1.1 close") << "HTTP/1.1 200 OK\r\nConnection: x, Close\r\n" + two << false;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\n" + two << false;
    QTest::newRow("1.0 kept") << "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" + two << true;
    QTest::newRow("more behind it") << "HTTP/1.1 200 OK\r\n" + two + "HTTP/1.1" << false;
    QTest::newRow("smuggled") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            "0\r\n\r\n")
                              << false;
}

void HttpReaders::onlyAClearEndLeavesTheConnectionOpen()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, open);
    const HttpReader reader = readIn(bytes, 4096, false);
    QVERIFY(reader.isWhole());
    QCOMPARE(reader.leavesOpen(), open);
}

// Any bytes at all, in any pieces: an end is reached, and never more is kept than the caps allow.
void HttpReaders::anyBytesEnd()
{
    const quint32 seed = qEnvironmentVariableIsSet("SYNC_SEED") ? qEnvironmentVariable("SYNC_SEED").toUInt()
                                                                : QRandomGenerator::global()->generate();
    qInfo("SYNC_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QByteArray pieces[] = {"HTTP/1.1 200 OK\r\n",
                                 "Content-Length: ",
                                 "5",
                                 "\r\n",
                                 "\n",
                                 "Transfer-Encoding: chunked",
                                 "0\r\n\r\n",
                                 "a",
                                 ":",
                                 " ",
                                 QByteArray(1, '\0'),
                                 "\xff",
                                 "ffff"};
    for (int round = 0; round < 20'000; ++round) {
        HttpReader reader(kMost);
        for (int i = static_cast<int>(random.bounded(30)); i > 0; --i)
            reader.feed(pieces[random.bounded(static_cast<int>(std::size(pieces)))]);
        reader.close();
        QVERIFY(reader.isOver());
        QVERIFY(reader.body().size() <= kMost);
    }
}

void HttpReaders::dates()
{
    QCOMPARE(instantOfHttpDate("Sat, 14 Mar 2026 01:42:00 GMT").ms, 1'773'452'520'000);
    QCOMPARE(instantOfHttpDate(" Thu, 01 Jan 1970 00:00:01 GMT ").ms, 1'000);
    for (const char* none :
         {"", "0", "Sat, 14 Mar 2026 01:42:00 CST", "Sat, 31 Feb 2026 01:42:00 GMT", "Sat, 14 Mrz 2026 01:42:00 GMT",
          "Sat, 14 Mar 2026 25:42:00 GMT", "Saturday, 14-Mar-26 01:42:00 GMT", "Sat, -4 Mar 2026 01:42:00 GMT"})
        QVERIFY2(!instantOfHttpDate(none).isKnown(), none);
}

QTEST_GUILESS_MAIN(HttpReaders)
#include "tst_httpreader.moc"
