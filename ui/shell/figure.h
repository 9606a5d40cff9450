#pragma once

#include "core/model/recordid.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace plumbline::ui {

// At most so many source records are listed for one figure; the rest is counted (never silently cut).
inline constexpr std::size_t kEvidenceLimit = 200;

struct FigurePart {
    QString label;
    QString value;
};

// What stands behind one figure on screen: how it is made, of what, and from which source records.
struct FigureEvidence {
    QString title;
    QString value;
    QString formula; // in words
    std::vector<FigurePart> parts;
    std::vector<RecordId> records;
    std::size_t recordCount = 0; // all of them; `records` may hold only the first kEvidenceLimit
    QString whyNoRecords;        // said when there are none

    // Counts every record, keeps the first kEvidenceLimit.
    void add(RecordId record);
    void add(const std::vector<RecordId>& more);
};

// Evidence is made when it is asked for: a page full of figures costs nothing until a click.
using EvidenceSource = std::function<FigureEvidence()>;

} // namespace plumbline::ui
