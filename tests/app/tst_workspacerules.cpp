#include "app/workspace.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

// A rulebook with a mistake is refused with place and reason; the last good one stays in force.
class WorkspaceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aBrokenRulebookLeavesTheLastGoodOne_data();
    void aBrokenRulebookLeavesTheLastGoodOne();

private:
    QString written(const char* name, QByteArray from, QByteArray to) const;
    QTemporaryDir m_folder;
};

// The shipped rulebook with one piece replaced.
QString WorkspaceRules::written(const char* name, QByteArray from, QByteArray to) const
{
    QFile shipped(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/rulebook/default.toml"));
    if (!shipped.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = shipped.readAll();
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        return {};
    text.replace(at, from.size(), to);
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

void WorkspaceRules::aBrokenRulebookLeavesTheLastGoodOne_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("key");
    QTest::newRow("weights that do not sum to 100")
        << QByteArray("stage_weight = 40") << QByteArray("stage_weight = 41") << QStringLiteral("health.supply_weight");
    QTest::newRow("a node that does not exist") << QByteArray("first_node = 11") << QByteArray("first_node = 13")
                                                << QStringLiteral("project_type[1].stage_map[5].first_node");
    QTest::newRow("stages that run in a circle")
        << QByteArray("first_node = 8\nlast_node = 10") << QByteArray("first_node = 8\nlast_node = 4")
        << QStringLiteral("project_type[1].stage_map[4].last_node");
    QTest::newRow("a percentage of 140") << QByteArray("rate = \"3%\"") << QByteArray("rate = \"140%\"")
                                         << QStringLiteral("rebate[1].rate");
}

void WorkspaceRules::aBrokenRulebookLeavesTheLastGoodOne()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, key);
    WorkspaceOptions options;
    options.dataFolder = m_folder.filePath(QStringLiteral("data"));
    auto workspace = Workspace::open(options);
    QVERIFY(workspace.ok());
    Workspace& open = *workspace.value();
    const QString good = written("good.toml", "threshold = 75", "threshold = 80");
    QVERIFY(open.adoptRulebook(good).ok());
    QVERIFY(open.rulebook().health.threshold == Rational(80));
    const std::string fingerprint = open.rulebook().fingerprint;
    const QString broken = written("broken.toml", from, to);
    QVERIFY(!broken.isEmpty());
    const Status refused = open.adoptRulebook(broken);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().code == ErrorCode::FileContent);
    QCOMPARE(QString::fromStdString(refused.error().args[0]), broken);
    QVERIFY(QString::fromStdString(refused.error().args[1]).toInt() > 1);
    QCOMPARE(QString::fromStdString(refused.error().args[2]), key);
    QCOMPARE(open.rulebook().fingerprint, fingerprint);
    QVERIFY(open.rulebook().health.threshold == Rational(80));
    const auto facts = open.loadFacts({});
    QVERIFY(facts.ok());
    const auto judged = open.judge(*facts.value(), *instantFromIso("2026-03-14T01:42:00Z"));
    QVERIFY(judged.ok());
    QCOMPARE(judged.value()->rulebookFingerprint, fingerprint);
}

QTEST_GUILESS_MAIN(WorkspaceRules)
#include "tst_workspacerules.moc"
