#include "pdftools.h"
#include "sampleassessment.h"
#include "translations/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;
using namespace plumbline::ui::pdftools;

namespace {

const QString kName = QStringLiteral("大页车骨门户长马鸟龙见贝风食金橡胶");

} // namespace

// The Chinese that is read back is that on the page, whatever font a computer has: fonts share glyphs between
// characters in ways of their own. PLUMBLINE_FONTS names a folder of fonts to be tried besides those of the system.
class TestOtherFonts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chineseComesBackExactly_data()
    {
        QTest::addColumn<QString>("folder");
        QStringList folders;
        for (const char* name : {"wqy", "droid-fallback", "arphic", "arphic-gbsn00lp"})
            folders << QStringLiteral("/usr/share/fonts/truetype/") + QLatin1String(name);
        for (const QString& more : qEnvironmentVariable("PLUMBLINE_FONTS").split(u':', Qt::SkipEmptyParts))
            folders << more;
        int found = 0;
        for (const QString& folder : folders) {
            if (QDir(folder).exists() && ++found > 0)
                QTest::newRow(qPrintable(QDir(folder).dirName())) << folder;
        }
        if (found == 0)
            QSKIP("no other Chinese font is installed");
    }

    // Another process, as fonts are chosen once.
    void chineseComesBackExactly()
    {
        if (!has("pdftotext") || !has("pdffonts"))
            QSKIP("pdftotext is not installed");
        QFETCH(QString, folder);
        QTemporaryDir own;
        QFile config(own.filePath(QStringLiteral("fonts.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<?xml version=\"1.0\"?><fontconfig><dir>" + folder.toUtf8() + "</dir><cachedir>" +
                     own.path().toUtf8() + "</cachedir></fontconfig>");
        config.close();
        const QString file = own.filePath(QStringLiteral("other.pdf"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), config.fileName());
        environment.insert(QStringLiteral("PLUMBLINE_TARGET"), file);
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("writesWithTheFontsThatAreThere")});
        QVERIFY(other.waitForFinished(60'000));
        QVERIFY2(QFile::exists(file), other.readAllStandardOutput().constData());
        const QString fonts = told(QStringLiteral("pdffonts"), {file});
        QVERIFY2(!fonts.contains(QStringLiteral("Noto")) && fonts.contains(QStringLiteral("yes")), qPrintable(fonts));
        const QString text = squeezed(textOf(file));
        QVERIFY2(text.contains(kName), qPrintable(fonts + text.left(3000)));
        for (const QChar c : text) // no radical stands for a character
            QVERIFY2(c < QChar(0x2E80) || c > QChar(0x2FDF), qPrintable(QString(c)));
        const QStringList faults = faultsOf(wordsOf(file));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(u'\n')));
    }

    void writesWithTheFontsThatAreThere()
    {
        const QString file = qEnvironmentVariable("PLUMBLINE_TARGET");
        if (file.isEmpty())
            QSKIP("started by the other test only");
        LanguageInForce language;
        language.use(QStringLiteral("zh_CN"));
        auto request = samples::briefingRequest({2, true, 20}, file);
        Assessment changed = *request.assessment;
        changed.projects[0].name = kName.toStdString();
        request.assessment = std::make_shared<Assessment>(changed);
        QVERIFY(samples::written(request).ok());
    }
};

QTEST_MAIN(TestOtherFonts)
#include "tst_otherfonts.moc"
