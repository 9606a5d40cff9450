#include "app/ctl/context.h"
#include "app/ctl/explanationparts.h"
#include "app/decisions.h"
#include "app/evidencefile.h"
#include "core/assess/missingdocuments.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace plumbline::ctl {
namespace {

class AttachCommand {
    Q_DECLARE_TR_FUNCTIONS(AttachCommand)
};

// The proof that --kind names, else the first that is missing.
Result<MissingDocument> proofOf(const Context& context, const ProjectAssessment& project, const Rulebook& rulebook)
{
    const std::string kind = context.line().value(QStringLiteral("kind")).toStdString();
    std::string offered;
    for (const MissingDocument& each : missingDocuments(project, rulebook)) {
        if (kind.empty() || each.proof.kind == kind)
            return each;
        offered += (offered.empty() ? "" : ", ") + each.proof.kind;
    }
    if (kind.empty() || offered.empty())
        return Error{ErrorCode::NothingFound, {"missing documents of " + project.number}, {}};
    return Error{ErrorCode::InvalidArgument, {kind, offered}, {}};
}

// Where it says how many company systems were told.
Result<std::int64_t> queuedFor(const Ledger& ledger, const EvidenceFile& file)
{
    const auto entries = ledger.outbox().open();
    if (!entries)
        return entries.error();
    return std::count_if(entries.value().begin(), entries.value().end(),
                         [&](const OutboxEntry& entry) { return entry.draft.subject == subjectOf(file); });
}

void report(const Context& context, const EvidenceFile& file, const MissingDocument& missing, std::int64_t queued)
{
    if (context.isJson()) {
        context.printJson(QStringLiteral("plumbline/attached/1"),
                          {{QStringLiteral("project"), QString::number(file.project.value)},
                           {QStringLiteral("node"), file.node},
                           {QStringLiteral("kind"), QString::fromStdString(file.kind)},
                           {QStringLiteral("file"), QString::fromStdString(file.name)},
                           {QStringLiteral("sha256"), QString::fromStdString(file.sha256)},
                           {QStringLiteral("sizeBytes"), static_cast<qint64>(file.size)},
                           {QStringLiteral("queued"), static_cast<qint64>(queued)}});
        return;
    }
    context.print(AttachCommand::tr("%1 is attached as %2 of node %3; SHA-256 %4.")
                      .arg(words::foreign(file.name), words::proof(missing.proof), QString::number(file.node),
                           QString::fromStdString(file.sha256)));
    context.print(queued > 0 ? AttachCommand::tr("Its name and SHA-256 go out with the next sync; it counts once the "
                                                 "company's system returns it.")
                             : AttachCommand::tr("No connected system asks for it, so it stays a note of yours."));
}

} // namespace

int attach(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Context::Judged& j = judged.value();
    const QString wanted = context.line().arguments.value(0);
    const ActionBook book({}, j.assessment->asOf);
    const ProjectAssessment* project = projectNamed({*j.facts, *j.assessment, j.workspace->rulebook(), book}, wanted);
    if (!project)
        return context.fail({ErrorCode::NothingFound, {wanted.toStdString()}, {}});
    const auto missing = proofOf(context, *project, j.workspace->rulebook());
    if (!missing)
        return context.fail(missing.error());
    EvidenceFile asked;
    asked.project = project->id;
    asked.node = missing.value().node;
    asked.kind = missing.value().proof.kind;
    asked.format = missing.value().proof.format;
    asked.path = context.line().arguments.value(1).toStdString();
    asked.at = context.clock()();
    asked.note = context.line().value(QStringLiteral("note")).toStdString();
    const auto file = readEvidence(asked);
    const auto ledger = file ? Ledger::open(context.dataFolder()) : Result<std::unique_ptr<Ledger>>(file.error());
    if (!ledger)
        return context.fail(ledger.error());
    if (const Status stored = decide(*ledger.value(), context.dataFolder(), file.value()); !stored)
        return context.fail(stored.error());
    const auto queued = queuedFor(*ledger.value(), file.value());
    if (!queued)
        return context.fail(queued.error());
    report(context, file.value(), missing.value(), queued.value());
    return Done;
}

} // namespace plumbline::ctl
