#include "tests/sync/hostile.h"

#include "tests/sync/faultserver.h"

#include <QFile>

#include <sys/socket.h>
#include <zlib.h>

namespace plumbline::tests {

QByteArray tenGigabytes()
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray blanks(1 << 20, ' ');
    const auto packed = [&stream, &blanks] {
        QByteArray out(1 << 16, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(blanks.data());
        stream.avail_in = static_cast<uInt>(blanks.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_FULL_FLUSH);
        return out.left(out.size() - static_cast<qsizetype>(stream.avail_out));
    };
    QByteArray all = packed(); // with the head
    const QByteArray block = packed();
    deflateEnd(&stream);
    all.reserve(all.size() + 10'240 * block.size());
    for (int i = 1; i < 10'240; ++i)
        all += block;
    return all;
}

qint64 peakKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

DeafPort::DeafPort()
{
    queue.listen(QHostAddress::LocalHost, 0);
    queue.pauseAccepting();
    port = queue.serverPort();
    ::listen(static_cast<int>(queue.socketDescriptor()), 0);
    for (QTcpSocket& each : waiting)
        each.connectToHost(QHostAddress::LocalHost, port);
    pump([] { return false; }, 50);
}

} // namespace plumbline::tests
