#include "ui/pages/projects/trailtab.h"

#include "ui/pages/projects/projectevidence.h"
#include "ui/pages/projects/trailmodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QVBoxLayout>

namespace plumbline::ui {

TrailTab::TrailTab(QWidget* parent)
    : QWidget(parent)
    , m_note(makeWrapped(this, LabelRole::Secondary))
    , m_items(new TrailModel(this))
    , m_table(new DataTable(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::grid, 0, 0);
    column->setSpacing(space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    for (std::size_t i = 0; i < kLines; ++i) {
        m_names[i] = makeLabel(this, LabelRole::Secondary);
        m_coverage[i] = new FigureLabel(this, FigureLabel::Size::Strong);
        row->addWidget(m_names[i]);
        row->addWidget(m_coverage[i]);
        row->addSpacing(2 * space::grid);
        connect(m_coverage[i], &FigureLabel::evidenceRequested, this, &TrailTab::evidenceRequested);
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_note);
    m_table->setObjectName(QStringLiteral("trailTable"));
    m_table->setModel(m_items);
    m_table->growWithRows();
    m_table->setColumnWidth(TrailModel::Line, 168);
    m_table->setColumnWidth(TrailModel::Item, 560);
    column->addWidget(m_table);
    column->addStretch(1);
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT evidenceRequested(reasonEvidence(m_items->item(index.row()), *m_state.rulebook));
    });
}

void TrailTab::showProject(const ViewState& state, const ProjectAssessment& project)
{
    m_state = state;
    for (std::size_t i = 0; i < kLines; ++i) {
        const bool known = i < project.trail.size();
        m_names[i]->setVisible(known);
        m_coverage[i]->setVisible(known);
        if (!known)
            continue;
        const TrailLine line = project.trail[i];
        const QString name = trailLineWord(line.kind);
        const QString value = line.coverage.hasValue()
                                  ? tr("%1: %2 of %3")
                                        .arg(words::percent(line.coverage), words::count(line.coverage.part),
                                             words::count(line.coverage.whole))
                                  : tr("nothing due yet");
        m_names[i]->setText(name);
        m_coverage[i]->setFigure(
            name, value, [line, name, &rulebook = *state.rulebook] { return trailEvidence(line, name, rulebook); });
    }
    m_items->setTrail(project.trail, state.rulebook);
    m_table->setAccessibleName(tr("Electronic trail"));
    m_table->setVisible(m_items->rowCount() > 0);
    m_note->setText(!project.open ? tr("A closed project is no longer followed.")
                    : m_items->rowCount() > 0
                        ? tr("Electronic originals, of those due. A line in somebody's own ledger "
                             "does not count.")
                        : tr("Nothing is due yet about promises, price or delivery."));
}

} // namespace plumbline::ui
