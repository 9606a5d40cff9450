#include "core/sync/rowhashes.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace plumbline::sync;

// A set of hashes that says of every hash what an ordinary set says.
class RowHashesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneContainsNothing();
    void itAgreesWithAnOrdinarySet();
    void clearedItIsEmpty();
};

void RowHashesTest::anEmptyOneContainsNothing()
{
    const RowHashes none;
    for (const std::uint64_t hash : {0ULL, 1ULL, 1024ULL, ~0ULL})
        QVERIFY(!none.contains(hash));
}

void RowHashesTest::itAgreesWithAnOrdinarySet()
{
    const quint32 seed = qEnvironmentVariableIsSet("PLUMBLINE_SEED") ? qEnvironmentVariable("PLUMBLINE_SEED").toUInt()
                                                                     : QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    RowHashes hashes;
    std::set<std::uint64_t> model;
    for (int i = 0; i < 20'000; ++i) {
        // Many fall into the same slot, and some come twice.
        const std::uint64_t hash =
            i % 3 == 0 ? 2 + std::uint64_t(random.bounded(1000)) * 65'536 : 2 + random.generate64() / 4;
        QCOMPARE(hashes.contains(hash), model.contains(hash));
        hashes.insert(hash);
        model.insert(hash);
        QVERIFY(hashes.contains(hash));
    }
    for (const std::uint64_t hash : model)
        QVERIFY(hashes.contains(hash));
    hashes.insert(0);
    QVERIFY(hashes.contains(0));
}

void RowHashesTest::clearedItIsEmpty()
{
    RowHashes hashes;
    hashes.insert(7);
    hashes.clear();
    QVERIFY(!hashes.contains(7));
    hashes.insert(7);
    QVERIFY(hashes.contains(7));
}

QTEST_GUILESS_MAIN(RowHashesTest)
#include "tst_rowhashes.moc"
