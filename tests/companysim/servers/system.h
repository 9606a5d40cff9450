#pragma once

#include "core/model/instant.h"
#include "tests/companysim/servers/http.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>

namespace plumbline::companysim {

// The rows of one list as a system shows them: which changed since when (unknown = all of them), in
// the order of their change, and the JSON of each. Reads the company at the moment of the call.
struct Stream {
    std::function<std::span<const std::uint32_t>(Instant since, bool inclusive)> changed;
    std::function<void(std::string& out, std::size_t row)> render;

    // Appends the JSON of rows[from, from + count), comma separated; fewer at the end.
    void write(std::string& out, std::span<const std::uint32_t> rows, std::int64_t from, std::int64_t count) const;
};

using Streams = std::map<QByteArray, Stream>; // by the last part of their path, such as "visits"
// The company's simulated now.
using SimulatedClock = std::function<Instant()>;

// One company system as it answers over HTTP. It only reads the company.
class System {
public:
    virtual ~System() = default;

    virtual HttpResponse handle(const HttpRequest& request) = 0;
    // Makes every token that was given out worthless; nothing for systems without tokens.
    virtual void expireTokens() {}
};

// The stream whose path is prefix + name; nullptr when there is none.
const Stream* streamAt(const Streams& streams, const QByteArray& prefix, const QByteArray& path);

} // namespace plumbline::companysim
