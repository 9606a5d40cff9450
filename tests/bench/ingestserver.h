#pragma once

#include <cstdint>
#include <string>

// A loopback server of its own process that hands out slices of rows written beforehand, so that it
// costs next to nothing. It answers the way the sample company's CRM does: a token, then
// /api/v1/visits?limit&offset&updatedSince; every other list is empty.
class IngestServer {
public:
    // Forks: to be called before there is any other thread. Ends with this object, or with this process.
    explicit IngestServer(std::int64_t rows);
    ~IngestServer();
    IngestServer(const IngestServer&) = delete;
    IngestServer& operator=(const IngestServer&) = delete;

    std::string url() const;

private:
    int m_process = -1;
    int m_port = 0;
};
