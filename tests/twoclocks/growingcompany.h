#pragma once

#include "core/store/cache.h"

#include <QTemporaryDir>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace plumbline::testing {

// A company whose records reach the cache day by day, as a live sync would bring them: entered, edited,
// deleted, some of them days after they happened. Drawn by chance from a seed.
class GrowingCompany {
public:
    explicit GrowingCompany(std::uint64_t seed);

    // What happens on that day, fetched at 20:00 Beijing of the day.
    void live(Day day);
    QString folder() const { return m_folder.path(); }
    static Instant fetchedOn(Day day);

    // Puts one record into the cache, fetched then.
    void fetch(const std::string& system, Collection collection, const std::string& id,
               const std::map<std::string, std::string>& fields, Instant at, bool removed = false);
    // Ends a read of everything at that instant.
    void complete(Instant at);

private:
    using Fields = std::map<std::string, std::string>;

    void begin();
    void opportunities(Day day);
    void visits(Day day);
    void contracts(Day day);
    std::string moment(Day day, int hour) const;
    int draw(int below) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(below)); }

    QTemporaryDir m_folder; // in memory where there is such a place: every page is a commit
    std::unique_ptr<CacheWriter> m_writer;
    std::mt19937_64 m_random;
    std::map<std::string, Fields> m_deals; // open opportunities
    int m_next = 0;
};

} // namespace plumbline::testing
