#include "ui/shell/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace plumbline::ui {
namespace {

struct Row {
    Setting setting;
    const char* name;
    const char* text;
};

constexpr std::array<Row, static_cast<std::size_t>(Setting::Count)> kTable = {{
    {Setting::Language, "language", "system"},
    {Setting::Theme, "theme", "system"},
    {Setting::Page, "page", "overview"},
    {Setting::Scope, "scope", "0"},
    {Setting::WindowGeometry, "window/geometry", ""},
    {Setting::EvidenceSplit, "window/evidence", ""},
    {Setting::ProjectsSplit, "projects/split", ""},
    {Setting::ProjectsColumns, "projects/columns", ""},
    {Setting::FunnelSplit, "funnel/split", ""},
    {Setting::FunnelColumns, "funnel/columns", ""},
    {Setting::RulesSplit, "rules/split", ""},
    {Setting::ActionsSplit, "actions/split", ""},
    {Setting::VisitsSplit, "visits/split", ""},
    {Setting::ReconcileSplit, "reconcile/split", ""},
    {Setting::RebatesSplit, "rebates/split", ""},
    {Setting::InterventionSplit, "intervention/split", ""},
    {Setting::BriefingFolder, "briefing/folder", ""},
    {Setting::SealByItself, "briefing/sealByItself", "on"},
    {Setting::Notifications, "notifications", "on"},
    {Setting::KnownRed, "actions/knownRed", ""},
    {Setting::Scale, "scale", "100"},
}};

const Row& rowOf(Setting setting) { return kTable[static_cast<std::size_t>(setting)]; }

} // namespace

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini");
}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QVariant Settings::value(Setting setting) const
{
    return m_store->value(nameOf(setting), QString::fromLatin1(rowOf(setting).text));
}

void Settings::set(Setting setting, const QVariant& value) { m_store->setValue(nameOf(setting), value); }

QString Settings::nameOf(Setting setting) { return QString::fromLatin1(rowOf(setting).name); }

} // namespace plumbline::ui
