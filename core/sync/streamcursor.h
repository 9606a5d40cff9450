#pragma once

#include "core/sync/listtags.h"

#include <map>

namespace plumbline::sync {

// How far one stream has been read: what is committed with its rows. JSON text, opaque to the store.
struct StreamCursor {
    Instant watermark;   // the latest change that a complete read has seen
    bool isTied = false; // rows with that very instant may still come: it is read again

    // Of a read that is under way and can go on where it stopped.
    std::optional<PagePosition> at;
    Instant startedAt;
    Instant serverStartedAt; // the same by their clock
    Instant latest;          // the latest change seen in it so far
    std::int64_t rows = 0;
    bool isComparing = false; // it is a full comparison of keys
    Instant begin;            // from when the whole list is asked for, where `firstDays` bounds it

    ListTags tags; // of the read before; none while one is under way

    std::map<std::string, std::int32_t> asked; // per_key: key -> company day of the last answer

    std::string toText() const;
    // A text that is none of ours gives an empty cursor: the stream is read from the beginning.
    static StreamCursor fromText(const std::string& text);
};

// The instant from which to ask: the watermark less the overlap, one millisecond less when it is
// exclusive and tied. Of a whole list: where it begins, nothing when that is unbounded.
std::optional<Instant> sinceOf(const StreamCursor& cursor, const IncrementalShape& shape, bool isWhole);

// Ends a complete read: the watermark moves to the latest change seen, never backwards, and never more than a
// day into the future, so that one record with a wrong date can not hide all that follows.
void complete(StreamCursor& cursor, Instant now);

} // namespace plumbline::sync
