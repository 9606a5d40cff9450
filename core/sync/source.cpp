#include "core/sync/source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace plumbline {
namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString sourcesFolder(const QString& dataFolder) { return dataFolder + QStringLiteral("/sources"); }

bool isId(const std::string& id)
{
    return !id.empty() && id.size() <= 32 &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
}

Error wrong(const std::string& file, const toml::node* node, const char* key, const char* expected)
{
    const auto line = node ? node->source().begin.line : 1;
    std::ostringstream found;
    if (node)
        node->visit([&found](const auto& value) { found << value; });
    return {ErrorCode::FileContent, {file, std::to_string(line), key, found.str().substr(0, 60), expected}, {}};
}

Result<Source> sourceIn(const toml::table& table, const std::string& id, const std::string& file)
{
    Source source;
    source.id = id;
    const auto profile = table["profile"].value<std::string>();
    const auto url = table["base_url"].value<std::string>();
    if (!profile)
        return wrong(file, table.get("profile"), "profile", "text");
    if (!url)
        return wrong(file, table.get("base_url"), "base_url", "text");
    source.profile = *profile;
    source.baseUrl = *url;
    source.caFile = table["ca_file"].value<std::string>().value_or("");
    const toml::table* settings = table["settings"].as_table();
    if (!settings)
        return source;
    for (const auto& [name, node] : *settings) {
        const auto value = node.value<std::string>();
        if (!value)
            return wrong(file, &node, "settings", "texts");
        source.settings[std::string(name.str())] = *value;
    }
    return source;
}

Result<Source> readSource(const QFileInfo& info)
{
    const std::string file = QDir::toNativeSeparators(info.filePath()).toStdString();
    QFile opened(info.filePath());
    if (!opened.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {file, opened.errorString().toStdString()}, {}};
    const std::string text = opened.readAll().toStdString();
    const std::string id = info.completeBaseName().toStdString();
    if (!isId(id))
        return Error{ErrorCode::InvalidArgument, {file, "source_id"}, {}};
    try {
        const toml::table table = toml::parse(text, std::string_view(file));
        return sourceIn(table, id, file);
    } catch (const toml::parse_error& error) {
        const std::string found(error.description().substr(0, 200));
        return Error{
            ErrorCode::FileSyntax, {file, std::to_string(error.source().begin.line), "", found, "toml"}, found};
    }
}

std::string textOf(const Source& source)
{
    toml::table settings;
    for (const auto& [name, value] : source.settings)
        settings.insert(name, value);
    toml::table table;
    table.insert("profile", source.profile);
    table.insert("base_url", source.baseUrl);
    if (!source.caFile.empty())
        table.insert("ca_file", source.caFile);
    table.insert("settings", std::move(settings));
    std::ostringstream out;
    out << table << '\n';
    return out.str();
}

Error unwritable(const QString& path)
{
    return Error{ErrorCode::TargetUnwritable, {QDir::toNativeSeparators(path).toStdString()}, {}};
}

} // namespace

Result<std::vector<Source>> loadSources(const QString& dataFolder)
{
    std::vector<Source> sources;
    const QDir folder(sourcesFolder(dataFolder));
    for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        auto source = readSource(info);
        if (!source)
            return source.error();
        sources.push_back(std::move(source.value()));
    }
    return sources;
}

Status saveSource(const QString& dataFolder, const Source& source)
{
    if (!isId(source.id))
        return Error{ErrorCode::InvalidArgument, {source.id, "source_id"}, {}};
    const QString folder = sourcesFolder(dataFolder);
    if (!QDir().mkpath(folder))
        return unwritable(folder);
    QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
    const QString path = folder + QLatin1Char('/') + QString::fromStdString(source.id) + QStringLiteral(".toml");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path);
    file.setPermissions(kOwnerOnly);
    const std::string text = textOf(source);
    const bool written = file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    if (!written || !file.commit())
        return unwritable(path);
    return Nothing{};
}

Status removeSource(const QString& dataFolder, const std::string& id)
{
    const QString path =
        sourcesFolder(dataFolder) + QLatin1Char('/') + QString::fromStdString(id) + QStringLiteral(".toml");
    if (!isId(id) || !QFileInfo::exists(path))
        return Error{ErrorCode::SourceUnknown, {id}, {}};
    if (!QFile::remove(path))
        return unwritable(path);
    return Nothing{};
}

} // namespace plumbline
