#include "core/publish/restatement.h"

#include <QTest>

using namespace plumbline;

namespace {

const Instant kSealed = *instantFromIso("2026-03-14T01:42:00Z");
const Instant kLater = *instantFromIso("2026-03-20T01:00:00Z");

Figure paid(std::vector<FigureRecord> records)
{
    Figure figure;
    figure.code = FigureCode::Paid;
    figure.region = {7};
    figure.regionName = "\xE5\x8D\x97\xE4\xBA\xAC";
    std::int64_t sum = 0;
    for (const FigureRecord& record : records)
        sum += record.amount;
    figure.value = Rational(sum);
    figure.records = std::move(records);
    return figure;
}

SealedMonth sealedWith(std::vector<Figure> figures)
{
    SealedMonth sealed;
    sealed.month = *monthFromIso("2026-02");
    sealed.asOf = sealed.knownAt = sealed.sealedAt = kSealed;
    sealed.rulebookName = "rules";
    sealed.rulebookFingerprint = "f";
    sealed.figures = std::move(figures);
    return sealed;
}

// Records 1..9 were known before the seal; what `later` names was fetched after it.
RecordVersions versions(std::vector<std::int64_t> later, std::vector<std::int64_t> removed = {})
{
    return [=](RecordId id) {
        const auto has = [&](const auto& list) { return std::find(list.begin(), list.end(), id.value) != list.end(); };
        std::vector<VersionFetched> found;
        if (has(later) || has(removed))
            found.push_back({kLater, has(removed)});
        if (id.value < 10)
            found.push_back({kSealed, false});
        return found;
    };
}

} // namespace

// Every figure that is another one now is told, by record and cause, and nothing else is.
class TestRestatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChanged();
    void causesAreTold();
    void rulesAreTold();
    void sealKeepsEverything();
    void damagedSealIsRefused();
};

void TestRestatement::nothingChanged()
{
    const Figure figure = paid({{{1}, 100}, {{2}, 200}});
    const auto found = restate(sealedWith({figure}), {figure}, {figure}, versions({2}));
    QVERIFY(found.list.empty());
    QCOMPARE(found.unchanged, 1);
}

void TestRestatement::causesAreTold()
{
    const Figure before = paid({{{1}, 100}, {{2}, 200}, {{3}, 300}, {{4}, 400}});
    const Figure after = paid({{{1}, 150}, {{4}, 400}, {{5}, 500}, {{20}, 2000}});
    const auto found = restate(sealedWith({before}), {after}, {after}, versions({1, 20}, {2}));
    QCOMPARE(found.list.size(), std::size_t(1));
    const auto& records = found.list[0].records;
    std::map<std::int64_t, std::pair<RestatementCause, std::int64_t>> told;
    Money sum;
    for (const RestatedRecord& record : records) {
        told[record.record.value] = {record.cause, record.effect.fen};
        sum += record.effect;
    }
    QCOMPARE(told.size(), std::size_t(5));
    QVERIFY(told[1] == std::pair(RestatementCause::Changed, std::int64_t(50)));
    QVERIFY(told[2] == std::pair(RestatementCause::Removed, std::int64_t(-200)));
    QVERIFY(told[3] == std::pair(RestatementCause::CountsNoLonger, std::int64_t(-300)));
    QVERIFY(told[5] == std::pair(RestatementCause::CountsNow, std::int64_t(500)));
    QVERIFY(told[20] == std::pair(RestatementCause::ArrivedLate, std::int64_t(2000)));
    QCOMPARE(sum.fen, (after.value - before.value).num()); // the effects add up to the difference
    QCOMPARE(records.front().record.value, 20);            // largest effect first
}

void TestRestatement::rulesAreTold()
{
    const Figure before = paid({{{1}, 100}}), now = paid({{{1}, 100}, {{2}, 70}});
    const auto found = restate(sealedWith({before}), {before}, {now}, versions({}));
    QCOMPARE(found.list.size(), std::size_t(1));
    QCOMPARE(found.list[0].records.size(), std::size_t(1));
    QCOMPARE(found.list[0].records[0].cause, RestatementCause::Rules);
    QCOMPARE(found.list[0].records[0].effect.fen, 70);
}

void TestRestatement::sealKeepsEverything()
{
    Figure health;
    health.code = FigureCode::ProjectHealth;
    health.region = {7};
    health.subject = {0x7FFFFFFFFFFFFFFF};
    health.subjectName = "P \"1\"";
    health.value = Rational(519, 10);
    const SealedMonth sealed = sealedWith({paid({{{1}, -100}}), health});
    const auto read = sealedMonthFrom(toBytes(sealed));
    QVERIFY(read.has_value());
    QVERIFY(read->figures == sealed.figures);
    QVERIFY(read->month == sealed.month && read->asOf == sealed.asOf && read->rulebookFingerprint == "f");
    QCOMPARE(toBytes(*read), toBytes(sealed));
}

void TestRestatement::damagedSealIsRefused()
{
    const std::string bytes = toBytes(sealedWith({paid({{{1}, 100}})}));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        QVERIFY(!sealedMonthFrom(bytes.substr(0, at)));
    QVERIFY(!sealedMonthFrom("{}"));
}

QTEST_APPLESS_MAIN(TestRestatement)
#include "tst_restatement.moc"
