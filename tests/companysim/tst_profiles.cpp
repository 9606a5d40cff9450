#include "core/sync/profilereader.h"

#include <QDir>
#include <QTest>

using namespace plumbline;

// Every profile that comes with the product can be read, and those of the sample company fill every
// collection between them.
class ShippedProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsReadable_data();
    void eachIsReadable();
    void theSampleCompanyFillsEveryCollection();
};

namespace {

QString folder() { return QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/profiles"); }

QByteArray explained(const Error& error)
{
    QByteArray text;
    for (const std::string& argument : error.args)
        text += QByteArray::fromStdString(argument) + " | ";
    return text;
}

} // namespace

void ShippedProfiles::eachIsReadable_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files = QDir(folder()).entryInfoList({QStringLiteral("*.toml")});
    QVERIFY(files.size() >= 7);
    for (const QFileInfo& file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    QTest::newRow("sapcap.toml") << QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/sync/data/sapcap.toml");
}

void ShippedProfiles::eachIsReadable()
{
    QFETCH(QString, path);
    const auto profile = sync::loadProfile(path.toStdString(), folder());
    QVERIFY2(profile.ok(), profile.ok() ? "" : explained(profile.error()).constData());
    QVERIFY(!profile.value().label.zh.empty() && profile.value().label.zh != profile.value().label.en);
    const bool hasSecret = std::any_of(profile.value().settings.begin(), profile.value().settings.end(),
                                       [](const sync::ProfileSetting& setting) { return setting.secret; });
    QVERIFY(hasSecret);
}

void ShippedProfiles::theSampleCompanyFillsEveryCollection()
{
    std::vector<int> streams(static_cast<std::size_t>(Collection::Count), 0);
    for (const char* name : {"crm", "erp", "fin", "wms", "oa", "registry"}) {
        const auto profile = sync::loadProfile(name, folder());
        QVERIFY2(profile.ok(), name);
        QCOMPARE(profile.value().id, std::string(name));
        for (const sync::StreamShape& stream : profile.value().streams)
            ++streams[static_cast<std::size_t>(stream.collection)];
    }
    for (const CollectionDef& def : allCollections()) {
        const int expected = def.collection == Collection::Customer ? 4 : 1;
        QVERIFY2(streams[static_cast<std::size_t>(def.collection)] == expected, def.name.data());
    }
}

QTEST_APPLESS_MAIN(ShippedProfiles)
#include "tst_profiles.moc"
