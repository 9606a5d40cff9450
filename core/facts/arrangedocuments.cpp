#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

#include <algorithm>

namespace plumbline {
namespace {

// Which files were met once, and which twice: by some bits of their hash, so that a few are taken for
// met twice that were not.
class FileMarks {
public:
    void add(std::uint64_t hash)
    {
        std::uint8_t& mark = m_marks[hash & kMask];
        mark = static_cast<std::uint8_t>(mark == 0 ? 1 : 2);
    }
    bool maybeTwice(std::uint64_t hash) const { return m_marks[hash & kMask] == 2; }

private:
    static constexpr std::uint64_t kMask = (std::uint64_t(1) << 22) - 1;
    std::vector<std::uint8_t> m_marks = std::vector<std::uint8_t>(kMask + 1);
};

bool isFile(const DocumentFact& document) { return document.fileHash != 0 && !document.isGenerated; }

} // namespace

// Without visit and project, which the caller knows, and the entity that follows from them.
DocumentFact FactsBuilder::documentOf(const Cell* row) const
{
    using Row = DocumentRow;
    return DocumentFact{{row[Row::Id]},
                        {},
                        {},
                        {m_contacts.find(row[Row::Signer])},
                        symbolOf(row[Row::Kind]),
                        symbolOf(row[Row::Format]),
                        row[Row::IsSigned] == 1,
                        row[Row::IsGenerated] == 1,
                        {row[Row::CreatedAt]},
                        {row[Row::UploadedAt]},
                        entityOf(row[Row::Customer]),
                        static_cast<std::uint64_t>(row[Row::Sha256])};
}

void FactsBuilder::placeDocuments()
{
    using Row = DocumentRow;
    const RecordTable& rows = table(Collection::Document);
    DocumentRows& placed = m_documents;
    placed.visitOf.resize(rows.size());
    placed.projectOf.resize(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (i + kPrefetchAhead < rows.size())
            m_visits.prepare(rows.row(i + kPrefetchAhead)[Row::Visit]);
        const Cell* row = rows.row(i);
        placed.visitOf[i] = m_visits.find(row[Row::Visit]);
        placed.projectOf[i] = m_projects.find(row[Row::Project]);
        if (placed.visitOf[i] >= 0)
            placed.ofVisits.push_back({row[Row::CreatedAt], placed.visitOf[i], i});
        if (placed.projectOf[i] >= 0)
            placed.ofProjects.push_back({row[Row::CreatedAt], placed.projectOf[i], i});
        if (placed.visitOf[i] < 0 && placed.projectOf[i] < 0)
            placed.others.push_back({row[Row::CreatedAt], entityOf(row[Row::Customer]).value, i});
    }
}

std::vector<DocumentFact> FactsBuilder::documentsOf(const std::vector<RowKey>& keys)
{
    return placed<DocumentFact>(keys, table(Collection::Document), [&](const Cell* row, const RowKey& key) {
        DocumentFact document = documentOf(row);
        document.visit = {m_documents.visitOf[key.row]};
        document.project = {m_documents.projectOf[key.row]};
        if (!document.entity.isSet() && document.visit.isSet())
            document.entity = m_facts.visits[document.visit.at()].entity;
        if (!document.entity.isSet() && document.project.isSet())
            document.entity = m_facts.projects[document.project.at()].entity;
        return document;
    });
}

void FactsBuilder::arrangeVisitDocuments()
{
    const RecordTable& rows = table(Collection::Document);
    m_facts.visitDocuments = documentsOf(grouped(m_documents.ofVisits, rows, m_facts.visits, &VisitFact::documents));
}

void FactsBuilder::arrangeOtherDocuments()
{
    const RecordTable& rows = table(Collection::Document);
    m_facts.projectDocuments =
        documentsOf(grouped(m_documents.ofProjects, rows, m_facts.projects, &ProjectFact::documents));
    m_facts.otherDocuments = documentsOf(groupedRows(m_documents.others, m_facts.entities.size(), rows));
}

void FactsBuilder::findSharedFiles()
{
    m_documents = {};
    FileMarks marks;
    const auto each = [&](auto visit) {
        for (const bool ofProject : {true, false}) {
            const auto& documents = ofProject ? m_facts.projectDocuments : m_facts.visitDocuments;
            for (std::size_t i = 0; i < documents.size(); ++i)
                visit(documents[i], DocumentPlace{ofProject, static_cast<std::int32_t>(i)});
        }
    };
    each([&](const DocumentFact& document, DocumentPlace place) {
        if (isFile(document))
            marks.add(document.fileHash);
        if (document.uploadedAt.isKnown() && document.createdAt > document.uploadedAt)
            m_facts.lateCreations.push_back(place);
    });
    std::vector<DocumentPlace> maybe;
    each([&](const DocumentFact& document, DocumentPlace place) {
        if (isFile(document) && marks.maybeTwice(document.fileHash))
            maybe.push_back(place);
    });
    const auto hashOf = [&](DocumentPlace place) { return m_facts.documentAt(place).fileHash; };
    std::stable_sort(maybe.begin(), maybe.end(),
                     [&](DocumentPlace a, DocumentPlace b) { return hashOf(a) < hashOf(b); });
    for (std::size_t first = 0, last = 0; first < maybe.size(); first = last) {
        while (last < maybe.size() && hashOf(maybe[last]) == hashOf(maybe[first]))
            ++last;
        if (last - first > 1)
            m_facts.sharedFiles.insert(m_facts.sharedFiles.end(), maybe.begin() + static_cast<std::ptrdiff_t>(first),
                                       maybe.begin() + static_cast<std::ptrdiff_t>(last));
    }
}

} // namespace plumbline
