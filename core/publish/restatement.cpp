#include "core/publish/restatement.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace plumbline {

namespace {

using FiguresByKey = std::unordered_map<std::string, const Figure*>;

FiguresByKey byKey(const std::vector<Figure>& figures)
{
    FiguresByKey map;
    for (const Figure& figure : figures)
        map.emplace(keyOf(figure), &figure);
    return map;
}

// The figure of this key, or one that says 0: a project that is no longer on the list has no score there.
Figure figureOrNone(const FiguresByKey& figures, const Figure& like)
{
    const auto found = figures.find(keyOf(like));
    if (found != figures.end())
        return *found->second;
    Figure none = like;
    none.value = Rational();
    none.records.clear();
    return none;
}

class RecordComparison {
public:
    RecordComparison(const SealedMonth& sealed, const RecordVersions& versions)
        : m_sealed(sealed)
        , m_versions(versions)
    {
    }

    std::vector<RestatedRecord> between(const Figure& before, const Figure& after) const
    {
        std::vector<RestatedRecord> found;
        auto a = before.records.begin();
        auto b = after.records.begin();
        while (a != before.records.end() || b != after.records.end()) {
            if (b == after.records.end() || (a != before.records.end() && a->id < b->id))
                found.push_back(gone(*a++));
            else if (a == before.records.end() || b->id < a->id)
                found.push_back(come(*b++));
            else
                compare(*a++, *b++, found);
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) {
            return std::llabs(x.effect.fen) > std::llabs(y.effect.fen);
        });
        return found;
    }

private:
    RestatedRecord gone(const FigureRecord& record) const
    {
        const auto versions = m_versions(record.id);
        const Money effect{-record.amount};
        if (versions.empty() || versions.front().at <= m_sealed.knownAt)
            return {record.id, RestatementCause::CountsNoLonger, effect, {}};
        const bool isRemoved = versions.front().isRemoved;
        return {record.id, isRemoved ? RestatementCause::Removed : RestatementCause::Changed, effect,
                versions.front().at};
    }

    RestatedRecord come(const FigureRecord& record) const
    {
        const auto versions = m_versions(record.id);
        const Money effect{record.amount};
        if (!versions.empty() && versions.back().at > m_sealed.knownAt)
            return {record.id, RestatementCause::ArrivedLate, effect, versions.back().at};
        if (!versions.empty() && versions.front().at > m_sealed.knownAt)
            return {record.id, RestatementCause::Changed, effect, versions.front().at};
        return {record.id, RestatementCause::CountsNow, effect, {}};
    }

    void compare(const FigureRecord& before, const FigureRecord& after, std::vector<RestatedRecord>& found) const
    {
        const auto versions = m_versions(before.id);
        const bool isNew = !versions.empty() && versions.front().at > m_sealed.knownAt;
        if (before.amount != after.amount || isNew)
            found.push_back({before.id, RestatementCause::Changed, Money{after.amount - before.amount},
                             isNew ? versions.front().at : Instant{}});
    }

    const SealedMonth& m_sealed;
    const RecordVersions& m_versions;
};

} // namespace

Restatements restate(const SealedMonth& sealed, const std::vector<Figure>& sameRules,
                     const std::vector<Figure>& rulesNow, const RecordVersions& versions)
{
    Restatements result;
    result.sealed = sealed;
    result.sealed.figures.clear();
    const FiguresByKey known = byKey(sealed.figures), same = byKey(sameRules), now = byKey(rulesNow);
    const RecordComparison comparison(sealed, versions);
    const auto examine = [&](const Figure& before) {
        const Figure data = figureOrNone(same, before), after = figureOrNone(now, before);
        if (before.value == after.value) {
            ++result.unchanged;
            return;
        }
        Restatement one{before, after, {}};
        if (before.value != data.value)
            one.records = comparison.between(before, data);
        if (data.value != after.value) {
            const bool isMoney = unitOf(before.code) == FigureUnit::Money;
            const Money effect{isMoney ? (after.value - data.value).num() : 0};
            one.records.push_back({{}, RestatementCause::Rules, effect, {}});
        }
        result.list.push_back(std::move(one));
    };
    for (const Figure& figure : sealed.figures)
        examine(figure);
    for (const Figure& figure : rulesNow) {
        if (!known.contains(keyOf(figure)))
            examine(figureOrNone(known, figure));
    }
    return result;
}

} // namespace plumbline
