#pragma once

#include "core/store/cache.h"
#include "ui/models/tablerows.h"

#include <vector>

namespace plumbline::ui {

// Source records of any systems side by side: a line per field that one of them has, the ones that
// differ first. At most kBesideRecords of them.
inline constexpr std::size_t kBesideRecords = 4;

class BesideModel : public TableRows {
    Q_OBJECT

public:
    using TableRows::TableRows;

    void setRecords(std::vector<RecordEvidence> records, CompanyClock clock);
    const std::vector<RecordEvidence>& records() const { return m_records; }
    bool isDifferent(int row) const { return m_lines.at(static_cast<std::size_t>(row)).differs; }

protected:
    int rows() const override { return static_cast<int>(m_lines.size()); }
    int columns() const override { return static_cast<int>(m_records.size()) + 1; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    struct Line {
        QString field;
        std::vector<QString> values; // one per record; null = it has no such field
        bool differs = false;
    };
    void addHead();
    void addFields();

    std::vector<RecordEvidence> m_records;
    std::vector<Line> m_lines;
    CompanyClock m_clock;
};

} // namespace plumbline::ui
