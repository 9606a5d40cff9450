#pragma once

#include "tests/ui/fakesession.h"
#include "translations/language.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace plumbline::ui {

// A window over the fake session with settings of its own, 1366 x 768 unless resized.
struct WindowFixture {
    WindowFixture(const QString& inLanguage = QStringLiteral("en"), const QString& theme = QStringLiteral("light"))
    {
        settings.set(Setting::Language, inLanguage);
        settings.set(Setting::Theme, theme);
        appearance = std::make_unique<Appearance>(*qApp, language, settings);
    }
    MainWindow& open()
    {
        window = std::make_unique<MainWindow>(session, settings, *appearance);
        window->resize(1366, 768);
        window->show();
        QCoreApplication::processEvents();
        return *window;
    }
    void showPage(const char* key)
    {
        window->showPage(QString::fromLatin1(key));
        QCoreApplication::processEvents();
        // Lines that were replaced are gone only now: a test runs in no event loop of its own.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("window.ini"))};
    LanguageInForce language;
    std::unique_ptr<Appearance> appearance;
    FakeSession session;
    std::unique_ptr<MainWindow> window;
};

} // namespace plumbline::ui
