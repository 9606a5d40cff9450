#include "app/ctl/pastdays.h"

#include <optional>

namespace plumbline::ctl {
namespace {

constexpr int kUsualDays = 30;

Result<Day> dayOption(const Context& context, const QString& option, Day fallback)
{
    if (!context.line().has(option))
        return fallback;
    const std::string text = context.line().value(option).toStdString();
    if (const auto day = dayFromIso(text))
        return *day;
    return Error{ErrorCode::InvalidArgument, {text, "--" + option.toStdString() + " 2026-03-14"}, {}};
}

} // namespace

FactsAt PastDays::factsAt(bool asKnown) const
{
    if (!asKnown)
        return [now = facts](Instant) { return now; };
    return [this](Instant at) {
        auto then = workspace->loadFacts(at);
        return then ? then.value() : FactsPtr();
    };
}

Result<PastDays> pastDays(const Context& context)
{
    auto opened = context.workspace();
    if (!opened)
        return opened.error();
    PastDays out{std::move(opened.value()), nullptr, {}, {}, {}};
    const auto until = context.asOf(*out.workspace);
    const auto known = context.knownAt(*out.workspace);
    if (!until || !known)
        return until ? known.error() : until.error();
    out.until = until.value();
    const Day today = out.workspace->rulebook().clock.dayAt(out.until);
    const auto from = dayOption(context, QStringLiteral("from"), {today.number - kUsualDays + 1});
    const auto to = dayOption(context, QStringLiteral("to"), today);
    if (!from || !to)
        return from ? to.error() : from.error();
    out.from = from.value();
    out.to = std::min(to.value(), today);
    if (out.to < out.from)
        return Error{ErrorCode::InvalidArgument, {toIso(out.from), "--from on or before --to"}, {}};
    auto facts = out.workspace->loadFacts(known.value());
    if (!facts)
        return facts.error();
    out.facts = std::move(facts.value());
    return out;
}

} // namespace plumbline::ctl
