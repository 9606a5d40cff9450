#include "ui/words/sentences.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class Signals {
    Q_DECLARE_TR_FUNCTIONS(Signals)
};

const SignalRule* ruleOf(const Signal& signal, const Rulebook& rulebook)
{
    for (const SignalRule& rule : rulebook.signalRules) {
        if (rule.id == signal.rule)
            return &rule;
    }
    return nullptr;
}

} // namespace

QString signalTitle(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    const QString subject = foreign(signal.subjectName, 60);
    return rule ? Signals::tr("%1: %2", "name of the signal, whom it concerns").arg(label(rule->label), subject)
                : subject;
}

QString signalDetail(const Signal& signal, const Rulebook& rulebook)
{
    return Signals::tr("Since %1.").arg(instant(signal.startedAt, rulebook.clock));
}

QString signalStep(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    return rule ? label(rule->step) : QString();
}

QString signalScript(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    return rule ? label(rule->script) : QString();
}

} // namespace plumbline::words
