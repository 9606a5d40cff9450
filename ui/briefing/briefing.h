#pragma once

#include "core/model/result.h"
#include "ui/briefing/briefingrequest.h"

#include <QPicture>

#include <functional>
#include <map>
#include <memory>

// The monthly briefing as PDF, in the language in force: the month on one page, then a chapter per region.
namespace plumbline::ui {

class DocumentLayout;

// A request with its assessment cut down to what may be told, and what Qt ties to the GUI thread drawn.
struct PreparedBriefing {
    BriefingRequest request;                // regions: all of its assessment, none of another region in it
    std::map<std::int32_t, QPicture> charts; // of twelve months, by region
};

// Some 10 ms a region on the GUI thread of a QApplication (platform "offscreen" will do); elsewhere
// InvalidArgument. NothingFound {region}: none of the regions is in the assessment.
Result<PreparedBriefing> prepareBriefing(const BriefingRequest& request);

// The pages, for the preview and the file alike. Any thread of a QGuiApplication.
std::unique_ptr<DocumentLayout> layOut(const PreparedBriefing& briefing);

struct BriefingReport {
    int pages = 0;
    qint64 bytes = 0;
};
// Called between pages with (done, all); false stops.
using BriefingProgress = std::function<bool(int, int)>;

// Writes the file: all of it or nothing, and an older one stays until the new one is complete. The
// same request gives the same bytes. Any thread. Errors: TargetUnwritable {path}; Cancelled.
Result<BriefingReport> writeBriefing(const PreparedBriefing& briefing, const BriefingProgress& progress = {});
// The same file as bytes.
Result<QByteArray> briefingBytes(const PreparedBriefing& briefing, const BriefingProgress& progress = {});

} // namespace plumbline::ui
