#include "app/ctl/invocation.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class Ctl {
    Q_DECLARE_TR_FUNCTIONS(Ctl)

public:
    static QString optionHelp(const QList<OptionSpec>& options)
    {
        QString text;
        for (const OptionSpec& option : options) {
            QString head = QStringLiteral("  --") + option.name;
            if (!option.valueName.isEmpty())
                head += QLatin1Char(' ') + option.valueName;
            text += head.leftJustified(26) + option.help + QLatin1Char('\n');
        }
        return text;
    }

    static QString commandHelp(const CommandSpec& command)
    {
        QString text = tr("Usage: plumblinectl %1").arg(command.name);
        if (!command.arguments.isEmpty())
            text += QLatin1Char(' ') + command.arguments;
        text += tr(" [options]") + QStringLiteral("\n\n") + command.help + QStringLiteral("\n\n");
        if (!command.options.isEmpty())
            text += tr("Options:") + QLatin1Char('\n') + optionHelp(command.options) + QLatin1Char('\n');
        return text + tr("Common options:") + QLatin1Char('\n') + optionHelp(commonOptions());
    }

    static QString generalHelp()
    {
        QString text = tr("Usage: plumblinectl COMMAND [options]") + QStringLiteral("\n\n") +
                       tr("Plumbline without a window: what is proven beside what is claimed.") +
                       QStringLiteral("\n\n") + tr("Commands:") + QLatin1Char('\n');
        for (const CommandSpec& command : commands()) {
            QString head = QStringLiteral("  ") + command.name;
            if (!command.arguments.isEmpty())
                head += QLatin1Char(' ') + command.arguments;
            text += (head.size() < 25 ? head.leftJustified(26)
                                      : head + QStringLiteral("\n") + QString(26, QLatin1Char(' '))) +
                    command.help + QLatin1Char('\n');
        }
        return text + QLatin1Char('\n') + tr("Common options:") + QLatin1Char('\n') + optionHelp(commonOptions()) +
               QLatin1Char('\n') + tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done.") +
               QLatin1Char('\n');
    }

    static QString missingArgument(const CommandSpec& c) { return tr("%1 needs: %2").arg(c.name, c.arguments); }
    static QString tooMany(const CommandSpec& c) { return tr("%1 takes no further argument here.").arg(c.name); }
    static QString unknownOption(const QString& o) { return tr("There is no option --%1.").arg(o); }
    static QString needsValue(const QString& o) { return tr("The option --%1 needs a value.").arg(o); }
    static QString takesNoValue(const QString& o) { return tr("The option --%1 takes no value.").arg(o); }
    static QString unknownCommand(const QString& c) { return tr("There is no command \"%1\".").arg(c); }
    static QString noCommand() { return tr("Name a command."); }
};

const OptionSpec* optionNamed(const QList<OptionSpec>& options, const QString& name)
{
    for (const OptionSpec& option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

// The option as any command knows it: enough to tell whether the next word is its value.
const OptionSpec* anywhere(const QString& name)
{
    if (const OptionSpec* option = optionNamed(commonOptions(), name))
        return option;
    for (const CommandSpec& command : commands()) {
        if (const OptionSpec* option = optionNamed(command.options, name))
            return option;
    }
    return nullptr;
}

// Takes "source add" or "sync" off the front of `words`.
const CommandSpec* takeCommand(QStringList& words)
{
    for (const CommandSpec& command : commands()) {
        const QStringList parts = command.name.split(QLatin1Char(' '));
        if (words.mid(0, parts.size()) == parts) {
            words.remove(0, parts.size());
            return &command;
        }
    }
    return nullptr;
}

// Splits the line into plain words and options; false when `problem` was set.
bool split(const QStringList& line, QStringList& words, QMap<QString, QStringList>& options, QString& problem)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!line[i].startsWith(QLatin1String("--"))) {
            words += line[i];
            continue;
        }
        const qsizetype equals = line[i].indexOf(QLatin1Char('='));
        const QString name = line[i].mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec* option = anywhere(name);
        if (!option) {
            problem = Ctl::unknownOption(name);
        } else if (option->valueName.isEmpty()) {
            options[name];
            if (equals >= 0)
                problem = Ctl::takesNoValue(name);
        } else if (equals >= 0) {
            options[name] += line[i].mid(equals + 1);
        } else if (i + 1 < line.size()) {
            options[name] += line[++i];
        } else {
            problem = Ctl::needsValue(name);
        }
        if (!problem.isEmpty())
            return false;
    }
    return true;
}

} // namespace

QString Invocation::value(const QString& option, const QString& fallback) const
{
    const auto it = options.constFind(option);
    return it == options.constEnd() || it->isEmpty() ? fallback : it->last();
}

ParseOutcome parse(const QStringList& line)
{
    ParseOutcome outcome;
    QStringList words;
    Invocation& in = outcome.invocation;
    if (!split(line, words, in.options, outcome.problem))
        return outcome;
    const QString first = words.value(0);
    in.command = takeCommand(words);
    if (in.has(QStringLiteral("version"))) {
        outcome.help = QStringLiteral("plumblinectl %1\n").arg(QCoreApplication::applicationVersion());
    } else if (in.has(QStringLiteral("help"))) {
        outcome.help = in.command ? Ctl::commandHelp(*in.command) : Ctl::generalHelp();
    } else if (!in.command) {
        outcome.problem = first.isEmpty() ? Ctl::noCommand() : Ctl::unknownCommand(first);
    } else if (words.size() < in.command->minArguments) {
        outcome.problem = Ctl::missingArgument(*in.command);
    } else if (words.size() > in.command->maxArguments) {
        outcome.problem = Ctl::tooMany(*in.command);
    } else {
        for (auto it = in.options.cbegin(); it != in.options.cend(); ++it) {
            if (!optionNamed(commonOptions(), it.key()) && !optionNamed(in.command->options, it.key()))
                outcome.problem = Ctl::unknownOption(it.key());
        }
    }
    in.arguments = words;
    return outcome;
}

std::optional<Instant> instantOption(const QString& text, CompanyClock clock)
{
    const std::string utf8 = text.toStdString();
    if (const auto day = dayFromIso(utf8))
        return clock.endOf(*day);
    return instantFromIso(utf8);
}

} // namespace plumbline::ctl
