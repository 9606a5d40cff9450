#include "app/papers/assessmentjson.h"
#include "app/ctl/context.h"
#include "core/assess/disagreements.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class FindingsCommand {
    Q_DECLARE_TR_FUNCTIONS(FindingsCommand)
};

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString titleOf(const Disagreement& each, const Rulebook& rulebook)
{
    return each.finding ? words::findingTitle(*each.finding) : words::signalTitle(*each.signal, rulebook);
}

QString detailOf(const Disagreement& each, const Rulebook& rulebook)
{
    return each.finding ? words::findingDetail(*each.finding, rulebook) : words::signalDetail(*each.signal, rulebook);
}

QString regionOf(const Disagreement& each, const Assessment& all)
{
    return each.region.isSet() ? jsonText(all.regions[each.region.at()].name) : QString();
}

QJsonArray causesJson(const Disagreement& each, const Rulebook& rulebook)
{
    QJsonArray causes;
    for (const CauseRule& cause : rulebook.causes) {
        if (std::find(cause.on.begin(), cause.on.end(), each.kind) != cause.on.end())
            causes += QJsonObject{{QStringLiteral("id"), jsonText(cause.id)},
                                  {QStringLiteral("label"), words::label(cause.label)}};
    }
    return causes;
}

// The cause that counts: the last one recorded for it, unless that one took it back.
QString causeOf(const Disagreement& each, const Rulings& rulings)
{
    const auto last = std::find_if(rulings.causes.rbegin(), rulings.causes.rend(),
                                   [&](const RecordedCause& cause) { return cause.disagreement == each.key; });
    return last == rulings.causes.rend() ? QString() : jsonText(last->cause);
}

QString labelOf(const QString& cause, const Rulebook& rulebook)
{
    for (const CauseRule& rule : rulebook.causes) {
        if (jsonText(rule.id) == cause)
            return words::label(rule.label);
    }
    return cause;
}

} // namespace

int findings(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const auto ledger = Ledger::openForReading(context.dataFolder());
    const auto rulings = ledger ? ledger.value()->rulings() : Result<Rulings>(ledger.error());
    if (!rulings)
        return context.fail(rulings.error());
    const Assessment& all = *judged.value().assessment;
    const Rulebook& rulebook = judged.value().workspace->rulebook();
    const QString region = context.line().value(QStringLiteral("region"));
    QJsonArray array;
    for (const Disagreement& each : disagreementsOf(all)) {
        if (!region.isEmpty() && regionOf(each, all) != region)
            continue;
        const QString cause = causeOf(each, rulings.value());
        array += QJsonObject{{QStringLiteral("key"), jsonText(each.key)},
                             {QStringLiteral("kind"), utf8(each.kind)},
                             {QStringLiteral("title"), titleOf(each, rulebook)},
                             {QStringLiteral("detail"), detailOf(each, rulebook)},
                             {QStringLiteral("region"), regionOf(each, all)},
                             {QStringLiteral("since"), instantJson(each.since)},
                             {QStringLiteral("moneyFen"), static_cast<qint64>(each.money.fen)},
                             {QStringLiteral("causes"), causesJson(each, rulebook)},
                             {QStringLiteral("cause"), cause.isEmpty() ? QJsonValue() : QJsonValue(cause)},
                             {QStringLiteral("records"), idsJson(each.records())}};
        if (context.isJson())
            continue;
        context.print(titleOf(each, rulebook) + QLatin1Char('\n') + QStringLiteral("  ") + detailOf(each, rulebook));
        context.print(QStringLiteral("  ") + jsonText(each.key) + QStringLiteral(" · ") +
                      (cause.isEmpty() ? FindingsCommand::tr("no cause recorded")
                                       : FindingsCommand::tr("cause: %1").arg(labelOf(cause, rulebook))));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/findings/1"), {{QStringLiteral("findings"), array}});
    else if (array.isEmpty())
        context.print(FindingsCommand::tr("The systems' records agree."));
    return Done;
}

int audit(const Context& context)
{
    const auto ledger = Ledger::openForReading(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const auto length = ledger.value()->verifyAudit();
    if (!length)
        return context.fail(length.error());
    const auto trail = ledger.value()->auditTrail();
    if (!trail)
        return context.fail(trail.error());
    QJsonArray array;
    for (const AuditEntry& entry : trail.value()) {
        QStringList fields;
        for (const std::string& field : entry.fields)
            fields += words::foreign(field);
        array += QJsonObject{{QStringLiteral("number"), static_cast<qint64>(entry.sequence)},
                             {QStringLiteral("what"), jsonText(entry.what)},
                             {QStringLiteral("at"), isoText(entry.at)},
                             {QStringLiteral("fields"), QJsonArray::fromStringList(fields)},
                             {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
        if (!context.isJson())
            context.print(QStringLiteral("%1  %2  %3  %4")
                              .arg(entry.sequence)
                              .arg(isoText(entry.at), words::decision(entry.what), fields.join(QStringLiteral(" · "))));
    }
    const QString head = trail.value().empty() ? QString() : QString::fromLatin1(trail.value().back().hash.toHex());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/audit/1"),
                          {{QStringLiteral("entries"), array}, {QStringLiteral("head"), head}});
    else
        context.print(
            FindingsCommand::tr("The chain of %n entry(s) is unbroken.", nullptr, static_cast<int>(length.value())));
    return Done;
}

} // namespace plumbline::ctl
