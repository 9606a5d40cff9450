#include "app/papers/assessmentjson.h"
#include "app/ctl/delivery.h"

#include "core/store/ledger.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class OutboxCommands {
    Q_DECLARE_TR_FUNCTIONS(OutboxCommands)
};

// Number of an entry as the line names it.
Result<std::int64_t> numberOn(const Context& context)
{
    bool isNumber = false;
    const QString text = context.line().arguments.value(0);
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return Error{ErrorCode::InvalidArgument, {text.toStdString(), "1, 2, ..."}, {}};
    return number;
}

QJsonValue orNull(Instant at) { return at.isKnown() ? QJsonValue(isoText(at)) : QJsonValue(); }

QJsonObject entryJson(const OutboxEntry& entry)
{
    QJsonObject content;
    for (const auto& [name, value] : entry.draft.content)
        content.insert(QString::fromStdString(name), QString::fromStdString(value));
    const std::string_view state = nameOf(entry.state);
    return {{QStringLiteral("number"), static_cast<qint64>(entry.sequence)},
            {QStringLiteral("state"), QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size()))},
            {QStringLiteral("system"), QString::fromStdString(entry.draft.system)},
            {QStringLiteral("write"), QString::fromStdString(entry.draft.write)},
            {QStringLiteral("decision"), QString::fromStdString(entry.draft.decision)},
            {QStringLiteral("subject"), QString::fromStdString(entry.draft.subject)},
            {QStringLiteral("key"), QString::fromStdString(entry.draft.key)},
            {QStringLiteral("content"), content},
            {QStringLiteral("queuedAt"), isoText(entry.queuedAt)},
            {QStringLiteral("attempts"), entry.attempts},
            {QStringLiteral("triedAt"), orNull(entry.triedAt)},
            {QStringLiteral("nextTryAt"), orNull(entry.nextTryAt)},
            {QStringLiteral("settledAt"), orNull(entry.settledAt)},
            {QStringLiteral("theirs"), QString::fromStdString(entry.theirs)},
            {QStringLiteral("error"), entry.error ? QJsonValue(words::error(*entry.error)) : QJsonValue()}};
}

QString entryText(const OutboxEntry& entry, CompanyClock clock)
{
    QString text =
        OutboxCommands::tr("%1  %2  %3 to %4: %5 on %6, queued %7", "number state decision system")
            .arg(entry.sequence)
            .arg(words::outboxState(entry.state), words::decision(entry.draft.decision),
                 words::foreign(entry.draft.system),
                 words::foreign(entry.draft.content.contains("record.id") ? entry.draft.content.at("record.id")
                                                                          : entry.draft.subject),
                 words::foreign(entry.draft.subject), words::instant(entry.queuedAt, clock));
    if (entry.attempts > 0)
        text += QStringLiteral(", ") + OutboxCommands::tr("%n attempt(s)", nullptr, entry.attempts);
    if (entry.error && !entry.isFinal())
        text += QStringLiteral("\n  ") + words::error(*entry.error);
    return text;
}

template <typename Choice> int choose(const Context& context, Choice choice)
{
    const auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const Status done = choice(*ledger.value());
    return done ? int(Done) : context.fail(done.error());
}

Status retryAll(Ledger& ledger, Instant at)
{
    const auto open = ledger.outbox().open();
    if (!open)
        return open.error();
    for (const OutboxEntry& entry : open.value()) {
        if (entry.state != OutboxState::Rejected && entry.state != OutboxState::Unconfirmed)
            continue; // a conflict is looked at one by one
        if (const Status done = ledger.outbox().retry(entry.sequence, at); !done)
            return done;
    }
    return Nothing{};
}

} // namespace

int outboxList(const Context& context)
{
    const auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const Outbox outbox = ledger.value()->outbox();
    const bool all = context.line().has(QStringLiteral("all"));
    const auto entries = all ? outbox.all() : outbox.open();
    const auto counts = outbox.counts();
    if (!entries || !counts)
        return context.fail(entries ? counts.error() : entries.error());
    QJsonArray list;
    for (const OutboxEntry& entry : entries.value()) {
        if (context.isJson())
            list += entryJson(entry);
        else
            context.print(entryText(entry, CompanyClock()));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/outbox/1"),
                          {{QStringLiteral("entries"), list}, {QStringLiteral("counts"), countsJson(counts.value())}});
    else
        context.print(countsText(counts.value(), CompanyClock()));
    return Done;
}

int outboxRetry(const Context& context)
{
    const bool anyway = context.line().has(QStringLiteral("anyway"));
    if (context.line().has(QStringLiteral("all")) && !anyway)
        return choose(context, [&](Ledger& ledger) { return retryAll(ledger, context.clock()()); });
    const auto number = numberOn(context);
    if (!number)
        return context.fail(number.error());
    return choose(context,
                  [&](Ledger& ledger) { return ledger.outbox().retry(number.value(), context.clock()(), anyway); });
}

int outboxDiscard(const Context& context)
{
    const auto number = numberOn(context);
    if (!number)
        return context.fail(number.error());
    return choose(context, [&](Ledger& ledger) { return ledger.outbox().discard(number.value(), context.clock()()); });
}

int outboxEdit(const Context& context)
{
    const auto number = numberOn(context);
    if (!number)
        return context.fail(number.error());
    std::map<std::string, std::string> content;
    for (const QString& pair : context.line().options.value(QStringLiteral("set"))) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString name = pair.left(equals);
        if (equals < 1 || (name != QLatin1String("note") && name != QLatin1String("person")))
            return context.fail({ErrorCode::InvalidArgument, {pair.toStdString(), "note=..., person=..."}, {}});
        content[name.toStdString()] = pair.mid(equals + 1).toStdString();
    }
    return choose(context, [&](Ledger& ledger) -> Status {
        const auto made = ledger.outbox().edit(number.value(), content, context.clock()());
        if (!made)
            return made.error();
        context.print(
            OutboxCommands::tr("Entry %1 takes the place of entry %2.").arg(made.value()).arg(number.value()));
        return Nothing{};
    });
}

int outboxUndo(const Context& context)
{
    return choose(context, [&](Ledger& ledger) -> Status {
        const auto undone = ledger.undo(context.line().arguments.value(0).toStdString(), context.clock()());
        return undone ? Status(Nothing{}) : Status(undone.error());
    });
}

} // namespace plumbline::ctl
