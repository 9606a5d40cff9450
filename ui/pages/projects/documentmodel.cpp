#include "ui/pages/projects/documentmodel.h"

#include "ui/models/documentword.h"
#include "ui/words/figures.h"

#include <algorithm>

namespace plumbline::ui {

void DocumentModel::setProject(const ViewState& state, RecordId project)
{
    beginResetModel();
    m_state = state;
    m_documents.clear();
    if (state.facts) {
        const auto found = std::find_if(state.facts->projects.begin(), state.facts->projects.end(),
                                        [project](const ProjectFact& p) { return p.id == project; });
        if (found != state.facts->projects.end())
            m_documents.assign(state.facts->projectDocuments.begin() + found->documents.first,
                               state.facts->projectDocuments.begin() + found->documents.last);
    }
    std::erase_if(m_documents, [&state](const DocumentFact& d) { return d.createdAt > state.asOf(); });
    endResetModel();
}

QVariant DocumentModel::cell(int row, int column, int role) const
{
    const DocumentFact& document = m_documents.at(static_cast<std::size_t>(row));
    if (role == RecordRole)
        return QVariant::fromValue<qint64>(document.id.value);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const auto when = [this](Instant at) { return at.isKnown() ? words::instant(at, m_state.clock()) : words::dash(); };
    switch (column) {
    case Kind:
        return documentWord(m_state, document.kind);
    case Format:
        return words::foreign(m_state.facts->symbols.text(document.format), 12);
    case Signed:
        return document.isSigned ? tr("signed") : tr("not signed");
    case CreatedAt:
        return when(document.createdAt);
    case UploadedAt:
        return when(document.uploadedAt);
    default:
        return {};
    }
}

QString DocumentModel::heading(int column) const
{
    switch (column) {
    case Kind:
        return tr("Document");
    case Format:
        return tr("Format");
    case Signed:
        return tr("Signature");
    case CreatedAt:
        return tr("Created at");
    case UploadedAt:
        return tr("Uploaded at");
    default:
        return {};
    }
}

} // namespace plumbline::ui
