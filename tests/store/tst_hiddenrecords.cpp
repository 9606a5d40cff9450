#include "tests/store/storefixtures.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

// SY-11: what a system does not let us read any more is kept and not shown. SE-07: what was forgotten is
// nowhere in the file.
class HiddenRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRefusedStreamIsHiddenUntilItMayBeReadAgain();
    void otherStreamsOfTheSameCollectionStay();
    void otherFailuresHideNothing();
    void whatWasForgottenIsNowhereInTheFile();

private:
    void refuse(const std::string& stream, ErrorCode code);
    void allow(const std::string& stream);
    void set(const std::string& stream, const std::optional<Error>& error);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CacheWriter> m_writer;
    std::unique_ptr<CacheReader> m_reader;
    RecordId m_first, m_second;
};

void HiddenRecords::init()
{
    m_reader.reset();
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
    PageCommit north = visitPage(kNoon, {visit("V1", "north")});
    PageCommit south = visitPage(kNoon, {visit("V2", "south")});
    north.stream = "north";
    south.stream = "south";
    north.completeAsOf = south.completeAsOf = kNoon;
    const PageCommit pages[] = {north, south};
    QVERIFY(m_writer->commit(pages).ok());
    PageCommit later = visitPage(kNoon + kHour, {visit("V1", "north again")});
    later.stream = "north";
    later.completeAsOf = kNoon + kHour;
    QVERIFY(m_writer->commit({&later, 1}).ok());
    m_reader = std::move(CacheReader::open(m_dir->path()).value());
    for (const auto& [id, note] : notesSeen(*m_reader))
        (note == "south" ? m_second : m_first) = RecordId{id};
}

void HiddenRecords::set(const std::string& stream, const std::optional<Error>& error)
{
    const auto streams = m_writer->streams();
    for (StreamState state : streams.value()) {
        if (state.stream != stream)
            continue;
        state.error = error;
        state.failingSince = error ? kNoon + kHour : Instant{};
        QVERIFY(m_writer->saveStreamState(state).ok());
    }
}

void HiddenRecords::refuse(const std::string& stream, ErrorCode code) { set(stream, Error{code, {"403"}, {}}); }

void HiddenRecords::allow(const std::string& stream) { set(stream, std::nullopt); }

void HiddenRecords::aRefusedStreamIsHiddenUntilItMayBeReadAgain()
{
    QCOMPARE(notesSeen(*m_reader).size(), std::size_t(2));
    QCOMPARE(m_reader->history(m_first).value().size(), std::size_t(2));
    refuse("north", ErrorCode::AccessRefused);
    refuse("south", ErrorCode::AccessRefused);
    QVERIFY(notesSeen(*m_reader).empty());
    QVERIFY(notesSeen(*m_reader, kNoon).empty()); // nor is it as it was known then
    QCOMPARE(m_reader->evidence(m_first).error().code, ErrorCode::NothingFound);
    QVERIFY(m_reader->history(m_first).value().empty());
    QVERIFY(m_writer->isHidden(m_first));
    QVERIFY(!m_writer->isHidden(RecordId{12345}));
    for (const Instant knownAt : {Instant{}, kNoon + kHour})
        QVERIFY(!m_reader->freshness(knownAt).front().freshAsOf.isKnown()); // so that nothing counts as proven by it
    allow("north");
    allow("south");
    QCOMPARE(notesSeen(*m_reader).size(), std::size_t(2));
    QCOMPARE(notesSeen(*m_reader, kNoon).at(m_first.value), std::string("north"));
    QVERIFY(!m_writer->isHidden(m_first));
    QCOMPARE(m_reader->freshness({}).front().freshAsOf, kNoon);
}

void HiddenRecords::otherStreamsOfTheSameCollectionStay()
{
    refuse("north", ErrorCode::AccessRefused);
    const auto seen = notesSeen(*m_reader);
    QCOMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen.at(m_second.value), std::string("south"));
    QVERIFY(m_reader->evidence(m_second).ok());
    QVERIFY(m_writer->isHidden(m_first));
    QVERIFY(!m_writer->isHidden(m_second));
    QVERIFY(!m_reader->freshness({}).front().freshAsOf.isKnown());
}

void HiddenRecords::otherFailuresHideNothing()
{
    for (const ErrorCode code : {ErrorCode::AnswerRejected, ErrorCode::SignInRefused, ErrorCode::AnswerNotJson}) {
        refuse("north", code);
        QCOMPARE(notesSeen(*m_reader).size(), std::size_t(2));
        QCOMPARE(m_reader->freshness({}).front().freshAsOf, kNoon);
    }
}

// Twenty times something else: replaced values, removed records, payloads, stored results, the write-ahead log.
void HiddenRecords::whatWasForgottenIsNowhereInTheFile()
{
    m_reader.reset();
    for (int time = 0; time < 20; ++time) {
        const std::string canary = "canary-" + std::to_string(time) + "-Zx81";
        for (int version = 0; version < 3; ++version) {
            PageCommit page = visitPage(kNoon + Duration::hours(version), {});
            for (int i = 0; i < 40; ++i)
                page.records.push_back(visit("V" + std::to_string(i), canary + std::string(300, 'a' + version)));
            QVERIFY(m_writer->commit({&page, 1}).ok());
        }
        QVERIFY(m_writer->saveSnapshot("latest", "what was said of " + canary).ok());
        const auto holds = [&] {
            QStringList places;
            QDirIterator it(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                if (bytesOf(it.next()).contains(canary.c_str()))
                    places += it.fileName();
            }
            return places;
        };
        QVERIFY(!holds().isEmpty());
        QVERIFY(m_writer->forgetSystem("crm").ok());
        QCOMPARE(holds(), QStringList());
    }
}

QTEST_GUILESS_MAIN(HiddenRecords)
#include "tst_hiddenrecords.moc"
