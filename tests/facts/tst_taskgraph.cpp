#include "core/facts/taskgraph.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <random>
#include <stdexcept>

using namespace plumbline;

class TaskGraphRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void nothingToDoEnds();
    void oneThreadKeepsTheOrder();
    void nobodyBeginsTooEarly_data();
    void nobodyBeginsTooEarly();
    void aFailureEndsIt_data();
    void aFailureEndsIt();
};

void TaskGraphRuns::nothingToDoEnds()
{
    TaskGraph graph;
    graph.run(4);
}

void TaskGraphRuns::oneThreadKeepsTheOrder()
{
    TaskGraph graph;
    std::string done;
    const auto last = graph.add([&] { done += 'a'; });
    graph.add([&] { done += 'b'; });
    graph.add([&] { done += 'c'; }, {last});
    graph.run(0); // no thread at all is the caller's
    QCOMPARE(done, std::string("abc"));
}

void TaskGraphRuns::nobodyBeginsTooEarly_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 5})
        QTest::addRow("%d threads", threads) << threads;
}

void TaskGraphRuns::nobodyBeginsTooEarly()
{
    QFETCH(int, threads);
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        TaskGraph graph;
        constexpr std::size_t count = 40;
        std::vector<std::atomic<bool>> done(count);
        std::atomic<int> tooEarly{0};
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<TaskGraph::Id> after;
            for (std::size_t each = 0; each < i; ++each) {
                if (random() % 10 == 0)
                    after.push_back(each);
            }
            graph.add(
                [&done, &tooEarly, after, i] {
                    for (const std::size_t each : after)
                        tooEarly += done[each] ? 0 : 1;
                    done[i] = true;
                },
                after);
        }
        graph.run(threads);
        QCOMPARE(tooEarly.load(), 0);
        QVERIFY(std::all_of(done.begin(), done.end(), [](const auto& each) { return each.load(); }));
    }
}

void TaskGraphRuns::aFailureEndsIt_data() { nobodyBeginsTooEarly_data(); }

void TaskGraphRuns::aFailureEndsIt()
{
    QFETCH(int, threads);
    TaskGraph graph;
    bool reached = false;
    const auto failing = graph.add([] { throw std::runtime_error("broken"); });
    graph.add([&] { reached = true; }, {failing});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, graph.run(threads));
    QVERIFY(!reached);
}

QTEST_APPLESS_MAIN(TaskGraphRuns)
#include "tst_taskgraph.moc"
