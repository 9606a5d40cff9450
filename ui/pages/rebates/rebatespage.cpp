#include "ui/pages/rebates/rebatespage.h"

#include "ui/pages/rebates/rebatedetail.h"
#include "ui/pages/rebates/rebateevidence.h"
#include "ui/shell/casesplit.h"
#include "ui/shell/datatable.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/settings.h"
#include "ui/shell/tile.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace plumbline::ui {
namespace {

template <typename Wanted> std::vector<RebateRow> only(const std::vector<RebateRow>& rows, Wanted wanted)
{
    std::vector<RebateRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), wanted);
    return found;
}

} // namespace

RebatesPage::RebatesPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_model(new RebateModel(this))
{
    setObjectName(QStringLiteral("rebatesPage"));
    build();
    connect(m_split, &CaseSplit::chosen, this, &RebatesPage::showRow);
    connect(m_split, &CaseSplit::cellActivated, this, &RebatesPage::open);
    connect(m_detail, &RebateDetail::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_detail, &RebateDetail::ruled, this, &Page::ruled);
    connect(m_detail, &RebateDetail::deliveryChosen, this, &Page::deliveryChosen);
}

RebatesPage::~RebatesPage() { m_settings.set(Setting::RebatesSplit, m_split->splitter()->saveState()); }

void RebatesPage::build()
{
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
    m_split = new CaseSplit(m_model, "rebateTable", this);
    m_split->table()->sortByColumn(RebateModel::State, Qt::AscendingOrder);
    const int widths[] = {132, 136, 80, 120, 128, 100, 140, 144};
    for (int i = 0; i < RebateModel::ColumnCount; ++i)
        m_split->table()->setColumnWidth(i, widths[i]);
    m_detail = new RebateDetail(m_split->sheet());
    m_split->column()->addWidget(m_detail);
    m_split->column()->addStretch(1);
    m_split->splitter()->setSizes({720, 440});
    m_split->splitter()->restoreState(m_settings.value(Setting::RebatesSplit).toByteArray());
    column->addWidget(m_split, 1);
}

void RebatesPage::setWords()
{
    m_split->table()->setAccessibleName(tr("Rebates"));
    std::vector<FilterRow::Choice> states;
    for (const RebateState state : {RebateState::OutsidePolicy, RebateState::Disputed, RebateState::Due,
                                    RebateState::InAnnex, RebateState::CannotTell, RebateState::NotDue})
        states.emplace_back(rebateStateWord(state), int(state));
    m_split->filterRow()->setWords(tr("Order, customer, region"), tr("All states"), states);
}

void RebatesPage::showState(const ViewState& state)
{
    m_state = state;
    m_model->setState(state);
    setWords();
    showTiles();
    m_split->table()->setColumnHidden(RebateModel::Region, state.scope.isSet());
    m_split->keepSelection(state.facts || !state.scope.isSet()
                               ? tr("No order of these months could earn a rebate, and none was claimed.")
                               : tr("The rebates appear as soon as the records are loaded."),
                           tr("Nothing matches the filter. Clear the search or choose all states."));
}

void RebatesPage::showTiles()
{
    const auto set = [](Tile& tile, const QString& caption, const QString& figure, const QString& second,
                        const EvidenceSource& source, const EvidenceSource& ofSecond) {
        tile.setCaption(caption);
        tile.figure()->setFigure(caption, figure, source);
        tile.second()->setFigure(QStringLiteral("%1, %2").arg(caption, second), second, ofSecond);
    };
    const auto due = only(m_model->all(), [](const RebateRow& row) { return row.showsAmount(); });
    const auto waiting = only(due, [](const RebateRow& row) { return row.state == RebateState::Due; });
    const QString dueTitle = tr("Rebates due"), waitingTitle = tr("Waiting for your decision");
    set(
        *m_tiles[DueTile], dueTitle, words::moneyShort(sumOf(due, RebateSum::Due)),
        tr("%1 orders · %2 wait for you").arg(words::count(qint64(due.size())), words::count(qint64(waiting.size()))),
        [due, dueTitle] { return sumEvidence(due, RebateSum::Due, dueTitle); },
        [waiting, waitingTitle] { return sumEvidence(waiting, RebateSum::Due, waitingTitle); });
    const auto near = only(m_model->all(), [](const RebateRow& row) { return row.failed == 1 && !row.showsAmount(); });
    const auto byMoney = only(near, [](const RebateRow& row) { return row.rebate->missing.fen > 0; });
    const QString nearTitle = tr("One check missing"), moneyTitle = tr("Only the total is missing");
    set(
        *m_tiles[NearTile], nearTitle, words::count(qint64(near.size())),
        tr("%1 of them by the total").arg(words::count(qint64(byMoney.size()))),
        [near, nearTitle] { return sumEvidence(near, RebateSum::Count, nearTitle); },
        [byMoney, moneyTitle] { return sumEvidence(byMoney, RebateSum::Count, moneyTitle); });
    const auto outside = only(m_model->all(), [](const RebateRow& row) { return row.rebate->outOfRule; });
    const QString outsideTitle = tr("Outside the policy");
    set(
        *m_tiles[OutsideTile], outsideTitle, words::count(qint64(outside.size())),
        tr("%1 promised or paid").arg(words::moneyShort(sumOf(outside, RebateSum::Claimed))),
        [outside, outsideTitle] { return sumEvidence(outside, RebateSum::Count, outsideTitle); },
        [outside, outsideTitle] { return sumEvidence(outside, RebateSum::Claimed, outsideTitle); });
    m_tiles[OutsideTile]->figure()->setTone(outside.empty() ? FigureLabel::Tone::Ink : FigureLabel::Tone::Red);
    showDisputes();
}

void RebatesPage::showDisputes()
{
    Tile& tile = *m_tiles[DisputesTile];
    const EffectMeasure* effect = effectOf(m_state, EffectKind::RebateDisputes);
    const EvidenceSource source = [state = m_state] { return effectEvidence(state, EffectKind::RebateDisputes); };
    tile.setCaption(tr("Disputes per order"));
    tile.figure()->setFigure(tr("Disputes per order"), effect ? words::percent(effect->rateAfter, 1) : words::dash(),
                             source);
    tile.second()->setFigure(tr("Disputes per order, before"),
                             effect && effect->rateAfter.hasValue()
                                 ? tr("before: %1").arg(words::percent(effect->rateBefore, 1))
                                 : tr("no system records disputes"),
                             source);
}

void RebatesPage::showRow(int row)
{
    if (row >= 0)
        m_detail->showRebate(m_state, m_model->at(row));
}

void RebatesPage::reveal(const QString& key) { m_split->reveal(key); }

void RebatesPage::open(const QModelIndex& index)
{
    const RebateRow& row = m_model->at(index.row());
    switch (index.column()) {
    case RebateModel::Missing:
        return Q_EMIT evidenceRequested(thresholdEvidence(m_state, row));
    case RebateModel::Claimed:
        return Q_EMIT evidenceRequested(row.rebate->claim.isSet() ? claimEvidence(m_state, row)
                                                                  : dueEvidence(m_state, row));
    default:
        return Q_EMIT evidenceRequested(dueEvidence(m_state, row));
    }
}

} // namespace plumbline::ui
