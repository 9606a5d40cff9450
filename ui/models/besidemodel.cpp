#include "ui/models/besidemodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QFont>

#include <algorithm>
#include <set>

namespace plumbline::ui {
namespace {

// What the field with this name says in a record; null when the record has none, or nothing in it.
QString valueOf(const RecordEvidence& record, std::string_view name, CompanyClock clock)
{
    if (record.collection == Collection::Count)
        return {};
    const CollectionDef& def = definitionOf(record.collection);
    const auto at = def.fieldIndex(name);
    if (!at || *at >= record.values.size() || record.values[*at].isMissing)
        return {};
    return words::fieldValue(def.fields[*at], record.values[*at], clock);
}

bool saysDifferentThings(const std::vector<QString>& values)
{
    std::set<QString> said;
    for (const QString& value : values) {
        if (!value.isNull())
            said.insert(value);
    }
    return said.size() > 1;
}

} // namespace

void BesideModel::setRecords(std::vector<RecordEvidence> records, CompanyClock clock)
{
    beginResetModel();
    m_records = std::move(records);
    m_records.resize(std::min(m_records.size(), kBesideRecords));
    m_clock = clock;
    m_lines.clear();
    addFields();
    // What differs is what one looks for.
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& a, const Line& b) { return a.differs > b.differs; });
    addHead();
    endResetModel();
}

void BesideModel::addHead()
{
    Line number{tr("Its number there"), {}, false}, fetched{tr("Fetched at"), {}, false};
    for (const RecordEvidence& record : m_records) {
        number.values.push_back(words::foreign(record.remoteId, 80));
        fetched.values.push_back(words::instant(record.fetchedAt, m_clock));
    }
    if (m_records.empty())
        return;
    m_lines.push_back(std::move(number));
    m_lines.push_back(std::move(fetched));
}

void BesideModel::addFields()
{
    std::set<std::string_view> seen;
    for (const RecordEvidence& record : m_records) {
        if (record.collection == Collection::Count)
            continue;
        for (const FieldDef& field : definitionOf(record.collection).fields) {
            // References are numbers of ours and say nothing to a reader.
            if (field.type == FieldType::Reference || !seen.insert(field.name).second)
                continue;
            Line line{words::field(field), {}, false};
            for (const RecordEvidence& each : m_records)
                line.values.push_back(valueOf(each, field.name, m_clock));
            line.differs = saysDifferentThings(line.values);
            if (std::any_of(line.values.begin(), line.values.end(), [](const QString& v) { return !v.isNull(); }))
                m_lines.push_back(std::move(line));
        }
    }
}

QVariant BesideModel::cell(int row, int column, int role) const
{
    const Line& line = m_lines.at(static_cast<std::size_t>(row));
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(line.differs && column > 0);
        return line.differs ? QVariant(font) : QVariant();
    }
    if (column == 0) {
        if (role == Qt::DisplayRole)
            return line.differs ? QStringLiteral("\u2260 ") + line.field : line.field;
        if (role == Qt::ToolTipRole || role == SortRole)
            return line.field;
        return role == Qt::AccessibleTextRole ? QVariant(line.differs ? tr("%1, differs").arg(line.field) : line.field)
                                              : QVariant();
    }
    const QString& value = line.values.at(static_cast<std::size_t>(column - 1));
    if (role == Qt::DisplayRole || role == SortRole)
        return value.isNull() ? words::dash() : value;
    return role == Qt::AccessibleTextRole ? QVariant(heading(column) + QStringLiteral(": ") + value) : QVariant();
}

QString BesideModel::heading(int column) const
{
    if (column == 0)
        return tr("Field");
    const RecordEvidence& record = m_records.at(static_cast<std::size_t>(column - 1));
    const QString name = words::foreign(record.system, 30) + QLatin1Char(' ') + words::collection(record.collection);
    return record.removed ? tr("%1 (removed)").arg(name) : name;
}

} // namespace plumbline::ui
