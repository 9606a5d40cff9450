#pragma once

#include "core/sync/conversation.h"
#include "core/sync/syncsink.h"

namespace plumbline::sync {

// What the streams of one system share during a run.
struct SystemRun {
    std::string system; // source id
    const Profile& profile;
    Conversation& conversation;
    SyncSink& sink;
    Cancellation& cancellation;
    std::function<Instant()> clock;
    bool isFull = false;
    bool isTest = false; // the first page only, nothing is stored
    std::function<void(const std::string& stream, std::int64_t rows, std::int64_t expected)> progress;
};

// The rows of an answer. Error: AnswerUnexpected {path} when there is no list where the profile says.
Result<std::vector<JsonValue>> rowsOf(const Answer& answer, const AnswerShape& shape);

} // namespace plumbline::sync
