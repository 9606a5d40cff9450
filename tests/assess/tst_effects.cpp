#include "core/assess/assess.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

std::string shown(const Ratio& ratio) { return std::to_string(ratio.part) + '/' + std::to_string(ratio.whole); }

std::string shown(const Window& window) { return toIso(window.from) + ' ' + toIso(window.to); }

std::string multipleOf(const EffectMeasure& measure)
{
    return measure.hasMultiple ? std::to_string(measure.multiple.num()) + '/' + std::to_string(measure.multiple.den())
                               : std::string();
}

} // namespace

// R39, R44, D7: before and after, from the company's own data.
class Effects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void anEffectIsMeasured_data();
    void anEffectIsMeasured();

private:
    void compare(const Case& one, const char* key, const std::string& value) const;

    std::vector<Case> m_cases = readCases("effects");
};

void Effects::anEffectIsMeasured_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void Effects::compare(const Case& one, const char* key, const std::string& value) const
{
    QCOMPARE(value, one.expect[key].value_or(value));
}

void Effects::anEffectIsMeasured()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assess(*one.facts(), shippedRulebook(one.expect["rules"].as_array()), one.asOf);
    QCOMPARE(out.effects.size(), std::size_t(3));
    for (const EffectMeasure& each : out.effects) {
        compare(one, "before", shown(each.before));
        compare(one, "after", shown(each.after));
        const std::string rates = shown(each.rateBefore) + ' ' + shown(each.rateAfter);
        switch (each.kind) {
        case EffectKind::EffectiveVisits:
            compare(one, "visits", rates);
            compare(one, "vmultiple", multipleOf(each));
            break;
        case EffectKind::LeadConversion:
            compare(one, "conversion", rates);
            compare(one, "multiple", multipleOf(each));
            break;
        case EffectKind::RebateDisputes:
            compare(one, "disputes", rates);
            compare(one, "dmultiple", multipleOf(each));
            break;
        }
    }
}

QTEST_GUILESS_MAIN(Effects)
#include "tst_effects.moc"
