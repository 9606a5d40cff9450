#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace plumbline::ctl {

// Exit codes, stable for schedulers.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Partly = 3 };

// One option that a command knows.
struct OptionSpec {
    QString name;      // without dashes
    QString valueName; // empty: a switch
    QString help;
    bool repeated = false;
};
struct CommandSpec {
    QString name;      // "source add", "sync", ...
    QString arguments; // "ID", "" ...
    QString help;      // one sentence
    QList<OptionSpec> options;
    int minArguments = 0;
    int maxArguments = 0;
};

// The command line, read and checked.
struct Invocation {
    const CommandSpec* command = nullptr;
    QStringList arguments;
    QMap<QString, QStringList> options;

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option, const QString& fallback = {}) const;
};

// All commands, in the order of --help.
const QList<CommandSpec>& commands();
// The options that every command knows.
const QList<OptionSpec>& commonOptions();

struct ParseOutcome {
    Invocation invocation;
    QString help;    // set when --help or --version was asked for
    QString problem; // set when the line is wrong: one sentence
};
ParseOutcome parse(const QStringList& line);

// An instant as users write it: ISO with zone, or a day (its last moment on the company's clock).
std::optional<Instant> instantOption(const QString& text, CompanyClock clock);

} // namespace plumbline::ctl
