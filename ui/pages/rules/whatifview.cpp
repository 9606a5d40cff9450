#include "ui/pages/rules/whatifview.h"

#include "ui/pages/rules/movemodel.h"
#include "ui/pages/rules/whatifknobs.h"
#include "ui/shell/datatable.h"
#include "ui/shell/tablepane.h"
#include "ui/shell/tile.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kTurningPauseMs = 200;

QString moveText(const QString& before, const QString& after)
{
    return before == after ? WhatIfView::tr("stays %1").arg(before) : WhatIfView::tr("now %1").arg(before);
}

} // namespace

WhatIfView::WhatIfView(QWidget* parent)
    : QWidget(parent)
    , m_moves(new MoveModel(this))
    , m_later(new QTimer(this))
{
    m_later->setSingleShot(true);
    build();
    retranslate();
    connect(m_knobs, &WhatIfKnobs::turned, this, [this] { m_later->start(kTurningPauseMs); });
    connect(m_later, &QTimer::timeout, this, &WhatIfView::ask);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_fromFile.reset();
        m_knobs->reset();
        Q_EMIT tried({});
    });
    connect(m_file, &QPushButton::clicked, this, &WhatIfView::askFile);
    connect(m_table, &TablePane::activated, this, [this](int row) { Q_EMIT projectChosen(m_moves->project(row).id); });
}

void WhatIfView::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2 * space::grid, 0, 0);
    row->setSpacing(2 * space::grid);
    row->addWidget(buildLeft());
    auto* column = new QVBoxLayout;
    column->setSpacing(2 * space::grid);
    auto* tiles = new QGridLayout; // two by two: sums of money are long
    tiles->setSpacing(space::grid);
    for (int i = 0; i < TileCount; ++i) {
        Tile*& tile = m_tiles[static_cast<std::size_t>(i)];
        tile = new Tile(this);
        tiles->addWidget(tile, i / 2, i % 2);
        connect(tile->figure(), &FigureLabel::evidenceRequested, this, &WhatIfView::evidenceRequested);
        connect(tile->second(), &FigureLabel::evidenceRequested, this, &WhatIfView::evidenceRequested);
    }
    column->addLayout(tiles);
    m_signals = makeWrapped(this, LabelRole::Secondary);
    column->addWidget(m_signals);
    m_table = new TablePane(m_moves, QStringLiteral("whatIfTable"), this);
    const int widths[] = {232, 152, 96, 96, 112};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        m_table->table()->setColumnWidth(i, widths[i]);
    column->addWidget(m_table, 1);
    row->addLayout(column, 1);
}

QWidget* WhatIfView::buildLeft()
{
    auto* card = new Card(this);
    card->setFixedWidth(368);
    m_knobs = new WhatIfKnobs(card);
    m_reset = new QPushButton(card);
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    m_file = new QPushButton(card);
    m_file->setObjectName(QStringLiteral("whatIfFile"));
    m_status = makeWrapped(card, LabelRole::Secondary);
    m_status->setObjectName(QStringLiteral("whatIfStatus"));
    card->content()->addWidget(m_knobs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    row->addWidget(m_reset);
    row->addWidget(m_file);
    row->addStretch(1);
    card->content()->addLayout(row);
    card->content()->addWidget(m_status);
    card->content()->addStretch(1);
    card->setObjectName(QStringLiteral("whatIfCard"));
    return card;
}

void WhatIfView::retranslate()
{
    findChild<Card*>(QStringLiteral("whatIfCard"))->setTitle(tr("Turn a rule"));
    m_reset->setText(tr("Back to the rules in force"));
    m_file->setText(tr("Try a file …"));
    setPlainToolTip(m_file, tr("Read another rulebook and see what it would change; it is not put in force"));
}

void WhatIfView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhatIfView::attach(Session& session)
{
    m_session = &session;
    connect(m_session, &Session::rulebookTried, this, &WhatIfView::take);
}

void WhatIfView::showState(const ViewState& state)
{
    m_moves->clear();
    m_state = state;
    m_after.reset();
    m_knobs->setRules(m_fromFile ? m_fromFile : std::make_shared<const Rulebook>(*state.rulebook));
    ask();
}

void WhatIfView::ask()
{
    if (!m_state.assessment)
        return;
    if (!m_fromFile && !m_knobs->isChanged()) {
        ++m_request;
        return showNothing(
            tr("These are the rules in force. Turn one, and see at once what it would change. Nothing is "
               "stored."));
    }
    if (!m_state.facts)
        return showNothing(tr("This is worked out as soon as the records are loaded."));
    m_status->setText(tr("Working it out …"));
    m_askedFile = false;
    m_session->tryRulebook(++m_request, m_knobs->rules());
}

void WhatIfView::askFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Try another rulebook"), QString(),
                                                      tr("Rulebook (%1)").arg(QStringLiteral("*.toml")));
    if (file.isEmpty())
        return;
    m_askedFile = true;
    m_status->setText(tr("Working it out …"));
    m_session->tryRulebookFile(++m_request, file);
}

void WhatIfView::take(const RulebookTrial& trial)
{
    if (trial.requestId != m_request)
        return;
    if (m_askedFile)
        Q_EMIT tried(trial);
    if (trial.error)
        return showNothing(words::error(*trial.error));
    if (m_askedFile) {
        m_fromFile = trial.rules;
        m_askedFile = false;
        m_knobs->setRules(m_fromFile);
        m_later->stop();
    }
    m_after = trial.assessment;
    if (m_after && m_after->asOf == m_state.assessment->asOf)
        showDifference();
}

void WhatIfView::showNothing(const QString& why)
{
    m_after.reset();
    m_moves->clear();
    m_status->setText(why);
    showDifference();
}

void WhatIfView::showMoney(TileAt at, const QString& caption, const MoneyMove& move)
{
    Tile& tile = *m_tiles[at];
    const EvidenceSource source = [this, at] { return evidenceOf(at); };
    tile.setCaption(caption);
    tile.figure()->setFigure(caption, words::moneyShort(move.after), source);
    tile.second()->setFigure(tr("%1, now").arg(caption),
                             moveText(words::moneyShort(move.before), words::moneyShort(move.after)), source);
}

void WhatIfView::showDifference()
{
    m_difference = differenceOf(*m_state.assessment, m_after ? *m_after : *m_state.assessment, m_state.clock());
    if (m_after)
        m_status->setText(tr("Worked out on the records of %1. Nothing is stored.")
                              .arg(words::instant(m_after->asOf, m_state.clock())));
    showMoney(ListTile, tr("Money on the list"), m_difference.onList);
    showMoney(ProvenTile, tr("Proven this month"), m_difference.proven);
    showMoney(StakeTile, tr("At stake in signals"), m_difference.atStake);
    Tile& visits = *m_tiles[VisitsTile];
    const EvidenceSource source = [this] { return evidenceOf(VisitsTile); };
    visits.setCaption(tr("Valid visits"));
    visits.figure()->setFigure(tr("Valid visits"), words::percent(m_difference.visitsAfter), source);
    visits.second()->setFigure(
        tr("Valid visits, now"),
        moveText(words::percent(m_difference.visitsBefore), words::percent(m_difference.visitsAfter)), source);
    m_moves->setMoves(m_state, m_difference);
    m_table->setTitle(tr("Who comes and goes"));
    m_table->setEmptyText(m_after ? tr("No project comes onto the list or leaves it.")
                                  : tr("Here stand the projects that come onto the list or leave it."));
    const auto fresh = std::count_if(m_difference.moves.begin(), m_difference.moves.end(),
                                     [](const SignalMove& move) { return move.isNew; });
    m_signals->setText(m_after ? tr("Signals: %1 new, %2 gone. Rebates due: %3 instead of %4.")
                                     .arg(words::count(fresh), words::count(std::ssize(m_difference.moves) - fresh),
                                          words::moneyShort(m_difference.rebates.after),
                                          words::moneyShort(m_difference.rebates.before))
                               : tr("All regions together; the table follows the region that is chosen above."));
}

FigureEvidence WhatIfView::evidenceOf(TileAt at) const
{
    FigureEvidence evidence;
    evidence.title = m_tiles[at]->figure()->accessibleName();
    evidence.value = m_tiles[at]->figure()->value();
    evidence.formula = tr("The same records on the same day, judged by the rules as they are turned.");
    const Assessment& after = m_after ? *m_after : *m_state.assessment;
    const Month month = m_state.clock().monthAt(after.asOf);
    switch (at) {
    case ListTile:
        for (const ProjectAssessment& project : after.projects)
            if (project.open && project.belowThreshold)
                evidence.add(project.id);
        break;
    case ProvenTile:
        for (const Achievement& row : after.achievements) {
            const Sum* rungs[] = {&row.signedSum, &row.inFinance, &row.shipped, &row.paid};
            const auto rung = static_cast<std::size_t>(m_knobs->rules()->achievement.provenRung);
            if (row.month == month && row.region.isSet() && !row.rep.isSet())
                evidence.add(rungs[rung]->records);
        }
        break;
    case StakeTile:
        for (const Signal& signal : after.signalList)
            evidence.add(signal.records);
        break;
    case VisitsTile: {
        const Instant from = m_state.clock().startOf(firstDay(month));
        const std::size_t known = m_state.facts ? std::min(m_state.facts->visits.size(), after.visits.size()) : 0;
        for (std::size_t i = 0; i < known; ++i)
            if (after.visits[i].counts && m_state.facts->visits[i].visitedAt >= from)
                evidence.add(m_state.facts->visits[i].id);
        break;
    }
    case TileCount:
        break;
    }
    evidence.whyNoRecords = tr("There is no such record.");
    return evidence;
}

} // namespace plumbline::ui
