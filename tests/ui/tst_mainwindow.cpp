#include "tests/ui/fakesession.h"
#include "translations/language.h"
#include "ui/shell/appearance.h"
#include "ui/shell/evidencepanel.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsItself()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("window.ini")));
        LanguageInForce language;
        Appearance appearance(*qApp, language, settings);
        FakeSession session;
        const QString shots = qEnvironmentVariable("PLUMBLINE_SHOTS", folder.path());
        QVERIFY(!takeScreenshots(session, settings, appearance, shots).isEmpty());
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
