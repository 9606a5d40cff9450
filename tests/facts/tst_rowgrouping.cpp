#include "core/facts/rowgrouping.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace plumbline;

class RowGrouping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void rowsLieByTime();
};

// Instants from one millisecond apart to the ends of time, equal ones and none at all.
void RowGrouping::rowsLieByTime()
{
    std::vector<std::int64_t> instants = {kMissing, kMissing, kMissing + 1, std::numeric_limits<std::int64_t>::max()};
    const auto check = [&] {
        RecordTable rows({Collection::Receipt, {"received_at"}, {}});
        RecordBlock block;
        block.integers.resize(1);
        std::vector<std::pair<std::int64_t, std::int64_t>> expected, found;
        for (std::size_t i = 0; i < instants.size(); ++i) {
            const auto id = static_cast<std::int64_t>((i * 7919) % 10'007 + 1);
            block.ids.push_back({id});
            block.systems.push_back(0);
            block.fetchedAt.push_back({0});
            block.integers[0].push_back(instants[i]);
            expected.emplace_back(instants[i], id);
        }
        rows.append(block);
        for (const RowKey& key : rowsByTime(rows, 1))
            found.emplace_back(rows.row(key.row)[1], rows.row(key.row)[0]);
        std::sort(expected.begin(), expected.end());
        return found == expected;
    };
    QVERIFY(check());
    instants = {};
    QVERIFY(check());
    instants = {kMissing};
    QVERIFY(check());
    for (std::int64_t i = 0; i < 9'000; ++i)
        instants.push_back(1'770'000'000'000 + i * i % 5'000);
    QVERIFY(check());
    for (std::int64_t i = 0; i < 500; ++i)
        instants.push_back(i * 86'400'000'000);
    QVERIFY(check());
}

QTEST_APPLESS_MAIN(RowGrouping)
#include "tst_rowgrouping.moc"
