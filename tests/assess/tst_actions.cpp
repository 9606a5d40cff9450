#include "core/assess/assess.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

Rulebook rulesFor(const Case& one)
{
    Rulebook rulebook = shippedRulebook(one.expect["rules"].as_array());
    const toml::array* only = one.expect["only"].as_array();
    for (SignalRule& rule : rulebook.signalRules)
        rule.enabled = std::any_of(only->begin(), only->end(),
                                   [&](const toml::node& id) { return id.value_or(std::string()) == rule.id; });
    return rulebook;
}

std::vector<std::string> textsOf(const toml::array& array)
{
    std::vector<std::string> texts;
    for (const toml::node& node : array)
        texts.push_back(node.value_or(std::string()));
    return texts;
}

// "visit crm:V1"
RecordId recordNamed(const std::string& text)
{
    const std::size_t blank = text.find(' ');
    return Case::idOf(*collectionNamed(text.substr(0, blank)), text.substr(blank + 1));
}

std::vector<std::string> missingIn(const Action& action)
{
    std::vector<std::string> missing;
    if (action.background.empty() || action.background.front().code == ReasonCode::NoneOnFile)
        missing.emplace_back("background");
    if (action.history.empty())
        missing.emplace_back("history");
    return missing;
}

std::int64_t countOf(const Action& action, ReasonCode code)
{
    return std::count_if(action.background.begin(), action.background.end(),
                         [code](const Reason& reason) { return reason.code == code; });
}

} // namespace

// R50, R52: to whom an action goes, what it carries, and which comes first.
class Actions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void anActionIsOpened_data();
    void anActionIsOpened();
    void everyWordingIsOnFile();

private:
    std::vector<Case> m_cases = readCases("actions");
};

void Actions::anActionIsOpened_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void Actions::anActionIsOpened()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assess(*one.facts(), rulesFor(one), one.asOf);
    QVERIFY(!out.actions.empty());
    QCOMPARE(out.actions.size(), out.signalList.size());
    const Action& first = out.actions.front();
    QCOMPARE(first.responsible, one.expect["responsible"].value_or(first.responsible));
    if (const toml::array* passed = one.expect["passed"].as_array())
        QVERIFY(first.passedOver == textsOf(*passed));
    if (const toml::array* missing = one.expect["missing"].as_array())
        QVERIFY(missingIn(first) == textsOf(*missing));
    if (const toml::array* history = one.expect["history"].as_array()) {
        std::vector<RecordId> records;
        for (const std::string& text : textsOf(*history))
            records.push_back(recordNamed(text));
        QVERIFY(first.history == records);
    }
    if (const auto news = one.expect["news"].value<std::int64_t>())
        QCOMPARE(countOf(first, ReasonCode::CustomerNews), *news);
    if (const toml::array* codes = one.expect["contains"].as_array()) {
        const bool hasLeft = textsOf(*codes).front() == "DecisionMakerLeft";
        QCOMPARE(countOf(first, ReasonCode::DecisionMakerLeft), hasLeft ? 1 : 0);
        QCOMPARE(countOf(first, ReasonCode::DecisionMaker), hasLeft ? 0 : 1);
    }
    if (const toml::array* order = one.expect["order"].as_array()) {
        QCOMPARE(out.actions.size(), order->size());
        const std::vector<std::string> texts = textsOf(*order);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Signal& signal = out.signalList[out.actions[i].signal];
            const std::size_t blank = texts[i].find(' ');
            QCOMPARE(signal.rule, texts[i].substr(0, blank));
            QVERIFY(signal.subjectRecord == recordNamed(texts[i].substr(blank + 1)));
        }
    }
}

// R50: the third section is the rulebook's, in both languages.
void Actions::everyWordingIsOnFile()
{
    for (const SignalRule& rule : shippedRulebook().signalRules) {
        QVERIFY(!rule.script.zh.empty() && !rule.script.en.empty());
        QVERIFY(!rule.step.zh.empty() && !rule.step.en.empty());
    }
}

QTEST_GUILESS_MAIN(Actions)
#include "tst_actions.moc"
