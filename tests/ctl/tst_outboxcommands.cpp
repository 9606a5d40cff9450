#include "tests/ctl/jsonschema.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

// The director's decisions by the command line, down to what the sample company's systems then hold.
class OutboxCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aStepBecomesATaskOfTheCrm();
    void undoTakesItBackBeforeItWent();
    void aRejectedNoteIsEdited();
    void theRebateGoesIntoTheAnnexOnTheVersionSeen();
    void annexAndScreenAndRecomputationAgree(); // R43
    void anIdentityDecisionStartsAnApproval();
    void aLostAnswerIsUnconfirmedAndDoneOnce();
    void aDecisionThatIsNotCompleteIsRefused_data();
    void aDecisionThatIsNotCompleteIsRefused();
    void aMissingLedgerIsTold();

private:
    QJsonArray effects(const char* system) const;
    QJsonArray entries(bool all = false) const;

    CtlRunner m_ctl;
    SampleCompany m_company;
    QStringList m_keys; // of actions
};

void OutboxCommands::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: as on a server
    const QString failure = m_company.start({"--scale", "0.02", "--seed", "2026", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    const auto actions = m_ctl.run({"actions", "--json"});
    for (const QJsonValue& action : actions.json["actions"].toArray())
        m_keys += action["key"].toString();
    QVERIFY(m_keys.size() > 5);
}

QJsonArray OutboxCommands::effects(const char* system) const
{
    return QJsonDocument::fromJson(m_company.control("/effects")).object()[QLatin1String(system)].toArray();
}

QJsonArray OutboxCommands::entries(bool all) const
{
    return m_ctl.run(all ? QStringList{"outbox", "list", "--all", "--json"} : QStringList{"outbox", "list", "--json"})
        .json["entries"]
        .toArray();
}

void OutboxCommands::aStepBecomesATaskOfTheCrm()
{
    const auto decided = m_ctl.run({"decide", "action", m_keys[0], "taken", "--note", "called", "--json"});
    QVERIFY2(decided.exitCode == 0, qPrintable(decided.err));
    QCOMPARE(decided.json["queued"].toInt(), 1);
    QCOMPARE(entries().at(0)["state"].toString(), QString("queued"));
    const auto synced = m_ctl.run({"sync", "--json"});
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    QCOMPARE(synced.json["outbox"].toArray().at(0)["delivered"].toInt(), 1);
    QCOMPARE(effects("crm").size(), 1);
    QCOMPARE(effects("crm").at(0)["body"]["note"].toString(), QString("called"));
    QCOMPARE(effects("crm").at(0)["body"]["kind"].toString(), QString("action_taken"));
    QCOMPARE(effects("crm").at(0)["key"], entries(true).at(0)["key"]);
    const auto text = m_ctl.run({"outbox", "list", "--all"});
    QVERIFY2(text.out.contains("delivered"), qPrintable(text.out));
}

void OutboxCommands::undoTakesItBackBeforeItWent()
{
    const auto before = effects("crm").size();
    QCOMPARE(m_ctl.run({"decide", "action", m_keys[1], "completed"}).exitCode, 0);
    QCOMPARE(m_ctl.run({"outbox", "undo", m_keys[1]}).exitCode, 0);
    QCOMPARE(m_ctl.run({"outbox", "undo", m_keys[0]}).exitCode, 1); // that one has gone out
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 0);
    QCOMPARE(effects("crm").size(), before);
}

void OutboxCommands::aRejectedNoteIsEdited()
{
    const auto before = effects("crm").size();
    QCOMPARE(m_ctl.run({"decide", "action", m_keys[2], "taken", "--note", QString(201, 'x')}).exitCode, 0);
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 3);
    const QJsonArray open = entries();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.at(0)["state"].toString(), QString("rejected"));
    QVERIFY(open.at(0)["error"].toString().contains("200 characters"));
    QCOMPARE(m_ctl.run({"doctor", "--json"}).json.value("outbox")["rejected"].toInt(), 1);
    const QString number = QString::number(open.at(0)["number"].toInt());
    QCOMPARE(m_ctl.run({"outbox", "edit", number, "--set", "note=short"}).exitCode, 0);
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 0);
    QCOMPARE(effects("crm").size(), before + 1);
    QVERIFY(entries().isEmpty());
}

void OutboxCommands::theRebateGoesIntoTheAnnexOnTheVersionSeen()
{
    QCOMPARE(m_ctl.run({"decide", "rebate", "SO-2026-0302"}).exitCode, 2); // one fen short of the threshold
    const auto decided = m_ctl.run({"decide", "rebate", "SO-2026-0301", "--note", "due", "--json"});
    QVERIFY2(decided.exitCode == 0, qPrintable(decided.err));
    QCOMPARE(decided.json["queued"].toInt(), 1);
    // Somebody changes the order meanwhile.
    const QString id = entries().at(0)["content"]["record.id"].toString();
    m_company.control("/patch", {{"name", "touch-order"}, {"argument", id}});
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 3);
    QCOMPARE(effects("erp").size(), 0);
    QCOMPARE(entries().at(0)["state"].toString(), QString("conflict"));
    QVERIFY2(entries().at(0)["theirs"].toString().contains(id), qPrintable(entries().at(0)["theirs"].toString()));
    QCOMPARE(m_ctl.run({"outbox", "retry", QString::number(entries().at(0)["number"].toInt())}).exitCode, 0);
    const auto synced = m_ctl.run({"sync"});
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    QCOMPARE(effects("erp").size(), 1);
    QCOMPARE(effects("erp").at(0)["body"]["rebateAmount"].toString(), QString("6000.00"));
}

// In fen: what the annex holds, what is shown, and 3 % of the order's own amount as the cache has it.
void OutboxCommands::annexAndScreenAndRecomputationAgree()
{
    const QJsonObject written = effects("erp").at(0)["body"].toObject();
    const QStringList annex = written.value("rebateAmount").toString().split('.');
    QCOMPARE(annex.size(), 2);
    QCOMPARE(annex.at(1).size(), 2);
    const qint64 inAnnex = annex.at(0).toLongLong() * 100 + annex.at(1).toLongLong();
    qint64 shown = 0;
    for (const QJsonValue& rebate : m_ctl.run({"assess", "--json"}).json["rebates"].toArray()) {
        if (rebate["order"].toString() == "SO-2026-0301")
            shown = rebate["amountFen"].toInteger();
    }
    QSqlDatabase cache = QSqlDatabase::addDatabase("QSQLITE", "annex");
    cache.setDatabaseName(m_ctl.dataFolder() + "/cache.db");
    QVERIFY(cache.open());
    qint64 again = 0;
    {
        QSqlQuery order("SELECT amount - ifnull(returned, 0) FROM sales_order WHERE number = 'SO-2026-0301'", cache);
        QVERIFY(order.next());
        again = (order.value(0).toLongLong() * 3 + 50) / 100;
    }
    cache.close();
    QVERIFY(inAnnex > 0);
    QCOMPARE(shown, inAnnex);
    QCOMPARE(again, inAnnex);
}

void OutboxCommands::anIdentityDecisionStartsAnApproval()
{
    QCOMPARE(m_ctl.run({"decide", "identity", "crm/C-R6-1", "wms/W-R6-1", "same"}).exitCode, 0);
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 0);
    QCOMPARE(effects("oa").size(), 1);
    QCOMPARE(effects("oa").at(0)["body"]["other"].toString(), QString("wms/W-R6-1"));
    QCOMPARE(effects("oa").at(0)["body"]["kind"].toString(), QString("identity_same"));
    // The same decision by its other name leaves by the same door.
    QCOMPARE(m_ctl.run({"identity", "split", "crm/C-R6-1", "wms/W-R6-1"}).exitCode, 0);
    QCOMPARE(m_ctl.run({"sync"}).exitCode, 0);
    QCOMPARE(effects("oa").size(), 2);
}

void OutboxCommands::aLostAnswerIsUnconfirmedAndDoneOnce()
{
    const auto crm = effects("crm").size();
    const auto oa = effects("oa").size();
    m_company.control("/down", {{"system", "crm"}});
    m_company.control("/down", {{"system", "oa"}});
    QCOMPARE(m_ctl.run({"decide", "action", m_keys[3], "delegated", "--person", "王工"}).exitCode, 0);
    m_ctl.run({"sync"}); // nobody is there: nothing was sent
    QCOMPARE(entries().size(), 2);
    for (const QJsonValue& entry : entries())
        QCOMPARE(entry["state"].toString(), QString("queued"));
    m_company.control("/up", {{"system", "crm"}});
    m_company.control("/up", {{"system", "oa"}});
    const auto synced = m_ctl.run({"sync"});
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    QCOMPARE(effects("crm").size(), crm + 1);
    QCOMPARE(effects("oa").size(), oa + 1);
    QVERIFY(entries().isEmpty());
}

void OutboxCommands::aDecisionThatIsNotCompleteIsRefused_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::newRow("no such step") << QStringList{"decide", "action", "rule:1", "eaten"};
    QTest::newRow("undone") << QStringList{"decide", "action", "rule:1", "undone"};
    QTest::newRow("no such key") << QStringList{"decide", "action", "rule", "taken"};
    QTest::newRow("nobody") << QStringList{"decide", "action", "rule:1", "delegated"};
    QTest::newRow("no end") << QStringList{"decide", "action", "rule:1", "snoozed", "--note", "x"};
    QTest::newRow("no reason") << QStringList{"decide", "action", "rule:1", "dismissed"};
    QTest::newRow("one record") << QStringList{"decide", "identity", "crm/C-1", "crm/C-1", "same"};
    QTest::newRow("neither") << QStringList{"decide", "identity", "crm/C-1", "fin/F-1", "maybe"};
    QTest::newRow("no number") << QStringList{"outbox", "retry", "x"};
}

void OutboxCommands::aDecisionThatIsNotCompleteIsRefused()
{
    QFETCH(QStringList, line);
    const auto before = entries(true).size();
    const auto refused = m_ctl.run(line);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(entries(true).size(), before);
}

void OutboxCommands::aMissingLedgerIsTold()
{
    const QString ledger = m_ctl.dataFolder() + "/ledger.db";
    QVERIFY(QFile::rename(ledger, ledger + ".away"));
    for (const QStringList& line : {QStringList{"doctor"}, QStringList{"outbox", "list"}}) {
        const auto refused = m_ctl.run(line);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("is missing although it was there before"), qPrintable(refused.err));
        QVERIFY(!QFile::exists(ledger));
    }
    QVERIFY(QFile::rename(ledger + ".away", ledger));
    QCOMPARE(m_ctl.run({"outbox", "list"}).exitCode, 0);
}

QTEST_GUILESS_MAIN(OutboxCommands)
#include "tst_outboxcommands.moc"
