#include "app/ctl/invocation.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)

public:
    static QList<CommandSpec> table();
    static QList<OptionSpec> common();

private:
    static QList<CommandSpec> sources();
    static QList<CommandSpec> reading();
    static QList<CommandSpec> deciding();
};

QList<OptionSpec> Commands::common()
{
    return {
        {QStringLiteral("data"), QStringLiteral("DIR"),
         tr("data folder (default: the system's folder for this program)")},
        {QStringLiteral("json"), {}, tr("print JSON (see \"schema\")")},
        {QStringLiteral("lang"), QStringLiteral("LANG"), tr("zh_CN or en")},
        {QStringLiteral("as-of"), QStringLiteral("WHEN"), tr("judge as it was then: ISO instant, or a day (its end)")},
        {QStringLiteral("known-at"), QStringLiteral("WHEN"), tr("use only what had been fetched by then")},
        {QStringLiteral("rules"), QStringLiteral("FILE"), tr("another rulebook")},
        {QStringLiteral("now"), QStringLiteral("WHEN"), tr("pretend that it is this instant")},
        {QStringLiteral("help"), {}, tr("print this help")},
        {QStringLiteral("version"), {}, tr("print the version")},
    };
}

QList<CommandSpec> Commands::sources()
{
    return {
        {QStringLiteral("source add"),
         QStringLiteral("ID"),
         tr("Connect a company system."),
         {{QStringLiteral("profile"), QStringLiteral("NAME"), tr("shipped profile, or a file")},
          {QStringLiteral("url"), QStringLiteral("URL"), tr("address of the system")},
          {QStringLiteral("ca"), QStringLiteral("F.pem"), tr("the company's own certificate authorities")},
          {QStringLiteral("set"), QStringLiteral("NAME=VALUE"), tr("a setting of the profile"), true},
          {QStringLiteral("secret"), QStringLiteral("NAME"), tr("read this secret from standard input, one line each"),
           true},
          {QStringLiteral("replace"), {}, tr("change a system that is connected already")}},
         1,
         1},
        {QStringLiteral("source list"), {}, tr("List the connected systems."), {}, 0, 0},
        {QStringLiteral("source test"),
         QStringLiteral("ID"),
         tr("Sign in and read one page, storing nothing."),
         {},
         1,
         1},
        {QStringLiteral("source sign-in"),
         QStringLiteral("ID"),
         tr("Sign in with the browser, where the system asks for that."),
         {},
         1,
         1},
        {QStringLiteral("source remove"),
         QStringLiteral("ID"),
         tr("Disconnect a system and forget its secrets and records."),
         {{QStringLiteral("keep-records"), {}, tr("keep the records that were read")}},
         1,
         1},
        {QStringLiteral("sync"),
         QStringLiteral("[ID...]"),
         tr("Read the company systems into the cache."),
         {{QStringLiteral("full"), {}, tr("read everything again and compare")},
          {QStringLiteral("confirm-deletes"), QStringLiteral("ID[/STREAM]"),
           tr("agree that rows go which a comparison did not find any more"), true}},
         0,
         64},
    };
}

QList<CommandSpec> Commands::reading()
{
    return {
        {QStringLiteral("assess"), {}, tr("Check everything and print what is proven."), {}, 0, 0},
        {QStringLiteral("explain"),
         QStringLiteral("KIND ID"),
         tr("Why: KIND is project, visit, region or customer; down to the raw records."),
         {},
         2,
         2},
        {QStringLiteral("actions"),
         {},
         tr("Print the pending actions, most urgent first."),
         {{QStringLiteral("region"), QStringLiteral("NAME"), tr("of this region only")}},
         0,
         0},
        {QStringLiteral("briefing"),
         {},
         tr("Write the monthly briefing as PDF."),
         {{QStringLiteral("region"), QStringLiteral("NAME"), tr("region")},
          {QStringLiteral("month"), QStringLiteral("YYYY-MM"), tr("month (default: that of --as-of)")},
          {QStringLiteral("output"), QStringLiteral("F.pdf"), tr("file to write")}},
         0,
         0},
        {QStringLiteral("schema"),
         QStringLiteral("[COLLECTION]"),
         tr("Print what a source can fill: fields, types, units, meaning."),
         {},
         0,
         1},
        {QStringLiteral("doctor"), {}, tr("Check the data folder, the systems and the keychain."), {}, 0, 0},
    };
}

QList<CommandSpec> Commands::deciding()
{
    const OptionSpec note{QStringLiteral("note"), QStringLiteral("TEXT"), tr("why, in your own words")};
    const OptionSpec all{QStringLiteral("all"), {}, tr("every one that waits for such a choice")};
    return {
        {QStringLiteral("decide action"),
         QStringLiteral("KEY STEP"),
         tr("Record a step on an action: taken, delegated, snoozed, completed, dismissed or reopened."),
         {note,
          {QStringLiteral("person"), QStringLiteral("NAME"), tr("to whom it is delegated")},
          {QStringLiteral("until"), QStringLiteral("WHEN"), tr("end of the snooze: ISO instant, or a day")}},
         2,
         2},
        {QStringLiteral("decide rebate"),
         QStringLiteral("ORDER"),
         tr("Let the amount of a rebate that is due go into the contract's annex."),
         {note},
         1,
         1},
        {QStringLiteral("decide identity"),
         QStringLiteral("SYSTEM/ID SYSTEM/ID SAME"),
         tr("Say whether two customer records are the same customer: SAME is same or apart."),
         {note},
         3,
         3},
        {QStringLiteral("outbox list"),
         {},
         tr("Print what waits for company systems, and why."),
         {{QStringLiteral("all"), {}, tr("also what was delivered or discarded")}},
         0,
         0},
        {QStringLiteral("outbox retry"),
         QStringLiteral("[NUMBER]"),
         tr("Send an entry again with the next sync, under the same key."),
         {all, {QStringLiteral("anyway"), {}, tr("without asking first whether it is there already")}},
         0,
         1},
        {QStringLiteral("outbox discard"), QStringLiteral("NUMBER"), tr("Give an entry up."), {}, 1, 1},
        {QStringLiteral("outbox edit"),
         QStringLiteral("NUMBER"),
         tr("Replace an entry that had no effect by another one with a key of its own."),
         {{QStringLiteral("set"), QStringLiteral("NAME=VALUE"), tr("note, person, ..."), true}},
         1,
         1},
        {QStringLiteral("outbox undo"),
         QStringLiteral("KEY"),
         tr("Take back the last step on an action while nothing of it has gone out."),
         {},
         1,
         1},
    };
}

QList<CommandSpec> Commands::table() { return sources() + reading() + deciding(); }

} // namespace

const QList<CommandSpec>& commands()
{
    static const QList<CommandSpec> table = Commands::table();
    return table;
}

const QList<OptionSpec>& commonOptions()
{
    static const QList<OptionSpec> options = Commands::common();
    return options;
}

} // namespace plumbline::ctl
