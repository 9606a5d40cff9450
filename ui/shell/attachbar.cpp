#include "ui/shell/attachbar.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <charconv>

namespace plumbline::ui {
namespace {

// The path of the one local file that is dragged; empty for anything else.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

// The first 64 bits, as facts keep them.
std::uint64_t shortHash(const std::string& sha256)
{
    std::uint64_t value = 0;
    if (sha256.size() == 64)
        std::from_chars(sha256.data(), sha256.data() + 16, value, 16);
    return value;
}

} // namespace

AttachBar::AttachBar(QWidget* parent)
    : QWidget(parent)
    , askForFile([this] { return QFileDialog::getOpenFileName(this, tr("Attach evidence")); })
{
    setAcceptDrops(true);
    build();
    connect(m_button, &QPushButton::clicked, this, [this] { attach(askForFile()); });
}

void AttachBar::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::grid / 2, 0, 0);
    column->setSpacing(space::grid / 2);
    m_row = new QWidget(this);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_label = makeLabel(m_row, LabelRole::Secondary);
    m_choice = new ChoiceBox(m_row);
    m_choice->setObjectName(QStringLiteral("missingDocument"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_button = new QPushButton(m_row);
    m_button->setObjectName(QStringLiteral("attachFile"));
    row->addWidget(m_label);
    row->addWidget(m_choice);
    row->addWidget(m_button);
    row->addStretch(1);
    m_waiting = makeWrapped(this, LabelRole::Secondary);
    m_waiting->setObjectName(QStringLiteral("attachedFiles"));
    column->addWidget(m_row);
    column->addWidget(m_waiting);
}

void AttachBar::showProject(const ViewState& state, const ProjectAssessment& project)
{
    const bool isSame = m_project.id == project.id;
    const int chosen = isSame ? m_choice->currentIndex() : 0;
    m_state = state;
    m_project = project;
    m_label->setText(tr("Missing document"));
    m_choice->setAccessibleName(m_label->text());
    m_button->setText(tr("Attach a file…"));
    m_button->setToolTip(
        tr("The file stays where it is: its name and SHA-256 go to the company's system, and it counts "
           "once that system returns it."));
    fillChoices();
    m_choice->setCurrentIndex(std::clamp(chosen, m_missing.empty() ? -1 : 0, m_choice->count() - 1));
    fillWaiting();
    m_row->setVisible(!m_missing.empty());
    setVisible(!m_missing.empty() || !m_waiting->text().isEmpty());
}

void AttachBar::fillChoices()
{
    const QSignalBlocker blocker(m_choice);
    m_missing = missingDocuments(m_project, *m_state.rulebook);
    m_choice->clear();
    for (const MissingDocument& each : m_missing)
        m_choice->addItem(tr("Node %1: %2").arg(QString::number(each.node), words::proof(each.proof)));
}

bool AttachBar::hasReturned(const EvidenceFile& file) const
{
    if (!m_state.facts)
        return false;
    const std::uint64_t hash = shortHash(file.sha256);
    for (const ProjectFact& project : m_state.facts->projects) {
        if (project.id != m_project.id)
            continue;
        const auto begin = m_state.facts->projectDocuments.begin();
        return std::any_of(begin + project.documents.first, begin + project.documents.last,
                           [hash](const DocumentFact& document) { return document.fileHash == hash; });
    }
    return false;
}

QString AttachBar::waitingLine(const EvidenceFile& file) const
{
    QString how = tr("no connected system asks for it");
    if (m_state.outbox) {
        for (const OutboxEntry& entry : *m_state.outbox) {
            if (entry.draft.subject == subjectOf(file))
                how = words::outboxState(entry.state);
        }
    }
    return tr("%1, attached to node %2 on %3: %4. It counts once the company's system returns it.")
        .arg(words::foreign(file.name, 80), QString::number(file.node), words::instant(file.at, m_state.clock()), how);
}

void AttachBar::fillWaiting()
{
    QStringList lines;
    if (m_state.rulings) {
        for (const EvidenceFile& file : m_state.rulings->evidence) {
            if (file.project == m_project.id && !hasReturned(file))
                lines += waitingLine(file);
        }
    }
    m_waiting->setText(lines.join(QLatin1Char('\n')));
    m_waiting->setVisible(!lines.isEmpty());
}

void AttachBar::attach(const QString& path)
{
    const int chosen = m_choice->currentIndex();
    if (path.isEmpty() || chosen < 0)
        return;
    const MissingDocument& missing = m_missing.at(static_cast<std::size_t>(chosen));
    EvidenceFile file;
    file.project = m_project.id;
    file.node = missing.node;
    file.kind = missing.proof.kind;
    file.format = missing.proof.format;
    file.path = path.toStdString();
    Q_EMIT ruled(DirectorRuling(file));
}

void AttachBar::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_missing.empty() && !draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AttachBar::dropEvent(QDropEvent* event)
{
    attach(draggedFile(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace plumbline::ui
