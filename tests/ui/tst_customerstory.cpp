#include "tests/ui/sample.h"
#include "ui/pages/projects/storymodel.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::ui;

// R9: a project's story has what the marketing calendar, the inquiries and the money say of its customer.
class CustomerStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCampaignStandsWithTheInquiriesAroundIt();
    void whatWasBeforeTheProjectIsLeftOut();
    void nothingOfTheFutureIsTold();
    void withoutRecordsTheRestIsTold();

private:
    std::vector<StoryEntry> story(Instant asOf) const;

    Rulebook m_rules;
    std::shared_ptr<Facts> m_facts;
    ProjectAssessment m_project;
};

void CustomerStory::initTestCase()
{
    m_rules = sample::rulebook();
    m_facts = std::make_shared<Facts>();
    const Instant now = sample::now();
    const auto before = [now](int days) { return now - Duration::days(days); };
    EntityFact customer;
    customer.name = "甬江";
    customer.inquiries = {0, 3};
    m_facts->entities = {customer};
    const auto inquiry = [&](std::int64_t id, int days) {
        InquiryFact fact;
        fact.id = {id};
        fact.entity = {0};
        fact.inquiredAt = before(days);
        fact.amount = {1'000'000};
        return fact;
    };
    m_facts->inquiries = {inquiry(1, 90), inquiry(2, 20), inquiry(3, 1)};
    CampaignFact campaign;
    campaign.id = {9};
    campaign.name = "春季展会";
    campaign.entity = {0};
    campaign.startsOn = m_rules.clock.dayAt(before(21));
    m_facts->campaigns = {campaign};
    ProjectFact project;
    project.id = {5};
    project.entity = {0};
    project.createdAt = before(60);
    m_facts->projects = {project};
    m_project.id = {5};
    m_project.entity = {0};
    m_project.type = "automation";
}

std::vector<StoryEntry> CustomerStory::story(Instant asOf) const
{
    auto out = std::make_shared<Assessment>();
    out->asOf = asOf;
    return storyOf({out, m_facts, &m_rules, {}, sample::now(), {}, {}}, m_project);
}

void CustomerStory::aCampaignStandsWithTheInquiriesAroundIt()
{
    const auto entries = story(sample::now());
    const auto found =
        std::find_if(entries.begin(), entries.end(), [](const StoryEntry& e) { return e.what.contains("春季展会"); });
    QVERIFY(found != entries.end());
    QVERIFY2(found->what.contains("Campaign"), qPrintable(found->what));
    QVERIFY2(found->figure.contains("1"), qPrintable(found->figure));
    QCOMPARE(found->records, (std::vector<RecordId>{{9}, {2}}));
    QVERIFY(std::is_sorted(entries.begin(), entries.end(),
                           [](const StoryEntry& a, const StoryEntry& b) { return b.at < a.at; }));
}

void CustomerStory::whatWasBeforeTheProjectIsLeftOut()
{
    for (const StoryEntry& entry : story(sample::now()))
        QVERIFY(entry.records != std::vector<RecordId>{{1}});
    QCOMPARE(story(sample::now()).size(), std::size_t(3)); // two inquiries and the campaign
}

void CustomerStory::nothingOfTheFutureIsTold()
{
    QCOMPARE(story(sample::now() - Duration::days(2)).size(), std::size_t(2));
    QCOMPARE(story(sample::now() - Duration::days(30)).size(), std::size_t(0));
}

void CustomerStory::withoutRecordsTheRestIsTold()
{
    auto out = std::make_shared<Assessment>();
    out->asOf = sample::now();
    out->listEvents.push_back({{5}, "p", {}, sample::now() - Duration::days(1), true, Rational(70)});
    QCOMPARE(storyOf({out, nullptr, &m_rules, {}, sample::now(), {}, {}}, m_project).size(), std::size_t(1));
}

QTEST_MAIN(CustomerStory)
#include "tst_customerstory.moc"
