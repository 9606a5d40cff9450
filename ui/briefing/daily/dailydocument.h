#pragma once

#include "core/publish/dailyreport.h"
#include "ui/briefing/briefingrequest.h"
#include "ui/briefing/paper.h"

#include <QString>

// The daily sales report on paper and as text for a chat (R58): one page per region.
namespace plumbline::ui {

struct DailyRequest {
    AssessmentPtr assessment; // judged at dailyInstant
    Rulebook rulebook;
    DailyReport report;
    std::vector<ActionStep> steps;
    std::vector<RecordId> regions; // empty = all
    PaperSize paper = PaperSize::A4;
};

// On its pages, one per region whatever there is to tell, and as text. The same request gives the same bytes; its
// only date is the assessment's. Any thread of a QGuiApplication. NothingFound {region}: none is left.
Result<Paper> layOutDaily(const DailyRequest& request);
// Plain lines, no markup: for a chat or a mail. Needs no GUI.
QString dailyText(const DailyRequest& request);

} // namespace plumbline::ui
