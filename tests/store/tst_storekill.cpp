#include "core/store/ledger.h"

#include "tests/store/storefixtures.h"
#include "tests/sync/howoften.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace plumbline;
using namespace plumbline::fixtures;

namespace {

constexpr int kRowsPerPage = 200;

// Writes for ever and prints each number once it was told that it is stored.
int writeUntilKilled(const QString& folder)
{
    auto writer = std::move(CacheWriter::open(folder).value());
    auto ledger = std::move(Ledger::open(folder).value());
    const auto streams = writer->streams().value();
    for (int round = streams.empty() ? 1 : std::stoi(streams[0].cursor) + 1;; ++round) {
        std::vector<MappedRecord> records;
        for (int i = 0; i < kRowsPerPage; ++i)
            records.push_back(visit(std::to_string(round) + "-" + std::to_string(i), "n"));
        const PageCommit page = visitPage(kNoon, std::move(records), std::to_string(round));
        if (!writer->commit({&page, 1}).ok())
            return 1;
        std::printf("page %d\n", round);
        std::fflush(stdout);
        if (!ledger->append(ActionStep{std::to_string(round), ActionStepKind::Taken, kNoon, {}, {}, {}}).ok())
            return 1;
        std::printf("step %d\n", round);
        std::fflush(stdout);
    }
}

// The last number that a line of this kind names; 0 when there is none.
int lastOf(const QByteArray& output, const QByteArray& kind)
{
    int last = 0;
    for (const QByteArray& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        if (line.startsWith(kind + ' '))
            last = line.mid(kind.size() + 1).toInt();
    }
    return last;
}

} // namespace

// A child that writes is killed at a random moment: rows and cursor are both there or neither, and
// whatever was acknowledged is there.
class StoreKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedWorkSurvivesAKill();
};

void StoreKill::acknowledgedWorkSurvivesAKill()
{
    const quint32 seed = qEnvironmentVariableIsSet("PLUMBLINE_SEED") ? qEnvironmentVariable("PLUMBLINE_SEED").toUInt()
                                                                     : QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::unique_ptr<QTemporaryDir> home;
    int pages = 0;
    for (int round = 0; round < tests::howOften(6, 500); ++round) {
        if (round % 20 == 0) { // a file that grows for ever would take most of the time
            home = std::make_unique<QTemporaryDir>();
            pages = 0;
        }
        const QTemporaryDir& dir = *home;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), dir.path()});
        QByteArray output;
        // At least one page, so that every kill falls into the writing.
        while (!output.contains("page ") && child.waitForReadyRead(30'000))
            output += child.readAllStandardOutput();
        QTest::qWait(static_cast<int>(random.bounded(0, 60)));
        child.kill();
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();
        const int acknowledged = lastOf(output, "page");
        QVERIFY(acknowledged > pages);

        const auto writer = std::move(CacheWriter::open(dir.path()).value());
        QVERIFY(writer->outcome() == SchemaOutcome::Current);
        pages = std::stoi(writer->streams().value()[0].cursor);
        QVERIFY(pages == acknowledged || pages == acknowledged + 1);
        const auto reader = std::move(CacheReader::open(dir.path()).value());
        QCOMPARE(notesSeen(*reader).size(), static_cast<std::size_t>(pages * kRowsPerPage));
        const RecordId last = recordId("crm", Collection::Visit, std::to_string(pages) + "-7");
        QCOMPARE(reader->evidence(last).value().payload, visit(std::to_string(pages) + "-7", "n").payload);

        const auto ledger = std::move(Ledger::open(dir.path()).value());
        const auto steps = ledger->actionSteps().value();
        const int lastStep = steps.empty() ? 0 : std::stoi(steps.back().actionKey);
        QVERIFY(lastStep >= lastOf(output, "step"));
    }
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write")
        return writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    StoreKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storekill.moc"
