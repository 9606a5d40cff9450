#include "app/ctl/context.h"
#include "app/papers/checkedfile.h"
#include "app/publishing.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/publishwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class PublishCommands {
    Q_DECLARE_TR_FUNCTIONS(PublishCommands)
};

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

struct Opened {
    std::unique_ptr<Workspace> workspace;
    FactsPtr facts;
    Month month;
    Instant now;
};

// The data folder, and the month of --month: without it the one before that of --as-of.
Result<Opened> openFor(const Context& context)
{
    auto workspace = context.workspace();
    if (!workspace)
        return workspace.error();
    const auto at = context.asOf(*workspace.value());
    if (!at)
        return at.error();
    const auto known = context.knownAt(*workspace.value());
    if (!known)
        return known.error();
    Month month{workspace.value()->rulebook().clock.monthAt(at.value()).number - 1};
    if (const QString text = context.line().value(QStringLiteral("month")); !text.isEmpty()) {
        const auto named = monthFromIso(text.toStdString());
        if (!named)
            return Error{ErrorCode::InvalidArgument, {text.toStdString(), "--month YYYY-MM"}, {}};
        month = *named;
    }
    auto facts = workspace.value()->loadFacts(known.value());
    if (!facts)
        return facts.error();
    return Opened{std::move(workspace.value()), std::move(facts.value()), month, at.value()};
}

QJsonObject sealedJson(const SealedMonth& sealed)
{
    return {{QStringLiteral("month"), textOf(toIso(sealed.month))},
            {QStringLiteral("asOf"), textOf(toIso(sealed.asOf))},
            {QStringLiteral("knownAt"), textOf(toIso(sealed.knownAt))},
            {QStringLiteral("sealedAt"), textOf(toIso(sealed.sealedAt))},
            {QStringLiteral("byHand"), sealed.isByHand},
            {QStringLiteral("rulebook"), textOf(sealed.rulebookFingerprint)},
            {QStringLiteral("figures"), qint64(sealed.figures.size())}};
}

QJsonObject restatementJson(const Restatement& one)
{
    static constexpr const char* causes[] = {"arrived_late", "changed",          "removed",
                                             "counts_now",   "counts_no_longer", "rules"};
    QJsonArray records;
    for (const RestatedRecord& record : one.records)
        records.append(QJsonObject{{QStringLiteral("record"), QString::number(record.record.value)},
                                   {QStringLiteral("cause"), QLatin1String(causes[static_cast<int>(record.cause)])},
                                   {QStringLiteral("effectFen"), qint64(record.effect.fen)},
                                   {QStringLiteral("at"), textOf(toIso(record.at))}});
    return {{QStringLiteral("figure"), textOf(nameOf(one.before.code))},
            {QStringLiteral("region"), textOf(one.before.regionName)},
            {QStringLiteral("subject"), textOf(one.before.subjectName)},
            {QStringLiteral("published"), words::figureValue(one.before)},
            {QStringLiteral("now"), words::figureValue(one.after)},
            {QStringLiteral("records"), records}};
}

void printRestatement(const Context& context, const Restatement& one, CompanyClock clock)
{
    context.print(QStringLiteral("%1  %2  %3 -> %4  (%5)")
                      .arg(words::foreign(one.before.regionName), words::figureName(one.before),
                           words::figureValue(one.before), words::figureValue(one.after),
                           words::figureDifference(one.before, one.after)));
    for (const RestatedRecord& record : one.records)
        context.print(QStringLiteral("    %1  %2  %3  %4")
                          .arg(record.record.isSet() ? QString::number(record.record.value) : words::dash(),
                               words::restatementCause(record.cause),
                               record.effect.fen != 0 ? words::signedMoney(record.effect) : words::dash(),
                               record.at.isKnown() ? words::instant(record.at, clock) : words::dash()));
}

QJsonObject verificationJson(const Verification& found, bool auditHolds)
{
    const QStringList sentences = words::findingsOf(found);
    return {{QStringLiteral("recomputes"), found.recomputes()},
            {QStringLiteral("intact"), found.isFileIntact()},
            {QStringLiteral("auditHolds"), auditHolds},
            {QStringLiteral("figuresChecked"), qint64(found.figuresChecked)},
            {QStringLiteral("findings"), QJsonArray::fromStringList(sentences)}};
}

} // namespace

int seal(const Context& context)
{
    const auto opened = openFor(context);
    if (!opened)
        return context.fail(opened.error());
    const auto& [workspace, facts, named, now] = opened.value();
    const Publishing publishing(*workspace);
    const bool onlyIfDue = context.line().has(QStringLiteral("if-due"));
    const bool isNamed = !context.line().value(QStringLiteral("month")).isEmpty();
    const Month month = onlyIfDue && !isNamed ? publishing.dueMonth(*facts, now).value_or(named) : named;
    const auto sealedBefore = publishing.sealedMonths();
    if (!sealedBefore)
        return context.fail(sealedBefore.error());
    const bool isSealed = std::any_of(sealedBefore.value().begin(), sealedBefore.value().end(),
                                      [month](const SealedMonth& one) { return one.month == month; });
    if (onlyIfDue && (isSealed || !Publishing::isDue(*facts, month, now, workspace->rulebook().clock))) {
        context.notice(words::filled(PublishCommands::tr("%1 is not due to be sealed."), {words::month(month)}));
        return Done;
    }
    if (isSealed)
        return context.fail({ErrorCode::InvalidArgument,
                             {toIso(month), PublishCommands::tr("a month that is not sealed yet").toStdString()},
                             {}});
    const auto proposal = publishing.proposal(*facts, month, now, !onlyIfDue);
    if (!proposal)
        return context.fail(proposal.error());
    const auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    if (const Status stored = publishing.seal(*ledger.value(), proposal.value()); !stored)
        return context.fail(stored.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/sealed/1"), sealedJson(proposal.value()));
    else
        context.print(words::filled(
            PublishCommands::tr("%1 is sealed with %2 figures."),
            {words::month(month), words::count(static_cast<std::int64_t>(proposal.value().figures.size()))}));
    return Done;
}

int ready(const Context& context)
{
    const auto opened = openFor(context);
    if (!opened)
        return context.fail(opened.error());
    const auto& [workspace, facts, month, now] = opened.value();
    const auto items = Publishing(*workspace).readiness(*facts, month, now);
    if (!items)
        return context.fail(items.error());
    bool isReady = true;
    QJsonArray list;
    if (!context.isJson())
        context.print(words::filled(PublishCommands::tr("%1, to be published by %2:"),
                                    {words::month(month), words::date(sealDay(month))}));
    for (const ReadinessItem& item : items.value()) {
        isReady = isReady && item.isReady();
        const QString title = words::readinessTitle(item.code), state = words::readinessState(item);
        list.append(QJsonObject{{QStringLiteral("item"), title},
                                {QStringLiteral("ready"), item.isReady()},
                                {QStringLiteral("open"), qint64(item.open)},
                                {QStringLiteral("state"), state}});
        if (!context.isJson())
            context.print(QStringLiteral("%1 %2  %3")
                              .arg(item.isReady() ? QStringLiteral("[x]") : QStringLiteral("[ ]"), title,
                                   item.isReady() ? QString() : state));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/readiness/1"), {{QStringLiteral("month"), textOf(toIso(month))},
                                                                    {QStringLiteral("ready"), isReady},
                                                                    {QStringLiteral("items"), list}});
    return isReady ? Done : Partly;
}

int restated(const Context& context)
{
    const auto opened = openFor(context);
    if (!opened)
        return context.fail(opened.error());
    const auto& [workspace, facts, month, now] = opened.value();
    const auto found = Publishing(*workspace).restatements(*facts, month);
    if (!found)
        return context.fail(found.error());
    if (!found.value()) {
        context.notice(PublishCommands::tr("No month is sealed yet."));
        if (context.isJson())
            context.printJson(QStringLiteral("plumbline/restated/1"), {{QStringLiteral("restatements"), QJsonArray()}});
        return Done;
    }
    const Restatements& restatements = *found.value();
    QJsonArray list;
    for (const Restatement& one : restatements.list)
        list.append(restatementJson(one));
    if (context.isJson()) {
        context.printJson(QStringLiteral("plumbline/restated/1"),
                          {{QStringLiteral("sealed"), sealedJson(restatements.sealed)},
                           {QStringLiteral("unchanged"), qint64(restatements.unchanged)},
                           {QStringLiteral("restatements"), list}});
        return Done;
    }
    context.print(words::filled(
        PublishCommands::tr("Since %1 was sealed on %2: %3 figures are others, %4 are unchanged."),
        {words::month(restatements.sealed.month),
         words::instant(restatements.sealed.sealedAt, workspace->rulebook().clock),
         words::count(static_cast<std::int64_t>(restatements.list.size())), words::count(restatements.unchanged)}));
    for (const Restatement& one : restatements.list)
        printRestatement(context, one, workspace->rulebook().clock);
    return Done;
}

int verifyFile(const Context& context)
{
    const QString name = context.line().arguments.value(0);
    const auto workspace = context.workspace();
    if (!workspace)
        return context.fail(workspace.error());
    const auto checked = checkFile(*workspace.value(), name);
    if (!checked)
        return context.fail(checked.error());
    if (!checked.value().verification) {
        context.notice(words::notVerifiable(QDir::toNativeSeparators(name)));
        return Failed;
    }
    const Verification& found = *checked.value().verification;
    const bool auditHolds = checked.value().auditHolds, holds = checked.value().holds();
    if (context.isJson()) {
        context.printJson(QStringLiteral("plumbline/verified/1"), verificationJson(found, auditHolds));
        return holds ? Done : Partly;
    }
    context.print(words::verdictOn(found));
    for (const QString& sentence : words::findingsOf(found))
        context.print(QStringLiteral("  ") + sentence);
    if (!auditHolds)
        context.print(words::auditBroken());
    return holds ? Done : Partly;
}

} // namespace plumbline::ctl
