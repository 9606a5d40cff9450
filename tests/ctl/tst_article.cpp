#include "tests/ctl/testkit/ctlrunner.h"

#include <QJsonArray>
#include <QTest>

// The figures of the founding article, through real HTTP: six company systems, the connector
// profiles, the cache, the checks, the JSON that plumblinectl prints.
class Article : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nanjingIsProven63OfClaimed100();    // R2
    void ningboScoresExactly52AndNamesWhy(); // R30, D2
    void threePaperProjectsAndNoOthers();    // R30
    void oneCustomerUnderThreeIds();         // R6
    void hospitalSignedButNotInFinance();    // R7
    void twoVisitsWithoutMinutes();          // R46
    void silentRegion();                     // R47
    void stalledOpportunity();               // R48
    void servoMotorsAreShort();              // R25
    void formAThenFormBCountsOnce();         // R38
    void departedContactReopensTheNode();    // R31
    void legalBlocksWhileTechnicalAgreed();  // R53
    void rebatesInAndOutOfRule();            // R40-R43, R71
    void asOfAMonthAgoKnowsNothingOfMarch();
    void theArticlesCasesComeFirst();
    void everyActionSaysWhatItCarries(); // R50

private:
    QJsonObject project(const QString& number) const;
    QList<QJsonObject> actionsOf(const QString& rulePart, const QString& subject) const;
    QJsonObject rebate(const QString& order) const;

    SampleCompany m_company;
    CtlRunner m_ctl;
    QJsonObject m_assessment;
    QJsonArray m_actions;
};

void Article::initTestCase()
{
    const QString failure = m_company.start({"--scale", "0.02", "--seed", "2026", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync", "--json"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    const auto assessed = m_ctl.run({"assess", "--json"});
    QVERIFY2(assessed.exitCode == 0, qPrintable(assessed.err));
    m_assessment = assessed.json;
    m_actions = m_ctl.run({"actions", "--json"}).json["actions"].toArray();
    QVERIFY(!m_actions.isEmpty());
}

QJsonObject Article::project(const QString& number) const
{
    for (const QJsonValue& value : m_assessment["projects"].toArray()) {
        if (value["number"] == number)
            return value.toObject();
    }
    return {};
}

QList<QJsonObject> Article::actionsOf(const QString& rulePart, const QString& subject) const
{
    QList<QJsonObject> found;
    for (const QJsonValue& value : m_actions) {
        if (value["rule"].toString().contains(rulePart) && value["subject"].toString().contains(subject))
            found += value.toObject();
    }
    return found;
}

QJsonObject Article::rebate(const QString& order) const
{
    for (const QJsonValue& value : m_assessment["rebates"].toArray()) {
        if (value["order"] == order)
            return value.toObject();
    }
    return {};
}

void Article::nanjingIsProven63OfClaimed100()
{
    for (const QJsonValue& value : m_assessment["achievements"].toArray()) {
        if (value["region"] != "南京大区" || value["month"] != "2026-03")
            continue;
        QCOMPARE(value["target"]["fen"].toInteger(), 1'000'000'000);
        QCOMPARE(value["provenFen"].toInteger(), 630'000'000);
        QCOMPARE(value["expected"]["fen"].toInteger(), 370'000'000);
        QCOMPARE(value["claimedFen"].toInteger(), 1'000'000'000);
        QCOMPARE(value["provenRatio"]["percent"].toDouble(), 63.0);
        QCOMPARE(value["claimedRatio"]["percent"].toDouble(), 100.0);
        QCOMPARE(value["state"].toString(), "behind");
        return;
    }
    QFAIL("no achievement of Nanjing in March");
}

void Article::ningboScoresExactly52AndNamesWhy()
{
    const QJsonObject ningbo = project("P-NB-0001");
    QCOMPARE(ningbo["health"]["exact"].toString(), "52/1");
    QCOMPARE(ningbo["stageScore"]["exact"].toString(), "20/1");
    QCOMPARE(ningbo["documentScore"]["exact"].toString(), "12/1");
    QCOMPARE(ningbo["supplyScore"]["exact"].toString(), "20/1");
    QCOMPARE(ningbo["claimedNode"].toInt(), 6);
    QCOMPARE(ningbo["provenNode"].toInt(), 3);
    QCOMPARE(ningbo["documentsValid"].toInt(), 2);
    QCOMPARE(ningbo["documentsRequired"].toInt(), 5);
    QVERIFY(ningbo["belowThreshold"].toBool());
    const QJsonObject agreement = ningbo["nodes"].toArray().at(5)["reasons"].toArray().at(0).toObject();
    QVERIFY2(agreement["text"].toString().contains("not signed"), qPrintable(agreement["text"].toString()));
    QVERIFY(!agreement["records"].toArray().isEmpty());
    QVERIFY(!actionsOf("health", "宁波").isEmpty());
}

void Article::threePaperProjectsAndNoOthers()
{
    QStringList paper;
    for (const QJsonValue& value : m_assessment["projects"].toArray()) {
        if (value["paper"].toBool())
            paper += value["number"].toString();
    }
    paper.sort();
    QCOMPARE(paper, QStringList({"P-HF-0002", "P-NB-0001", "P-WH-0003"}));
}

void Article::oneCustomerUnderThreeIds()
{
    for (const QJsonValue& value : m_assessment["customersInSeveralSystems"].toArray()) {
        if (!value["name"].toString().contains("苏州姑苏自动化设备"))
            continue;
        QSet<QString> systems;
        for (const QJsonValue& record : value["records"].toArray())
            systems += record["system"].toString();
        QVERIFY2(systems.contains({"crm", "fin", "wms"}), qPrintable(QStringList(systems.values()).join(' ')));
        return;
    }
    QFAIL("the customer was not joined");
}

void Article::hospitalSignedButNotInFinance()
{
    const auto found = actionsOf("finance", "南京紫金总医院");
    QCOMPARE(found.size(), 1);
    QVERIFY(!found[0]["records"].toArray().isEmpty());
}

void Article::twoVisitsWithoutMinutes() { QCOMPARE(actionsOf("minutes", "杭州西溪医疗器械有限公司").size(), 1); }

void Article::silentRegion()
{
    QCOMPARE(actionsOf("silent", "皖北大区").size(), 1);
    QCOMPARE(actionsOf("silent", "").size(), 1);
}

void Article::stalledOpportunity() { QCOMPARE(actionsOf("stalled", "合肥光伏组件检测线").size(), 1); }

void Article::servoMotorsAreShort() { QCOMPARE(actionsOf("part", "伺服电机 MSD-75").size(), 1); }

void Article::formAThenFormBCountsOnce() { QCOMPARE(actionsOf("padding", "苏州姑苏自动化设备").size(), 1); }

void Article::departedContactReopensTheNode()
{
    const QJsonObject node = project("P-HF-0004")["nodes"].toArray().at(2).toObject();
    QCOMPARE(node["verdict"].toString(), "failed");
    QVERIFY(node["reasons"].toArray().at(0)["text"].toString().contains("赵志远"));
}

void Article::legalBlocksWhileTechnicalAgreed()
{
    const auto found = actionsOf("department", "武汉汽车焊装线");
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0]["detail"].toString().contains("Legal"), qPrintable(found[0]["detail"].toString()));
    QVERIFY2(found[0]["detail"].toString().contains("12"), qPrintable(found[0]["detail"].toString()));
}

void Article::rebatesInAndOutOfRule()
{
    const QJsonObject due = rebate("SO-2026-0301");
    QVERIFY(due["passed"].toBool());
    QCOMPARE(due["totalFen"].toInteger(), 50'000'000);
    QCOMPARE(due["amountFen"].toInteger(), 600'000);
    QVERIFY(!due["outOfRule"].toBool());
    const QJsonObject below = rebate("SO-2026-0302");
    QVERIFY(!below["passed"].toBool());
    QCOMPARE(below["totalFen"].toInteger(), 49'999'999);
    QVERIFY(!below.contains("amountFen"));
    const QJsonObject drift = rebate("SO-2026-0303");
    QVERIFY(drift["outOfRule"].toBool());
    QCOMPARE(drift["claimedFen"].toInteger(), 300'000);
    QCOMPARE(actionsOf("rebate", "SO-2026-0303").size(), 1);
    QCOMPARE(actionsOf("rebate", "SO-2026-0301").size(), 0);
}

void Article::asOfAMonthAgoKnowsNothingOfMarch()
{
    const auto before = m_ctl.run({"assess", "--json", "--as-of", "2026-02-14"});
    QCOMPARE(before.exitCode, 0);
    for (const QJsonValue& value : before.json["achievements"].toArray())
        QVERIFY(value["month"].toString() <= "2026-02");
}

// Severity, then the money at stake: the three paper projects, the signer who left, Nanjing's gap.
void Article::theArticlesCasesComeFirst()
{
    const QStringList first = {QStringLiteral("武汉总医院影像中心"), QStringLiteral("宁波汽车零部件厂"),
                               QStringLiteral("合肥新能源电池装配线"), QStringLiteral("合肥锂电卷绕线"),
                               QStringLiteral("南京大区")};
    for (qsizetype i = 0; i < first.size(); ++i) {
        QVERIFY2(m_actions.at(i)["subject"].toString().contains(first[i]),
                 qPrintable(m_actions.at(i)["subject"].toString()));
        QCOMPARE(m_actions.at(i)["severity"].toString(), QStringLiteral("red"));
        QVERIFY(m_actions.at(i)["atStakeFen"].toDouble() > 0);
    }
}

void Article::everyActionSaysWhatItCarries()
{
    for (const QJsonValue& action : m_actions) {
        QStringList missing;
        for (const QJsonValue& each : action["noneOnFile"].toArray())
            missing += each.toString();
        QCOMPARE(action["background"].toArray().isEmpty(), missing.contains("background"));
        QCOMPARE(action["history"].toArray().isEmpty(), missing.contains("history"));
        QCOMPARE(action["script"].toString().isEmpty(), missing.contains("script"));
        QVERIFY(!action["responsible"].toString().isEmpty());
        QVERIFY(action["knowableAt"].toString() >= action["startedAt"].toString());
    }
}

QTEST_GUILESS_MAIN(Article)
#include "tst_article.moc"
