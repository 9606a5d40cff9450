#pragma once

#include <QString>

namespace plumbline {

// Makes the n-th database call fail, as a full disk or a broken file would. Every call of the
// store's SQLite wrapper asks it first; only tests hand one in. Used from one thread.
class FaultCounter {
public:
    enum class Length { Once, ForEver };

    // failAt counts from 1; 0 never fails and only counts. code: SQLite's result code of the failure.
    explicit FaultCounter(int failAt, Length length = Length::Once, int code = 10 /* input or output failed */)
        : m_failAt(failAt)
        , m_length(length)
        , m_code(code)
    {
    }

    bool strikes()
    {
        ++m_calls;
        const bool strike =
            m_failAt > 0 && (m_calls == m_failAt || (m_length == Length::ForEver && m_calls > m_failAt));
        m_struck = m_struck || strike;
        return strike;
    }
    int code() const { return m_code; }
    int calls() const { return m_calls; }
    bool struck() const { return m_struck; }

private:
    int m_failAt;
    Length m_length;
    int m_code;
    int m_calls = 0;
    bool m_struck = false;
};

// What a test may set about opening a database file; everybody else takes it as it is.
struct StoreOptions {
    int busyTimeoutMs = 5000;                                 // how long another process's lock is waited for
    FaultCounter* faults = nullptr;                           // must outlive the store
    QString migrations = QStringLiteral(":/plumbline/store"); // folder of <name>_<number>.sql
};

} // namespace plumbline
