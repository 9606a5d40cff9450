#pragma once

#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace plumbline::ui {

// Everything that the window remembers. Names and defaults stand in one table in settings.cpp.
enum class Setting {
    Language, // "system", "zh_CN", "en"
    Theme,    // "system", "light", "dark"
    Page,     // key of the page shown last
    Scope,    // record id of the region, 0 = all
    WindowGeometry,
    EvidenceSplit,
    ProjectsSplit,
    ProjectsColumns,
    FunnelSplit,
    FunnelColumns,
    RulesSplit,
    ActionsSplit,
    VisitsSplit,
    ReconcileSplit,
    RebatesSplit,
    InterventionSplit,
    BriefingFolder,
    SealByItself,  // "on", "off": the last month from the 15th on
    Notifications, // "on", "off"
    KnownRed,      // keys of the red actions that were told of, one a line
    Scale,         // percent of the system's size, 100..200; from the next start on
    Count
};

class Settings {
public:
    // The settings file of the user; it is an ini file on every platform, so that it can be read.
    static QString defaultFile();

    explicit Settings(const QString& file);
    ~Settings();

    QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant& value);
    static QString nameOf(Setting setting);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace plumbline::ui
