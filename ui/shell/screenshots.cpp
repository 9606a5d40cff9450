#include "ui/shell/screenshots.h"

#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagetable.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTabWidget>

namespace plumbline::ui {
namespace {

constexpr QSize kUsual(1366, 768);

bool grab(MainWindow& window, const QString& file, QSize size, int pixelRatio)
{
    window.resize(size);
    for (int i = 0; i < 3; ++i) // what a new size changes may change the layout again
        QCoreApplication::processEvents();
    QPixmap picture(size * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    window.render(&picture);
    return picture.save(file, "PNG");
}

// The usual laptop at 100 % and 200 %, then whatever else is asked for.
void grabSizes(MainWindow& window, const QString& start, const QList<QSize>& more, QStringList& files)
{
    const auto take = [&](const QString& name, QSize size, int ratio) {
        const QString file = start + QLatin1Char('-') + name + QStringLiteral(".png");
        if (grab(window, file, size, ratio))
            files.append(file);
    };
    take(QStringLiteral("1x"), kUsual, 1);
    take(QStringLiteral("2x"), kUsual, 2);
    for (const QSize size : more)
        take(QString::number(size.width()), size, 1);
}

// Every page, and every tab of those that have some.
void grabPages(MainWindow& window, const QString& folder, const QString& suffix, const ShotPlan& plan,
               QStringList& files)
{
    for (const PageRow& row : pageTable()) {
        const QString key = QString::fromLatin1(row.key);
        window.showPage(key);
        QCoreApplication::processEvents();
        const auto* page = window.findChild<QWidget*>(key + QStringLiteral("Page"));
        auto* tabs = page ? page->findChild<QTabWidget*>() : nullptr;
        grabSizes(window, QDir(folder).filePath(key + QLatin1Char('-') + suffix), plan.more, files);
        for (int tab = 1; plan.tabs && tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            const QString name = QStringLiteral("%1-tab%2-%3").arg(key).arg(tab + 1).arg(suffix);
            grabSizes(window, QDir(folder).filePath(name), plan.more, files);
        }
        if (tabs)
            tabs->setCurrentIndex(0);
    }
}

} // namespace

QStringList takeScreenshots(Session& session, Settings& settings, Appearance& appearance, const QString& folder,
                            const ShotPlan& plan)
{
    QStringList files;
    if (!QDir().mkpath(folder))
        return files;
    const QString language = appearance.chosenLanguage();
    const QString theme = appearance.chosenTheme();
    for (const QString& inLanguage : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const QString& inTheme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            appearance.chooseLanguage(inLanguage);
            appearance.chooseTheme(inTheme);
            MainWindow window(session, settings, appearance);
            window.resize(kUsual);
            window.show();
            QCoreApplication::processEvents();
            grabPages(window, folder, inLanguage + QLatin1Char('-') + inTheme, plan, files);
        }
    }
    appearance.chooseLanguage(language);
    appearance.chooseTheme(theme);
    return files;
}

} // namespace plumbline::ui
