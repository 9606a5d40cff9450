#include "tests/oracle/sqloracle.h"

#include "core/store/cache.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>

namespace plumbline::testing {
namespace {

[[noreturn]] void giveUp(sqlite3* db, const std::string& name)
{
    std::fprintf(stderr, "%s: %s\n", name.c_str(), sqlite3_errmsg(db));
    std::abort();
}

std::string fileText(const std::string& name)
{
    std::string file = PLUMBLINE_SOURCE_DIR "/tests/oracle/";
    file.append(name).append(".sql");
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string columnText(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return text ? text : "NULL";
}

// The company's day of an instant, as SQLite writes days.
std::string localDay(std::int64_t at)
{
    const std::time_t seconds = static_cast<std::time_t>(at / 1000 + 8 * 3600);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&seconds));
    return text;
}

void bindAll(sqlite3_stmt* statement, std::int64_t asOf)
{
    const std::string today = localDay(asOf);
    const int month = std::stoi(today.substr(0, 4)) * 12 + std::stoi(today.substr(5, 2)) - 1;
    if (const int i = sqlite3_bind_parameter_index(statement, ":as_of"))
        sqlite3_bind_int64(statement, i, asOf);
    if (const int i = sqlite3_bind_parameter_index(statement, ":month"))
        sqlite3_bind_int(statement, i, month);
    if (const int i = sqlite3_bind_parameter_index(statement, ":today"))
        sqlite3_bind_text(statement, i, today.c_str(), -1, SQLITE_TRANSIENT);
}

} // namespace

QString writeToCache(const RandomCompany& company, const QString& folder)
{
    auto writer = CacheWriter::open(folder);
    if (!writer)
        return QStringLiteral("open: ") + QString::fromStdString(writer.error().detail);
    std::map<std::pair<std::string, Collection>, PageCommit> pages;
    company.source.forEach([&](const std::string& system, Collection collection, const std::string& remoteId,
                               const std::vector<FieldValue>& values) {
        PageCommit& page = pages[{system, collection}];
        page.system = system;
        page.collection = collection;
        page.stream = definitionOf(collection).name;
        page.fetchedAt = {company.asOf};
        page.records.push_back({collection, remoteId, false, values, "{}"});
    });
    for (const Freshness& fresh : company.source.freshness({})) {
        const auto page = pages.find({fresh.system, fresh.collection});
        if (page != pages.end() && fresh.freshAsOf.isKnown())
            page->second.completeAsOf = fresh.freshAsOf;
    }
    std::vector<PageCommit> all;
    for (auto& [key, page] : pages)
        all.push_back(std::move(page));
    const auto counts = writer.value()->commit(all);
    if (!counts)
        return QStringLiteral("commit: ") + QString::fromStdString(counts.error().detail);
    const Status moved = writer.value()->checkpoint();
    return moved ? QString() : QStringLiteral("checkpoint");
}

SqlOracle::SqlOracle(const QString& folder, std::int64_t asOf)
    : m_db(nullptr, &sqlite3_close)
    , m_asOf(asOf)
{
    sqlite3* db = nullptr;
    const std::string file = (folder + QStringLiteral("/cache.db")).toStdString();
    const int opened = sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    m_db.reset(db);
    if (opened != SQLITE_OK)
        giveUp(db, "cache.db");
    run("prepare", fileText("prepare"));
    run("covers", fileText("covers"));
    // What later questions ask again.
    const std::pair<std::string, std::string> kept[] = {
        {"judged", "visits"}, {"supplied", "supply"}, {"ladder", "ladder"}, {"rebates", "rebates"}};
    for (const auto& [table, name] : kept) {
        const std::string sql = "CREATE TEMP TABLE " + table + "(id, text); INSERT INTO " + table + ' ';
        run(name, sql + fileText(name));
    }
    run("nodes", fileText("nodes"));
}

Answer SqlOracle::ask(const std::string& name) const { return run(name, fileText(name)); }

Answer SqlOracle::run(const std::string& name, const std::string& sql) const
{
    Answer answer;
    for (const char* rest = sql.c_str(); *rest != '\0';) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db.get(), rest, -1, &statement, &rest) != SQLITE_OK)
            giveUp(m_db.get(), name);
        if (!statement)
            continue; // a comment
        bindAll(statement, m_asOf);
        answer.clear();
        int state = SQLITE_ROW;
        while ((state = sqlite3_step(statement)) == SQLITE_ROW)
            answer.emplace_back(sqlite3_column_int64(statement, 0), columnText(statement, 1));
        if (state != SQLITE_DONE)
            giveUp(m_db.get(), name);
        sqlite3_finalize(statement);
    }
    std::sort(answer.begin(), answer.end());
    return answer;
}

} // namespace plumbline::testing
