#include "core/facts/factsloader.h"
#include "core/store/cache.h"
#include "tests/assess/shippedrules.h"
#include "tests/oracle/ouranswers.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

// Random companies, written through the store and judged twice: by assess, and by slow SQL over the same cache.
// PLUMBLINE_SEEDS: how many (20); PLUMBLINE_SEED: only that one.
class OracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void assessSaysWhatSqlSays();

private:
    void compare(const QString& folder, const RandomCompany& company);

    std::map<std::string, std::size_t> m_compared;
};

namespace {

QString textOf(const Answer& answer, std::int64_t record)
{
    QStringList texts;
    for (const auto& [id, text] : answer) {
        if (id == record)
            texts += QString::fromStdString(text);
    }
    return texts.join(QStringLiteral(" ; "));
}

// The first record on which the two differ, with both values; empty when there is none.
QString differenceOf(const Answer& ours, const Answer& theirs)
{
    const auto [left, right] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    if (left == ours.end() && right == theirs.end())
        return {};
    const bool isLeft = right == theirs.end() || (left != ours.end() && *left < *right);
    const auto& [record, text] = isLeft ? *left : *right;
    return QStringLiteral("record %1\n  assess: %2\n  SQL:    %3")
        .arg(record)
        .arg(textOf(ours, record), textOf(theirs, record));
}

// "... = 12/24" of 30 points, as the reduced fraction that assess shows.
Answer pointsOf(Answer answer, int points)
{
    for (auto& [record, text] : answer) {
        const std::size_t at = text.rfind("= ") + 2;
        const std::size_t slash = text.find('/', at);
        const Rational score(points * std::stoll(text.substr(at, slash - at)), std::stoll(text.substr(slash + 1)));
        text = text.substr(0, at) + std::to_string(score.num()) + '/' + std::to_string(score.den());
    }
    return answer;
}

Answer withoutZeros(Answer answer)
{
    std::erase_if(answer, [](const auto& row) { return row.second == "0 0 0 0 0 0"; });
    return answer;
}

} // namespace

void OracleTest::compare(const QString& folder, const RandomCompany& company)
{
    const auto cache = CacheReader::open(folder);
    QVERIFY(cache.ok());
    const FactsPtr facts = loadFacts(*cache.value(), {}, {}, 2);
    QVERIFY(!cache.value()->scanError());
    QCOMPARE(facts->entities.size(), company.customers.size());
    const Assessment assessment = assess(*facts, shippedRulebook(), {company.asOf});
    const SqlOracle oracle(folder, company.asOf);
    const std::pair<const char*, std::pair<Answer, Answer>> answers[] = {
        {"visits", {visitsOf(*facts, assessment), oracle.ask("visits")}},
        {"ladder", {ladderOf(assessment), oracle.ask("ladder")}},
        {"rebates", {rebatesOf(assessment), oracle.ask("rebates")}},
        {"promises", {withoutZeros(promisesOf(assessment)), withoutZeros(oracle.ask("promises"))}},
        {"supply", {supplyOf(assessment), pointsOf(oracle.ask("supply"), 30)}}};
    for (const auto& [name, pair] : answers) {
        const QString difference = differenceOf(pair.first, pair.second);
        QVERIFY2(difference.isEmpty(), qPrintable(QString::fromLatin1(name) + QStringLiteral(": ") + difference));
        m_compared[name] += pair.first.size();
    }
}

void OracleTest::assessSaysWhatSqlSays()
{
    const auto only = static_cast<std::uint64_t>(qEnvironmentVariableIntValue("PLUMBLINE_SEED"));
    const int count =
        qEnvironmentVariableIsSet("PLUMBLINE_SEEDS") ? qEnvironmentVariableIntValue("PLUMBLINE_SEEDS") : 20;
    const std::uint64_t first = only ? only : 1;
    const std::uint64_t last = only ? only : static_cast<std::uint64_t>(count);
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        QTemporaryDir folder;
        const RandomCompany company(seed, true);
        QCOMPARE(writeToCache(company, folder.path()), QString());
        compare(folder.path(), company);
        if (QTest::currentTestFailed()) {
            qInfo("PLUMBLINE_SEED=%llu repeats it", static_cast<unsigned long long>(seed));
            return;
        }
    }
    for (const auto& [name, compared] : m_compared) {
        qInfo("%s: %zu compared in %llu companies, 0 differences", name.c_str(), compared,
              static_cast<unsigned long long>(last - first + 1));
        QVERIFY(compared > 2 * (last - first + 1));
    }
}

QTEST_GUILESS_MAIN(OracleTest)
#include "tst_oracle.moc"
