#include "core/sync/gzip.h"

#include <algorithm>

#include <zlib.h>

namespace plumbline::sync {
namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;
constexpr qint64 kStep = 256 * 1024;

Error damaged() { return Error{ErrorCode::AnswerTruncated, {"gzip"}, {}}; }

struct Inflater {
    z_stream stream{};
    bool ready = false;

    Inflater() { ready = inflateInit2(&stream, kGzipOnly) == Z_OK; }
    ~Inflater()
    {
        if (ready)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

} // namespace

Result<QByteArray> unpackGzip(const QByteArray& packed, qint64 mostBytes)
{
    Inflater inflater;
    if (!inflater.ready)
        return damaged();
    // zlib does not write through next_in, its type is only older than const.
    inflater.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    inflater.stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    for (;;) {
        const qint64 had = out.size();
        if (had > mostBytes)
            return Error{ErrorCode::AnswerTooLarge, {std::to_string(mostBytes >> 20)}, {}};
        out.resize(had + std::min(kStep, mostBytes + 1 - had));
        inflater.stream.next_out = reinterpret_cast<Bytef*>(out.data() + had);
        inflater.stream.avail_out = static_cast<uInt>(out.size() - had);
        const int outcome = inflate(&inflater.stream, Z_NO_FLUSH);
        out.resize(out.size() - static_cast<qsizetype>(inflater.stream.avail_out));
        if (outcome == Z_STREAM_END)
            break;
        const bool stuck = out.size() == had && inflater.stream.avail_in == 0;
        if (outcome != Z_OK || stuck)
            return damaged();
    }
    if (inflater.stream.avail_in != 0)
        return damaged();
    if (out.size() > mostBytes)
        return Error{ErrorCode::AnswerTooLarge, {std::to_string(mostBytes >> 20)}, {}};
    return out;
}

} // namespace plumbline::sync
