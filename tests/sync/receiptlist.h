#pragma once

#include "tests/sync/syncworld.h"

#include <algorithm>

// One list of receipts as most tests of a run use it: offset paging by ten, an error code in the answer.
namespace plumbline::tests {

inline const std::string kToken = R"([auth]
kind = "oauth2_client_credentials"
token_path = "/token"
client_id = "{setting.user}"
client_secret = "{setting.secret}"
)";

inline const std::string kList = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { limit = "{limit}", offset = "{offset}", since = "{since:iso}" }
paging = { kind = "offset", size = 10, total = "total" }
answer = { rows = "rows", success = { path = "errcode", values = [0] }, expired = { path = "errcode", values = [42001] }, rate_limited = { path = "errcode", values = [88] }, message = "msg" }
)";

inline const std::string kIncremental = R"(incremental = { field = "changed", compare = ">" }
)";

inline QByteArray page(int from, int count, int all)
{
    return "{\"errcode\":0,\"rows\":" + receipts(from, count) + ",\"total\":" + QByteArray::number(all) + "}";
}

inline Told honest(const Asked& asked, int all = 35)
{
    const int offset = asked.value("offset").toInt();
    return reply(200, page(offset, std::clamp(all - offset, 0, 10), all));
}

inline Told token(int n)
{
    return reply(200, "{\"access_token\":\"T" + QByteArray::number(n) + "\",\"expires_in\":3600}");
}

} // namespace plumbline::tests
