#include "ui/shell/screenshots.h"

#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagetable.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

namespace plumbline::ui {
namespace {

constexpr QSize kSize(1366, 768);

bool grab(MainWindow& window, const QString& file, int pixelRatio)
{
    QPixmap picture(kSize * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    window.render(&picture);
    return picture.save(file, "PNG");
}

void grabPages(MainWindow& window, const QString& folder, const QString& suffix, QStringList& files)
{
    for (const PageRow& row : pageTable()) {
        const QString key = QString::fromLatin1(row.key);
        window.showPage(key);
        QCoreApplication::processEvents();
        for (const int ratio : {1, 2}) {
            const QString file = QDir(folder).filePath(QStringLiteral("%1-%2-%3x.png").arg(key, suffix).arg(ratio));
            if (grab(window, file, ratio))
                files.append(file);
        }
    }
}

} // namespace

QStringList takeScreenshots(Session& session, Settings& settings, Appearance& appearance, const QString& folder)
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
            window.resize(kSize);
            window.show();
            QCoreApplication::processEvents();
            grabPages(window, folder, inLanguage + QLatin1Char('-') + inTheme, files);
        }
    }
    appearance.chooseLanguage(language);
    appearance.chooseTheme(theme);
    return files;
}

} // namespace plumbline::ui
