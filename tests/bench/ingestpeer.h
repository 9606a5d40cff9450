#pragma once

#include <QString>

#include <cstdint>

// The raw SQLite C API at the same work: the rows of a synced cache, inserted in the order of their
// arrival into a new file of the same schema with the same settings and transactions.
// Counted: BEGIN, every row, every batch of payloads (packed beforehand), the stream's cursor once a
// page, COMMIT. Not counted: reading the rows, sorting them by key within a transaction, packing.
struct IngestPeer {
    double wallSeconds = 0;
    double cpuSeconds = 0;
    std::int64_t rows = 0;
    bool isSame = false; // both files then hold the same visits
};

// cacheFile: as the engine left it; folder: empty, for the peer's file.
IngestPeer runIngestPeer(const QString& cacheFile, const QString& folder, int rowsPerTransaction, int rowsPerPage);
