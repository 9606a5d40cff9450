#pragma once

#include "app/ctl/context.h"
#include "core/sync/profile.h"

#include <vector>

// What the commands "source ..." share.
namespace plumbline::ctl {

inline QString plain(const std::string& utf8) { return QString::fromStdString(utf8); }
const Source* sourceNamed(const std::vector<Source>& sources, const std::string& id);
// What the user gave for the profile's settings; an Error names the first that is wrong.
Result<Source> sourceFrom(const Context& context, const sync::Profile& profile);
// Reads the named secrets from standard input, a line each, into the keychain.
Status storeSecrets(const Context& context, const Source& source);
// The environment variables that hold the profile's secrets.
QString secretHint(const Source& source, const sync::Profile& profile);
// Saves the source and says so; `secrets` tells how storing them went.
int connectSource(const Context& context, const Source& source, const sync::Profile& profile, const Status& secrets);
// Whether a source of this name may be made: SourceExists {id} unless --replace is given.
Status mayConnect(const Context& context, const std::string& id);

// "source add" without --profile: from sample answers.
int sourceAddFromSample(const Context& context);
int sourceSuggest(const Context& context);
int sourcePreview(const Context& context);
int sourceProfiles(const Context& context);

} // namespace plumbline::ctl
