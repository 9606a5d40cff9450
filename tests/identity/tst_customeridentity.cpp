#include "core/identity/customeridentity.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace plumbline;

namespace {

const std::string kCodeA = "91320500MA10000016";
const std::string kCodeB = "91320500MA10000029";

CustomerMention mention(std::int64_t id, const char* system, const char* name, const std::string& code = {})
{
    return {{id}, system, name, code, {}, {}};
}

// The groups as sets of record ids: what is left when numbers and order are taken away.
std::set<std::set<std::int64_t>> groupsOf(const std::vector<CustomerMention>& mentions, const IdentityResolution& r)
{
    std::map<std::int32_t, std::set<std::int64_t>> groups;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        groups[r.entityOf[i]].insert(mentions[i].record.value);
    std::set<std::set<std::int64_t>> out;
    for (const auto& [number, members] : groups)
        out.insert(members);
    return out;
}

} // namespace

class CustomerIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void checkCharacterDecides_data();
    void checkCharacterDecides();
    void spellingsOfOneNameAreEqual_data();
    void spellingsOfOneNameAreEqual();
    void legalFormsAreKept();
    void threeIdsAreOneCustomer();
    void oneNameUnderTwoCodesIsTwoCustomers();
    void aWrongCodeDoesNotContradict();
    void decisionsOverrule();
    void theLastDecisionHolds();
    void numbersFollowFirstAppearance();
    void orderOfArrivalDecidesNothing();
};

void CustomerIdentity::checkCharacterDecides_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("published example") << QStringLiteral("91350100M000100Y43") << true;
    QTest::newRow("one digit off") << QStringLiteral("91350100M000100Y44") << false;
    QTest::newRow("two digits swapped") << QStringLiteral("91350100M000010Y43") << false;
    QTest::newRow("letter O is not in the alphabet") << QStringLiteral("91350100MO00100Y43") << false;
    QTest::newRow("17 characters") << QStringLiteral("91350100M000100Y4") << false;
    QTest::newRow("19 characters") << QStringLiteral("91350100M000100Y433") << false;
    QTest::newRow("empty") << QString() << false;
}

void CustomerIdentity::checkCharacterDecides()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    QCOMPARE(isValidCreditCode(code.toStdString()), valid);
}

void CustomerIdentity::spellingsOfOneNameAreEqual_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("full-width brackets") << QStringLiteral("苏州姑苏\uff08中国\uff09自动化ABC有限公司");
    QTest::newRow("half-width brackets") << QStringLiteral("苏州姑苏(中国)自动化ABC有限公司");
    QTest::newRow("ideographic blank") << QStringLiteral("苏州姑苏(中国)\u3000自动化ABC有限公司");
    QTest::newRow("full-width letters") << QStringLiteral("苏州姑苏(中国)自动化\uff21\uff22\uff23有限公司");
    QTest::newRow("lower case, blanks around") << QStringLiteral("  苏州姑苏【中国】自动化abc有限公司。 ");
    QTest::newRow("no-break and zero-width blanks") << QStringLiteral("苏州姑苏\u00a0中国\u200b自动化·ABC有限公司");
}

void CustomerIdentity::spellingsOfOneNameAreEqual()
{
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(normalisedName(name.toStdString())),
             QStringLiteral("苏州姑苏中国自动化abc有限公司"));
}

void CustomerIdentity::legalFormsAreKept()
{
    QVERIFY(normalisedName("长江集团有限公司") != normalisedName("长江股份有限公司"));
    QVERIFY(normalisedName("长江有限公司") != normalisedName("长江"));
    QCOMPARE(normalisedName("\xE4\xB8"), normalisedName("\xE4\xB8")); // cut in the middle of a character: no crash
}

// R6: CRM and finance share a code, the warehouse has only the name.
void CustomerIdentity::threeIdsAreOneCustomer()
{
    const std::vector<CustomerMention> mentions = {
        mention(1, "crm", "苏州姑苏自动化设备有限公司", kCodeA), mention(2, "fin", "苏州姑苏自动化", kCodeA),
        mention(3, "wms", "苏州姑苏自动化设备 有限公司"), mention(4, "wms", "无锡太湖")};
    const IdentityResolution r = resolveCustomers(mentions, {});
    QCOMPARE(r.entityOf, (std::vector<std::int32_t>{0, 0, 0, 1}));
    QCOMPARE(r.entityCount, 2);
    QCOMPARE(r.reasons, (std::vector<JoinReason>{JoinReason::CreditCode, JoinReason::CreditCode, JoinReason::SameName,
                                                 JoinReason::Alone}));
}

void CustomerIdentity::oneNameUnderTwoCodesIsTwoCustomers()
{
    const std::vector<CustomerMention> mentions = {
        mention(1, "crm", "长江机械", kCodeA), mention(2, "fin", "长江机械", kCodeB), mention(3, "wms", "长江机械")};
    QCOMPARE(groupsOf(mentions, resolveCustomers(mentions, {})), (std::set<std::set<std::int64_t>>{{1}, {2}, {3}}));
}

void CustomerIdentity::aWrongCodeDoesNotContradict()
{
    const std::vector<CustomerMention> mentions = {mention(1, "crm", "长江机械", kCodeA),
                                                   mention(2, "fin", "长江机械", "91320500MA10000017")};
    QCOMPARE(groupsOf(mentions, resolveCustomers(mentions, {})), (std::set<std::set<std::int64_t>>{{1, 2}}));
}

void CustomerIdentity::decisionsOverrule()
{
    const std::vector<CustomerMention> mentions = {mention(1, "crm", "长江机械", kCodeA),
                                                   mention(2, "fin", "长江机械", kCodeA),
                                                   mention(3, "wms", "大河机械", kCodeB)};
    const IdentityResolution apart = resolveCustomers(mentions, {{{1}, {2}, false}});
    QCOMPARE(groupsOf(mentions, apart), (std::set<std::set<std::int64_t>>{{1}, {2}, {3}}));
    const IdentityResolution together = resolveCustomers(mentions, {{{3}, {1}, true}});
    QCOMPARE(groupsOf(mentions, together), (std::set<std::set<std::int64_t>>{{1, 2, 3}}));
    QCOMPARE(together.reasons,
             (std::vector<JoinReason>{JoinReason::Decision, JoinReason::CreditCode, JoinReason::Decision}));
    // Split after a merge: as if neither had been decided.
    QCOMPARE(groupsOf(mentions, resolveCustomers(mentions, {{{3}, {1}, true}, {{1}, {3}, false}})),
             (std::set<std::set<std::int64_t>>{{1, 2}, {3}}));
}

void CustomerIdentity::theLastDecisionHolds()
{
    const std::vector<CustomerMention> mentions = {mention(1, "crm", "长江"), mention(2, "fin", "大河")};
    QCOMPARE(resolveCustomers(mentions, {{{1}, {2}, true}, {{2}, {1}, false}}).entityCount, 2);
    QCOMPARE(resolveCustomers(mentions, {{{1}, {2}, false}, {{2}, {1}, true}}).entityCount, 1);
    QCOMPARE(resolveCustomers(mentions, {{{1}, {99}, true}}).entityCount, 2); // names a record that is gone
}

void CustomerIdentity::numbersFollowFirstAppearance()
{
    const std::vector<CustomerMention> mentions = {mention(9, "crm", "丙"), mention(1, "crm", "甲"),
                                                   mention(5, "fin", "丙"), mention(2, "crm", "乙")};
    QCOMPARE(resolveCustomers(mentions, {}).entityOf, (std::vector<std::int32_t>{0, 1, 0, 2}));
}

void CustomerIdentity::orderOfArrivalDecidesNothing()
{
    const std::uint64_t seed = 20261123;
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    std::mt19937_64 random(seed);
    for (int round = 0; round < 50; ++round) {
        std::vector<CustomerMention> mentions;
        for (std::int64_t id = 1; id <= 60; ++id) {
            const std::string name = "客户" + std::to_string(random() % 20);
            const std::uint64_t code = random() % 6;
            mentions.push_back(mention(id, "crm", name.c_str(),
                                       code == 0   ? kCodeA
                                       : code == 1 ? kCodeB
                                                   : std::string()));
        }
        std::vector<IdentityDecision> decisions;
        for (int i = 0; i < 6; ++i)
            decisions.push_back({{static_cast<std::int64_t>(random() % 60 + 1)},
                                 {static_cast<std::int64_t>(random() % 60 + 1)},
                                 random() % 2 == 0});
        const auto expected = groupsOf(mentions, resolveCustomers(mentions, decisions));
        std::shuffle(mentions.begin(), mentions.end(), random);
        QCOMPARE(groupsOf(mentions, resolveCustomers(mentions, decisions)), expected);
    }
}

QTEST_APPLESS_MAIN(CustomerIdentity)
#include "tst_customeridentity.moc"
