#include "tests/ctl/jsonschema.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <functional>

// plumblinectl explain: whatever the program says is opened down to the raw payload (R17), in both languages.
class Explain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOpensItsRecords_data();
    void everyKindOpensItsRecords();
    void chineseHasNoEnglishSentence_data() { everyKindOpensItsRecords_data(); }
    void chineseHasNoEnglishSentence();
    void theBridgesStepsAreTheGap();        // R3
    void noAmountBeforeEveryCheckPassed();  // R42
    void anEffectNamesWhatItCounts();       // R39
    void everyRecordOfTheNetIsOpenedOnce(); // R57
    void theTimelineJoinsTheThreeIds();     // R6, R9
    void aKeyOfTheListIsExplained();        // R8, R45
    void whatIsNotThereIsSaid();

private:
    QJsonObject asked(const QStringList& line) const { return m_ctl.run(line + QStringList{"--json"}).json; }

    SampleCompany m_company;
    CtlRunner m_ctl;
};

namespace {

void eachPart(const QJsonObject& node, const std::function<void(const QJsonObject&)>& visit)
{
    visit(node);
    for (const QJsonValue& part : node["parts"].toArray())
        eachPart(part.toObject(), visit);
}

QStringList recordsIn(const QJsonObject& node)
{
    QStringList ids;
    eachPart(node, [&](const QJsonObject& part) {
        for (const QJsonValue& record : part["records"].toArray())
            ids += record["record"].toString();
    });
    return ids;
}

} // namespace

void Explain::initTestCase()
{
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

void Explain::everyKindOpensItsRecords_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* kind, const char* wanted, const char* said) {
        QTest::addRow("%s %s", kind, wanted) << QStringList{"explain", kind, wanted} << QString(said);
    };
    row("project", "P-NB-0001", "Points lost: 48.0");
    row("project", "crm/P-NB-0001", "52.0 points");
    row("region", "南京大区", "proven 63.0 %, claimed 100.0 %");
    row("customer", "C-R6-1", "one customer in 3 source records");
    row("event", "HT-2026-0117", "Finance does not know contract HT-2026-0117");
    row("event", "fin/SK0000001", "rules version 1");
    row("finding", "signed-not-in-finance", "none is presumed");
    row("finding", "南京紫金总医院", "HT-2026-0117");
    row("signal", "region-silent", "皖北大区");
    row("signal", "P-NB-0001", "Action of");
    row("bridge", "company", "Expected, not signed");
    row("bridge", "南京大区", "gap ¥3,700,000.00");
    row("rebate", "SO-2026-0301", "¥6,000.00");
    row("rebate", "SO-2026-0303", "outside the rule");
    row("effect", "all", "Effective visits a working day");
    row("effect", "conversion", "after / before");
    row("trail", "P-NB-0001", "Delivery terms");
    row("net", "P-NB-0001", "links are proven");
    row("timeline", "C-R6-1", "2026-03-11 15:30: Visit");
}

void Explain::everyKindOpensItsRecords()
{
    QFETCH(QStringList, line);
    QFETCH(QString, said);
    const QJsonObject document = asked(line);
    QFile file(PLUMBLINE_SOURCE_DIR "/resources/schema/plumblinectl-1.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(JsonSchema(QJsonDocument::fromJson(file.readAll()).object()).firstFaultOf(document), QString());
    QStringList sentences;
    int records = 0;
    eachPart(document, [&](const QJsonObject& part) {
        sentences += part["sentence"].toString();
        for (const QJsonValue& record : part["records"].toArray()) {
            ++records;
            QVERIFY2(record["payload"].toString().startsWith('{'), qPrintable(record["record"].toString()));
            QVERIFY(record["fetchedAt"].toString().startsWith("2026-03-14"));
        }
    });
    QVERIFY(records > 0);
    QVERIFY2(sentences.join('\n').contains(said), qPrintable(sentences.join('\n').left(2000)));
}

// Names, numbers and codes are as the systems write them; sentences of ours are not left in English.
void Explain::chineseHasNoEnglishSentence()
{
    QFETCH(QStringList, line);
    const QJsonObject document = m_ctl.run(line + QStringList{"--json", "--lang=zh_CN"}).json;
    const QRegularExpression words("[a-z]{3,} [a-z]{2,} [a-z]{2,}");
    eachPart(document, [&](const QJsonObject& part) {
        const QString sentence = part["sentence"].toString();
        QVERIFY2(!sentence.contains(words), qPrintable(sentence));
    });
}

void Explain::theBridgesStepsAreTheGap()
{
    const QRegularExpression figures(QStringLiteral("claimed (\u2212?¥[0-9,.]+), proven (\u2212?¥[0-9,.]+), "
                                                    "gap (\u2212?¥[0-9,]+[.][0-9]{2})"));
    const auto fenOf = [](QString text) {
        const bool isNegative = text.startsWith(QChar(0x2212));
        const qint64 fen = text.remove(QRegularExpression("[^0-9]")).toLongLong();
        return isNegative ? -fen : fen;
    };
    const auto of = [&](const QJsonValue& node) {
        const auto match = figures.match(node["sentence"].toString());
        if (!match.hasMatch())
            qFatal("no figures in: %s", qPrintable(node["sentence"].toString()));
        return std::array{fenOf(match.captured(1)), fenOf(match.captured(2)), fenOf(match.captured(3))};
    };
    for (const char* wanted : {"company", "南京大区"}) {
        const QJsonObject bridge = asked({"explain", "bridge", wanted});
        std::array<qint64, 3> sums{};
        for (const QJsonValue& step : bridge["parts"].toArray()) {
            std::array<qint64, 3> items{};
            for (const QJsonValue& item : step["parts"].toArray()) {
                for (std::size_t i = 0; i < 3; ++i)
                    items.at(i) += of(item).at(i);
            }
            QCOMPARE(items, of(step));
            for (std::size_t i = 0; i < 3; ++i)
                sums.at(i) += items.at(i);
        }
        QVERIFY(sums[0] > 0);
        QCOMPARE(sums, of(bridge));
        QCOMPARE(sums[0] - sums[1], sums[2]);
    }
}

void Explain::noAmountBeforeEveryCheckPassed()
{
    const auto due = m_ctl.run({"explain", "rebate", "SO-2026-0301"});
    QVERIFY(due.out.startsWith("Rebate of order SO-2026-0301") && due.out.contains("¥6,000.00"));
    const auto missed = asked({"explain", "rebate", "SO-2026-0302"});
    const QString sentence = missed["sentence"].toString();
    QVERIFY2(!sentence.contains("¥"), qPrintable(sentence)); // not in the figure itself
    eachPart(missed, [](const QJsonObject& part) { QVERIFY(!part["sentence"].toString().contains("¥6,000")); });
}

void Explain::anEffectNamesWhatItCounts()
{
    const QJsonObject effect = asked({"explain", "effect", "conversion"});
    const QJsonArray windows = effect["parts"].toArray();
    QCOMPARE(windows.size(), 2);
    for (const QJsonValue& window : windows) {
        const QRegularExpression counts("\\(([0-9,]+) of ([0-9,]+)\\)");
        const auto match = counts.match(window["sentence"].toString());
        QVERIFY(match.hasMatch());
        const auto number = [&](int group) { return match.captured(group).remove(',').toInt(); };
        QCOMPARE(window["parts"].toArray().at(0)["records"].toArray().size(), number(1));
        QCOMPARE(window["parts"].toArray().at(1)["records"].toArray().size(), number(2));
        QVERIFY(number(2) > number(1) && number(1) > 0);
    }
}

void Explain::everyRecordOfTheNetIsOpenedOnce()
{
    QStringList records = recordsIn(asked({"explain", "net", "P-NB-0001"}));
    const auto all = records.size();
    QVERIFY(all > 20);
    records.removeDuplicates();
    QCOMPARE(records.size(), all);
}

void Explain::theTimelineJoinsTheThreeIds()
{
    QSet<QString> systems;
    eachPart(asked({"explain", "timeline", "C-R6-1"}), [&](const QJsonObject& part) {
        for (const QJsonValue& record : part["records"].toArray())
            systems += record["system"].toString();
    });
    QCOMPARE(systems, (QSet<QString>{"crm", "fin", "wms"}));
    QCOMPARE(recordsIn(asked({"explain", "timeline", "W-R6-1"})), recordsIn(asked({"explain", "timeline", "C-R6-1"})));
}

void Explain::aKeyOfTheListIsExplained()
{
    const QJsonArray findings = asked({"findings"})["findings"].toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue& finding : {findings.first(), findings.last()}) {
        const QJsonObject why = asked({"explain", "finding", finding["key"].toString()});
        QVERIFY(why["sentence"].toString().startsWith(finding["title"].toString()));
        const QStringList opened = recordsIn(why);
        for (const QJsonValue& record : finding["records"].toArray())
            QVERIFY(opened.contains(record.toString()));
    }
    const QJsonObject action = asked({"actions"})["actions"].toArray().at(0).toObject();
    const QJsonObject why = asked({"explain", "signal", action["key"].toString()});
    QVERIFY(why["sentence"].toString().contains(action["signal"]["title"].toString()));
}

void Explain::whatIsNotThereIsSaid()
{
    QCOMPARE(m_ctl.run({"explain", "weather", "x"}).exitCode, 2);
    const char* const nothing[] = {"no such thing", "", "/", "0", "9223372036854775808", "crm/"};
    std::size_t which = 0;
    for (const char* kind : {"project", "visit", "region", "customer", "event", "finding", "signal", "bridge", "rebate",
                             "effect", "trail", "net", "timeline"}) {
        const auto outcome = m_ctl.run({"explain", kind, nothing[which++ % std::size(nothing)]});
        QVERIFY2(outcome.exitCode == 1, kind);
        QVERIFY2(!outcome.err.isEmpty(), kind);
    }
}

QTEST_GUILESS_MAIN(Explain)
#include "tst_explain.moc"
