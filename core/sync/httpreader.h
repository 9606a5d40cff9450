#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace plumbline::sync {

// What stands before the body of an answer.
struct HttpHead {
    int status = 0;
    bool keepsOpen = false;                                // the connection may be used again
    std::vector<std::pair<QByteArray, QByteArray>> fields; // names in lower case, values trimmed

    QByteArray value(const char* name) const; // the first of that name
    QByteArray lines(const char* name) const; // all of that name, a line each
};

// No honest answer has more, interim answers and trailers counted in.
constexpr qsizetype kMostHeadBytes = 256 << 10;
constexpr std::size_t kMostHeadFields = 500;

// Takes an answer of HTTP/1.1 (or 1.0) apart while it arrives, a body of at most `mostBody` bytes. Stricter
// than it has to be: what is not certain to be whole is a failure. Errors: AnswerTooLarge {MiB of the
// body, or "head"}, AnswerTruncated {connection, length, chunks}, Unreachable {dropped: the end came before
// the head's, network: it is no HTTP}, AnswerUnexpected {transfer_encoding}.
class HttpReader {
public:
    explicit HttpReader(qint64 mostBody)
        : m_mostBody(mostBody)
    {
    }

    void feed(const QByteArray& part);
    void close(); // nothing more will come

    bool isWhole() const { return m_state == State::Whole; }
    const std::optional<Error>& failure() const { return m_failure; }
    bool isOver() const { return isWhole() || m_failure; }
    bool hasBegun() const { return m_hasBegun; }
    // Nothing came behind the answer, and the other side wants to go on.
    bool leavesOpen() const { return isWhole() && m_head.keepsOpen && m_at == m_buffer.size(); }
    const HttpHead& head() const { return m_head; }
    const QByteArray& body() const { return m_body; } // as sent, not unpacked

private:
    enum class State { Status, Fields, Counted, UntilClose, ChunkSize, ChunkData, ChunkEnd, Trailer, Whole };

    bool step();
    std::optional<QByteArray> line();
    bool readStatus();
    bool readField();
    bool endHead();
    bool readChunkSize();
    bool takeBody(qint64 most);
    bool fail(ErrorCode code, std::string what);

    qint64 m_mostBody;
    State m_state = State::Status;
    HttpHead m_head;
    QByteArray m_buffer, m_body;
    qsizetype m_at = 0; // in m_buffer
    qsizetype m_headBytes = 0;
    std::size_t m_headFields = 0;
    qint64 m_left = 0; // of the body, or of a chunk
    bool m_hasBegun = false;
    std::optional<Error> m_failure;
};

// The instant of an HTTP date ("Sat, 14 Mar 2026 01:42:00 GMT"); unknown for anything else.
Instant instantOfHttpDate(const QByteArray& text);

} // namespace plumbline::sync
