#include "ui/briefing/briefingsource.h"

#include "ui/models/actionlog.h"
#include "ui/words/figures.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

bool isMoneyFinding(SignalKind kind)
{
    return kind == SignalKind::SignedNotInFinance || kind == SignalKind::ReceiptWithoutContract ||
           kind == SignalKind::RebateNotDue;
}

} // namespace

BriefingSource::BriefingSource(const BriefingRequest& request, RegionIndex region)
    : m_request(request)
    , m_region(region)
{
}

const Achievement* BriefingSource::achievement(Month month) const
{
    for (const Achievement& achievement : assessment().achievements) {
        if (achievement.region == m_region && achievement.month == month && !achievement.rep.isSet())
            return &achievement;
    }
    return nullptr;
}

std::vector<const ProjectAssessment*> BriefingSource::projectsBelow() const
{
    std::vector<const ProjectAssessment*> below;
    for (const ProjectAssessment& project : assessment().projects) {
        if (project.open && project.belowThreshold && isMine(project.regionIndex))
            below.push_back(&project);
    }
    std::stable_sort(below.begin(), below.end(), [](const auto* a, const auto* b) {
        return a->health != b->health ? a->health < b->health : a->amount > b->amount;
    });
    return below;
}

ViewState BriefingSource::view() const
{
    ViewState state;
    state.assessment = request().assessment;
    state.scope = m_region;
    state.now = assessment().asOf;
    state.steps = request().steps;
    return state;
}

std::vector<const Action*> BriefingSource::actions() const
{
    std::vector<const Action*> found;
    for (const std::size_t at : pendingActions(view()).actions)
        found.push_back(&assessment().actions[at]);
    return found;
}

std::vector<const Signal*> BriefingSource::moneySignals() const
{
    std::vector<const Signal*> found;
    for (const Signal& signal : assessment().signalList) {
        if (isMine(signal.region) && isMoneyFinding(signal.kind))
            found.push_back(&signal);
    }
    return found;
}

std::vector<const Finding*> BriefingSource::findings() const
{
    std::vector<const Finding*> found;
    for (const Finding& finding : assessment().findings) {
        if (isMine(finding.region))
            found.push_back(&finding);
    }
    return found;
}

QString MoneyUnit::text(Money amount) const { return words::points(Rational(amount.fen, fen), decimals); }

MoneyUnit unitFor(const BriefingSource& source)
{
    std::int64_t most = 0;
    for (int back = 0; back < BriefingSource::kMonthsShown; ++back) {
        if (const Achievement* at = source.achievement({source.month().number - back}))
            most = std::max({most, at->claimed.fen, at->proven.fen, at->target.amount.fen});
    }
    constexpr std::int64_t yuan = 100;
    if (words::isChinese())
        return most < 10'000'000'000 * yuan ? MoneyUnit{10'000 * yuan, BriefingText::tr("¥10,000"), 0}
                                            : MoneyUnit{100'000'000 * yuan, BriefingText::tr("¥100 million"), 1};
    return most < 100'000'000 * yuan ? MoneyUnit{1'000 * yuan, BriefingText::tr("¥1,000"), 0}
                                     : MoneyUnit{1'000'000 * yuan, BriefingText::tr("¥ million"), 1};
}

HistoryValue historyOf(const BriefingSource& source)
{
    HistoryValue value{{}, kHistoryLeft};
    const MoneyUnit unit = unitFor(source);
    for (int back = BriefingSource::kMonthsShown - 1; back >= 0; --back) {
        const Achievement* at = source.achievement({source.month().number - back});
        value.months.push_back(
            at ? HistoryMonth{unit.value(at->proven), unit.value(at->claimed), unit.value(at->target.amount)}
               : HistoryMonth{});
    }
    return value;
}

} // namespace plumbline::ui
