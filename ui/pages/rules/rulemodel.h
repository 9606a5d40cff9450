#pragma once

#include "ui/models/tablerows.h"
#include "ui/words/rules.h"

namespace plumbline::ui {

// Rules of one section, or of all: what each is called, what it says, and why.
class RuleModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Name, Value, Why, Section, ColumnCount };

    using TableRows::TableRows;

    // `section` out of range = all of them.
    void setSections(const std::vector<words::RuleSection>& sections, int section);
    const words::RuleLine& line(int row) const { return m_rows.at(static_cast<std::size_t>(row)).line; }
    const QString& sectionOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)).section; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    struct Row {
        words::RuleLine line;
        QString section;
    };
    std::vector<Row> m_rows;
};

// What two rulebooks say differently.
class RuleChangeModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Section, Name, Before, After, ColumnCount };

    using TableRows::TableRows;

    void setChanges(std::vector<words::RuleChange> changes);

protected:
    int rows() const override { return static_cast<int>(m_changes.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::vector<words::RuleChange> m_changes;
};

} // namespace plumbline::ui
