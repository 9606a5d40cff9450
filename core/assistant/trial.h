#pragma once

#include "core/assistant/suggest.h"
#include "core/model/instant.h"
#include "core/sync/source.h"

namespace plumbline::assistant {

// One page as the system answers it now.
struct PeekedPage {
    std::optional<Error> error;     // placed {system, stream, what}; nothing else counts then
    std::vector<std::string> texts; // of a list the answer; of a list with details the answers to its first ids
    bool hasNextLinkHeader = false;
    std::vector<std::pair<std::string, std::string>> headers; // of the answer, names in lower case
    std::optional<Duration> clockSkew;                        // their Date header minus our clock
};

// A system that is being connected: what would be kept of it, and what is read to try it.
struct ConnectionTrial {
    Source source;
    std::string profileText;                    // of a profile made here; "" when source.profile names one
    std::map<std::string, std::string> secrets; // by setting; on their way to the keychain
    std::string stream;                         // a list of the profile ...
    ListAddress address;                        // ... or any other one
};

} // namespace plumbline::assistant
