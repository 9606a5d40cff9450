#pragma once

#include "core/assess/assessment.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The figures that a publication stands for, each by itself: what is sealed, printed in a briefing's
// attachment and worked out again to check it.
namespace plumbline {

// Part of stored seals and of files in the world: append only.
enum class FigureCode : std::uint8_t {
    Target, Claimed, Expected, Signed, InFinance, Shipped, Paid, Proven, // of a region's month
    VisitsCounted, VisitsValid, PromisesDue, PromisesKept, PromisesOverdue,
    StageAdvances, DaysPerStage,
    ClaimedAtNode, ProvenAtNode, // how many open projects reached `node`
    ProjectsBelow, RedSignals, YellowSignals, Findings,
    ProjectHealth, ProjectStage, ProjectDocuments, ProjectSupply, ProjectProvenNode // of a project below the threshold
};
inline constexpr int kFigureCodes = 26;
enum class FigureUnit : std::uint8_t { Money, Count, Exact };
FigureUnit unitOf(FigureCode code);
std::string_view nameOf(FigureCode code); // "proven", "visits_valid", ...
std::optional<FigureCode> figureCodeNamed(std::string_view name);

// A source record that a figure rests on. amount: what it adds to a sum of money, in fen; 0 where the
// figure is no such sum.
struct FigureRecord {
    RecordId id;
    std::int64_t amount = 0;

    friend bool operator==(const FigureRecord&, const FigureRecord&) = default;
};

struct Figure {
    FigureCode code{};
    RecordId region;
    int node = 0;        // 1..12 where the code speaks of one
    RecordId subject;    // the project; else unset
    std::string regionName, subjectName;
    Rational value;      // fen, a count, or days and points
    std::vector<FigureRecord> records; // by id

    friend bool operator==(const Figure&, const Figure&) = default;
};

// What tells figures of one publication apart: "proven/12345", "project_health/12345/678".
std::string keyOf(const Figure& figure);

// In the order of regions and codes. `facts` and `assessment` belong together; `month` is one that the
// assessment speaks of.
std::vector<Figure> publishedFigures(const Facts& facts, const Assessment& assessment, Month month, CompanyClock clock);
// Those of these regions only; all when there are none.
std::vector<Figure> figuresOf(const std::vector<Figure>& figures, const std::vector<RecordId>& regions);

} // namespace plumbline
