#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// What is open about a project: signals and findings that name it or rest on one of its records.
struct Concern {
    Instant since;
    QString what, detail, kind;
    std::vector<RecordId> records;
    QString action; // key of the action, empty for a finding
};

std::vector<Concern> concernsOf(const ViewState& state, const ProjectAssessment& project);

class ConcernModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Since, Kind, What, Detail, ColumnCount };

    using TableRows::TableRows;

    void setConcerns(std::vector<Concern> concerns, CompanyClock clock);
    const Concern& concern(int row) const { return m_concerns.at(static_cast<std::size_t>(row)); }
    FigureEvidence evidence(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_concerns.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::vector<Concern> m_concerns;
    CompanyClock m_clock;
};

} // namespace plumbline::ui
