#pragma once

#include "tests/companysim/servers/system.h"

namespace plumbline::companysim {

// Header X-Api-Key; GET /v2/<stream>?limit (<= 1,000, more is cut)&updated_after (Unix ms, >=)&cursor.
// The last page's next_cursor is null. Errors are plain text; a missing key is a 403.
class WmsSystem final : public System {
public:
    explicit WmsSystem(Streams streams)
        : m_streams(std::move(streams))
    {
    }

    HttpResponse handle(const HttpRequest& request) override;

private:
    HttpResponse page(const Stream& stream, const HttpRequest& request) const;

    Streams m_streams;
};

} // namespace plumbline::companysim
