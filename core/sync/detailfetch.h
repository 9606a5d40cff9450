#pragma once

#include "core/sync/systemrun.h"

namespace plumbline::sync {

// Records that are asked for one by one, several at a time.
class DetailFetch {
public:
    enum class By { Id, Key }; // which placeholder stands for it
    // Given the rows of one answer and what they were asked for with.
    using Take = std::function<void(const std::vector<JsonValue>& rows, const std::string& id)>;

    DetailFetch(SystemRun& run, const RequestTemplate& request, const AnswerShape& answer, By by, int parallel,
                std::optional<Instant> since);

    // Ends with the first error; what was taken before stays taken. A test asks for the first one only.
    Task<std::optional<Error>> fetch(std::vector<std::string> ids, Take take);
    // As fetch(), but what the system does not know any more is passed over, unless it knows none.
    Task<std::optional<Error>> fetchKnown(std::vector<std::string> ids, Take take);
    const std::vector<std::string>& answered() const { return m_answered; } // of the last call

private:
    Task<void> work();

    SystemRun& m_run;
    const RequestTemplate& m_request;
    const AnswerShape& m_shape;
    By m_by;
    int m_parallel;
    std::optional<Instant> m_since;

    std::vector<std::string> m_ids, m_answered;
    std::size_t m_next = 0;
    Take m_take;
    bool m_passesOver = false;
    std::optional<Error> m_error, m_passedOver;
};

} // namespace plumbline::sync
