#include "ui/pages/funnel/moneyview.h"

#include "ui/models/provincemap.h"
#include "ui/pages/funnel/funnelevidence.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/shell/tablepane.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kWaysToSplit = 4;

QString byWord(FunnelBy by)
{
    switch (by) {
    case FunnelBy::Region:
        return MoneyView::tr("By region");
    case FunnelBy::Rep:
        return MoneyView::tr("By rep");
    case FunnelBy::Line:
        return MoneyView::tr("By product line");
    case FunnelBy::Month:
        break;
    }
    return MoneyView::tr("By month");
}

void setWidths(TablePane* pane, std::initializer_list<int> widths)
{
    int column = 0;
    for (const int width : widths)
        pane->table()->setColumnWidth(column++, width);
}

} // namespace

MoneyView::MoneyView(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_rows(new MoneyRowModel(this))
    , m_leaks(new LeakModel(this))
    , m_items(new LeakItemModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::grid, 0, 0);
    column->setSpacing(space::grid);
    column->addWidget(buildChoices());
    m_split = new QSplitter(Qt::Horizontal, this);
    auto* left = new QWidget(m_split);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::grid, 0);
    leftColumn->setSpacing(2 * space::grid);
    leftColumn->addWidget(buildLadder());
    m_table = new TablePane(m_rows, QStringLiteral("moneyTable"), left);
    leftColumn->addWidget(m_table, 1);
    auto* right = new QWidget(m_split);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(space::grid, 0, 0, 0);
    rightColumn->setSpacing(2 * space::grid);
    m_leakTable = new TablePane(m_leaks, QStringLiteral("leakTable"), right);
    m_itemTable = new TablePane(m_items, QStringLiteral("leakItemTable"), right);
    rightColumn->addWidget(m_leakTable, 5);
    rightColumn->addWidget(m_itemTable, 6);
    m_split->setChildrenCollapsible(false);
    column->addWidget(m_split, 1);
    setWidths(m_table, {104, 88, 92, 104, 112, 112, 112, 112, 112, 112});
    setWidths(m_leakTable, {224, 72, 112, 112, 112});
    setWidths(m_itemTable, {256, 104, 112, 112});
    m_table->remember(settings, Setting::FunnelColumns);
    if (!m_split->restoreState(settings.value(Setting::FunnelSplit).toByteArray()))
        m_split->setSizes({690, 480});
    wire();
}

MoneyView::~MoneyView()
{
    m_settings.set(Setting::FunnelSplit, m_split->saveState());
    m_table->forget();
}

QWidget* MoneyView::buildChoices()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_monthBox = new ChoiceBox(bar);
    m_monthBox->setObjectName(QStringLiteral("funnelMonth"));
    m_monthBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_byBox = new ChoiceBox(bar);
    m_byBox->setObjectName(QStringLiteral("funnelBy"));
    m_byBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < kWaysToSplit; ++i)
        m_byBox->addItem(QString());
    m_note = makeLabel(bar, LabelRole::Secondary);
    row->addWidget(m_monthBox);
    row->addWidget(m_byBox);
    row->addStretch(1);
    row->addWidget(m_note);
    return bar;
}

QWidget* MoneyView::buildLadder()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * space::grid);
    m_ladderCard = new Card(box);
    m_ladder = new LadderWidget(m_ladderCard);
    m_ladder->setCursor(Qt::PointingHandCursor);
    m_ladderCard->content()->addWidget(m_ladder, 1);
    m_mapCard = new Card(box);
    m_map = new TileMap(m_mapCard);
    m_map->setCursor(Qt::PointingHandCursor);
    m_map->setFixedSize(238, 208);
    m_mapCard->content()->addWidget(m_map, 1);
    row->addWidget(m_ladderCard, 1);
    row->addWidget(m_mapCard);
    return box;
}

void MoneyView::wire()
{
    connect(m_monthBox, &QComboBox::activated, this, [this](int index) {
        m_month = Month{m_monthBox->itemData(index).toInt()};
        showMonth();
    });
    connect(m_byBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_by = static_cast<FunnelBy>(index);
        showMonth();
    });
    connect(m_ladder, &PaintedWidget::activated, this, [this](int part) {
        Q_EMIT evidenceRequested(part < 0 ? gapEvidence(m_state, m_total, whose())
                                          : rungEvidence(m_state, m_total, static_cast<FunnelRung>(part), whose()));
    });
    connect(m_map, &PaintedWidget::activated, this, &MoneyView::openTile);
    connect(m_table, &TablePane::activated, this, &MoneyView::openRow);
    connect(m_leakTable, &TablePane::currentRowChanged, this, &MoneyView::showItems);
    connect(m_leakTable, &TablePane::activated, this,
            [this](int row) { Q_EMIT evidenceRequested(leakEvidence(m_leaks->leak(row))); });
    connect(m_itemTable, &TablePane::activated, this, [this](int row) {
        Q_EMIT evidenceRequested(
            leakItemEvidence(m_items->item(row), m_leaks->leak(std::max(0, m_leakTable->currentRow())).cause));
    });
}

QString MoneyView::whose() const
{
    const QString month = words::month(m_total.month);
    return m_state.scope.isSet()
               ? words::foreign(m_state.assessment->regions[m_state.scope.at()].name, 40) + QStringLiteral(", ") + month
               : month;
}

void MoneyView::showState(const ViewState& state)
{
    m_items->setItems({}); // they point into the assessment that goes
    m_leaks->setLeaks({});
    m_rows->setFunnels(m_by, {});
    m_state = state;
    showChoices();
    showMonth();
    showLeaks();
}

void MoneyView::showChoices()
{
    const QSignalBlocker quietMonth(m_monthBox), quietBy(m_byBox);
    m_monthBox->clear();
    for (const Month month : monthsOf(m_state))
        m_monthBox->addItem(words::month(month), month.number);
    const int wanted = m_monthBox->findData(m_month.number);
    m_monthBox->setCurrentIndex(std::max(0, wanted));
    if (wanted < 0)
        m_month = Month{};
    m_monthBox->setAccessibleName(tr("Month"));
    m_byBox->setAccessibleName(tr("Split by"));
    for (int i = 0; i < kWaysToSplit; ++i)
        m_byBox->setItemText(i, byWord(static_cast<FunnelBy>(i)));
}

void MoneyView::showMonth()
{
    const Month now = m_state.clock().monthAt(m_state.asOf());
    m_total = moneyFunnelOf(m_state, m_month.isKnown() ? m_month : now);
    m_rows->setFunnels(m_by, moneyFunnels(m_state, m_by, m_total.month));
    m_table->setTitle(m_by == FunnelBy::Month
                          ? byWord(m_by)
                          : tr("%1, %2", "by what, month").arg(byWord(m_by), words::month(m_total.month)));
    const bool linesKnown = m_total.month == now;
    m_table->setEmptyText(m_by == FunnelBy::Line && !linesKnown
                              ? tr("Product lines are told for the month of the as-of date. Choose a day of that month "
                                   "above to see them.")
                              : tr("Nothing was claimed or proven in this month."));
    if (m_rows->rowCount() > 0)
        m_table->selectRow(0);
    m_note->setText(tr("Each rung counts what happened in the month"));
    showLadder();
}

void MoneyView::showLadder()
{
    LadderValue value;
    const FunnelRung proven = provenRungOf(m_state);
    for (int i = 0; i < kFunnelRungs; ++i) {
        const auto rung = static_cast<FunnelRung>(i);
        LadderRung shown;
        shown.label = rung == proven ? tr("%1 = proven").arg(funnelRungWord(rung)) : funnelRungWord(rung);
        shown.amount = static_cast<double>(m_total.at(rung).fen);
        shown.isProof = rung != FunnelRung::Claimed;
        shown.decides = rung == proven;
        shown.figure = words::moneyShort(m_total.at(rung));
        if (i > 0)
            shown.share = words::percent(m_total.conversion(rung));
        value.rungs.push_back(shown);
    }
    value.target = static_cast<double>(m_total.target.fen);
    value.targetText = m_total.target.fen > 0 ? tr("Target: %1").arg(words::moneyShort(m_total.target)) : QString();
    m_ladderCard->setTitle(m_total.target.fen > 0 ? tr("Proven %1, claimed %2 of %3")
                                                        .arg(words::percent(m_total.ofTarget(m_total.proven)),
                                                             words::percent(m_total.ofTarget(m_total.claimed())),
                                                             words::moneyShort(m_total.target))
                                                  : tr("From claimed to paid"));
    m_ladder->setAccessibleName(tr("From claimed to paid"));
    m_ladder->setValue(std::move(value));
    m_mapCard->setTitle(tr("Provinces"));
    m_map->setAccessibleName(tr("Provinces"));
    m_map->setValue(provinceMap(m_state));
}

void MoneyView::showLeaks()
{
    m_leaks->setLeaks(leaksOf(m_state));
    m_leakTable->setTitle(tr("Where it leaks, %1").arg(words::monthShort(m_state.clock().monthAt(m_state.asOf()))));
    m_leakTable->setEmptyText(tr("Nothing was claimed in the month of the as-of date."));
    if (m_leaks->rowCount() > 0)
        m_leakTable->selectRow(0);
    showItems(m_leakTable->currentRow());
}

void MoneyView::showItems(int leak)
{
    const bool isChosen = leak >= 0 && leak < m_leaks->rowCount();
    m_items->setItems(isChosen ? m_leaks->leak(leak).items : std::vector<const BridgeItem*>{});
    m_itemTable->setTitle(isChosen ? words::bridgeCause(m_leaks->leak(leak).cause) : QString());
    m_itemTable->setEmptyText(tr("Choose a cause to see its business."));
}

void MoneyView::openRow(int row, int column)
{
    const MoneyFunnel& funnel = m_rows->funnel(row);
    const QString name =
        m_by == FunnelBy::Month ? funnel.name : funnel.name + QStringLiteral(", ") + words::month(funnel.month);
    if (column == MoneyRowModel::Target)
        Q_EMIT evidenceRequested(targetEvidence(m_state, funnel, name));
    else if (column >= MoneyRowModel::Claimed && column <= MoneyRowModel::Paid)
        Q_EMIT evidenceRequested(
            rungEvidence(m_state, funnel, static_cast<FunnelRung>(column - MoneyRowModel::Claimed), name));
    else
        Q_EMIT evidenceRequested(gapEvidence(m_state, funnel, name));
}

void MoneyView::openTile(int part)
{
    const RegionIndex region = regionOfTile(m_state, part);
    if (!region.isSet())
        return;
    ViewState only = m_state;
    only.scope = region;
    const MoneyFunnel funnel = moneyFunnelOf(only, m_state.clock().monthAt(m_state.asOf()));
    Q_EMIT evidenceRequested(
        gapEvidence(m_state, funnel, words::foreign(m_state.assessment->regions[region.at()].name, 40)));
}

} // namespace plumbline::ui
