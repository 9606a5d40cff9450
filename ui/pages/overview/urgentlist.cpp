#include "ui/pages/overview/urgentlist.h"

#include "ui/models/actionlog.h"
#include "ui/models/actionmodel.h"
#include "ui/pages/overview/overviewevidence.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/stateglyph.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {

UrgentList::UrgentList(QWidget* parent)
    : Card(parent)
    , m_more(makeLabel(this, LabelRole::Secondary))
    , m_empty(makeWrapped(this))
{
    titleRow()->addWidget(m_more);
    content()->addWidget(m_empty);
    content()->setSpacing(space::grid + 2); // five rows fit a low window
    for (std::size_t i = 0; i < kShown; ++i)
        addRow();
    content()->addStretch(1);
}

void UrgentList::addRow()
{
    Row row;
    row.box = new QWidget(this);
    auto* grid = new QGridLayout(row.box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::grid);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    row.glyph = new StateGlyph(StateLook::Failed, row.box);
    row.title = makeWrapped(row.box);
    row.title->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    row.since = new FigureLabel(row.box, FigureLabel::Size::Secondary);
    row.since->setTone(FigureLabel::Tone::Secondary);
    row.step = new ElidedLabel(row.box, LabelRole::Secondary);
    auto* open = new QPushButton(row.box);
    open->setObjectName(QStringLiteral("openAction"));
    grid->addWidget(row.glyph, 0, 0, Qt::AlignTop);
    grid->addWidget(row.title, 0, 1);
    grid->addWidget(row.step, 1, 1);
    grid->addWidget(row.since, 2, 1, Qt::AlignLeft);
    grid->addWidget(open, 0, 2, 2, 1, Qt::AlignTop);
    const std::size_t at = m_rows.size();
    connect(row.since, &FigureLabel::evidenceRequested, this, &UrgentList::evidenceRequested);
    connect(open, &QPushButton::clicked, this, [this, at] { Q_EMIT chosen(m_rows.at(at).key); });
    content()->addWidget(row.box);
    m_rows.push_back(row);
}

void UrgentList::setShown(std::size_t rows)
{
    if (rows == m_shown)
        return;
    m_shown = rows;
    if (m_state.assessment)
        showState(m_state);
}

void UrgentList::showState(const ViewState& state)
{
    m_state = state;
    setTitle(tr("Do these first"));
    const PendingActions pending = pendingActions(state);
    const std::size_t total = pending.actions.size();
    m_more->setText(total > m_shown ? tr("%1 of %2").arg(m_shown).arg(words::count(static_cast<std::int64_t>(total)))
                                    : QString());
    m_empty->setText(tr("Nothing waits for you: no signal is open in these regions."));
    m_empty->setVisible(total == 0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < std::min(total, m_shown);
        m_rows[i].box->setVisible(isShown);
        if (isShown)
            fill(m_rows[i], state, pending.actions[i]);
    }
}

void UrgentList::fill(Row& row, const ViewState& state, std::size_t action)
{
    const Signal& signal = state.assessment->signalList.at(state.assessment->actions[action].signal);
    const bool red = signal.severity == Severity::Red;
    row.key = QString::fromStdString(state.assessment->actions[action].key);
    row.glyph->setLook(red ? StateLook::Failed : StateLook::Pending);
    setPlainToolTip(row.glyph, words::severity(signal.severity));
    row.title->setText(words::signalTitle(signal, *state.rulebook));
    const QString step = words::signalStep(signal, *state.rulebook);
    row.step->setFullText(step);
    row.step->setVisible(!step.isEmpty());
    row.since->setFigure(words::signalTitle(signal, *state.rulebook),
                         tr("%1 · %2 · running for %3", "severity, region, time")
                             .arg(words::severity(signal.severity), regionName(state, signal.region),
                                  words::duration(state.asOf() - signal.startedAt)),
                         [state, action] { return actionEvidence(state, action); });
    auto* open = row.box->findChild<QPushButton*>(QStringLiteral("openAction"));
    open->setText(tr("Open"));
    open->setAccessibleName(tr("Open: %1").arg(row.title->text()));
}

} // namespace plumbline::ui
