#include "ui/models/moneyfunnel.h"

#include "ui/words/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::ui {
namespace {

class MoneyFunnelText {
    Q_DECLARE_TR_FUNCTIONS(MoneyFunnel)
};

void addRow(MoneyFunnel& funnel, const Achievement& row)
{
    funnel.rows.push_back(&row);
    funnel.target += row.target.amount;
    funnel.reported += row.reported.amount;
    funnel.expected += row.expected.amount;
    const Money rungs[kFunnelRungs] = {row.claimed, row.signedSum.amount, row.inFinance.amount, row.shipped.amount,
                                       row.paid.amount};
    for (std::size_t i = 0; i < funnel.rungs.size(); ++i)
        funnel.rungs[i] += rungs[i];
    funnel.proven += row.proven;
}

QString nameOfRow(const ViewState& state, FunnelBy by, const Achievement& row)
{
    switch (by) {
    case FunnelBy::Region:
        return row.region.isSet() && row.region.at() < state.assessment->regions.size()
                   ? words::foreign(state.assessment->regions[row.region.at()].name, 40)
                   : words::dash();
    case FunnelBy::Rep:
        return state.facts && row.rep.at() < state.facts->people.size()
                   ? words::foreign(state.facts->people[row.rep.at()].name, 40)
                   : words::dash();
    case FunnelBy::Line:
        return row.line.empty() ? MoneyFunnelText::tr("no product line named") : words::foreign(row.line, 40);
    case FunnelBy::Month:
        break;
    }
    return words::month(row.month);
}

} // namespace

Ratio MoneyFunnel::conversion(FunnelRung rung) const
{
    const auto at = static_cast<std::size_t>(rung);
    return at == 0 ? Ratio{} : Ratio{rungs[at].fen, rungs[at - 1].fen};
}

FunnelRung MoneyFunnel::widestLeak() const
{
    std::size_t widest = 0;
    Money most;
    for (std::size_t i = 1; i < rungs.size(); ++i) {
        if (rungs[i - 1] - rungs[i] > most) {
            most = rungs[i - 1] - rungs[i];
            widest = i;
        }
    }
    return static_cast<FunnelRung>(widest);
}

bool MoneyFunnel::isEmpty() const
{
    return target.fen == 0 && std::all_of(rungs.begin(), rungs.end(), [](Money m) { return m.fen == 0; });
}

MoneyFunnel moneyFunnelOf(const ViewState& state, Month month)
{
    MoneyFunnel sum;
    sum.month = month;
    for (const Achievement& row : state.assessment->achievements) {
        if (row.month == month && !row.rep.isSet() && state.inScope(row.region))
            addRow(sum, row);
    }
    return sum;
}

std::vector<MoneyFunnel> moneyFunnels(const ViewState& state, FunnelBy by, Month month)
{
    const bool byLine = by == FunnelBy::Line, byRep = by == FunnelBy::Rep, byMonth = by == FunnelBy::Month;
    std::vector<MoneyFunnel> funnels;
    std::map<std::pair<std::int64_t, std::string>, std::size_t> known;
    for (const Achievement& row : byLine ? state.assessment->lines : state.assessment->achievements) {
        const bool wanted = state.inScope(row.region) && row.rep.isSet() == byRep && (byMonth || row.month == month);
        if (!wanted)
            continue;
        const std::int64_t number = byMonth ? row.month.number : byRep ? row.rep.value : byLine ? 0 : row.region.value;
        const auto [place, isNew] = known.emplace(std::pair(number, row.line), funnels.size());
        if (isNew) {
            funnels.emplace_back().name = nameOfRow(state, by, row);
            funnels.back().month = row.month;
        }
        addRow(funnels[place->second], row);
    }
    std::erase_if(funnels, [](const MoneyFunnel& each) { return each.isEmpty(); });
    if (byMonth)
        std::sort(funnels.begin(), funnels.end(),
                  [](const MoneyFunnel& a, const MoneyFunnel& b) { return b.month < a.month; });
    else // what the director comes to see: the widest gap first
        std::stable_sort(funnels.begin(), funnels.end(),
                         [](const MoneyFunnel& a, const MoneyFunnel& b) { return b.gap() < a.gap(); });
    return funnels;
}

std::vector<Month> monthsOf(const ViewState& state)
{
    std::set<Month> months{state.clock().monthAt(state.asOf())};
    for (const Achievement& row : state.assessment->achievements) {
        if (state.inScope(row.region))
            months.insert(row.month);
    }
    return {months.rbegin(), months.rend()};
}

FunnelRung provenRungOf(const ViewState& state)
{
    const ProofRung rung = state.rulebook ? state.rulebook->achievement.provenRung : ProofRung::Paid;
    return static_cast<FunnelRung>(static_cast<int>(rung) + 1);
}

} // namespace plumbline::ui
