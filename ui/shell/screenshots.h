#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

namespace plumbline::ui {

class Appearance;
class MainWindow;
class Session;
class Settings;

// What is taken beside every page at 1366 x 768.
struct ShotPlan {
    bool tabs = false; // every tab of a page too: "funnel-tab2-..."
    QList<QSize> more; // other sizes too: "...-1280.png"
};

// Pictures of every page, in both languages, both themes, at 1366 x 768 with one and with two device
// pixels per pixel: "overview-zh_CN-light-1x.png". For documents and for a designer's eye.
// Restores the language and the theme. Returns the files written; empty when the folder cannot be
// written. UI thread; runs the event loop until each page is laid out.
QStringList takeScreenshots(Session& session, Settings& settings, Appearance& appearance, const QString& folder,
                            const ShotPlan& plan = {});

} // namespace plumbline::ui
