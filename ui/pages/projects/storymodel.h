#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// One thing that happened to a project, or holds since then.
struct StoryEntry {
    Instant at;
    QString what, figure;
    std::vector<RecordId> records;
};

// A project over time, newest first: nodes claimed, onto the list and off it with the score, from exposure to
// contract, how long it is in its node, and what its customer did meanwhile, campaigns with the inquiries around them.
std::vector<StoryEntry> storyOf(const ViewState& state, const ProjectAssessment& project);

class StoryModel : public TableRows {
    Q_OBJECT

public:
    enum Column { When, What, Figure, ColumnCount };

    using TableRows::TableRows;

    void setStory(std::vector<StoryEntry> story, CompanyClock clock);
    FigureEvidence evidence(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_story.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::vector<StoryEntry> m_story;
    CompanyClock m_clock;
};

} // namespace plumbline::ui
