#include "core/sheet/datasheet.h"
#include "pdftools.h"
#include "sampleassessment.h"
#include "translations/language.h"
#include "ui/exporting/savefile.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#endif

using namespace plumbline;
using namespace plumbline::ui;
using namespace plumbline::ui::pdftools;

namespace {

#ifdef Q_OS_LINUX
// Somebody without rights: root may write everywhere.
class AsNobody {
public:
    AsNobody() { m_changed = geteuid() == 0 && setresuid(65534, 65534, 0) == 0; }
    ~AsNobody()
    {
        if (m_changed && setresuid(0, 0, 0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

// A disk that takes no more than some bytes a file, by the process's own limit.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit little{bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_old); }

private:
    rlimit m_old{};
};
#endif

} // namespace

// Where a file cannot be written, whatever its form: one sentence that says what to do, and no part of a file.
class TestTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_language.use(QStringLiteral("en"));
        DataSheet sheet{QStringLiteral("t"), {QStringLiteral("name")}, {}, {}};
        for (int row = 0; row < 2000; ++row)
            sheet.rows.push_back({QStringLiteral("row %1 of the table").arg(row)});
        m_forms.insert(QStringLiteral("csv"), toCsv(sheet));
        m_forms.insert(QStringLiteral("xlsx"), toXlsx({sheet}, Instant{1'000}).value());
        m_forms.insert(QStringLiteral("json"), "{\"form\":\"" + QByteArray(40'000, 'x') + "\"}");
        const auto paper = layOutBriefing(samples::briefingRequest({4, true, 12}, {}));
        m_forms.insert(QStringLiteral("pdf"), paperBytes(paper.value()).value());
    }

    void forms_data()
    {
        QTest::addColumn<QString>("form");
        for (const QString& form : m_forms.keys())
            QTest::newRow(qPrintable(form)) << form;
    }

    void aWholeFileIsWritten_data() { forms_data(); }
    void aWholeFileIsWritten()
    {
        QTemporaryDir folder;
        const QString file = fileIn(folder);
        QVERIFY(saveWhole(file, bytes()).ok());
        QCOMPARE(bytesOf(file), bytes());
        QVERIFY(saveWhole(file, "shorter").ok());
        QCOMPARE(bytesOf(file), QByteArray("shorter"));
    }

    void aVanishedFolder_data() { forms_data(); }
    void aVanishedFolder()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("stick/out.pdf"));
        refuses(file, QStringLiteral("not there"));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("stick")))); // nor is it made
    }

#ifdef Q_OS_LINUX
    void aReadOnlyFolder_data() { forms_data(); }
    void aReadOnlyFolder()
    {
        QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x5555));
        const QString file = fileIn(folder);
        {
            const AsNobody nobody;
            refuses(file, QStringLiteral("may not be written"));
        }
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    // The older file stays, nothing is left beside it.
    void aFullDisk_data() { forms_data(); }
    void aFullDisk()
    {
        QTemporaryDir folder;
        const QString file = fileIn(folder);
        QVERIFY(saveWhole(file, "the older one").ok());
        {
            const FullDisk full(5'000);
            refuses(file, QStringLiteral("no room"));
        }
        QCOMPARE(bytesOf(file), QByteArray("the older one"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(file).fileName()});
    }
#endif

    // Who has the older file open goes on reading it whole; where the system forbids that, the sentence says so.
    void aFileThatIsOpenElsewhere_data() { forms_data(); }
    void aFileThatIsOpenElsewhere()
    {
        QTemporaryDir folder;
        const QString file = fileIn(folder);
        QVERIFY(saveWhole(file, "the older one").ok());
        QFile reader(file);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        const Status saved = saveWhole(file, bytes());
        QCOMPARE(reader.readAll(), QByteArray("the older one"));
        if (saved)
            QCOMPARE(bytesOf(file), bytes());
        else
            QVERIFY(words::error(saved.error()).contains(QStringLiteral("open in another program")));
    }

    void aFolderOrADevice()
    {
        QTemporaryDir folder;
        refuses(folder.path(), QStringLiteral("not a file"));
        refuses(QStringLiteral("/dev/null"), QStringLiteral("not a file"));
        refuses(QString(), QStringLiteral("name"));
    }

    // In both languages, with the path and without a second sentence from the system.
    void everyReasonHasItsSentence()
    {
        for (const char* language : {"en", "zh_CN"}) {
            m_language.use(QString::fromLatin1(language));
            QStringList sentences;
            for (const char* reason : {"full", "denied", "gone", "busy", "not_a_file", "no_name", "other"})
                sentences += words::error({ErrorCode::TargetUnwritable, {"/out/b.pdf", reason}, {}});
            QCOMPARE(QStringList(sentences).removeDuplicates(), 0);
            for (const QString& sentence : sentences)
                QVERIFY2(!sentence.contains(QStringLiteral("%1")), qPrintable(sentence));
            QCOMPARE(sentences.filter(QStringLiteral("b.pdf")).size(), sentences.size() - 1); // all but the nameless
        }
        m_language.use(QStringLiteral("en"));
    }

private:
    QByteArray bytes() const
    {
        QFETCH(QString, form);
        return m_forms.value(form);
    }
    QString fileIn(const QTemporaryDir& folder) const
    {
        QFETCH(QString, form);
        return folder.filePath(QStringLiteral("out.") + form);
    }
    void refuses(const QString& file, const QString& says)
    {
        const Status saved = saveWhole(file, QByteArray(40'000, 'x'));
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::TargetUnwritable);
        const QString sentence = words::error(saved.error());
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
    }

    QMap<QString, QByteArray> m_forms;
    LanguageInForce m_language;
};

QTEST_MAIN(TestTargets)
#include "tst_targets.moc"
