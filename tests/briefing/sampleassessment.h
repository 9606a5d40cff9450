#pragma once

#include "ui/briefing/briefing.h"

namespace plumbline::ui::samples {

// A hand-made region with `rows` projects below the threshold, as many actions and findings, and the
// article's figures for Nanjing in March 2026. Rows are told apart by names that end in "第 n 项".
struct BriefingSample {
    int rows = 1;
    bool withMonth = true;
    int nameLength = 12; // at least; of projects and customers
};
BriefingRequest briefingRequest(const BriefingSample& sample, const QString& outputFile);

// The same for `regions` regions, each with rows of its own; names of regions end in their number.
BriefingRequest manyRegions(int regions, const BriefingSample& sample, const QString& outputFile);

// Lays out and writes in one step, as the command line does.
Result<PaperReport> written(const BriefingRequest& request);

QString projectName(int row, int length);

} // namespace plumbline::ui::samples
