#pragma once

#include "core/publish/publication.h"
#include "core/rulebook/rulechanges.h"

namespace plumbline {

// What a published figure is worked out to be today, and why that is another value than the printed one.
enum class MismatchCause : std::uint8_t {
    FileAltered,   // records and rules are as they were: the file says something else
    RecordChanged, // records of the cache are not what they were
    RulesChanged   // it recomputes under its own rules; those in force give another value
};
struct FigureMismatch {
    Figure inFile, now;
    MismatchCause cause{};
};
// A text on paper that is not what was written.
struct PageMismatch {
    int page = 0;   // from 1
    QString before; // the words that stand before it
    QString written, found;
};

struct Verification {
    bool digestHolds = false;
    bool pagesReadable = true; // false: another program has rewritten the file beyond reading
    std::vector<PageMismatch> pages;
    std::vector<FigureMismatch> figures;
    std::vector<SketchDifference> records; // changed without a new version: the cache itself was altered
    std::vector<RuleChange> rules;         // from those of the file to those in force
    bool calendarChanged = false;
    std::int64_t figuresChecked = 0;

    bool isFileIntact() const;
    bool recomputes() const; // intact, and every figure comes out as printed under the file's own rules
};

struct VerificationInput {
    ReadPublication read;
    std::optional<QList<QStringList>> pages; // as they are in the file; nullopt: cannot be read
    InputSketch inputs;                      // of what was known then, as the cache tells it today
    std::vector<Figure> sameRules, rulesNow;
    std::string rulesTextNow, fingerprintNow;
};
Verification verify(const VerificationInput& input);

// Where the texts of a page differ; none when they say the same, in however many pieces.
std::vector<PageMismatch> comparePage(int page, const QStringList& written, const QStringList& found);

} // namespace plumbline
