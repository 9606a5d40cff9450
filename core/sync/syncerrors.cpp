#include "core/sync/syncerrors.h"

namespace plumbline::sync {

Error placed(Error error, const std::string& system, const std::string& stream)
{
    const bool isOfStoreOrFile = error.code < ErrorCode::SourceUnknown;
    if (error.code == ErrorCode::SecretMissing || error.code == ErrorCode::KeychainUnavailable)
        error.args.insert(error.args.begin(), system);
    else if (!isOfStoreOrFile)
        error.args.insert(error.args.begin(), {system, stream});
    return error;
}

} // namespace plumbline::sync
