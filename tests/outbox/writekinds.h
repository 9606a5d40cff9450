#pragma once

#include "tests/outbox/outboxworld.h"

#include <QJsonDocument>
#include <QJsonObject>

// The [[write]] sections of three kinds of systems, and what they say when all went well.
namespace plumbline::tests {

inline const std::string kKeyed = "key_header = \"Idempotency-Key\"\nanswer = { message = \"msg\" }\n";
inline const std::string kAskedAfter = R"(answer = { success = { path = "errcode", values = [0] }, message = "msg" }
[write.lookup]
method = "POST"
path = "/query"
body = { reference = "{reference}" }
answer = { rows = "list", success = { path = "errcode", values = [0] } }
)";
inline const std::string kVersioned = R"(method = "PUT"
if_match = '"@etag"'
[write.current]
path = "/records/{record.id}"
)";

inline Told done() { return reply(200, "{\"errcode\":0}"); }

inline QByteArray referenceOf(const Asked& asked)
{
    return QJsonDocument::fromJson(asked.body).object()["reference"].toString().toUtf8();
}

} // namespace plumbline::tests
