#include "pdftools.h"
#include "sampleassessment.h"
#include "translations/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace plumbline;
using namespace plumbline::ui;
using namespace plumbline::ui::pdftools;

// The briefing as a file: sound, the same twice, whole or not there.
class TestBriefingFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_language.use(QStringLiteral("zh_CN"));
    }

    void fileIsSound()
    {
        const QString file = path(QStringLiteral("sound.pdf"));
        QVERIFY(samples::written(samples::briefingRequest({40, true, 20}, file)).ok());
        if (has("qpdf"))
            QVERIFY(isSound(file));
        if (has("pdffonts")) {
            const QStringList lines = told(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(lines.size() > 2);
            const QRegularExpression embedded(QStringLiteral("yes +\\w+ +yes")); // and with Unicode
            for (const QString& line : lines.mid(2))
                QVERIFY2(line.contains(embedded), qPrintable(line));
            QVERIFY2(QFileInfo(file).size() < 600'000, "only the glyphs in use are inside");
        }
        if (has("pdfimages")) {
            const QString images = told(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file});
            QVERIFY2(images.count(u'\n') <= 2, "charts and bars are vectors");
        }
    }

    void hostileTextStaysText()
    {
        const QString file = path(QStringLiteral("hostile.pdf"));
        auto request = samples::briefingRequest({1, true, 12}, file);
        Assessment changed = *request.assessment;
        changed.projects[0].name = ") Tj endstream endobj /JavaScript (app.alert\\(1\\)) <b>bold</b> \xE2\x80\xAE evil";
        request.assessment = std::make_shared<Assessment>(changed);
        QVERIFY(samples::written(request).ok());
        const QByteArray bytes = bytesOf(file);
        for (const char* name : {"/JavaScript", "/JS ", "/Launch", "/EmbeddedFile", "/OpenAction", "/URI"})
            QVERIFY2(!bytes.contains(name), name);
        if (has("qpdf"))
            QVERIFY(isSound(file));
        if (has("pdftotext"))
            QVERIFY(squeezed(textOf(file)).contains(QStringLiteral("<b>bold</b>\\u202Eevil")));
    }

    void sameRequestSameBytes()
    {
        const auto one = samples::briefingRequest({7, true, 20}, path(QStringLiteral("one.pdf")));
        auto two = one;
        two.outputFile = path(QStringLiteral("two.pdf"));
        QVERIFY(samples::written(one).ok());
        QTest::qWait(1100); // another second on the wall clock
        QVERIFY(samples::written(two).ok());
        QCOMPARE(bytesOf(two.outputFile), bytesOf(one.outputFile));
        QVERIFY(bytesOf(one.outputFile).contains("(D:20260314020000Z)"));
        QVERIFY(!bytesOf(one.outputFile).contains(QDir::homePath().toUtf8()));
    }

    void anotherThreadWritesTheSame()
    {
        auto request = samples::briefingRequest({7, true, 20}, path(QStringLiteral("gui.pdf")));
        QVERIFY(samples::written(request).ok());
        const QByteArray expected = bytesOf(request.outputFile);
        request.outputFile = path(QStringLiteral("worker.pdf"));
        bool written = false;
        const std::unique_ptr<QThread> worker(QThread::create([&] { written = samples::written(request).ok(); }));
        worker->start();
        QVERIFY(worker->wait());
        QVERIFY(written);
        QCOMPARE(bytesOf(request.outputFile), expected);
    }

#ifdef Q_OS_UNIX
    // A disk that takes no more bytes, by the process's own limit: the older file stays, nothing is left beside it.
    void fullDiskKeepsTheOlderFile()
    {
        const auto request = samples::briefingRequest({4, true, 12}, path(QStringLiteral("full.pdf")));
        QVERIFY(samples::written(request).ok());
        const QByteArray older = bytesOf(request.outputFile);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        auto more = samples::briefingRequest({40, true, 12}, request.outputFile);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit little{20'000, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
        const auto report = samples::written(more);
        setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::TargetUnwritable);
        QCOMPARE(bytesOf(request.outputFile), older);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }
#endif

    void cancelledWritesNothing()
    {
        const auto request = samples::briefingRequest({40, true, 20}, path(QStringLiteral("cancelled.pdf")));
        const auto paper = layOutBriefing(request);
        QVERIFY(paper.ok());
        int heard = 0;
        const auto report =
            writePaper(paper.value(), request.outputFile, [&](int done, int all) { return ++heard, done < all / 2; });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(heard > 2);
        QVERIFY(!QFile::exists(request.outputFile));
    }

    void unwritableTargets_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("no such folder") << m_folder.filePath(QStringLiteral("absent/b.pdf"));
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("no name") << QString();
        QTest::newRow("name too long") << m_folder.filePath(QString(300, u'x') + QStringLiteral(".pdf"));
        QTest::newRow("a device") << QStringLiteral("/dev/null");
        QTest::newRow("under a file") << QStringLiteral("/dev/null/b.pdf");
    }

    void unwritableTargets()
    {
        QFETCH(QString, file);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        const auto report = samples::written(samples::briefingRequest({1, true, 12}, file));
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::TargetUnwritable);
        QCOMPARE(QString::fromStdString(report.error().args.at(0)), file);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void leftoversOfAKilledRunGo()
    {
        const QString file = path(QStringLiteral("kept.pdf"));
        const auto put = [](const QString& name, const QByteArray& bytes) {
            QFile out(name);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        };
        put(file + QStringLiteral(".AbCdEf"), "%PDF-1.4 half");
        put(file + QStringLiteral(".backup"), "somebody's notes");
        put(file + QStringLiteral(".Abcdeg"), "somebody's notes");
        QVERIFY(samples::written(samples::briefingRequest({1, true, 12}, file)).ok());
        QVERIFY(!QFile::exists(file + QStringLiteral(".AbCdEf")));
        QVERIFY(QFile::exists(file + QStringLiteral(".backup")));
        QVERIFY(QFile::exists(file + QStringLiteral(".Abcdeg")));
    }

    void onlyItsOwnerReadsTheFile()
    {
        const QString file = path(QStringLiteral("private.pdf"));
        QVERIFY(samples::written(samples::briefingRequest({1, true, 12}, file)).ok());
        QCOMPARE(QFile::permissions(file) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void unknownRegionIsAnError()
    {
        auto request = samples::briefingRequest({1, true, 12}, path(QStringLiteral("none.pdf")));
        request.options.regions = {RecordId{7}};
        const auto report = samples::written(request);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::NothingFound);
        request.assessment = nullptr;
        QVERIFY(!samples::written(request).ok());
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    LanguageInForce m_language;
};

QTEST_MAIN(TestBriefingFile)
#include "tst_briefingfile.moc"
