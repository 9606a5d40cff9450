#include "core/identity/customeridentity.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;

// R6: what is joined, asked and kept apart, one pair of mentions at a time among a hundred others.
class ConfusableNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void outcome_data();
    void outcome();
    void anEvidenceSumIsTheScore();
};

namespace {

enum Outcome { Joined, Asked, Apart };

CustomerMention mention(std::int64_t id, const QString& text)
{
    const QStringList parts = text.split('|'); // name|city|phone|code
    CustomerMention m{{id},
                      id == 1 ? "crm" : "erp",
                      parts[0].toStdString(),
                      parts.value(3).toStdString(),
                      parts.value(2).toStdString(),
                      {}};
    m.city = parts.value(1).toStdString();
    return m;
}

std::vector<CustomerMention> amongOthers(const QString& a, const QString& b)
{
    std::vector<CustomerMention> mentions = {mention(1, a), mention(2, b)};
    for (int i = 0; i < 100; ++i)
        mentions.push_back(mention(100 + i, QStringLiteral("无关") + QChar(0x5000 + 37 * i) + QChar(0x6000 + 53 * i) +
                                                QStringLiteral("纺织有限公司")));
    return mentions;
}

} // namespace

void ConfusableNames::outcome_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const char* a, const char* b, int expected) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << expected;
    };
    row("bracketed place", "宁波甬江汽车零部件有限公司", "甬江汽车零部件(宁波)有限公司", Joined);
    row("limited and limited liability", "宁波甬江汽车零部件有限公司", "宁波甬江汽车零部件有限责任公司", Joined);
    row("legal form left out", "宁波甬江汽车零部件有限公司", "宁波甬江汽车零部件", Joined);
    row("place left out, city known", "宁波甬江汽车零部件有限公司", "甬江汽车零部件|宁波", Joined);
    row("trade left out, city known", "宁波甬江汽车零部件有限公司|宁波", "甬江|宁波", Joined);
    row("traditional characters", "寧波甬江汽車零部件有限公司", "宁波甬江汽车零部件有限公司", Joined);
    row("province before the city", "宁波甬江汽车零部件有限公司", "浙江省宁波市甬江汽车零部件有限公司", Joined);
    row("written by ear", "宁波甬江汽车零部件有限公司", "宁波永江汽车零部件有限公司", Joined);
    row("a note appended", "宁波甬江汽车零部件有限公司", "宁波甬江汽车零部件有限公司-开票", Joined);
    row("abbreviated trade", "南京钟山医疗器械有限公司", "南京钟山医械有限公司", Joined);
    row("group and company by shares", "长江钢构集团有限公司", "长江钢构股份有限公司", Asked);
    row("group and limited company", "长江钢构集团有限公司", "长江钢构有限公司", Asked);
    row("two cities", "南京春天旅行社有限公司", "苏州春天旅行社有限公司", Apart);
    row("branches of two cities", "长江钢构有限公司南京分公司", "长江钢构有限公司苏州分公司", Apart);
    row("company and its branch", "长江钢构有限公司", "长江钢构有限公司南京分公司", Apart);
    row("first and second hospital", "南京市第一医院", "南京市第二医院", Apart);
    row("hospital and its campus", "南京市第一医院", "南京市第一医院东院区", Apart);
    row("east and west campus", "南京市第一医院东院区", "南京市第一医院西院区", Apart);
    row("province's and city's hospital", "江苏省人民医院", "南京市人民医院", Apart);
    row("numbered factories", "南京机床一厂", "南京机床二厂", Apart);
    row("one character of the own word", "厦门怡晟工贸有限公司", "厦门达晟工贸有限公司", Apart);
    row("two valid codes", "长江钢构有限公司|||91350100M000100Y43", "长江钢构有限公司|||91320500MA10000016", Apart);
    row("other name, same valid code", "长江钢构有限公司|||91350100M000100Y43", "大河门窗有限公司|||91350100M000100Y43",
        Joined);
    row("short form of a hospital", "苏州大学附属第一医院", "苏大附一院", Joined);
    row("numbered short form", "南京市第一人民医院", "南京市一院", Joined);
    row("trade words alone", "人民医院", "人民医院", Apart);
}

void ConfusableNames::outcome()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, expected);
    for (const bool swapped : {false, true}) {
        const IdentityResolution r = resolveCustomers(swapped ? amongOthers(b, a) : amongOthers(a, b), {});
        const bool isJoined = r.entityOf[0] == r.entityOf[1];
        const bool isAsked = std::any_of(r.questions.begin(), r.questions.end(),
                                         [](const IdentityPair& q) { return q.a.value == 1 && q.b.value == 2; });
        QCOMPARE(isJoined ? Joined : isAsked ? Asked : Apart, static_cast<Outcome>(expected));
    }
}

void ConfusableNames::anEvidenceSumIsTheScore()
{
    const IdentityResolution r = resolveCustomers(
        amongOthers(QStringLiteral("宁波甬江汽车零部件有限公司|宁波"), QStringLiteral("甬江汽车零部件|宁波")), {});
    QVERIFY(!r.joins.empty());
    for (const IdentityPair& join : r.joins) {
        int sum = 0;
        for (const Evidence& evidence : join.evidence)
            sum += evidence.tenths;
        QCOMPARE(sum, join.tenths);
    }
}

QTEST_APPLESS_MAIN(ConfusableNames)
#include "tst_confusablenames.moc"
