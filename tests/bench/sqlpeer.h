#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;

// The same questions as assess answers, asked in tuned SQL on a copy of the same cache with covering
// indexes. Identity (which records are one customer) is prepared outside the measured time.
class SqlPeer {
public:
    explicit SqlPeer(const QString& cacheFile);
    ~SqlPeer();

    struct Answer {
        double ms = 0;
        std::int64_t figure = 0;
    };
    Answer health(std::int64_t asOfMs) const;  // figure: points x 1000 summed over all projects
    Answer visits(std::int64_t asOfMs) const;  // figure: visits with all three system checks and a voucher
    Answer metrics(std::int64_t asOfMs) const; // figure: promises kept + stage advances

private:
    void prepare();
    void run(const std::string& sql) const;
    Answer ask(const char* sql, std::int64_t asOfMs) const;

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_db;
};
