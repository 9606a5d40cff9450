#include "tests/store/storefixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace plumbline::fixtures {
namespace {

const QString kOutside = QStringLiteral("outside");

// Opens the file on a connection of its own for the length of one call.
template <typename Work> auto outside(const QString& file, Work work)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kOutside);
    database.setDatabaseName(file);
    database.open();
    auto result = work(database);
    database.close();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(kOutside);
    return result;
}

std::string dumpOf(const QSqlDatabase& database)
{
    std::string all;
    QSqlQuery rows(database);
    for (const QString& table : database.tables()) {
        all += table.toStdString() + "\n";
        rows.exec(QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1, 2").arg(table));
        while (rows.next()) {
            for (int i = 0; i < rows.record().count(); ++i)
                all += rows.isNull(i) ? "NULL|" : rows.value(i).toByteArray().toHex().toStdString() + "|";
            all += "\n";
        }
    }
    return all;
}

} // namespace

MappedRecord record(Collection collection, const std::string& remoteId,
                    const std::map<std::string, std::int64_t>& integers,
                    const std::map<std::string, std::string>& texts)
{
    const CollectionDef& definition = definitionOf(collection);
    MappedRecord result{collection, remoteId, false, std::vector<FieldValue>(definition.fields.size()), {}};
    for (const auto& [name, value] : integers)
        result.values[definition.fieldIndex(name).value()] = {value, {}, false};
    for (const auto& [name, value] : texts)
        result.values[definition.fieldIndex(name).value()] = {kMissing, value, false};
    result.payload = "{\"id\":\"" + remoteId + "\"}";
    return result;
}

MappedRecord visit(const std::string& remoteId, const std::string& note)
{
    MappedRecord result =
        record(Collection::Visit, remoteId, {{"rep", 7}, {"customer", 9}, {"visited_at", kNoon.ms}}, {{"note", note}});
    result.payload = "{\"id\":\"" + remoteId + "\",\"note\":\"" + note + "\"}";
    return result;
}

PageCommit visitPage(Instant fetchedAt, std::vector<MappedRecord> records, const std::string& cursor)
{
    PageCommit page;
    page.system = "crm";
    page.stream = "visits";
    page.collection = Collection::Visit;
    page.fetchedAt = fetchedAt;
    page.records = std::move(records);
    page.cursor = cursor;
    return page;
}

QString quickTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/plumbline-XXXXXX");
}

std::string dump(const QString& databaseFile) { return outside(databaseFile, dumpOf); }

bool runSql(const QString& databaseFile, const QString& sql)
{
    return outside(databaseFile, [&](const QSqlDatabase& database) { return QSqlQuery(database).exec(sql); });
}

QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void overwrite(const QString& file, const QByteArray& bytes)
{
    QFile out(file);
    if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        out.write(bytes);
}

std::map<std::int64_t, std::string> notesSeen(const CacheReader& reader, Instant knownAt)
{
    std::map<std::int64_t, std::string> seen;
    ScanRequest request{Collection::Visit, {"rep"}, {"note"}, knownAt};
    reader.scan(request, [&](const RecordBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (!seen.emplace(block.ids[i].value, block.texts[0][i]).second)
                seen[block.ids[i].value] = "DELIVERED TWICE";
        }
    });
    return seen;
}

} // namespace plumbline::fixtures
