#include "tests/companysim/servers/system.h"

#include <algorithm>

namespace plumbline::companysim {

void Stream::write(std::string& out, std::span<const std::uint32_t> rows, std::int64_t from, std::int64_t count) const
{
    const auto size = static_cast<std::int64_t>(rows.size());
    const std::int64_t end = std::min(size, from + count);
    out.reserve(out.size() + static_cast<std::size_t>(std::max<std::int64_t>(0, end - from)) * 400 + 200);
    for (std::int64_t i = from; i < end; ++i) {
        if (i != from)
            out += ',';
        render(out, rows[static_cast<std::size_t>(i)]);
    }
}

const Stream* streamAt(const Streams& streams, const QByteArray& prefix, const QByteArray& path)
{
    if (!path.startsWith(prefix))
        return nullptr;
    const auto found = streams.find(path.mid(prefix.size()));
    return found == streams.end() ? nullptr : &found->second;
}

} // namespace plumbline::companysim
