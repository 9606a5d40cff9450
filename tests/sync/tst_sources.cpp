#include <utility>

#include "core/sync/source.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

// The files of connected systems.
class Sources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsSavedIsLoaded();
    void onlyTheOwnerMayReadThem();
    void oddIdsAreRefused_data();
    void oddIdsAreRefused();
    void brokenFilesAreNamed();
    void removingForgetsOne();
    void anUnwritableFolderIsNamed();
};

void Sources::whatIsSavedIsLoaded()
{
    QTemporaryDir folder;
    QVERIFY(loadSources(folder.path()).value().empty());
    const Source source{
        "crm-1", "crm", "https://例.example/api?x=\"1\"\\", {{"user", "王\n\"工\"'"}, {"odd.name", "="}}};
    QVERIFY(saveSource(folder.path(), source).ok());
    QVERIFY(saveSource(folder.path(), {"aaa", "/tmp/其他.toml", "https://b", {}}).ok());
    const auto loaded = loadSources(folder.path());
    QVERIFY(loaded.ok());
    QCOMPARE(loaded.value().size(), std::size_t(2));
    QCOMPARE(loaded.value()[0].id, std::string("aaa"));
    const Source& back = loaded.value()[1];
    QCOMPARE(back.id, source.id);
    QCOMPARE(back.profile, source.profile);
    QCOMPARE(back.baseUrl, source.baseUrl);
    QVERIFY(back.settings == source.settings);
}

void Sources::onlyTheOwnerMayReadThem()
{
    QTemporaryDir folder;
    QVERIFY(saveSource(folder.path(), {"crm", "crm", "https://a", {}}).ok());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder.filePath(QStringLiteral("sources"))).permissions() & others));
    QVERIFY(!(QFileInfo(folder.filePath(QStringLiteral("sources/crm.toml"))).permissions() & others));
}

void Sources::oddIdsAreRefused_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"", "CRM", "../crm", "a b", "a.b", "客户", "a/b", "123456789012345678901234567890123"})
        QTest::newRow(*id ? id : "empty") << QString::fromUtf8(id);
}

void Sources::oddIdsAreRefused()
{
    QFETCH(QString, id);
    QTemporaryDir folder;
    QCOMPARE(saveSource(folder.path(), {id.toStdString(), "crm", "https://a", {}}).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(removeSource(folder.path(), id.toStdString()).error().code, ErrorCode::SourceUnknown);
}

void Sources::brokenFilesAreNamed()
{
    QTemporaryDir folder;
    QVERIFY(saveSource(folder.path(), {"crm", "crm", "https://a", {}}).ok());
    const auto write = [&folder](const QByteArray& text) {
        QFile file(folder.filePath(QStringLiteral("sources/crm.toml")));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write("profile = \n"));
    QCOMPARE(loadSources(folder.path()).error().code, ErrorCode::FileSyntax);
    QCOMPARE(loadSources(folder.path()).error().args[1], std::string("1"));
    QVERIFY(write("profile = \"crm\"\n\nbase_url = 5\n"));
    const Error error = loadSources(folder.path()).error();
    QCOMPARE(error.code, ErrorCode::FileContent);
    QCOMPARE(error.args[1], std::string("3"));
    QCOMPARE(error.args[2], std::string("base_url"));
    QCOMPARE(error.args[3], std::string("5"));
    QCOMPARE(error.args[4], std::string("text"));
}

void Sources::removingForgetsOne()
{
    QTemporaryDir folder;
    QVERIFY(saveSource(folder.path(), {"a", "crm", "https://a", {}}).ok());
    QVERIFY(saveSource(folder.path(), {"b", "crm", "https://b", {}}).ok());
    QVERIFY(removeSource(folder.path(), "a").ok());
    QCOMPARE(removeSource(folder.path(), "a").error().code, ErrorCode::SourceUnknown);
    QCOMPARE(loadSources(folder.path()).value().size(), std::size_t(1));
}

void Sources::anUnwritableFolderIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sources"))); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(saveSource(folder.path(), {"a", "crm", "https://a", {}}).error().code, ErrorCode::TargetUnwritable);
}

QTEST_GUILESS_MAIN(Sources)
#include "tst_sources.moc"
