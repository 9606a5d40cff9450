#include "tests/bench/ingeststages.h"

#include "core/store/cache.h"
#include "core/sync/profilereader.h"
#include "core/sync/rowmapper.h"
#include "tests/bench/ingestrows.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace plumbline;
using namespace plumbline::sync;

namespace {

constexpr int kPages = 50;
constexpr int kRows = 1000;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

template <typename Work> void stage(const char* what, Work work)
{
    const double begin = cpuSeconds();
    work();
    std::printf("  %-44s %7.2f us CPU a record\n", what, (cpuSeconds() - begin) / (kPages * kRows) * 1e6);
}

std::string pageText(int page)
{
    std::string text = "{\"items\":[";
    for (int i = 0; i < kRows; ++i) {
        ingest::appendRow(text, page * kRows + i);
        text += i + 1 < kRows ? "," : "]}";
    }
    return text;
}

StreamShape visitStream(const Profile& profile)
{
    for (const StreamShape& stream : profile.streams) {
        if (stream.collection == Collection::Visit)
            return stream;
    }
    std::exit(1);
}

PageCommit mapped(const RowMapper& mapper, const JsonTree& tree, Instant fetchedAt)
{
    PageCommit page{"crm", "visits", Collection::Visit, fetchedAt, {}, {}, "{}", {}};
    for (const JsonValue& row : locate(tree.root(), parsePath("items").value()).value->items()) {
        MappedRow one = mapper.map(row, {});
        page.records.push_back(std::move(std::get<MappedRecord>(one)));
    }
    return page;
}

void commitAll(CacheWriter& cache, const std::vector<PageCommit>& pages)
{
    for (std::size_t i = 0; i < pages.size(); i += 10)
        cache.commit(std::span(pages).subspan(i, 10)).ok();
}

} // namespace

void printIngestStages()
{
    const auto profile = loadProfile("crm", shippedProfiles());
    if (!profile)
        std::exit(1);
    const StreamShape stream = visitStream(profile.value());
    const RowMapper mapper(stream, std::vector<std::string>(stream.map.fields.size(), "crm"));
    std::vector<std::string> texts;
    for (int i = 0; i < kPages; ++i)
        texts.push_back(pageText(i));
    std::vector<JsonTree> trees;
    std::vector<PageCommit> pages;
    std::printf("stages alone, %d records of %zu bytes\n", kPages * kRows, texts[0].size() / kRows);
    stage("reading JSON", [&] {
        for (const std::string& text : texts)
            trees.push_back(std::move(JsonTree::parse(text).value()));
    });
    stage("mapping", [&] {
        for (const JsonTree& tree : trees)
            pages.push_back(mapped(mapper, tree, Instant{1'800'000'000'000}));
    });
    const QTemporaryDir folder;
    auto cache = CacheWriter::open(folder.path());
    if (!cache)
        std::exit(1);
    stage("writing new records", [&] { commitAll(*cache.value(), pages); });
    stage("writing the same again", [&] { commitAll(*cache.value(), pages); });
}
