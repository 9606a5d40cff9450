#include "core/assess/intervention.h"
#include "core/store/ledger.h"
#include "tests/assess/shippedrules.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <map>
#include <random>

using namespace plumbline;
using namespace plumbline::testing;

// Random episodes and steps, measured twice: by assess, and by SQL (R4, R45).
// PLUMBLINE_SEEDS: how many (60); PLUMBLINE_SEED: only that one.
class InterventionOracle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothMeasureTheSame();
};

namespace {

using Told = std::map<std::string, std::string>; // by group

constexpr Instant kNow{1'773'452'520'000}; // 2026-03-14 09:42 in Beijing

struct RandomCourse {
    explicit RandomCourse(std::uint64_t seed);

    std::vector<Episode> episodes;
    std::vector<ActionStep> steps; // oldest first
};

RandomCourse::RandomCourse(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<std::uint64_t>(n)); };
    // A coarse grid: equal instants are frequent.
    const auto hoursAgo = [&](int most) { return kNow - Duration::hours(6 * pick(most / 6)); };
    const int count = 1 + pick(40);
    for (int i = 0; i < count; ++i) {
        Episode& episode = episodes.emplace_back();
        episode.signal.rule = "rule-" + std::to_string(pick(3));
        episode.signal.subjectRecord = {pick(6) + 1};
        episode.signal.startedAt = hoursAgo(60 * 24);
        episode.regionName = "region " + std::to_string(pick(3));
        if (pick(2) == 0)
            episode.endedAt = episode.signal.startedAt + Duration::hours(6 * pick(40));
    }
    const ActionStepKind kinds[] = {ActionStepKind::Seen,    ActionStepKind::Taken,     ActionStepKind::Delegated,
                                    ActionStepKind::Snoozed, ActionStepKind::Completed, ActionStepKind::Dismissed,
                                    ActionStepKind::Reopened};
    for (int i = pick(60); i > 0; --i) {
        ActionStep step;
        step.actionKey = "rule-" + std::to_string(pick(3)) + ":" + std::to_string(pick(6) + 1);
        step.kind = kinds[pick(static_cast<int>(std::size(kinds)))];
        step.at = hoursAgo(62 * 24) + Duration::days(2); // some lie in the future
        steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

std::string textOf(const TimeFigures& f)
{
    if (f.count == 0)
        return "0";
    return std::to_string(f.count) + ' ' + std::to_string(f.mean.ms) + ' ' + std::to_string(f.median.ms) + ' ' +
           std::to_string(f.p90.ms);
}

std::string textOf(const InterventionFigures& f)
{
    return std::to_string(f.answered) + ' ' + std::to_string(f.running) + ' ' + std::to_string(f.endedUnanswered) +
           " | " + textOf(f.wall) + " | " + textOf(f.detection) + " | " + std::to_string(f.longestRunning.ms);
}

Told ours(const RandomCourse& course)
{
    const auto report = measureInterventions(course.episodes, ActionBook(course.steps, kNow), shippedRulebook(), kNow);
    Told told{{"all", textOf(report.all)}};
    const std::pair<const char*, const std::vector<InterventionGroup>*> groups[] = {
        {"rule ", &report.rules}, {"region ", &report.regions}, {"month ", &report.months}};
    for (const auto& [kind, list] : groups) {
        for (const InterventionGroup& group : *list)
            told[kind + group.name] = textOf(group.figures);
    }
    return told;
}

// Bound as texts and numbers, so that no name becomes SQL.
void insert(sqlite3* db, const char* sql, const std::vector<std::string>& texts,
            const std::vector<std::int64_t>& numbers)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    int at = 1;
    for (const std::string& text : texts)
        sqlite3_bind_text(statement, at++, text.c_str(), -1, SQLITE_TRANSIENT);
    for (const std::int64_t number : numbers) {
        if (number != 0)
            sqlite3_bind_int64(statement, at, number);
        ++at;
    }
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_finalize(statement);
}

Told theirs(const RandomCourse& course, const QByteArray& sql)
{
    sqlite3* db = nullptr;
    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, "CREATE TABLE episode(key, rule, region, n, start, end); CREATE TABLE step(key, kind, at);",
                 nullptr, nullptr, nullptr);
    std::int64_t n = 0;
    for (const Episode& e : course.episodes)
        insert(db, "INSERT INTO episode VALUES(?1, ?2, ?3, ?4, ?5, ?6)", {keyOf(e.signal), e.signal.rule, e.regionName},
               {++n, e.signal.startedAt.ms, e.endedAt.isKnown() ? e.endedAt.ms : 0});
    for (const ActionStep& step : course.steps)
        insert(db, "INSERT INTO step VALUES(?1, ?2, ?3)", {step.actionKey, std::string(nameOf(step.kind))},
               {step.at.ms});
    Told told;
    sqlite3_stmt* rows = nullptr;
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &rows, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_bind_int64(rows, sqlite3_bind_parameter_index(rows, ":as_of"), kNow.ms);
    const auto text = [&](int column) { return reinterpret_cast<const char*>(sqlite3_column_text(rows, column)); };
    while (sqlite3_step(rows) == SQLITE_ROW)
        told[text(0)] = text(1);
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return told;
}

} // namespace

void InterventionOracle::bothMeasureTheSame()
{
    QFile file(PLUMBLINE_SOURCE_DIR "/tests/oracle/interventions.sql");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sql = file.readAll();
    const auto only = static_cast<std::uint64_t>(qEnvironmentVariableIntValue("PLUMBLINE_SEED"));
    const int count =
        qEnvironmentVariableIsSet("PLUMBLINE_SEEDS") ? qEnvironmentVariableIntValue("PLUMBLINE_SEEDS") : 60;
    const std::uint64_t last = only ? only : static_cast<std::uint64_t>(count);
    std::size_t compared = 0;
    for (std::uint64_t seed = only ? only : 1; seed <= last; ++seed) {
        const RandomCourse course(seed);
        const Told left = ours(course), right = theirs(course, sql);
        for (const auto& [name, told] : right) {
            const auto found = left.find(name);
            const std::string mine = found == left.end() ? "nothing" : found->second;
            QVERIFY2(mine == told, qPrintable(QString("PLUMBLINE_SEED=%1 repeats it; %2\n assess: %3\n SQL:    %4")
                                                  .arg(seed)
                                                  .arg(QString::fromStdString(name), QString::fromStdString(mine),
                                                       QString::fromStdString(told))));
        }
        QCOMPARE(left.size(), right.size());
        compared += right.size();
    }
    qInfo("interventions: %zu groups compared, 0 differences", compared);
    QVERIFY(compared > last || only);
}

QTEST_GUILESS_MAIN(InterventionOracle)
#include "tst_interventionoracle.moc"
