#pragma once

#include "ui/briefing/briefingrequest.h"
#include "ui/briefing/paper.h"

// The monthly briefing in the language in force: the month on one page, then a chapter per region.
namespace plumbline::ui {

// A request cut down to what may be told: nothing of another region is in its assessment and publication, and no
// customer's name when it is anonymous. NothingFound {region}: none of the regions is in the assessment.
Result<BriefingRequest> scopedRequest(const BriefingRequest& request);

// The pages of what scopedRequest leaves. Any thread of a QGuiApplication.
Result<Paper> layOutBriefing(const BriefingRequest& request);

} // namespace plumbline::ui
