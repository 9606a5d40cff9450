#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

// The documents on file for one project, as the systems know them.
class DocumentModel : public TableRows {
    Q_OBJECT

public:
    enum Column { Kind, Format, Signed, CreatedAt, UploadedAt, ColumnCount };

    using TableRows::TableRows;

    // Nothing while only a stored assessment is shown: documents come with the facts.
    void setProject(const ViewState& state, RecordId project);

protected:
    int rows() const override { return static_cast<int>(m_documents.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    ViewState m_state;
    std::vector<DocumentFact> m_documents;
};

} // namespace plumbline::ui
