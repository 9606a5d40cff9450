#include "core/sync/httpreader.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace plumbline::sync {
namespace {

bool names(const QByteArray& list, const char* token)
{
    for (const QByteArray& part : list.toLower().split(',')) {
        if (part.trimmed() == token)
            return true;
    }
    return false;
}

// Only digits: "+5", "0x5" and " 5 " are read differently by others on the way.
std::optional<qint64> numberIn(const QByteArray& text, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    bool isNumber = !text.isEmpty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), isDigit);
    const qint64 number = isNumber ? text.toLongLong(&isNumber, base) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

// Whether all fields of that name say the same.
bool agree(const HttpHead& head, const char* name)
{
    const QByteArray first = head.value(name);
    return std::none_of(head.fields.begin(), head.fields.end(),
                        [&](const auto& field) { return field.first == name && field.second != first; });
}

} // namespace

QByteArray HttpHead::value(const char* name) const
{
    for (const auto& [key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray HttpHead::lines(const char* name) const
{
    QByteArray all;
    for (const auto& [key, value] : fields) {
        if (key == name)
            all += (all.isEmpty() ? "" : "\n") + value;
    }
    return all;
}

bool HttpReader::fail(ErrorCode code, std::string what)
{
    m_failure = Error{code, {std::move(what)}, {}};
    return false;
}

void HttpReader::feed(const QByteArray& part)
{
    if (isOver() || part.isEmpty())
        return;
    m_hasBegun = true;
    if (m_at == m_buffer.size())
        m_buffer = part; // shared, not copied
    else
        m_buffer.remove(0, m_at).append(part);
    m_at = 0;
    while (!isOver() && step())
        ;
}

void HttpReader::close()
{
    if (isOver())
        return;
    if (m_state == State::UntilClose)
        m_state = State::Whole;
    else if (m_state == State::Status || m_state == State::Fields)
        fail(ErrorCode::Unreachable, "dropped");
    else
        fail(ErrorCode::AnswerTruncated, m_state == State::Counted ? "length" : "chunks");
    m_head.keepsOpen = false;
}

// Whether there may be another step to take with what has arrived.
bool HttpReader::step()
{
    switch (m_state) {
    case State::Status:
        return readStatus();
    case State::Fields:
    case State::Trailer:
        return readField();
    case State::Counted:
        if (!takeBody(m_left))
            return false;
        m_state = m_left == 0 ? State::Whole : State::Counted;
        return m_left == 0;
    case State::UntilClose:
        return takeBody(m_mostBody + 1) && false;
    case State::ChunkSize:
        return readChunkSize();
    case State::ChunkData:
        if (!takeBody(m_left) || m_left > 0)
            return false;
        m_state = State::ChunkEnd;
        return true;
    case State::ChunkEnd:
        if (const auto end = line(); !end)
            return false;
        else if (!end->isEmpty())
            return fail(ErrorCode::AnswerTruncated, "chunks");
        m_state = State::ChunkSize;
        return true;
    case State::Whole:
        break;
    }
    return false;
}

// The next line without its end; nothing while it has not arrived, or when there is too much of them.
std::optional<QByteArray> HttpReader::line()
{
    const qsizetype end = m_buffer.indexOf('\n', m_at);
    const qsizetype seen = (end < 0 ? m_buffer.size() : end + 1) - m_at;
    if (m_headBytes + seen > kMostHeadBytes) {
        fail(ErrorCode::AnswerTooLarge, "head");
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    // The sizes of a body's chunks are no part of the head, however many there are.
    if (m_state != State::ChunkSize && m_state != State::ChunkEnd)
        m_headBytes += seen;
    const bool hasReturn = end > m_at && m_buffer.at(end - 1) == '\r';
    const QByteArray line = m_buffer.mid(m_at, end - m_at - (hasReturn ? 1 : 0));
    m_at = end + 1;
    return line;
}

bool HttpReader::readStatus()
{
    const auto text = line();
    if (!text)
        return m_failure || m_buffer.size() - m_at < 16 || m_buffer.mid(m_at).startsWith("HTTP/1.")
                   ? false
                   : fail(ErrorCode::Unreachable, "network");
    const bool isHttp = (text->startsWith("HTTP/1.1 ") || text->startsWith("HTTP/1.0 ")) && text->size() >= 12;
    const auto status = isHttp ? numberIn(text->mid(9, 3), 10) : std::nullopt;
    if (!status || *status < 100 || *status > 599 || (text->size() > 12 && text->at(12) != ' '))
        return fail(ErrorCode::Unreachable, "network");
    m_head = {static_cast<int>(*status), text->at(7) == '1', {}};
    m_state = State::Fields;
    return true;
}

bool HttpReader::readField()
{
    const auto text = line();
    if (!text)
        return false;
    if (text->isEmpty()) {
        if (m_state == State::Fields)
            return endHead();
        m_state = State::Whole;
        return false;
    }
    if (++m_headFields > kMostHeadFields)
        return fail(ErrorCode::AnswerTooLarge, "head");
    if (m_state == State::Trailer)
        return true;
    const bool goesOn = text->startsWith(' ') || text->startsWith('\t');
    const qsizetype colon = text->indexOf(':');
    if (goesOn && !m_head.fields.empty())
        m_head.fields.back().second += ' ' + text->trimmed();
    else if (!goesOn && colon > 0)
        m_head.fields.emplace_back(text->left(colon).trimmed().toLower(), text->mid(colon + 1).trimmed());
    return true;
}

// What follows the head, by the rules of RFC 9112 section 6.3.
bool HttpReader::endHead()
{
    if (m_head.status < 200) {
        m_state = State::Status; // an interim answer; the real one follows
        return m_head.status != 101 || fail(ErrorCode::Unreachable, "network");
    }
    const QByteArray connection = m_head.lines("connection").replace('\n', ',');
    m_head.keepsOpen = m_head.keepsOpen ? !names(connection, "close") : names(connection, "keep-alive");
    const QByteArray coding = m_head.lines("transfer-encoding").toLower();
    const QByteArray length = m_head.value("content-length");
    if (m_head.status == 204 || m_head.status == 304) {
        m_state = State::Whole;
    } else if (!coding.isEmpty()) {
        if (coding != "chunked")
            return fail(ErrorCode::AnswerUnexpected, "transfer_encoding");
        // Both is how answers are smuggled: the connection is not used for another one.
        m_head.keepsOpen = m_head.keepsOpen && length.isEmpty();
        m_state = State::ChunkSize;
    } else if (!length.isEmpty()) {
        const auto promised = numberIn(length, 10);
        if (!promised || !agree(m_head, "content-length"))
            return fail(ErrorCode::AnswerTruncated, "length");
        if (*promised > m_mostBody)
            return fail(ErrorCode::AnswerTooLarge, std::to_string(m_mostBody >> 20));
        m_left = *promised;
        m_body.reserve(static_cast<qsizetype>(std::min<qint64>(m_left, 1 << 20)));
        m_state = State::Counted;
    } else {
        m_head.keepsOpen = false;
        m_state = State::UntilClose;
    }
    return true;
}

bool HttpReader::readChunkSize()
{
    const auto text = line();
    if (!text)
        return false;
    const auto size = numberIn(text->split(';').front().trimmed(), 16);
    if (!size)
        return fail(ErrorCode::AnswerTruncated, "chunks");
    m_left = *size;
    m_state = m_left > 0 ? State::ChunkData : State::Trailer;
    return true;
}

bool HttpReader::takeBody(qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_buffer.size() - m_at);
    if (m_body.size() + count > m_mostBody)
        return fail(ErrorCode::AnswerTooLarge, std::to_string(m_mostBody >> 20));
    if (m_body.isEmpty() && m_at == 0 && count == m_buffer.size())
        m_body = m_buffer;
    else
        m_body.append(m_buffer.constData() + m_at, static_cast<qsizetype>(count));
    m_at += static_cast<qsizetype>(count);
    m_left -= m_state == State::UntilClose ? 0 : count;
    return true;
}

Instant instantOfHttpDate(const QByteArray& text)
{
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QByteArray date = text.trimmed();
    // 0123456789012345678901234567 8
    // Sat, 14 Mar 2026 01:42:00 GMT
    if (date.size() != 29 || date.at(3) != ',' || !date.endsWith(" GMT"))
        return {};
    const auto part = [&date](qsizetype at, qsizetype size) { return numberIn(date.mid(at, size), 10).value_or(-1); };
    const auto month = std::find(kMonths.begin(), kMonths.end(), date.mid(8, 3));
    const QDate day(static_cast<int>(part(12, 4)), static_cast<int>(month - kMonths.begin()) + 1,
                    static_cast<int>(part(5, 2)));
    const QTime time(static_cast<int>(part(17, 2)), static_cast<int>(part(20, 2)), static_cast<int>(part(23, 2)));
    if (month == kMonths.end() || !day.isValid() || !time.isValid())
        return {};
    return Instant{QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace plumbline::sync
