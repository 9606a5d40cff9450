#pragma once

#include "core/model/result.h"

#include <string>

// Every error of a sync names its place first. args:
//   [0] the system (source id)
//   [1] the stream, "" for sign-in and for the system as a whole (SecretMissing: the setting's name)
//   [2] what, by code:
//       Unreachable refused | name | network | proxy | dropped | plain_http      TimedOut total | idle
//       TlsRefused certificate            RedirectRefused redirect | other_origin | next_link
//       SignInRefused, AccessRefused, ServerFailed, AnswerRejected: the status or the system's code
//       RateLimited: seconds to wait      BudgetSpent: requests a day
//       AnswerTooLarge: MiB               AnswerTruncated connection | length | gzip | the JSON text
//       AnswerNotJson: why                AnswerUnexpected: the path that was not there
//       PagingLoop: why                   InvalidArgument: base_url
// Errors of profile files (File...) and of the store keep their own arguments.
namespace plumbline::sync {

Error placed(Error error, const std::string& system, const std::string& stream);

} // namespace plumbline::sync
