#include "core/facts/factsloader.h"
#include "core/store/cache.h"
#include "tests/assess/shippedrules.h"
#include "tests/oracle/ouranswers.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace plumbline;
using namespace plumbline::testing;

// Random companies, written through the store and judged twice: by assess, and by slow SQL over the same cache.
// PLUMBLINE_SEEDS: how many (12); PLUMBLINE_SEED: only that one.
class OracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void assessSaysWhatSqlSays();

private:
    void compare(const QString& folder, const RandomCompany& company);

    std::map<std::string, std::size_t> m_compared, m_findings; // findings by kind
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

// Fractions as SQL makes them, in lowest terms.
Answer reduced(Answer answer)
{
    for (auto& [record, text] : answer) {
        std::string out;
        for (const QString& word : QString::fromStdString(text).split(QLatin1Char(' '))) {
            const QStringList parts = word.split(QLatin1Char('/'));
            out += out.empty() ? "" : " ";
            if (parts.size() != 2) {
                out += word.toStdString();
                continue;
            }
            const std::int64_t num = parts[0].toLongLong(), den = parts[1].toLongLong(), common = std::gcd(num, den);
            out += std::to_string(num / common) + '/' + std::to_string(den / common);
        }
        text = out;
    }
    return answer;
}

// "... = 12/24" of 30 points.
Answer ofThirtyPoints(Answer answer)
{
    for (auto& [record, text] : answer) {
        const std::size_t at = text.rfind("= ") + 2;
        text = text.substr(0, at) + std::to_string(30 * std::stoll(text.substr(at))) + text.substr(text.find('/', at));
    }
    return reduced(std::move(answer));
}

Answer withoutZeros(Answer answer)
{
    std::erase_if(answer, [](const auto& row) { return row.second.find_first_not_of("0 ") == std::string::npos; });
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
        {"supply", {supplyOf(assessment), ofThirtyPoints(oracle.ask("supply"))}},
        {"health", {healthOf(assessment), reduced(oracle.ask("health"))}},
        {"pace", {withoutZeros(paceOf(assessment)), withoutZeros(oracle.ask("pace"))}},
        {"ratios", {withoutZeros(ratiosOf(assessment)), withoutZeros(oracle.ask("ratios"))}},
        {"signals", {signalsOf(*facts, assessment), oracle.ask("signals")}},
        {"bridge", {bridgeOf(assessment), oracle.ask("bridge")}},
        {"findings", {findingsOf(assessment), oracle.ask("findings")}}};
    for (const auto& [name, pair] : answers) {
        const QString difference = differenceOf(pair.first, pair.second);
        QVERIFY2(difference.isEmpty(), qPrintable(QString::fromLatin1(name) + QStringLiteral(": ") + difference));
        m_compared[name] += pair.first.size();
    }
    for (const auto& [record, text] : findingsOf(assessment))
        ++m_findings[text.substr(0, text.find(' '))];
}

void OracleTest::assessSaysWhatSqlSays()
{
    const auto only = static_cast<std::uint64_t>(qEnvironmentVariableIntValue("PLUMBLINE_SEED"));
    const int count =
        qEnvironmentVariableIsSet("PLUMBLINE_SEEDS") ? qEnvironmentVariableIntValue("PLUMBLINE_SEEDS") : 12;
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
    for (const char* kind : {"finance-without-contract", "amounts-differ", "shipped-unregistered", "payment-returned",
                             "file-reused", "file-redated", "notes-alike", "back-fill", "inquiry-shared"})
        QVERIFY2(only || m_findings[kind] > 0, kind); // one company need not have all of them
}

QTEST_GUILESS_MAIN(OracleTest)
#include "tst_oracle.moc"
