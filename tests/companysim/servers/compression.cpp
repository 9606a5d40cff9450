#include "tests/companysim/servers/compression.h"

#include <zlib.h>

namespace plumbline::companysim {

namespace {

constexpr qsizetype kWorthwhile = 1'024;
constexpr int kGzipWindow = 15 + 16; // the largest window, with gzip's header and trailer

} // namespace

HttpResponse compressed(HttpResponse response, const HttpRequest& request)
{
    if (response.body.size() < kWorthwhile || !request.header("accept-encoding").contains("gzip"))
        return response;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return response;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(response.body.size()))),
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(response.body.data());
    stream.avail_in = static_cast<uInt>(response.body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (!isWhole)
        return response;
    response.body = out;
    response.headers.push_back({"Content-Encoding", "gzip"});
    return response;
}

} // namespace plumbline::companysim
