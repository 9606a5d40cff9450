#include "core/sync/profilereader.h"

#include "core/sync/profileparts.h"
#include "core/sync/profilewrites.h"
#include "core/sync/tomlsection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <toml++/toml.h>

namespace plumbline::sync {
namespace {

constexpr qint64 kLargestProfile = 1 << 20;

void readSettings(TomlSection& top, Profile& profile)
{
    for (TomlSection& section : top.sections("setting")) {
        ProfileSetting setting;
        setting.name = section.requiredText("name");
        setting.label = readLabel(section);
        setting.secret = section.boolean("secret", false);
        setting.required = section.boolean("required", true);
        setting.defaultValue = section.text("default");
        if (setting.secret && !setting.defaultValue.empty())
            section.fail("default", "no_secret_default");
        if (!top.file().settings.insert(setting.name).second)
            section.fail("name", "own_name", setting.name);
        section.finish();
        profile.settings.push_back(std::move(setting));
    }
}

void readHttp(TomlSection& top, Profile& profile)
{
    auto section = top.section("http");
    if (!section)
        return;
    profile.headers = section->templates("headers");
    profile.query = section->templates("query");
    profile.perMinute = section->integer("per_minute", 0, 0, 1'000'000);
    profile.perDay = section->integer("per_day", 0, 0, 100'000'000);
    profile.timeoutS = section->integer("timeout_s", 120, 1, 600);
    profile.idleS = section->integer("idle_s", 30, 1, 120);
    section->finish();
}

void readStreams(TomlSection& top, const toml::table& table, Profile& profile)
{
    std::set<std::string> names;
    const toml::table* defaults = table["defaults"].as_table();
    top.section("defaults");
    for (TomlSection& section : top.sections("stream")) {
        if (defaults)
            section.inherit(*defaults);
        profile.streams.push_back(readStream(section));
        if (!names.insert(profile.streams.back().name).second)
            section.fail("name", "own_name", profile.streams.back().name);
    }
}

Profile readTable(TomlFile& file, const toml::table& table)
{
    TomlSection top(file, table, {});
    Profile profile;
    profile.id = top.requiredText("id");
    profile.label = readLabel(top);
    top.text("description");
    if (top.has("status"))
        profile.status = readLabel(top, "status");
    readSettings(top, profile);
    profile.auth = readAuth(top);
    readHttp(top, profile);
    readStreams(top, table, profile);
    readWrites(top, profile);
    top.finish();
    return profile;
}

} // namespace

Result<Profile> readProfile(std::string_view text, const std::string& fileName)
{
    try {
        const toml::table table = toml::parse(text, std::string_view(fileName));
        TomlFile file{fileName, {}, {}, {}};
        Profile profile = readTable(file, table);
        if (file.error)
            return *file.error;
        const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
        profile.fingerprint = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().toStdString();
        return profile;
    } catch (const toml::parse_error& error) {
        const std::string found(error.description().substr(0, 200));
        return Error{
            ErrorCode::FileSyntax, {fileName, std::to_string(error.source().begin.line), "", found, "toml"}, found};
    }
}

Result<Profile> loadProfile(const std::string& nameOrPath, const QString& shippedFolder)
{
    const QString given = QString::fromStdString(nameOrPath);
    const QString shipped = shippedFolder + QLatin1Char('/') + given + QStringLiteral(".toml");
    const bool isName = !given.contains(QLatin1Char('/')) && QFileInfo::exists(shipped);
    QFile file(isName ? shipped : given);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {nameOrPath, file.errorString().toStdString()}, {}};
    if (file.size() > kLargestProfile)
        return Error{ErrorCode::FileUnreadable, {nameOrPath, "larger than 1 MiB"}, {}};
    const QString shownName = isName ? given + QStringLiteral(".toml") : QDir::toNativeSeparators(given);
    return readProfile(file.readAll().toStdString(), shownName.toStdString());
}

QString shippedProfiles() { return QStringLiteral(":/plumbline/profiles"); }

} // namespace plumbline::sync
