#include "app/papers/assessmentjson.h"
#include "app/ctl/context.h"
#include "app/decisions.h"
#include "core/assess/identityquestions.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class IdentityCommand {
    Q_DECLARE_TR_FUNCTIONS(IdentityCommand)
};

QString textOf(const std::string& text) { return QString::fromStdString(text); }

QJsonObject sideJson(const CustomerSide& side)
{
    return {{QStringLiteral("record"), QString::number(side.record.value)},
            {QStringLiteral("system"), textOf(side.system)},
            {QStringLiteral("name"), textOf(side.name)},
            {QStringLiteral("creditCode"), textOf(side.creditCode)},
            {QStringLiteral("signed"), static_cast<qint64>(side.signedSum.fen)},
            {QStringLiteral("paid"), static_cast<qint64>(side.paid.fen)},
            {QStringLiteral("projects"), side.projects},
            {QStringLiteral("visits"), side.visits}};
}

QJsonObject questionJson(const IdentityQuestion& question)
{
    QJsonArray evidence;
    for (const Evidence& each : question.evidence)
        evidence += QJsonObject{{QStringLiteral("text"), words::evidenceText(each)},
                                {QStringLiteral("code"), QString::fromLatin1(codeOf(each.code).data())},
                                {QStringLiteral("tenthsOfBits"), each.tenths}};
    return {{QStringLiteral("a"), sideJson(question.a)},
            {QStringLiteral("b"), sideJson(question.b)},
            {QStringLiteral("tenthsOfBits"), question.tenths},
            {QStringLiteral("moves"), static_cast<qint64>(question.moves.fen)},
            {QStringLiteral("evidence"), evidence}};
}

QString sideText(const CustomerSide& side)
{
    return IdentityCommand::tr("%1 %2 %3: credit code %4, signed %5, paid %6, %7 projects, %8 visits")
        .arg(textOf(side.system), QString::number(side.record.value), textOf(side.name),
             side.creditCode.empty() ? words::dash() : textOf(side.creditCode), words::moneyFull(side.signedSum),
             words::moneyFull(side.paid), QString::number(side.projects))
        .arg(side.visits);
}

void printQuestion(const Context& context, const IdentityQuestion& question, bool isJoin)
{
    QStringList reasons;
    for (const Evidence& each : question.evidence)
        reasons += words::evidenceText(each) + QLatin1Char(' ') + words::bits(each.tenths);
    const QString why = reasons.join(QStringLiteral(", "));
    context.print(isJoin ? IdentityCommand::tr("One customer (%1): %2").arg(words::bits(question.tenths), why)
                         : IdentityCommand::tr("One customer? (%1; a join would move %3): %2")
                               .arg(words::bits(question.tenths), why, words::moneyFull(question.moves)));
    context.print(QStringLiteral("  ") + sideText(question.a));
    context.print(QStringLiteral("  ") + sideText(question.b));
}

// A record id as printed, or SYSTEM/ID as the company system writes it.
RecordId recordNamed(const QString& text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    if (slash > 0)
        return recordId(text.left(slash).toStdString(), Collection::Customer, text.mid(slash + 1).toStdString());
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return RecordId{isNumber ? value : 0};
}

int rule(const Context& context, bool same)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return context.fail(workspace.error());
    const auto facts = workspace.value()->loadFacts({});
    if (!facts)
        return context.fail(facts.error());
    RecordId sides[2];
    for (int i = 0; i < 2; ++i) {
        const QString& text = context.line().arguments[i];
        sides[i] = recordNamed(text);
        const auto& known = facts.value()->customerRecords;
        if (std::none_of(known.begin(), known.end(), [&](const auto& record) { return record.id == sides[i]; }))
            return context.fail({ErrorCode::NothingFound, {text.toStdString()}, {}});
    }
    if (sides[0] == sides[1])
        return context.fail({ErrorCode::InvalidArgument, {context.line().arguments[1].toStdString()}, {}}, Usage);
    auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const std::string note = context.line().value(QStringLiteral("note")).toStdString();
    if (const Status kept = decide(*ledger.value(), context.dataFolder(),
                                   IdentityRuling{sides[0], sides[1], same, context.clock()(), note});
        !kept)
        return context.fail(kept.error());
    if (context.isJson()) {
        context.printJson(QStringLiteral("plumbline/identityruling/1"),
                          {{QStringLiteral("a"), QString::number(sides[0].value)},
                           {QStringLiteral("b"), QString::number(sides[1].value)},
                           {QStringLiteral("same"), same}});
    } else {
        context.print(same ? IdentityCommand::tr("Kept: they are one customer, from the next assessment on.")
                           : IdentityCommand::tr("Kept: they are two customers, from the next assessment on."));
    }
    return Done;
}

} // namespace

int identityList(const Context& context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return context.fail(workspace.error());
    const auto asOf = context.asOf(*workspace.value());
    const auto knownAt = context.knownAt(*workspace.value());
    if (!asOf || !knownAt)
        return context.fail(asOf ? knownAt.error() : asOf.error(), Usage);
    const auto facts = workspace.value()->loadFacts(knownAt.value());
    if (!facts)
        return context.fail(facts.error());
    const bool joined = context.line().has(QStringLiteral("joined"));
    const auto questions =
        joined ? identityJoins(*facts.value(), asOf.value()) : identityQuestions(*facts.value(), asOf.value());
    if (context.isJson()) {
        QJsonArray array;
        for (const IdentityQuestion& question : questions)
            array += questionJson(question);
        context.printJson(QStringLiteral("plumbline/identity/1"),
                          {{joined ? QStringLiteral("joins") : QStringLiteral("questions"), array}});
        return Done;
    }
    for (const IdentityQuestion& question : questions)
        printQuestion(context, question, joined);
    if (questions.empty())
        context.print(joined ? IdentityCommand::tr("Nothing was joined.")
                             : IdentityCommand::tr("No questions: every source record is placed."));
    return Done;
}

int identityJoin(const Context& context) { return rule(context, true); }

int identitySplit(const Context& context) { return rule(context, false); }

} // namespace plumbline::ctl
