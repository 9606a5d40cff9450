#pragma once

#include "core/model/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline::companysim {

// Plain writers of values, each appended to a text; used for JSON and for form values alike.
namespace write {
void escaped(std::string& out, std::string_view text); // with the quotes
void number(std::string& out, std::int64_t value);
void isoUtc(std::string& out, Instant at, bool alwaysMs);                          // 2026-03-14T01:42:00.000Z
void beijing(std::string& out, Instant at);                                        // 2026-03-14 09:42:00
void day(std::string& out, Day day);                                               // 2026-03-14
void month(std::string& out, Month month);                                         // 2026-03
void decimal(std::string& out, std::int64_t scaled, int decimals, bool keepZeros); // 1234.50 or 1234.5
} // namespace write

// Builds one JSON object straight into a text, without a document in between: pages of a thousand
// rows are made in well under a millisecond. A missing value is written as null.
class JsonObject {
public:
    explicit JsonObject(std::string& out)
        : m_out(out)
    {
        m_out += '{';
    }
    void end() { m_out += '}'; }

    JsonObject& text(std::string_view key, std::string_view value);
    JsonObject& textOrNull(std::string_view key, std::string_view value); // empty = null
    JsonObject& number(std::string_view key, std::int64_t value);         // kMissing = null
    JsonObject& flag(std::string_view key, bool value);
    JsonObject& null(std::string_view key);
    // {"id":"..."} or null.
    JsonObject& related(std::string_view key, std::string_view idKey, std::string_view id);
    JsonObject& open(std::string_view key); // a nested object ...
    JsonObject& close();                    // ... up to here
    JsonObject& iso(std::string_view key, Instant at, bool alwaysMs);
    JsonObject& beijing(std::string_view key, Instant at);
    JsonObject& unixMs(std::string_view key, Instant at);
    JsonObject& day(std::string_view key, Day day);
    JsonObject& month(std::string_view key, Month month);
    // As a JSON number without needless zeros, or as a string with all its decimals.
    JsonObject& decimalNumber(std::string_view key, std::int64_t scaled, int decimals);
    JsonObject& decimalText(std::string_view key, std::int64_t scaled, int decimals);

private:
    std::string& name(std::string_view key);

    std::string& m_out;
};

} // namespace plumbline::companysim
