#pragma once

#include "core/store/cache.h"
#include "ui/models/tablerows.h"

#include <vector>

namespace plumbline::ui {

// The source records behind a figure.
class RecordModel : public TableRows {
    Q_OBJECT

public:
    enum Column { System, Kind, RemoteId, FetchedAt, ColumnCount };

    using TableRows::TableRows;

    void setRecords(std::vector<RecordEvidence> records, CompanyClock clock);
    const RecordEvidence& record(int row) const { return m_records.at(static_cast<std::size_t>(row)); }

protected:
    int rows() const override { return static_cast<int>(m_records.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::vector<RecordEvidence> m_records;
    CompanyClock m_clock;
};

// One record, field by field: what it means, and what the system said.
class FieldModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Meaning, Value, ColumnCount };

    using TableRows::TableRows;

    void setRecord(const RecordEvidence& record, CompanyClock clock);
    void clear();

protected:
    int rows() const override { return static_cast<int>(m_lines.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    struct Line {
        QString meaning, value;
    };
    std::vector<Line> m_lines;
};

// The payload as received, indented when it is JSON and unchanged otherwise.
QString readablePayload(const std::string& payload);

} // namespace plumbline::ui
