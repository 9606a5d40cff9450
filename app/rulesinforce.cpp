#include "app/rulesinforce.h"

#include "app/workspace.h"
#include "core/rulebook/rulebookreader.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace plumbline {
namespace {

std::string shipped(const char* name)
{
    QFile file(QStringLiteral(":/plumbline/rulebook/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string calendarText(const QString& dataFolder)
{
    QFile own(dataFolder + QStringLiteral("/calendar.toml"));
    return own.open(QIODevice::ReadOnly) ? own.readAll().toStdString() : shipped("calendar.toml");
}

Instant changedAt(const QString& file)
{
    const QFileInfo info(file);
    return info.exists() ? Instant{info.lastModified().toMSecsSinceEpoch()} : Instant();
}

// Good ones only: what was in force once is read again, with the words of the ledger's file.
std::optional<FolderRules> lastGood(const Ledger* ledger)
{
    if (!ledger)
        return std::nullopt;
    const auto kept = ledger->rulesInForce();
    if (!kept)
        return std::nullopt;
    auto rulebook = readRulebook(kept.value().text, "ledger.db", kept.value().calendar, "ledger.db");
    if (!rulebook)
        return std::nullopt; // an older program's rules, which this one reads no more
    return FolderRules{std::move(rulebook.value()), kept.value().text, std::nullopt};
}

} // namespace

Result<FolderRules> rulesOfFolder(const QString& dataFolder, Ledger* ledger, Instant now)
{
    const QString own = dataFolder + QStringLiteral("/rulebook.toml");
    auto read = readRulebookFile(QFile::exists(own) ? own : QString(), dataFolder);
    if (read) {
        // Where the ledger takes nothing at the moment, the next opening remembers them.
        if (ledger && now.isKnown())
            (void)ledger->putInForce({read.value().first.fingerprint, read.value().second, calendarText(dataFolder)},
                                     now);
        return FolderRules{std::move(read.value().first), std::move(read.value().second), std::nullopt};
    }
    const Error& mistake = read.error();
    const QString file = mistake.args.empty() ? own : QString::fromStdString(mistake.args.front());
    RefusedRules refused{mistake, changedAt(file), true, {}, 0};
    std::optional<FolderRules> good = lastGood(ledger);
    if (!good) {
        refused.hasLastGood = false;
        const std::string text = shipped("default.toml");
        auto rulebook = readRulebook(text, "default.toml", shipped("calendar.toml"), "calendar.toml");
        if (!rulebook)
            return rulebook.error();
        good = FolderRules{std::move(rulebook.value()), text, std::nullopt};
    }
    refused.inForceName = good->rulebook.name;
    refused.inForceVersion = good->rulebook.version;
    good->refused = std::move(refused);
    return std::move(*good);
}

} // namespace plumbline
