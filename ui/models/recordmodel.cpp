#include "ui/models/recordmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

#include <algorithm>

namespace plumbline::ui {

void RecordModel::setRecords(std::vector<RecordEvidence> records, CompanyClock clock)
{
    beginResetModel();
    m_records = std::move(records);
    m_clock = clock;
    endResetModel();
}

QVariant RecordModel::cell(int row, int column, int role) const
{
    const RecordEvidence& r = record(row);
    if (role == RecordRole)
        return QVariant::fromValue<qint64>(r.id.value);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case System:
        return words::foreign(r.system, 40);
    case Kind:
        return r.removed ? tr("%1 (removed)").arg(words::collection(r.collection)) : words::collection(r.collection);
    case RemoteId:
        return words::foreign(r.remoteId, 80);
    case FetchedAt:
        return words::instant(r.fetchedAt, m_clock);
    default:
        return {};
    }
}

QString RecordModel::heading(int column) const
{
    switch (column) {
    case System:
        return tr("System");
    case Kind:
        return tr("Kind");
    case RemoteId:
        return tr("Its number there");
    case FetchedAt:
        return tr("Fetched at");
    default:
        return {};
    }
}

void FieldModel::setRecord(const RecordEvidence& record, CompanyClock clock)
{
    beginResetModel();
    m_lines.clear();
    if (record.collection != Collection::Count) {
        const auto fields = definitionOf(record.collection).fields;
        for (std::size_t i = 0; i < std::min(fields.size(), record.values.size()); ++i)
            m_lines.push_back({words::field(fields[i]), words::fieldValue(fields[i], record.values[i], clock)});
    }
    endResetModel();
}

void FieldModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QVariant FieldModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const Line& line = m_lines.at(static_cast<std::size_t>(row));
    return column == Meaning ? line.meaning : line.value;
}

QString FieldModel::heading(int column) const { return column == Meaning ? tr("Field") : tr("Value"); }

QString readablePayload(const std::string& payload)
{
    const QByteArray bytes = QByteArray::fromStdString(payload);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return QString::fromUtf8(document.isNull() ? bytes : document.toJson(QJsonDocument::Indented));
}

} // namespace plumbline::ui
