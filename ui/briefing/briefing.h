#pragma once

#include "core/assess/assessment.h"
#include "core/model/result.h"
#include "core/store/ledger.h"

#include <QPicture>
#include <QString>

#include <optional>
#include <vector>

// The A4 briefing of one region and one month (issue A 8), in the language in force.
namespace plumbline::ui {

struct BriefingRequest {
    AssessmentPtr assessment;
    Rulebook rulebook; // the one that the assessment was made under
    RegionIndex region;
    Month month;
    QString outputFile;
    Instant now;                   // when the briefing is made; also the file's only date
    std::vector<ActionStep> steps; // what the director did so far: intervention time (R45)
    std::optional<QPicture> chart; // set by prepareBriefing
};

struct BriefingReport {
    int pages = 0;
    qint64 bytes = 0;
};

// Draws the one part that Qt ties to the GUI thread, the Qt Charts of twelve months: some 10 ms. Call
// it there, then hand the request to a worker. Needs a QApplication (platform "offscreen" will do).
void prepareBriefing(BriefingRequest& request);

// Writes the file: all of it or nothing, and an older one stays until the new one is complete. The
// same request gives the same bytes. Any thread, when prepared; else the GUI thread. Errors:
// NothingFound {region}: no such region in the assessment; InvalidArgument: not prepared;
// TargetUnwritable {path}.
Result<BriefingReport> writeBriefing(const BriefingRequest& request);

} // namespace plumbline::ui
