#include "core/assess/archive.h"
#include "core/assess/snapshot.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;

namespace {

// One of everything, each with a value that differs from the default.
Assessment smallAssessment()
{
    Assessment a;
    a.asOf = {1'773'452'520'000};
    a.knownAt = {1'773'452'519'999};
    a.rulebookName = "默认";
    a.rulebookFingerprint = "ab12";
    a.rulebookVersion = 7;
    a.systems = {"crm", "wms"};
    a.freshness = {{"crm", Collection::Visit, {5}}, {"wms", Collection::Shipment, {}}};
    a.headline = {{3, 4}, {1, 2}, Rational(77, 3), Rational(25), 9, 5, 6, Rational(31, 2), 1, 2, 3, 4};
    RegionView region;
    region.id = {11};
    region.name = "南京大区";
    region.director = "李敏";
    region.provinces = {"32"};
    region.validVisits = {63, 100};
    region.meanDaysPerStage = Rational(-1, 7);
    region.claimedAtNode[11] = 4;
    region.commitmentsUnknown = 2;
    region.stagesRunning = 3;
    region.meanDaysRunning = Rational(9, 2);
    a.regions = {region};
    Achievement achievement;
    achievement.region = {0};
    achievement.month = {2026 * 12 + 2};
    achievement.target = {{1'000'000'00}, {{1}, {2}}};
    achievement.proven = {-5};
    achievement.state = AchievementState::Behind;
    a.achievements = {achievement};
    ProjectAssessment project;
    project.id = {12};
    project.name = "宁波";
    project.health = Rational(52);
    project.paper = true;
    project.belowThreshold = true;
    project.belowSince = {1'773'000'000'000};
    project.nextProof.exists = true;
    project.nextProof.proof.label = {"协议", "agreement"};
    project.nodes[2].verdict = Verdict::Maturing;
    project.nodes[2].reasons = {{ReasonCode::ProofMaturing,
                                 Verdict::Maturing,
                                 {std::int64_t(3), Rational(2, 3), Money{5}, Instant{6}, Day{7}, std::string("八")},
                                 {{99}}}};
    project.parts = {{"伺服电机", {5}, 60'000, 40'000, 25'000, {20'000}, {}, Verdict::Failed, {{6}}}};
    project.departments = {{3, 1, true, {8}, {9}}};
    project.trail = {{TrailLineKind::Price,
                      {1, 2},
                      {{ReasonCode::TrailFound, Verdict::Passed, {std::int64_t(1), Instant{7}}, {{8}}}}}};
    a.projects = {project};
    Signal signal;
    signal.rule = "r46";
    signal.kind = SignalKind::RegionSilent;
    signal.args = {Day{3}};
    signal.entity = {4};
    signal.rep = {5};
    signal.atStake = {1'240'000'000};
    signal.startedAt = {1'773'000'000'001};
    signal.knowableAt = {1'773'000'000'002};
    signal.calendarGap = true;
    a.signalList = {signal};
    Action action;
    action.key = "r46:1";
    action.history = {{4}};
    action.responsible = "郑文";
    action.passedOver = {"周岚"};
    a.actions = {action};
    a.splitCustomers = {{"姑苏",
                         "9132",
                         {0},
                         RegistryState::Active,
                         {{1}, {2}},
                         {0, 1},
                         {JoinReason::CreditCode, JoinReason::SameName}}};
    RebateAssessment rebate;
    rebate.orderNumber = "SO-1";
    rebate.entity = {6};
    rebate.claimedAt = {1'773'000'000'003};
    rebate.amount = {600'000};
    rebate.missing = {1};
    rebate.drift = {{ReasonCode::RebateAboveDue, Verdict::Failed, {Money{2}, Money{1}}, {{3}}}};
    rebate.outOfRule = true;
    a.rebates = {rebate};
    a.effects = {{EffectKind::LeadConversion, {{1}, {2}}, {{3}, {4}}, {1, 5}, {3, 5}, true, Rational(3)}};
    return a;
}

constexpr std::string_view kMagic = "plumbline assessment\n";

// A body under a head that fits it.
std::string resealed(const std::string& body)
{
    ArchiveWriter head;
    head.id(3);
    head.id(static_cast<std::int64_t>(archiveChecksum(body)));
    return std::string(kMagic) + head.take() + body;
}

} // namespace

class Snapshot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everythingComesBack();
    void signalsComeBackWhole();
    void visitsAreLeftOut();
    void longEvidenceIsCut();
    void anyChangedByteIsRefused();
    void anyCutIsRefused();
    void damageBehindARightChecksumIsRefused();
};

void Snapshot::everythingComesBack()
{
    const Assessment before = smallAssessment();
    const std::string bytes = toSnapshot(before);
    const auto after = fromSnapshot(bytes);
    QVERIFY(after.has_value());
    QCOMPARE(toSnapshot(*after), bytes);
    QCOMPARE(after->rulebookName, before.rulebookName);
    QCOMPARE(after->knownAt, before.knownAt);
    QCOMPARE(after->freshness[1].freshAsOf, Instant{});
    QCOMPARE(after->headline.meanDaysPerStage, Rational(77, 3));
    QCOMPARE(after->regions[0].claimedAtNode[11], 4);
    QCOMPARE(after->regions[0].meanDaysPerStage, Rational(-1, 7));
    QCOMPARE(after->achievements[0].target.records, before.achievements[0].target.records);
    QCOMPARE(after->achievements[0].proven, Money{-5});
    QVERIFY(after->projects[0].nodes[2].reasons[0].args == before.projects[0].nodes[2].reasons[0].args);
    QCOMPARE(after->projects[0].parts[0].neededOn, Day{20'000});
    QCOMPARE(after->projects[0].parts[0].nextArrival, Day{});
    QCOMPARE(after->splitCustomers[0].reasons, before.splitCustomers[0].reasons);
    QVERIFY(after->rebates[0].outOfRule);
    QCOMPARE(after->rebates[0].entity, EntityIndex{6});
    QCOMPARE(after->rebates[0].claimedAt, before.rebates[0].claimedAt);
    QCOMPARE(after->projects[0].belowSince, before.projects[0].belowSince);
    QCOMPARE(after->headline.stagesRunning, 6);
    QCOMPARE(after->headline.commitmentsUnknown, 4);
    QCOMPARE(after->regions[0].meanDaysRunning, Rational(9, 2));
    QCOMPARE(after->projects[0].trail[0].coverage.part, std::int64_t(1));
    QVERIFY(after->projects[0].trail[0].items[0].args == before.projects[0].trail[0].items[0].args);
    QCOMPARE(after->rebates[0].drift.size(), std::size_t(1));
    QCOMPARE(after->rebates[0].missing, Money{1});
    QCOMPARE(after->effects[0].after.to, Day{4});
    QCOMPARE(after->effects[0].multiple, Rational(3));
}

void Snapshot::signalsComeBackWhole()
{
    const Assessment before = smallAssessment();
    const auto after = fromSnapshot(toSnapshot(before));
    QVERIFY(after.has_value());
    const Signal& signal = after->signalList[0];
    QCOMPARE(signal.entity, EntityIndex{4});
    QCOMPARE(signal.rep, PersonIndex{5});
    QCOMPARE(signal.atStake, Money{1'240'000'000});
    QCOMPARE(signal.startedAt, before.signalList[0].startedAt);
    QCOMPARE(signal.knowableAt, before.signalList[0].knowableAt);
    QVERIFY(signal.calendarGap);
    QCOMPARE(after->actions[0].responsible, before.actions[0].responsible);
    QCOMPARE(after->actions[0].passedOver, before.actions[0].passedOver);
}

void Snapshot::visitsAreLeftOut()
{
    Assessment assessment = smallAssessment();
    const std::string without = toSnapshot(assessment);
    assessment.visits.resize(3);
    QCOMPARE(toSnapshot(assessment), without);
}

void Snapshot::longEvidenceIsCut()
{
    for (const std::size_t count : {19U, 20U, 21U}) {
        Assessment assessment = smallAssessment();
        assessment.projects[0].records.assign(count, RecordId{1});
        const auto after = fromSnapshot(toSnapshot(assessment));
        QVERIFY(after.has_value());
        QCOMPARE(after->projects[0].records.size(), std::min<std::size_t>(count, 20));
    }
}

void Snapshot::anyChangedByteIsRefused()
{
    const std::string bytes = toSnapshot(smallAssessment());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const unsigned char flip : {0x01, 0x80, 0xFF}) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ flip);
            QVERIFY2(!fromSnapshot(damaged).has_value(), qPrintable(QString::number(i)));
        }
    }
}

void Snapshot::anyCutIsRefused()
{
    const std::string bytes = toSnapshot(smallAssessment());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY2(!fromSnapshot(std::string_view(bytes).substr(0, length)), qPrintable(QString::number(length)));
    QVERIFY(!fromSnapshot(bytes + '\0'));
}

// Bytes of a program with other ideas of the same format: whatever the reader makes of them, it neither
// crashes nor takes memory without end.
void Snapshot::damageBehindARightChecksumIsRefused()
{
    const Assessment source = smallAssessment();
    const std::string bytes = toSnapshot(source);
    const std::size_t headSize = kMagic.size() + 16;
    QCOMPARE(resealed(bytes.substr(headSize)), bytes);
    int refused = 0;
    for (std::size_t i = headSize; i < bytes.size(); ++i) {
        for (const unsigned char flip : {0x01, 0x7F, 0xFF}) {
            std::string body = bytes.substr(headSize);
            body[i - headSize] = static_cast<char>(static_cast<unsigned char>(body[i - headSize]) ^ flip);
            const auto after = fromSnapshot(resealed(body));
            refused += after ? 0 : 1;
        }
    }
    QVERIFY(refused > 0);
}

QTEST_APPLESS_MAIN(Snapshot)
#include "tst_snapshot.moc"
