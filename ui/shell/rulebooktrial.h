#pragma once

#include "core/assess/assessment.h"
#include "core/model/result.h"
#include "core/rulebook/rulebook.h"

#include <memory>
#include <optional>

namespace plumbline::ui {

// A rulebook that is, or was, in force here.
struct RulebookVersion {
    std::shared_ptr<const Rulebook> rules;
    Instant since;          // first used; unknown = never used here
    bool isShipped = false; // the one that came with the program
    bool isInForce = false;
};

// What another rulebook would say of the records and the day that are shown. Nothing is stored.
struct RulebookTrial {
    int requestId = 0;
    std::shared_ptr<const Rulebook> rules; // null when its file was refused
    AssessmentPtr assessment;              // null when there is an error
    std::optional<Error> error;
};

} // namespace plumbline::ui
