#include "ui/pages/visits/visitspage.h"

#include "ui/pages/visits/checkmodel.h"
#include "ui/pages/visits/repvisitsmodel.h"
#include "ui/pages/visits/visitevidence.h"
#include "ui/pages/visits/visitmodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/settings.h"
#include "ui/shell/tile.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

QSortFilterProxyModel* orderOf(QAbstractItemModel* model, QObject* parent)
{
    auto* order = new QSortFilterProxyModel(parent);
    order->setSourceModel(model);
    order->setSortRole(SortRole);
    order->setSortLocaleAware(true);
    return order;
}

DataTable* tableOf(QAbstractItemModel* model, const char* name, QWidget* parent)
{
    auto* table = new DataTable(parent);
    table->setObjectName(QLatin1String(name));
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

// The first column as wide as its words, the figures share the rest.
void shareWidth(DataTable* table)
{
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void add(Ratio& sum, const Ratio& part)
{
    sum.part += part.part;
    sum.whole += part.whole;
}

// What a stored assessment knows: the shares of the regions, without the visits themselves.
VisitSummary storedSummary(const ViewState& state)
{
    VisitSummary summary;
    summary.month = state.clock().monthAt(state.asOf());
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        if (!state.inScope({static_cast<std::int32_t>(i)}))
            continue;
        add(summary.total.valid, state.assessment->regions[i].validVisits);
        add(summary.total.authentic, state.assessment->regions[i].authenticVisits);
        add(summary.total.progress, state.assessment->regions[i].progressVisits);
    }
    return summary;
}

QWidget* titled(QLabel* title, QWidget* table, QWidget* parent)
{
    auto* area = new QWidget(parent);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    column->addWidget(title);
    column->addWidget(table, 1);
    return area;
}

} // namespace

VisitsPage::VisitsPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_reps(new RepVisitsModel(this))
    , m_checks(new CheckModel(this))
    , m_visits(new VisitModel(this))
    , m_repOrder(orderOf(m_reps, this))
    , m_visitOrder(orderOf(m_visits, this))
{
    setObjectName(QStringLiteral("visitsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(2 * space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * space::grid);
    for (Tile*& tile : m_tiles) {
        tile = new Tile(this);
        row->addWidget(tile, 1);
        connect(tile->figure(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
        connect(tile->second(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
    }
    column->addLayout(row);
    m_body = new QStackedWidget(this);
    m_nothing = makeWrapped(m_body, LabelRole::Secondary);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_body->addWidget(buildTables());
    m_body->addWidget(m_nothing);
    column->addWidget(m_body, 1);
}

VisitsPage::~VisitsPage() { m_settings.set(Setting::VisitsSplit, m_split->saveState()); }

QWidget* VisitsPage::buildTables()
{
    m_split = new QSplitter(Qt::Vertical, m_body);
    auto* upper = new QSplitter(Qt::Horizontal, m_split);
    m_repTable = tableOf(m_repOrder, "repVisitsTable", upper);
    m_repTable->setSortingEnabled(true);
    m_repTable->sortByColumn(RepVisitsModel::ValidRatio, Qt::AscendingOrder);
    m_checkTable = tableOf(m_checks, "visitCheckTable", upper);
    shareWidth(m_repTable);
    shareWidth(m_checkTable);
    upper->setSizes({590, 560});
    m_visitsTitle = makeLabel(m_split, LabelRole::Title);
    m_visitTable = tableOf(m_visitOrder, "visitTable", m_split);
    m_visitTable->setSortingEnabled(true);
    m_visitTable->sortByColumn(VisitModel::When, Qt::DescendingOrder);
    m_split->addWidget(titled(m_visitsTitle, m_visitTable, m_split));
    if (!m_split->restoreState(m_settings.value(Setting::VisitsSplit).toByteArray()))
        m_split->setSizes({280, 260});
    connect(m_repTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showRep(); });
    connect(m_repTable, &DataTable::activated, this, &VisitsPage::openRep);
    connect(m_checkTable, &DataTable::activated, this, &VisitsPage::openCheck);
    connect(m_visitTable, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT evidenceRequested(visitEvidence(m_state, m_visits->visit(m_visitOrder->mapToSource(index).row())));
    });
    return m_split;
}

QString VisitsPage::whose() const
{
    return m_state.scope.isSet() ? words::foreign(m_state.assessment->regions[m_state.scope.at()].name, 40)
                                 : tr("all my regions");
}

void VisitsPage::showState(const ViewState& state)
{
    m_state = state;
    m_repTable->setAccessibleName(tr("Visits by rep"));
    m_checkTable->setAccessibleName(tr("What the checks said"));
    m_visitTable->setAccessibleName(tr("Visits of the chosen rep"));
    m_single = state.facts && state.assessment->visits.size() == state.facts->visits.size();
    m_summary =
        m_single ? summariseVisits(*state.facts, *state.assessment, state.clock(), state.scope) : storedSummary(state);
    m_reps->setSummary(state, m_summary.reps);
    m_checks->setTally(m_summary.total);
    showTiles();
    m_nothing->setText(m_single ? tr("No visit of this month is on file in these regions.")
                                : tr("The visits appear one by one as soon as the records are loaded."));
    m_body->setCurrentIndex(m_single && !m_summary.reps.empty() ? 0 : 1);
    if (m_repOrder->rowCount() > 0)
        m_repTable->setCurrentIndex(m_repOrder->index(0, 0));
    showRep();
    m_repTable->setColumnHidden(RepVisitsModel::Region, state.scope.isSet());
}

void VisitsPage::reveal(const QString& key)
{
    for (int row = 0; row < m_repOrder->rowCount(); ++row) {
        const QModelIndex index = m_repOrder->index(row, 0);
        if (index.data(RecordRole).toLongLong() != key.toLongLong())
            continue;
        m_repTable->setCurrentIndex(index);
        m_repTable->scrollTo(index);
        return;
    }
}

void VisitsPage::showShare(TileKind kind, const QString& caption, const Ratio& ratio)
{
    const auto share = static_cast<VisitShare>(kind);
    const EvidenceSource source = [this, share] { return shareEvidence(m_state, m_summary.reps, share, whose()); };
    Tile& tile = *m_tiles[kind];
    tile.setCaption(caption);
    tile.figure()->setFigure(caption, words::percent(ratio), source);
    tile.second()->setFigure(tr("%1, counts").arg(caption),
                             ratio.hasValue() ? tr("%1 of %2").arg(words::count(ratio.part), words::count(ratio.whole))
                                              : tr("no visit on file"),
                             source);
}

void VisitsPage::showTiles()
{
    const VisitTally& total = m_summary.total;
    showShare(ValidTile, tr("Valid visits, %1").arg(words::monthShort(m_summary.month)), total.valid);
    showShare(AuthenticTile, tr("All system checks passed"), total.authentic);
    showShare(ProgressTile, tr("With a voucher"), total.progress);
    const EvidenceSource source = [this] { return twinsEvidence(m_state, m_summary.reps, whose()); };
    Tile& twins = *m_tiles[TwinsTile];
    twins.setCaption(tr("Twice a day"));
    twins.figure()->setFigure(tr("Visits written twice a day"), words::count(total.twins), source);
    twins.second()->setFigure(
        tr("Visits that cannot be told yet"),
        tr("%1 cannot tell · %2 still open").arg(words::count(total.unknown), words::count(total.pending)),
        [this] { return shareEvidence(m_state, m_summary.reps, VisitShare::Valid, whose()); });
}

void VisitsPage::showRep()
{
    const QModelIndex current = m_repOrder->mapToSource(m_repTable->currentIndex());
    if (!current.isValid()) {
        m_visitsTitle->clear();
        m_visits->setVisits(m_state, {});
        return;
    }
    const RepVisits& rep = m_reps->rep(current.row());
    m_visitsTitle->setText(tr("Visits of %1").arg(repName(m_state, rep.rep)));
    m_visits->setVisits(m_state, rep.visits);
    m_visitTable->resizeColumnsToContents();
}

void VisitsPage::openRep(const QModelIndex& index)
{
    const RepVisits& rep = m_reps->rep(m_repOrder->mapToSource(index).row());
    const QString name = repName(m_state, rep.rep);
    if (index.column() == RepVisitsModel::Twins) {
        Q_EMIT evidenceRequested(twinsEvidence(m_state, {rep}, name));
        return;
    }
    const VisitShare share = index.column() == RepVisitsModel::Authentic  ? VisitShare::Authentic
                             : index.column() == RepVisitsModel::Progress ? VisitShare::Progress
                                                                          : VisitShare::Valid;
    Q_EMIT evidenceRequested(shareEvidence(m_state, {rep}, share, name));
}

void VisitsPage::openCheck(const QModelIndex& index)
{
    constexpr Verdict kVerdicts[] = {Verdict::Passed, Verdict::Failed, Verdict::Unknown, Verdict::Pending,
                                     Verdict::NotApplicable};
    const int column = index.column() == CheckModel::Check ? int(CheckModel::Failed) : index.column();
    Q_EMIT evidenceRequested(checkEvidence(m_state, m_summary.reps, static_cast<VisitCheck>(index.row()),
                                           kVerdicts[column - CheckModel::Passed]));
}

} // namespace plumbline::ui
