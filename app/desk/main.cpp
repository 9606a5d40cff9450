#include "app/clock.h"
#include "app/desk/livesession.h"
#include "app/desk/samplecompany.h"
#include "app/desk/soleinstance.h"
#include "app/folderlock.h"
#include "app/workspace.h"
#include "core/secrets/corefiles.h"
#include "translations/language.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/settings.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLockFile>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

using namespace plumbline;

namespace {

struct Line {
    QString dataFolder, now, shots;
    bool quitWhenShown = false, isSample = false;
};

Line readLine(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plumbline: what is proven beside what is claimed"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("data"), QStringLiteral("data folder"), QStringLiteral("DIR"), defaultDataFolder()},
         {QStringLiteral("now"), QStringLiteral("pretend that it is this instant"), QStringLiteral("WHEN")},
         {QStringLiteral("shots"), QStringLiteral("take screenshots of every page and end"), QStringLiteral("DIR")},
         {QStringLiteral("sample"), QStringLiteral("show the sample company, which runs as long as this window")},
         {QStringLiteral("time-to-window"),
          QStringLiteral("print the time until the first window had content, and end")}});
    parser.process(application);
    Line line{parser.value(QStringLiteral("data")), parser.value(QStringLiteral("now")),
              parser.value(QStringLiteral("shots")), parser.isSet(QStringLiteral("time-to-window")),
              parser.isSet(QStringLiteral("sample"))};
    if (line.isSample) {
        line.dataFolder = parser.isSet(QStringLiteral("data")) ? line.dataFolder : SampleCompany::dataFolder();
        line.now = SampleCompany::now();
    }
    return line;
}

// A fault before there is a window: one sentence, in the terminal and in a box.
int refuse(const Error& error, bool interactive)
{
    const QString sentence = words::error(error);
    std::fprintf(stderr, "plumbline: %s\n", qUtf8Printable(sentence));
    if (interactive) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Plumbline"), sentence);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
    return 1;
}

// Waits for the fresh assessment, then takes the pictures.
int takePictures(LiveSession& session, ui::Settings& settings, ui::Appearance& appearance, const QString& folder)
{
    QEventLoop loop;
    QObject::connect(&session, &LiveSession::assessmentChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
    session.start();
    loop.exec();
    const QStringList files =
        ui::takeScreenshots(session, settings, appearance, folder, {true, {{1280, 720}, {2560, 1440}}});
    std::printf("%d pictures\n", static_cast<int>(files.size()));
    return files.isEmpty() ? 1 : 0;
}

// The size that was chosen: Qt asks for it before there is an application.
void applyScale()
{
    QCoreApplication::setApplicationName(QStringLiteral("plumbline"));
    const int percent = ui::Settings(ui::Settings::defaultFile()).value(ui::Setting::Scale).toInt();
    if (percent > 100 && percent <= 200 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreFiles();
    QElapsedTimer sinceStart;
    sinceStart.start();
    applyScale();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("plumbline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Plumbline 准绳"));
    const Line line = readLine(application);

    LanguageInForce language;
    ui::Settings settings(line.shots.isEmpty() && !line.quitWhenShown ? ui::Settings::defaultFile() : QString());
    ui::Appearance appearance(application, language, settings);
    auto workspace = Workspace::open({line.dataFolder, {}, clockFrom(line.now)()});
    if (!workspace)
        return refuse(workspace.error(), line.shots.isEmpty());
    // A folder that cannot be written is only looked at, by any number of windows.
    const bool writable = workspace.value()->isWritable();
    const auto only = writable ? lockFolder(line.dataFolder, FolderUse::Window) : Result(std::shared_ptr<QLockFile>());
    if (!only && line.shots.isEmpty() && SoleInstance::wakeOther(line.dataFolder))
        return 0; // the window that is open comes to the front
    if (!only)
        return refuse(only.error(), line.shots.isEmpty());
    std::unique_ptr<SampleCompany> sample; // ends with the window
    if (line.isSample) {
        sample = std::make_unique<SampleCompany>();
        if (const Status started = sample->start(line.dataFolder); !started)
            return refuse(started.error(), line.shots.isEmpty());
    }
    LiveSession session(std::move(workspace.value()), clockFrom(line.now), line.isSample);
    if (!line.shots.isEmpty())
        return takePictures(session, settings, appearance, line.shots);

    ui::MainWindow window(session, settings, appearance);
    window.show();
    std::unique_ptr<SoleInstance> bell;
    if (writable && !line.quitWhenShown) {
        bell = std::make_unique<SoleInstance>(line.dataFolder);
        QObject::connect(bell.get(), &SoleInstance::woken, &window, &ui::MainWindow::summon);
    }
    if (line.quitWhenShown) {
        QTimer::singleShot(0, &application, [&] { // after the first paint
            window.repaint();
            std::printf("%.1f ms\n", static_cast<double>(sinceStart.nsecsElapsed()) / 1e6);
            QCoreApplication::quit();
        });
        return QApplication::exec();
    }
    session.start();
    if (writable)
        session.keepSynced();
    return QApplication::exec();
}
