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
    static QList<OptionSpec> sampling();
    static QList<CommandSpec> sources();
    static QList<CommandSpec> reading();
    static QList<CommandSpec> publishing();
    static QList<CommandSpec> identity();
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

// How a profile is made from sample answers.
QList<OptionSpec> Commands::sampling()
{
    return {
        {QStringLiteral("url"), QStringLiteral("URL"), tr("address of the system")},
        {QStringLiteral("ca"), QStringLiteral("F.pem"), tr("the company's own certificate authorities")},
        {QStringLiteral("auth"), QStringLiteral("KIND"),
         tr("sign-in: none, basic, bearer, header:NAME, query:NAME, oauth2:TOKEN_PATH, or a call that answers with a "
            "token: 'login:PATH?user=username&password=password&token=data.token'")},
        {QStringLiteral("read"), QStringLiteral("PATH"),
         tr("read one page of this list and make a profile from it, e.g. 'receipts?page=1&size=100' or "
            "'POST query/receipts {\"pageNo\": 1}'"),
         true},
        {QStringLiteral("sample"), QStringLiteral("FILE"),
         tr("the same from a saved answer; its list is named by --list"), true},
        {QStringLiteral("list"), QStringLiteral("PATH"), tr("the path of the list that --sample came from"), true},
        {QStringLiteral("collection"), QStringLiteral("LIST=NAME"), tr("what the list fills (see \"schema\")"), true},
        {QStringLiteral("map"), QStringLiteral("LIST.FIELD=PATH"), tr("where a field is read; several by commas"),
         true},
        {QStringLiteral("value"), QStringLiteral("LIST.FIELD=THEIRS:OURS"),
         tr("what a value of an enumeration means, e.g. 'contracts.state=9:cancelled'; THEIRS * is any other"), true},
        {QStringLiteral("removed"), QStringLiteral("LIST.PATH=VALUE"),
         tr("which value says that a row no longer counts"), true},
        {QStringLiteral("label"), QStringLiteral("TEXT"), tr("what people call the system")},
        {QStringLiteral("set"), QStringLiteral("NAME=VALUE"), tr("a setting of the profile"), true},
        {QStringLiteral("secret"), QStringLiteral("NAME"), tr("read this secret from standard input, one line each"),
         true},
    };
}

QList<CommandSpec> Commands::sources()
{
    return {
        {QStringLiteral("source add"), QStringLiteral("ID"),
         tr("Connect a company system: by a profile, or from sample answers."),
         QList<OptionSpec>{{QStringLiteral("profile"), QStringLiteral("NAME"),
                            tr("shipped profile (see \"source profiles\"), or a file")},
                           {QStringLiteral("replace"), {}, tr("change a system that is connected already")}} +
             sampling(),
         1, 1},
        {QStringLiteral("source suggest"), QStringLiteral("ID"),
         tr("Print the profile that sample answers lead to, storing nothing."), sampling(), 1, 1},
        {QStringLiteral("source preview"),
         QStringLiteral("[ID]"),
         tr("Show what becomes of the first page, field by field."),
         {{QStringLiteral("profile"), QStringLiteral("NAME"), tr("instead of a connected system: this profile ...")},
          {QStringLiteral("sample"), QStringLiteral("FILE"), tr("... on this saved answer")},
          {QStringLiteral("stream"), QStringLiteral("NAME"), tr("this list only")}},
         0,
         1},
        {QStringLiteral("source profiles"), {}, tr("List the profiles that come with the product."), {}, 0, 0},
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
         tr("Why, down to the raw records. KIND is project, visit, region, customer, event (any sales action), finding, "
            "signal, bridge (company, a region or one contract), rebate (an order), effect (all, visits, conversion or "
            "disputes), trail or net (of a project), or timeline (of a customer)."),
         {},
         2,
         2},
        {QStringLiteral("actions"),
         {},
         tr("Print the pending actions, most urgent first."),
         {{QStringLiteral("region"), QStringLiteral("NAME"), tr("of this region only")}},
         0,
         0},
        {QStringLiteral("findings"),
         {},
         tr("Print what the systems' records say differently, with the causes that can be recorded."),
         {{QStringLiteral("region"), QStringLiteral("NAME"), tr("of this region only")}},
         0,
         0},
        {QStringLiteral("backtest"),
         QStringLiteral("SIGNAL"),
         tr("What a signal would have said over past days, and how many losses it preceded."),
         {{QStringLiteral("from"), QStringLiteral("DAY"), tr("first day (default: 30 days ago)")},
          {QStringLiteral("to"), QStringLiteral("DAY"), tr("last day (default: today)")},
          {QStringLiteral("as-known"), {}, tr("see on each day only what had been fetched by then")}},
         1,
         1},
        {QStringLiteral("whatif"),
         {},
         tr("What another rulebook would change: who enters and leaves the list, and the money that moves."),
         {{QStringLiteral("rulebook"), QStringLiteral("FILE"), tr("the other rulebook")}},
         0,
         0},
        {QStringLiteral("intervention"),
         {},
         tr("From signal to corrective step: median, mean and 90th percentile, ended signals included."),
         {{QStringLiteral("from"), QStringLiteral("DAY"), tr("first day (default: 30 days ago)")},
          {QStringLiteral("to"), QStringLiteral("DAY"), tr("last day (default: today)")}},
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

QList<CommandSpec> Commands::publishing()
{
    const OptionSpec month{QStringLiteral("month"), QStringLiteral("YYYY-MM"), tr("month (default: the last one)")};
    return {
        {QStringLiteral("briefing"),
         {},
         tr("Write the monthly briefing as PDF."),
         {{QStringLiteral("region"), QStringLiteral("NAME"), tr("this region; several times for several (default: all)"), true},
          {QStringLiteral("month"), QStringLiteral("YYYY-MM"), tr("month (default: that of --as-of)")},
          {QStringLiteral("sections"), QStringLiteral("A,B"),
           tr("only these of money, funnel, projects, actions, findings, restatements, method")},
          {QStringLiteral("paper"), QStringLiteral("SIZE"), tr("A4 or Letter")},
          {QStringLiteral("anonymous"), {}, tr("customers, projects and contracts by number instead of by name")},
          {QStringLiteral("output"), QStringLiteral("F.pdf"), tr("file to write")}},
         0,
         0},
        {QStringLiteral("ready"),
         {},
         tr("What is still missing before a month can be published; exit code 3 when something is."),
         {month},
         0,
         0},
        {QStringLiteral("seal"),
         {},
         tr("Seal a month that has ended: what was published stays in the ledger."),
         {month, {QStringLiteral("if-due"), {}, tr("only from the 15th on, once every system was read, for schedulers")}},
         0,
         0},
        {QStringLiteral("restated"),
         {},
         tr("What changed since the newest sealed month up to --month, by record and cause."),
         {month},
         0,
         0},
        {QStringLiteral("verify"),
         QStringLiteral("F.pdf"),
         tr("Work a briefing's figures out again and name each that differs; exit code 3 when one does."),
         {},
         1,
         1},
        {QStringLiteral("report"),
         {},
         tr("The daily sales report: printed as text, or written as PDF."),
         {{QStringLiteral("day"), QStringLiteral("DAY"), tr("day (default: that of --as-of)")},
          {QStringLiteral("region"), QStringLiteral("NAME"), tr("this region; several times for several (default: all)"), true},
          {QStringLiteral("output"), QStringLiteral("F.pdf"), tr("file to write")}},
         0,
         0},
        {QStringLiteral("export"),
         QStringLiteral("TABLE"),
         tr("Write a table as CSV or XLSX, or the whole assessment as JSON: regions, projects, actions, signals, findings, "
            "rebates, all."),
         {{QStringLiteral("output"), QStringLiteral("FILE"), tr("file to write; its ending says the form")}},
         1,
         1},
    };
}

QList<CommandSpec> Commands::identity()
{
    const QList<OptionSpec> note = {{QStringLiteral("note"), QStringLiteral("TEXT"), tr("why, for the audit trail")}};
    return {
        {QStringLiteral("identity list"),
         {},
         tr("Print which source records may be one customer, and why."),
         {{QStringLiteral("joined"), {}, tr("what was joined, weakest evidence first, instead of the questions")}},
         0,
         0},
        {QStringLiteral("identity join"),
         QStringLiteral("A B"),
         tr("Decide that two source records are one customer: record ids, or SYSTEM/ID."),
         note,
         2,
         2},
        {QStringLiteral("identity split"),
         QStringLiteral("A B"),
         tr("Decide that two source records are two customers."),
         note,
         2,
         2},
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
        {QStringLiteral("attach"),
         QStringLiteral("PROJECT FILE"),
         tr("Attach a file as the proof that a project lacks: its name and SHA-256 go to the company's system."),
         {{QStringLiteral("kind"), QStringLiteral("KIND"), tr("for this document (default: the cheapest next proof)")}, note},
         2,
         2},
        {QStringLiteral("decide rebate"),
         QStringLiteral("ORDER"),
         tr("Let the amount of a rebate that is due go into the contract's annex."),
         {note},
         1,
         1},
        {QStringLiteral("decide dispute"),
         QStringLiteral("ORDER"),
         tr("Put a claimed rebate in question; --note says why."),
         {note},
         1,
         1},
        {QStringLiteral("decide cause"),
         QStringLiteral("KEY CAUSE"),
         tr("Record why records disagree: a cause of the rulebook, or none to take it back."),
         {note},
         2,
         2},
        {QStringLiteral("audit"),
         {},
         tr("Print the audit trail and check that its chain is unbroken."),
         {},
         0,
         0},
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

QList<CommandSpec> Commands::table() { return sources() + reading() + publishing() + identity() + deciding(); }

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
