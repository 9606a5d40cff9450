#pragma once

#include "app/ctl/invocation.h"
#include "app/workspace.h"
#include "core/model/result.h"
#include "core/sync/source.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace plumbline::ctl {

// What every command works with. Results go to standard output, failures and notices to standard
// error; with --json each command prints exactly one document.
class Context {
public:
    explicit Context(const Invocation& invocation);

    const Invocation& line() const { return m_line; }
    const QString& dataFolder() const { return m_dataFolder; }
    bool isJson() const { return m_line.has(QStringLiteral("json")); }
    // Real time, or time that started at --now.
    std::function<Instant()> clock() const { return m_clock; }
    Result<std::unique_ptr<Workspace>> workspace() const;
    // --as-of and --known-at; a malformed one is an InvalidArgument.
    Result<Instant> asOf(const Workspace& workspace) const;
    Result<Instant> knownAt(const Workspace& workspace) const;
    // Facts and assessment as the options ask.
    struct Judged {
        std::unique_ptr<Workspace> workspace;
        FactsPtr facts;
        AssessmentPtr assessment; // never null
    };
    Result<Judged> judge() const;

    void print(const QString& text) const;
    void printJson(const QString& schema, QJsonObject document) const;
    void notice(const QString& text) const;
    // Prints the error as one sentence (and as JSON) and gives the exit code.
    int fail(const Error& error) const;
    int fail(const Error& error, ExitCode code) const;

private:
    Result<Instant> instantOf(const QString& option, Instant fallback, CompanyClock clock) const;

    const Invocation& m_line;
    mutable QJsonValue m_refusedRules; // in every document of this run: which rules are in force instead
    QString m_dataFolder;
    std::function<Instant()> m_clock;
};

// By its name, or its id in the CRM. NothingFound {name}.
Result<RecordId> regionNamed(const Assessment& assessment, const QString& wanted);

int sourceAdd(const Context& context);
int sourceList(const Context& context);
int sourceTest(const Context& context);
int sourceSignIn(const Context& context);
int sourceRemove(const Context& context);
int sync(const Context& context);
int assessAll(const Context& context);
int explain(const Context& context);
int actions(const Context& context);
int backtest(const Context& context);
int whatIf(const Context& context);
int intervention(const Context& context);
int briefing(const Context& context);
int seal(const Context& context);
int ready(const Context& context);
int restated(const Context& context);
int verifyFile(const Context& context);
int report(const Context& context);
int exportTable(const Context& context);
int schema(const Context& context);
int doctor(const Context& context);
int identityList(const Context& context);
int identityJoin(const Context& context);
int identitySplit(const Context& context);
int attach(const Context& context);
int decideAction(const Context& context);
int decideRebate(const Context& context);
int decideIdentity(const Context& context);
int decideDispute(const Context& context);
int decideCause(const Context& context);
int findings(const Context& context);
int audit(const Context& context);
int outboxList(const Context& context);
int outboxRetry(const Context& context);
int outboxDiscard(const Context& context);
int outboxEdit(const Context& context);
int outboxUndo(const Context& context);

} // namespace plumbline::ctl
