#include "tests/ctl/testkit/ctlrunner.h"

#include <QJsonArray>
#include <QTest>

// R6, R9: which source records are one customer is asked, decided, kept and taken back by a user.
class IdentityCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void joinsSayWhy();
    void aRulingSplitsAndJoinsAgain();
    void unknownRecordsAreRefused();

private:
    QJsonArray customers() const { return m_ctl.run({"assess", "--json"}).json["customersInSeveralSystems"].toArray(); }

    SampleCompany m_company;
    CtlRunner m_ctl;
};

void IdentityCommand::initTestCase()
{
    QCOMPARE(m_company.start({"--scale", "0.02"}), QString());
    QCOMPARE(connectAll(m_ctl, m_company), QString());
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 0);
}

void IdentityCommand::joinsSayWhy()
{
    const auto joined = m_ctl.run({"identity", "list", "--joined"});
    QCOMPARE(joined.exitCode, 0);
    QVERIFY2(joined.out.contains("same credit code"), qPrintable(joined.out.left(500)));
    const QJsonArray joins = m_ctl.run({"identity", "list", "--joined", "--json"}).json["joins"].toArray();
    QVERIFY(!joins.isEmpty());
    for (const QJsonValue& join : joins) {
        int sum = 0;
        for (const QJsonValue& evidence : join["evidence"].toArray())
            sum += evidence["tenthsOfBits"].toInt();
        QCOMPARE(sum, join["tenthsOfBits"].toInt());
    }
    QVERIFY(m_ctl.run({"identity", "list", "--json"}).json["questions"].isArray());
}

// Split by credit code or not: the ruling wins, survives a full sync, and can be taken back.
void IdentityCommand::aRulingSplitsAndJoinsAgain()
{
    const QJsonArray before = customers();
    const auto split = m_ctl.run({"identity", "split", "crm/C-R6-1", "fin/F-R6-1", "--note", "two legal persons"});
    QVERIFY2(split.exitCode == 0, qPrintable(split.err));
    QVERIFY(customers() != before);
    QCOMPARE(m_ctl.run({"sync", "--full"}).exitCode, 0);
    QVERIFY(customers() != before);
    const auto join = m_ctl.run({"identity", "join", "fin/F-R6-1", "crm/C-R6-1", "--json"});
    QVERIFY(join.json["same"].toBool());
    const QJsonArray after = customers();
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after.at(i)["records"].toArray().size(), before.at(i)["records"].toArray().size());
    QVERIFY(m_ctl.run({"identity", "list", "--joined"}).out.contains("your decision"));
}

void IdentityCommand::unknownRecordsAreRefused()
{
    QCOMPARE(m_ctl.run({"identity", "join", "crm/C-R6-1", "crm/no-such"}).exitCode, 1);
    QCOMPARE(m_ctl.run({"identity", "join", "crm/C-R6-1", "crm/C-R6-1"}).exitCode, 2);
    QCOMPARE(m_ctl.run({"identity", "join", "crm/C-R6-1"}).exitCode, 2);
}

QTEST_GUILESS_MAIN(IdentityCommand)
#include "tst_identitycommand.moc"
