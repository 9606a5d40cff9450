#include "core/assess/assess.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

// The shipped rules with only the named signals switched on.
Rulebook rulesFor(const Case& one)
{
    Rulebook rulebook = shippedRulebook(one.expect["rules"].as_array());
    const toml::array* only = one.expect["only"].as_array();
    for (SignalRule& rule : rulebook.signalRules)
        rule.enabled = std::any_of(only->begin(), only->end(),
                                   [&](const toml::node& id) { return id.value_or(std::string()) == rule.id; });
    return rulebook;
}

// "rule collection system:id 2026-03-14 09:42" as the case file writes it.
std::string shownOf(const std::string& expected, const Signal& signal)
{
    const QStringList words = QString::fromStdString(expected).split(QLatin1Char(' '));
    const auto collection = collectionNamed(words.value(1).toStdString());
    const RecordId subject = Case::idOf(collection.value_or(Collection::Region), words.value(2).toStdString());
    const Instant started = instantFromText(words.mid(3).join(QLatin1Char(' ')).toStdString());
    std::string text = signal.rule + " ";
    text += signal.subjectRecord == subject ? words.mid(1, 2).join(QLatin1Char(' ')).toStdString() : "another record";
    return text + " " +
           (signal.startedAt == started ? words.mid(3).join(QLatin1Char(' ')).toStdString() : toIso(signal.startedAt));
}

std::vector<Case> readAll(std::initializer_list<const char*> files)
{
    std::vector<Case> all;
    for (const char* file : files) {
        for (Case& one : readCases(file))
            all.push_back(std::move(one));
    }
    return all;
}

} // namespace

class Signals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theSignalsOfACaseAreRaised_data();
    void theSignalsOfACaseAreRaised();
    void aRuleSwitchedOffIsSilent();
    void everyActionHasADirectorAndABackground();
    void aDirectorWhoLeftIsReplacedByTheNextLevel();

private:
    const Case& named(const char* part) const;
    std::vector<Case> m_cases = readAll({"signals", "stall", "clocks", "signaledges"});
};

const Case& Signals::named(const char* part) const
{
    for (const Case& one : m_cases) {
        if (one.name.find(part) != std::string::npos)
            return one;
    }
    qFatal("no case %s", part);
}

void Signals::theSignalsOfACaseAreRaised_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

// R46-R48, R53, R59, D8, D10
void Signals::theSignalsOfACaseAreRaised()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assess(*one.facts(), rulesFor(one), one.asOf);
    const toml::array& expected = *one.expect["signals"].as_array();
    QCOMPARE(out.signalList.size(), expected.size());
    QCOMPARE(out.actions.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string text = expected[i].value_or(std::string());
        QCOMPARE(QString::fromStdString(shownOf(text, out.signalList[i])), QString::fromStdString(text));
    }
    if (expected.empty())
        return;
    const Signal& first = out.signalList.front();
    if (const auto count = one.expect["count"].value<std::int64_t>())
        QCOMPARE(std::get<std::int64_t>(first.args[0]), *count);
    if (const auto days = one.expect["days"].value<std::int64_t>())
        QCOMPARE(std::get<std::int64_t>(first.args[1]), *days);
    if (const auto points = one.expect["points"].value<std::string>())
        QVERIFY(std::get<Rational>(first.args[0]) == Rational(std::stoll(*points)));
    if (const auto stake = one.expect["stake"].value<std::string>())
        QCOMPARE(toDecimal(first.atStake), *stake);
    QCOMPARE(first.calendarGap, one.expect["gap"].value_or(first.calendarGap));
    QCOMPARE(first.severity == Severity::Red, one.expect["red"].value_or(first.severity == Severity::Red));
    QVERIFY(!first.subjectName.empty());
}

// R49
void Signals::aRuleSwitchedOffIsSilent()
{
    const Case& one = named("R46 the second in a row");
    Rulebook rulebook = rulesFor(one);
    for (SignalRule& rule : rulebook.signalRules)
        rule.enabled = false;
    QVERIFY(assess(*one.facts(), rulebook, one.asOf).signalList.empty());
}

// R50
void Signals::everyActionHasADirectorAndABackground()
{
    for (const Case& one : m_cases) {
        const Assessment out = assess(*one.facts(), rulesFor(one), one.asOf);
        for (const Action& action : out.actions) {
            const Signal& signal = out.signalList[action.signal];
            QCOMPARE(action.responsible, one.expect["responsible"].value_or(std::string("周岚")));
            QCOMPARE(action.key, signal.rule + ":" + std::to_string(signal.subjectRecord.value));
            QVERIFY(!action.background.empty());
        }
    }
    const Case& one = named("R46 a third");
    const Assessment out = assess(*one.facts(), rulesFor(one), one.asOf);
    const std::vector<RecordId> newestFirst = {Case::idOf(Collection::Visit, "crm:V3"),
                                               Case::idOf(Collection::Visit, "crm:V2"),
                                               Case::idOf(Collection::Visit, "crm:V1")};
    QVERIFY(out.actions.front().history == newestFirst);
}

void Signals::aDirectorWhoLeftIsReplacedByTheNextLevel()
{
    Case one = named("R46 the second in a row");
    auto values = *one.source.find("crm", Collection::Person, "D1");
    const CollectionDef& person = definitionOf(Collection::Person);
    const std::size_t active = *person.fieldIndex("active");
    values[active] = fieldFromText(person.fields[active], "crm", "false");
    one.source.put("crm", Collection::Person, "D1", values);
    QCOMPARE(assess(*one.facts(), rulesFor(one), one.asOf).actions.front().responsible, std::string("郑文"));
}

QTEST_GUILESS_MAIN(Signals)
#include "tst_signals.moc"
