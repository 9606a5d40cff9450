#pragma once

#include "core/sync/systemsession.h"

#include <functional>

namespace plumbline::sync {

// Signs in with the user's browser (authorization code with PKCE, RFC 7636 and 8252): `open` is given the address
// to show; the browser comes back to a port on this machine that listens for this one answer. The refresh
// token is stored; the session is signed in afterwards. Errors: SignInRefused {the server's code, or "state"},
// TimedOut {"browser"}, Unreachable {"loopback"}, Cancelled, those of Conversation.
Task<std::optional<Error>> signInByBrowser(SystemSession& session, std::function<void(const QUrl&)> open,
                                           Cancellation& cancellation, int patienceMs = 300'000);

// What a code is asked for with.
struct CodeRequest {
    QByteArray verifier, challenge, state; // base64url, unpadded
};
CodeRequest newCodeRequest();

} // namespace plumbline::sync
