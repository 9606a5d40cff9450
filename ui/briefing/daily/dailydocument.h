#pragma once

#include "core/publish/dailyreport.h"
#include "ui/briefing/briefingrequest.h"

#include <QByteArray>
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

// The same request gives the same bytes; its only date is the assessment's. Any thread of a QGuiApplication.
Result<QByteArray> dailyPdf(const DailyRequest& request);
// Plain lines, no markup: for a chat or a mail. Needs no GUI.
QString dailyText(const DailyRequest& request);

} // namespace plumbline::ui
