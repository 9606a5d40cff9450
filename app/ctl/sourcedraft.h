#pragma once

#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "core/assistant/pagepeek.h"

namespace plumbline::ctl {

// One list of "source add" or "source suggest": the sample and what it leads to.
struct DraftedList {
    assistant::Sample sample;
    std::vector<assistant::CollectionFit> fits;
};
struct DraftedProfile {
    assistant::ProfileDraft draft;
    std::vector<DraftedList> lists; // parallel to draft.streams
    std::string text;               // the file
    Status secrets = Nothing{};     // how storing the secrets of --secret went
};

// The profile that the options --auth, --read, --sample ... lead to. Errors: InvalidArgument for an option,
// NothingFound {"rows"} or {list}, those of reading a page.
Result<DraftedProfile> draftFrom(const Context& context);

// Runs the event loop until the page is there.
assistant::PeekedPage peekAndWait(const Context& context, const Source& source, SecretStore& secrets,
                                  const std::string& stream, const assistant::ListAddress& address);

} // namespace plumbline::ctl
