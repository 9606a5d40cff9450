#include "app/workspace.h"

#include "core/facts/factsloader.h"
#include "core/rulebook/rulebookreader.h"

#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <optional>

namespace plumbline {
namespace {

constexpr auto kDefaultRulebook = ":/plumbline/rulebook/default.toml";
constexpr auto kCalendar = ":/plumbline/rulebook/calendar.toml";

std::optional<std::string> contentOf(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    return in.readAll().toStdString();
}

int threadCount() { return std::clamp(QThread::idealThreadCount(), 1, 8); }

// Creates or upgrades the cache. An unwritable folder is no failure when a cache is there to read.
Status prepareCache(const QString& folder, bool& isWritable, QString& damagedCache)
{
    const auto writer = CacheWriter::open(folder);
    if (writer) {
        damagedCache = writer.value()->damagedFileKeptAs();
        return Nothing{};
    }
    isWritable = false;
    const ErrorCode code = writer.error().code;
    const bool readable = code == ErrorCode::StoreUnwritable || code == ErrorCode::StoreBusy;
    if (!readable || !QFile::exists(folder + QStringLiteral("/cache.db")))
        return writer.error();
    return Nothing{};
}

} // namespace

QString defaultDataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation); }

Result<std::pair<Rulebook, std::string>> readRulebookFile(const QString& file)
{
    const QString path = file.isEmpty() ? QString::fromLatin1(kDefaultRulebook) : file;
    const auto text = contentOf(path);
    if (!text)
        return Error{ErrorCode::FileUnreadable, {path.toStdString()}, {}};
    const auto calendar = contentOf(QString::fromLatin1(kCalendar));
    auto rulebook = readRulebook(*text, path.toStdString(), calendar.value_or(std::string()), kCalendar);
    if (!rulebook)
        return rulebook.error();
    return std::pair(std::move(rulebook.value()), *text);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions& options)
{
    auto workspace = std::unique_ptr<Workspace>(new Workspace);
    workspace->m_dataFolder = options.dataFolder;
    const QString own = options.dataFolder + QStringLiteral("/rulebook.toml");
    auto rules = readRulebookFile(!options.rulesFile.isEmpty() ? options.rulesFile
                                  : QFile::exists(own)         ? own
                                                               : QString());
    if (!rules)
        return rules.error();
    workspace->m_rulebook = std::move(rules.value().first);
    workspace->m_rulebookText = std::move(rules.value().second);
    const Status ready = prepareCache(options.dataFolder, workspace->m_isWritable, workspace->m_damagedCache);
    if (!ready)
        return ready.error();
    auto cache = CacheReader::open(options.dataFolder);
    if (!cache)
        return cache.error();
    workspace->m_cache = std::move(cache.value());
    auto ledger =
        workspace->m_isWritable ? Ledger::open(options.dataFolder) : Ledger::openForReading(options.dataFolder);
    if (ledger) {
        if (const auto rulings = ledger.value()->identityRulings()) {
            for (const IdentityRuling& ruling : rulings.value())
                workspace->m_rulings.push_back({ruling.a, ruling.b, ruling.same});
        }
        if (const auto steps = ledger.value()->actionSteps())
            workspace->m_steps = steps.value();
        if (const auto counts = ledger.value()->outbox().counts())
            workspace->m_outboxCounts = counts.value();
    } else if (workspace->m_isWritable) {
        return ledger.error();
    }
    return workspace;
}

Result<FactsPtr> Workspace::loadFacts(Instant knownAt) const
{
    // A reader of its own: one that failed once keeps saying so, and the next load deserves a new try.
    const auto cache = CacheReader::open(m_dataFolder);
    if (!cache)
        return cache.error();
    try {
        FactsPtr facts = plumbline::loadFacts(*cache.value(), m_rulings, knownAt, threadCount());
        if (const auto broken = cache.value()->scanError())
            return *broken; // records that could not be read must not look like records that are not there
        return facts;
    } catch (const std::exception& fault) {
        return Error{ErrorCode::StoreFailed, {m_dataFolder.toStdString()}, fault.what()};
    }
}

Result<AssessmentPtr> Workspace::judge(const Facts& facts, Instant asOf) const
{
    try {
        return AssessmentPtr(std::make_shared<const Assessment>(assess(facts, m_rulebook, asOf, threadCount())));
    } catch (const std::exception& fault) {
        return Error{ErrorCode::InvalidArgument, {fault.what(), "-"}, {}};
    }
}

Instant Workspace::briefingInstant(Month month, Instant asOf) const
{
    const CompanyClock clock = m_rulebook.clock;
    return month < clock.monthAt(asOf) ? clock.endOf(lastDay(month)) : asOf;
}

std::vector<ActionStep> Workspace::actionSteps() const { return m_steps; }

} // namespace plumbline
