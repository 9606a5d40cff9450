#include "app/workspace.h"

#include "core/assess/knowable.h"
#include "core/facts/factsloader.h"
#include "core/rulebook/rulebookreader.h"
#include "core/store/fetchtimes.h"

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

Result<std::pair<Rulebook, std::string>> readRulebookFile(const QString& file, const QString& dataFolder)
{
    const QString path = file.isEmpty() ? QString::fromLatin1(kDefaultRulebook) : file;
    const auto text = contentOf(path);
    if (!text)
        return Error{ErrorCode::FileUnreadable, {path.toStdString()}, {}};
    auto rulebook = readRulebookText(*text, path, dataFolder);
    if (!rulebook)
        return rulebook.error();
    return std::pair(std::move(rulebook.value()), *text);
}

Result<Rulebook> readRulebookText(const std::string& text, const QString& name, const QString& dataFolder)
{
    const QString own = dataFolder + QStringLiteral("/calendar.toml");
    const QString days = !dataFolder.isEmpty() && QFile::exists(own) ? own : QString::fromLatin1(kCalendar);
    const auto calendar = contentOf(days);
    if (!calendar)
        return Error{ErrorCode::FileUnreadable, {days.toStdString()}, {}};
    return plumbline::readRulebook(text, name.toStdString(), *calendar, days.toStdString());
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions& options)
{
    auto workspace = std::unique_ptr<Workspace>(new Workspace);
    workspace->m_dataFolder = options.dataFolder;
    const QString own = options.dataFolder + QStringLiteral("/rulebook.toml");
    workspace->m_rulesFile = !options.rulesFile.isEmpty() ? options.rulesFile : QFile::exists(own) ? own : QString();
    if (!options.rulesFile.isEmpty()) {
        auto asked = readRulebookFile(options.rulesFile, options.dataFolder);
        if (!asked)
            return asked.error();
        workspace->m_rulebook = std::move(asked.value().first);
        workspace->m_rulebookText = std::move(asked.value().second);
    }
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
        if (const auto rulings = ledger.value()->identityRulings())
            workspace->m_rulings = rulings.value();
        if (const auto steps = ledger.value()->actionSteps())
            workspace->m_steps = steps.value();
        if (const auto counts = ledger.value()->outbox().counts())
            workspace->m_outboxCounts = counts.value();
    } else if (workspace->m_isWritable) {
        return ledger.error();
    }
    if (options.rulesFile.isEmpty()) {
        auto rules = rulesOfFolder(options.dataFolder, ledger ? ledger.value().get() : nullptr,
                                   workspace->m_isWritable ? options.now : Instant());
        if (!rules)
            return rules.error();
        workspace->m_rulebook = std::move(rules.value().rulebook);
        workspace->m_rulebookText = std::move(rules.value().text);
        workspace->m_refusedRules = std::move(rules.value().refused);
        if (workspace->m_refusedRules)
            workspace->m_rulesFile =
                workspace->m_refusedRules->hasLastGood ? options.dataFolder + QStringLiteral("/ledger.db") : QString();
    }
    return workspace;
}

Status Workspace::adoptRulebook(const QString& file)
{
    auto rules = readRulebookFile(file);
    if (!rules)
        return rules.error();
    m_rulebook = std::move(rules.value().first);
    m_rulebookText = std::move(rules.value().second);
    m_rulesFile = file;
    m_refusedRules.reset();
    return Nothing{};
}

Result<FactsPtr> Workspace::loadFacts(Instant knownAt) const
{
    // A reader of its own: one that failed once keeps saying so, and the next load deserves a new try.
    const auto cache = CacheReader::open(m_dataFolder);
    if (!cache)
        return cache.error();
    // The ledger again: the director may have ruled since this folder was opened.
    auto rulings = m_rulings;
    if (const auto ledger = Ledger::openForReading(m_dataFolder)) {
        if (auto newest = ledger.value()->identityRulings())
            rulings = std::move(newest.value());
    }
    std::vector<IdentityDecision> decisions;
    for (const IdentityRuling& ruling : rulings) {
        // What the director ruled later was not known then.
        if (!knownAt.isKnown() || ruling.at <= knownAt)
            decisions.push_back({ruling.a, ruling.b, ruling.same});
    }
    try {
        FactsPtr facts = plumbline::loadFacts(*cache.value(), decisions, knownAt, threadCount());
        if (const auto broken = cache.value()->scanError())
            return *broken; // records that could not be read must not look like records that are not there
        return facts;
    } catch (const std::exception& fault) {
        return Error{ErrorCode::StoreFailed, {m_dataFolder.toStdString()}, fault.what()};
    }
}

Result<Rulebook> Workspace::readRulebook(const QString& file) const
{
    auto read = readRulebookFile(file, m_dataFolder);
    if (!read)
        return read.error();
    return std::move(read.value().first);
}

std::vector<std::pair<Rulebook, Instant>> Workspace::earlierRulebooks() const
{
    std::vector<std::pair<Rulebook, Instant>> all;
    const auto ledger = Ledger::openForReading(m_dataFolder);
    const auto remembered =
        ledger ? ledger.value()->rulebooks() : Result<std::vector<RememberedRulebook>>(ledger.error());
    const auto calendar = contentOf(QString::fromLatin1(kCalendar));
    if (!remembered || !calendar)
        return all;
    for (const RememberedRulebook& each : remembered.value()) {
        auto rules = plumbline::readRulebook(each.text, each.fingerprint, *calendar, kCalendar);
        if (rules)
            all.emplace_back(std::move(rules.value()), each.firstUsedAt);
    }
    return all;
}

Result<AssessmentPtr> Workspace::judge(const Facts& facts, const Rulebook& rulebook, Instant asOf) const
{
    try {
        auto assessment = std::make_shared<Assessment>(assess(facts, rulebook, asOf, threadCount()));
        if (const auto times = FetchTimes::open(m_dataFolder)) {
            const FetchTimes& known = *times.value();
            tellWhenKnowable({[&](Collection c, RecordId id) { return known.firstFetched(c, id); },
                              [&](Collection c, Instant since) { return known.firstRead(c, since); }},
                             rulebook, *assessment);
        }
        return AssessmentPtr(std::move(assessment));
    } catch (const std::exception& fault) {
        return Error{ErrorCode::InvalidArgument, {fault.what(), "-"}, {}};
    }
}

Instant Workspace::briefingInstant(Month month, Instant asOf) const
{
    const CompanyClock clock = m_rulebook.clock;
    return month < clock.monthAt(asOf) ? clock.endOf(lastDay(month)) : asOf;
}

std::vector<ActionStep> Workspace::actionSteps(Instant knownAt) const
{
    std::vector<ActionStep> steps = m_steps;
    if (knownAt.isKnown())
        std::erase_if(steps, [knownAt](const ActionStep& step) { return step.at > knownAt; });
    return steps;
}

} // namespace plumbline
