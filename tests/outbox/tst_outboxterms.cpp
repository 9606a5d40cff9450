#include "core/store/cache.h"
#include "tests/outbox/outboxworld.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// What the cache knows holds for writing as well: the budget is one, and what is hidden is not sent.
class OutboxTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesCountInTheBudgetOfTheDay();
    void whatIsAboutAHiddenRecordWaits(); // SY-11

private:
    Spent spent();

    std::unique_ptr<OutboxWorld> m_world;
    std::unique_ptr<CacheWriter> m_cache;
};

void OutboxTerms::init()
{
    m_world = std::make_unique<OutboxWorld>();
    m_cache = std::move(CacheWriter::open(m_world->folder()).value());
    m_world->terms = sync::deliveryTerms(*m_cache);
    m_world->server.setHandler([](const Asked&) { return reply(200, "{}"); });
}

void OutboxTerms::cleanup()
{
    m_world.reset();
    m_cache.reset();
}

Spent OutboxTerms::spent()
{
    const auto states = m_cache->systemStates().value();
    return states.empty() ? Spent() : states.front().spent;
}

void OutboxTerms::writesCountInTheBudgetOfTheDay()
{
    m_world->setWrite("key_header = \"Idempotency-Key\"\n", "[http]\nper_day = 5\n[auth]\nkind = \"none\"\n");
    // What was read today counts.
    Spent read;
    read.day = CompanyClock{}.dayAt(m_world->now).number;
    read.today = 2;
    read.lastAt = m_world->now;
    QVERIFY(m_cache->saveSpent("sys", read).ok());
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_world->queue("a" + std::to_string(i), 10 + i) > 0);
    const DeliveryOutcome first = m_world->deliver();
    QCOMPARE(first.delivered, 3);
    QCOMPARE(first.waiting, 3);
    QVERIFY(first.error);
    QCOMPARE(first.error->code, ErrorCode::BudgetSpent);
    QCOMPARE(spent().today, 5);
    m_world->now = m_world->now + Duration::hours(1);
    QCOMPARE(m_world->deliver().delivered, 0);
    QCOMPARE(m_world->server.asked().size(), 3);
    m_world->now = m_world->now + Duration::days(1);
    QCOMPARE(m_world->deliver().delivered, 3);
    QCOMPARE(spent().today, 3);
    for (const auto& [key, times] : m_world->keysAsked())
        QCOMPARE(times, 1);
}

void OutboxTerms::whatIsAboutAHiddenRecordWaits()
{
    m_world->setWrite("key_header = \"Idempotency-Key\"\n");
    PageCommit page;
    page.system = "sys";
    page.stream = "customers";
    page.collection = Collection::Customer;
    page.fetchedAt = m_world->now;
    MappedRecord record;
    record.collection = Collection::Customer;
    record.remoteId = "C1";
    record.payload = "{}";
    record.values.assign(definitionOf(Collection::Customer).fields.size(), FieldValue());
    page.records.push_back(record);
    QVERIFY(m_cache->commit({&page, 1}).ok());
    StreamState state = m_cache->streams().value().front();
    state.error = Error{ErrorCode::AccessRefused, {"403"}, {}};
    state.failingSince = m_world->now;
    QVERIFY(m_cache->saveStreamState(state).ok());
    const auto hidden =
        m_world->queue("about a customer of the region", recordId("sys", Collection::Customer, "C1").value);
    const auto other = m_world->queue("about another", 78);
    QCOMPARE(m_world->deliver().delivered, 1);
    QCOMPARE(m_world->state(hidden), OutboxState::Queued); // still shown
    QCOMPARE(m_world->state(other), OutboxState::Delivered);
    QCOMPARE(m_world->server.asked().size(), 1);
    state.error.reset();
    QVERIFY(m_cache->saveStreamState(state).ok());
    QCOMPARE(m_world->deliver().delivered, 1);
    QCOMPARE(m_world->state(hidden), OutboxState::Delivered);
}

QTEST_GUILESS_MAIN(OutboxTerms)
#include "tst_outboxterms.moc"
