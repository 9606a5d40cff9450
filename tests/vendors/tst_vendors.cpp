#include <utility>

#include "core/sync/profilereader.h"
#include "tests/sync/syncworld.h"
#include "tests/vendors/vendor.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

const QString kProfiles = QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/profiles");
constexpr qint64 kNow = 1'773'452'520'000; // 2026-03-14T01:42:00Z
constexpr int kItems = 25;

std::unique_ptr<Vendor> vendorNamed(const QString& name)
{
    return name == "kingdee_k3cloud" ? makeKingdee()
           : name == "yonyou_yonbip" ? makeYonBip()
           : name == "yonyou_u8"     ? makeU8()
           : name == "fxiaoke"       ? makeFxiaoke()
           : name == "neocrm"        ? makeNeoCrm()
           : name == "salesforce"    ? makeSalesforce()
           : name == "sap_s4"        ? makeSapS4()
           : name == "wecom"         ? makeWeCom()
           : name == "qichacha"      ? makeQichacha()
                                     : makeDingTalk(name == "dingtalk_old");
}

// A vendor's server, the shipped profile, and a cache.
struct World {
    explicit World(const QString& name)
        : vendor(vendorNamed(name))
    {
        for (int i = 1; i <= kItems; ++i) // several share one moment; the first are months old
            vendor->items += {i, kNow - (13 - i / 2) * 5 * 86'400'000LL + 3'600'000, false};
        server.setHandler([this](const Asked& asked) { return vendor->answer(asked); });
        vendor->url = server.url();
        for (const auto& [key, value] : vendor->secrets())
            secrets->write(QString::fromStdString("sys/" + key), QByteArray::fromStdString(value),
                           [](SecretOutcome) {});
    }

    SourceOutcome run()
    {
        sync::SyncLimits limits;
        limits.http = {3000, 1000};
        limits.retry = {3, 2, 4, 400};
        limits.profilesFolder = kProfiles;
        sink.keys = vendor->keys();
        std::optional<SyncReport> report;
        sync::SyncTeam team(
            sink, *secrets, [this] { return now; }, limits);
        team.start(
            {Source{"sys", vendor->profile(), server.url().toStdString() + vendor->basePath(), vendor->settings()}},
            SyncMode::Incremental, {}, [&report](const SyncReport& answer) { report = answer; });
        pump([&report] { return report.has_value(); });
        return report ? report->sources.front() : SourceOutcome{"never ended", {}, -1, {}, {}};
    }
    std::map<std::string, std::string> cursors() const
    {
        std::map<std::string, std::string> all;
        for (const auto& [name, state] : sink.states)
            all[name] = state.cursor;
        return all;
    }

    std::unique_ptr<Vendor> vendor;
    FaultServer server;
    RecordingSink sink;
    std::unique_ptr<SecretStore> secrets = makeMemorySecrets();
    Instant now{kNow};
};

QByteArray askedAll(const FaultServer& server)
{
    QByteArray all;
    for (const Asked& asked : server.asked())
        all += asked.target + asked.body;
    return all;
}

} // namespace

// Each vendor's profile against a server written from the vendor's public documentation.
class Vendors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyShippedProfileIsRead();
    void everyVendorProfileSaysHowFarItWasTried();
    void everythingIsReadOnce_data() { all(); }
    void everythingIsReadOnce();
    void onlyChangesComeLater_data() { all(); }
    void onlyChangesComeLater();
    void anExpiredTokenIsRenewedOnce_data() { all(); }
    void anExpiredTokenIsRenewedOnce();
    void aRefusalMovesNothing_data() { all(); }
    void aRefusalMovesNothing();
    void aWrongSecretIsTriedOnce_data() { all(); }
    void aWrongSecretIsTriedOnce();
    void valuesArriveExactly();

private:
    void all()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"kingdee_k3cloud", "yonyou_yonbip", "yonyou_u8", "fxiaoke", "neocrm", "salesforce",
                                 "sap_s4", "dingtalk", "dingtalk_old", "wecom", "qichacha"})
            QTest::newRow(name) << name;
    }
};

void Vendors::everyShippedProfileIsRead()
{
    const QStringList names = QDir(kProfiles).entryList({"*.toml"});
    QVERIFY(names.size() >= 20);
    for (const QString& name : names) {
        const auto profile = sync::loadProfile((kProfiles + "/" + name).toStdString(), kProfiles);
        QByteArray words;
        for (const std::string& arg : profile ? std::vector<std::string>() : profile.error().args)
            words += " | " + QByteArray::fromStdString(arg);
        QVERIFY2(profile.ok(), words.constData());
        QCOMPARE(QString::fromStdString(profile.value().id) + ".toml", name);
    }
}

void Vendors::everyVendorProfileSaysHowFarItWasTried()
{
    for (const char* name : {"odata_v2", "odata_v4", "kingdee_k3cloud", "yonyou_yonbip", "yonyou_u8", "fxiaoke",
                             "neocrm", "salesforce", "sap_s4", "dingtalk", "dingtalk_old", "wecom", "qichacha"}) {
        const auto profile = sync::loadProfile(name, kProfiles);
        QVERIFY2(profile.ok() && profile.value().status, name);
        QVERIFY2(profile.value().status->en.find("written from") == 0, name);
        QVERIFY2(profile.value().status->zh.find("编写") != std::string::npos, name);
    }
}

void Vendors::everythingIsReadOnce()
{
    QFETCH(QString, name);
    World world(name);
    const SourceOutcome outcome = world.run();
    QVERIFY2(!outcome.error, (told(outcome) + world.vendor->wrong).constData());
    QVERIFY2(world.sink.setAside.empty(),
             world.sink.setAside.empty()
                 ? ""
                 : (world.sink.setAside[0].field + ": " + world.sink.setAside[0].reason).c_str());
    QCOMPARE(world.sink.rows.size(), std::size_t(kItems * world.vendor->streams()));
    for (int i = 1; i <= kItems; ++i)
        QVERIFY2(world.sink.rows.contains(world.vendor->idOf(i)), world.vendor->idOf(i).c_str());
    QCOMPARE(world.vendor->signIns, world.vendor->hasToken() ? 1 : 0);
    for (const auto& [stream, state] : world.sink.states)
        QCOMPARE(state.freshAsOf, world.now);
}

void Vendors::onlyChangesComeLater()
{
    QFETCH(QString, name);
    World world(name);
    QVERIFY(!world.run().error);
    world.server.forget();
    world.now = world.now + Duration::days(1);
    world.vendor->items[4].changedMs = kNow + 3'600'000;
    world.vendor->items[4].isVoid = true;
    world.vendor->items += {kItems + 1, kNow + 7'200'000, false};
    const SourceOutcome outcome = world.run();
    QVERIFY2(!outcome.error, (told(outcome) + world.vendor->wrong).constData());
    QVERIFY(world.sink.rows.contains(world.vendor->idOf(kItems + 1)));
    QVERIFY2(askedAll(world.server).contains(QByteArray::fromStdString(world.vendor->changedFilter())),
             askedAll(world.server).left(600));
    QCOMPARE(world.sink.rows.size(), std::size_t((kItems + 1) * world.vendor->streams()));
    if (world.vendor->hasIncremental()) {
        const auto arrived = outcome.counts.added + outcome.counts.changed + outcome.counts.unchanged;
        QVERIFY2(arrived <= 5 * world.vendor->streams(), QByteArray::number(qlonglong(arrived)).constData());
        QCOMPARE(outcome.counts.added, world.vendor->streams());
    }
    if (name == "qichacha")
        QCOMPARE(outcome.requests, 1); // every call costs money: what was asked for this month is not asked again
}

void Vendors::anExpiredTokenIsRenewedOnce()
{
    QFETCH(QString, name);
    World world(name);
    if (!world.vendor->hasToken())
        return;
    bool hasExpired = false;
    world.server.setHandler([&](const Asked& asked) {
        if (world.vendor->lists == 1 && !hasExpired)
            hasExpired = world.vendor->isDead = true;
        return world.vendor->answer(asked);
    });
    const SourceOutcome outcome = world.run();
    QVERIFY2(!outcome.error, (told(outcome) + world.vendor->wrong).constData());
    QVERIFY(hasExpired);
    QCOMPARE(world.vendor->signIns, 2);
    QCOMPARE(world.sink.rows.size(), std::size_t(kItems * world.vendor->streams()));
}

void Vendors::aRefusalMovesNothing()
{
    QFETCH(QString, name);
    World world(name);
    QVERIFY(!world.run().error);
    const auto before = world.cursors();
    const auto rows = world.sink.rows.size();
    world.vendor->failure = "没有权限访问该对象";
    world.vendor->items += {kItems + 1, kNow + 7'200'000, false};
    world.now = world.now + Duration::days(31);
    const SourceOutcome outcome = world.run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AnswerRejected);
    QCOMPARE(QString::fromStdString(outcome.error->detail), QString("没有权限访问该对象"));
    QVERIFY(world.cursors() == before || name == "qichacha"); // its cursor counts the day's calls
    QCOMPARE(world.sink.rows.size(), rows);
    world.vendor->failure.clear();
    QVERIFY(!world.run().error);
    QCOMPARE(world.sink.rows.size(), rows + std::size_t(world.vendor->streams()));
}

void Vendors::aWrongSecretIsTriedOnce()
{
    QFETCH(QString, name);
    World world(name);
    world.vendor->refusesSignIn = true;
    const SourceOutcome outcome = world.run();
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->code == ErrorCode::SignInRefused || name == "qichacha", told(outcome).constData());
    QVERIFY(world.vendor->signIns + (world.vendor->hasToken() ? 0 : world.vendor->lists) <=
            (name == "qichacha" ? 2 : 1));
    QVERIFY(world.sink.rows.empty());
    for (const auto& [key, secret] : world.vendor->secrets())
        QVERIFY(!told(outcome).contains(QByteArray::fromStdString(secret)));
}

void Vendors::valuesArriveExactly()
{
    World kingdee("kingdee_k3cloud");
    kingdee.vendor->items[0].changedMs = kNow - 86'400'000 + 520; // K3Cloud shows whole seconds
    QVERIFY(!kingdee.run().error);
    const MappedRecord& order = kingdee.sink.rows.at("SAL_SaleOrder-1");
    QCOMPARE(order.values[4].integer, 100150);                            // 1001.50 in fen
    QCOMPARE(order.values[6].integer, (kNow - 86'400'000) / 1000 * 1000); // Beijing's wall clock
    World wecom("wecom");
    QVERIFY(!wecom.run().error);
    const MappedRecord& approval = wecom.sink.rows.at("proc-7");
    QCOMPARE(approval.values[0].text, std::string("budget_release"));
    QCOMPARE(approval.values[3].text, std::string("𠮷田医院"));
    QCOMPARE(approval.values[5].integer, 100750);
    QCOMPARE(approval.values[7].integer, approval.values[6].integer + 60'000);
    World bip("yonyou_yonbip");
    QVERIFY(!bip.run().error);
    QVERIFY(bip.sink.rows.at(bip.vendor->idOf(3)).payload.find("\"id\":" + bip.vendor->idOf(3)) != std::string::npos);
}

QTEST_GUILESS_MAIN(Vendors)
#include "tst_vendors.moc"
