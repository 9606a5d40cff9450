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

// Pictures of every page and of every tab, in both languages, both themes, at 1366 x 768 with one and with two
// device pixels per pixel, "overview-zh_CN-light-1x.png", and in `more` sizes. For documents and for a designer's eye.
// Restores the language and the theme. Returns the files written; empty when the folder cannot be
// written. UI thread; runs the event loop until each page is laid out.
QStringList takeScreenshots(Session& session, Settings& settings, Appearance& appearance, const QString& folder,
                            const QList<QSize>& more = {});

} // namespace plumbline::ui
