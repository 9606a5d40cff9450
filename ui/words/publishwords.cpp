#include "ui/words/publishwords.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::words {

namespace {

class PublishWords {
    Q_DECLARE_TR_FUNCTIONS(PublishWords)
};

constexpr int kNamesShown = 5;

QString codeName(FigureCode code)
{
    switch (code) {
    case FigureCode::Target:
        return PublishWords::tr("Target");
    case FigureCode::Claimed:
        return PublishWords::tr("Claimed");
    case FigureCode::Expected:
        return PublishWords::tr("Expected signings");
    case FigureCode::Signed:
        return PublishWords::tr("Signed");
    case FigureCode::InFinance:
        return PublishWords::tr("Contract found in finance");
    case FigureCode::Shipped:
        return PublishWords::tr("Shipped");
    case FigureCode::Paid:
        return PublishWords::tr("Paid");
    case FigureCode::Proven:
        return PublishWords::tr("Proven");
    case FigureCode::VisitsCounted:
        return PublishWords::tr("Visits that count");
    case FigureCode::VisitsValid:
        return PublishWords::tr("Valid visits");
    case FigureCode::PromisesDue:
        return PublishWords::tr("Promises due");
    case FigureCode::PromisesKept:
        return PublishWords::tr("Promises kept");
    case FigureCode::PromisesOverdue:
        return PublishWords::tr("Promises overdue");
    case FigureCode::StageAdvances:
        return PublishWords::tr("Stage advances");
    case FigureCode::DaysPerStage:
        return PublishWords::tr("Days per stage");
    case FigureCode::ClaimedAtNode:
        return PublishWords::tr("Open projects claimed at node %1");
    case FigureCode::ProvenAtNode:
        return PublishWords::tr("Open projects proven at node %1");
    case FigureCode::ProjectsBelow:
        return PublishWords::tr("Projects below the threshold");
    case FigureCode::RedSignals:
        return PublishWords::tr("Red signals");
    case FigureCode::YellowSignals:
        return PublishWords::tr("Yellow signals");
    case FigureCode::Findings:
        return PublishWords::tr("Findings");
    case FigureCode::ProjectHealth:
        return PublishWords::tr("Health of %1");
    case FigureCode::ProjectStage:
        return PublishWords::tr("Stage points of %1");
    case FigureCode::ProjectDocuments:
        return PublishWords::tr("Document points of %1");
    case FigureCode::ProjectSupply:
        return PublishWords::tr("Supply points of %1");
    case FigureCode::ProjectProvenNode:
        return PublishWords::tr("Proven node of %1");
    }
    return {};
}

QString valueText(FigureCode code, const Rational& value)
{
    switch (unitOf(code)) {
    case FigureUnit::Money:
        return moneyFull({value.num()});
    case FigureUnit::Count:
        return count(value.num());
    case FigureUnit::Exact:
        return points(value, 1);
    }
    return {};
}

QString recordsSentence(const SketchDifference& difference)
{
    QStringList ids;
    for (const RecordId id : difference.records)
        ids << QString::number(id.value);
    const QString kind = collection(difference.collection);
    if (difference.unnamedCells == 0)
        return filled(PublishWords::tr("Altered in the cache: %1, record %2"), {kind, ids.join(QStringLiteral(", "))});
    if (ids.isEmpty())
        return filled(PublishWords::tr("Altered in the cache: several records of %1"), {kind});
    return filled(PublishWords::tr("Altered in the cache: %1, record %2 and several others"),
                  {kind, ids.join(QStringLiteral(", "))});
}

QString pageSentence(const PageMismatch& page)
{
    return filled(PublishWords::tr("Page %1, after \"%2\": the file says \"%3\", \"%4\" was written"),
                  {count(page.page), page.before, page.found, page.written});
}

} // namespace

QString figureName(const Figure& figure)
{
    const QString name = codeName(figure.code);
    if (figure.node > 0)
        return filled(name, {count(figure.node)});
    if (figure.subject.isSet())
        return filled(name, {foreign(figure.subjectName, 60)});
    return name;
}

QString figureValue(const Figure& figure) { return valueText(figure.code, figure.value); }

QString signedMoney(Money amount)
{
    const QString text = moneyFull(amount);
    return amount.fen > 0 ? u'+' + text : text;
}

QString figureDifference(const Figure& before, const Figure& after)
{
    const Rational difference = after.value - before.value;
    if (difference == Rational())
        return dash();
    const QString text = valueText(before.code, difference);
    return difference > Rational() ? u'+' + text : text;
}

QString restatementCause(RestatementCause cause)
{
    switch (cause) {
    case RestatementCause::ArrivedLate:
        return PublishWords::tr("arrived after the seal");
    case RestatementCause::Changed:
        return PublishWords::tr("changed by its system");
    case RestatementCause::Removed:
        return PublishWords::tr("taken back by its system");
    case RestatementCause::CountsNow:
        return PublishWords::tr("counts now, by other records or decisions");
    case RestatementCause::CountsNoLonger:
        return PublishWords::tr("no longer counts, by other records or decisions");
    case RestatementCause::Rules:
        return PublishWords::tr("other rules are in force");
    }
    return {};
}

QString readinessTitle(ReadinessCode code)
{
    switch (code) {
    case ReadinessCode::SystemsRead:
        return PublishWords::tr("Every system was read after the month's end");
    case ReadinessCode::TargetsKnown:
        return PublishWords::tr("Every region has a target");
    case ReadinessCode::MoneySeen:
        return PublishWords::tr("Every region has contracts or receipts");
    case ReadinessCode::FinanceNumbers:
        return PublishWords::tr("Finance knows every signed contract");
    case ReadinessCode::ReceiptsMatched:
        return PublishWords::tr("Every receipt has a contract");
    case ReadinessCode::AmountsAgree:
        return PublishWords::tr("The systems name the same amounts");
    case ReadinessCode::CustomersResolved:
        return PublishWords::tr("No question is open whether customers are the same");
    case ReadinessCode::RowsReadable:
        return PublishWords::tr("Every row could be read");
    case ReadinessCode::DecisionsSent:
        return PublishWords::tr("Every decision has gone out");
    case ReadinessCode::EarlierSealed:
        return PublishWords::tr("The month before is sealed");
    }
    return {};
}

QString readinessState(const ReadinessItem& item)
{
    if (item.isReady())
        return PublishWords::tr("ready");
    QStringList names;
    for (const std::string& name : item.names) {
        if (names.size() < kNamesShown && !name.empty())
            names << foreign(name, 40);
    }
    const QString open = filled(PublishWords::tr("%1 open"), {count(item.open)});
    if (names.isEmpty())
        return open;
    const bool isCut = static_cast<std::int64_t>(names.size()) < item.open;
    return filled(PublishWords::tr("%1: %2", "how many are open, their names"),
                  {open, names.join(isChinese() ? QStringLiteral("\u3001") : QStringLiteral(", ")) + (isCut ? QStringLiteral(" \u2026") : QString())});
}

QString mismatchCause(MismatchCause cause)
{
    switch (cause) {
    case MismatchCause::FileAltered:
        return PublishWords::tr("the file was altered");
    case MismatchCause::RecordChanged:
        return PublishWords::tr("a record changed since");
    case MismatchCause::RulesChanged:
        return PublishWords::tr("the rules changed");
    }
    return {};
}

QString ruleChange(const RuleChange& change)
{
    const auto text = [](const std::string& value) { return value.empty() ? dash() : foreign(value, 60); };
    if (change.key.empty())
        return PublishWords::tr("The rules in force are others");
    return filled(PublishWords::tr("Rule %1: %2 in the file, %3 in force"),
                  {foreign(change.key, 80), text(change.before), text(change.after)});
}

QString verdictOn(const Verification& verification)
{
    const QString checked = count(verification.figuresChecked);
    if (!verification.isFileIntact())
        return PublishWords::tr("The file was altered.");
    if (!verification.recomputes())
        return PublishWords::tr("The file is as it was written, but not all figures recompute.");
    if (!verification.rules.empty() || verification.calendarChanged)
        return filled(PublishWords::tr("Recomputes: all %1 figures, under the rules of the file. Other rules are in "
                                       "force now."),
                      {checked});
    return filled(PublishWords::tr("Recomputes: all %1 figures."), {checked});
}

QString notVerifiable(const QString& file)
{
    return filled(PublishWords::tr("%1 carries no figures that could be checked: it is no briefing of Plumbline, or "
                                   "another program has written it again."),
                  {file});
}

QStringList findingsOf(const Verification& verification)
{
    QStringList found;
    if (!verification.pagesReadable)
        found << PublishWords::tr("Another program has written this file again; its pages cannot be read.");
    for (const PageMismatch& page : verification.pages)
        found << pageSentence(page);
    for (const FigureMismatch& one : verification.figures)
        found << filled(PublishWords::tr("%1, %2: %3 in the file, %4 recomputed; %5"),
                        {foreign(one.inFile.regionName, 40), figureName(one.inFile), figureValue(one.inFile),
                         figureValue(one.now), mismatchCause(one.cause)});
    const bool isNamed = !verification.pages.empty() || !verification.figures.empty();
    if (!verification.digestHolds && !isNamed)
        found << PublishWords::tr("The figures inside do not fit their own digest.");
    for (const SketchDifference& difference : verification.records)
        found << recordsSentence(difference);
    for (const RuleChange& change : verification.rules)
        found << ruleChange(change);
    if (verification.calendarChanged)
        found << PublishWords::tr("The calendar of working days is another one now.");
    return found;
}

QString auditBroken()
{
    return PublishWords::tr("The audit trail of this data folder does not lead through the head that the file names.");
}

} // namespace plumbline::words
