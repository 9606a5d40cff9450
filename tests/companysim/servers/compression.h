#pragma once

#include "tests/companysim/servers/http.h"

namespace plumbline::companysim {

// The answer with a gzip body when the client takes one and it is worth it; else as it was.
HttpResponse compressed(HttpResponse response, const HttpRequest& request);

} // namespace plumbline::companysim
