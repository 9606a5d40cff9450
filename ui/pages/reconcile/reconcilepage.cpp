#include "ui/pages/reconcile/reconcilepage.h"

#include "ui/pages/reconcile/bridgefigures.h"
#include "ui/pages/reconcile/disagreementpane.h"
#include "ui/pages/reconcile/identitypane.h"
#include "ui/shell/casesplit.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/labels.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kBridgeHeight = 168;

} // namespace

ReconcilePage::ReconcilePage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("reconcilePage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(space::grid);
    column->addWidget(buildBridge());
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_panes = new QStackedWidget(this);
    m_disagreements = new DisagreementPane(m_panes);
    m_identity = new IdentityPane(m_panes);
    m_panes->addWidget(m_disagreements);
    m_panes->addWidget(m_identity);
    column->addWidget(m_tabs);
    column->addWidget(m_panes, 1);
    m_disagreements->split()->splitter()->restoreState(m_settings.value(Setting::ReconcileSplit).toByteArray());
    m_identity->split()->splitter()->restoreState(m_settings.value(Setting::ReconcileSplit).toByteArray());
    wire();
}

ReconcilePage::~ReconcilePage()
{
    m_settings.set(Setting::ReconcileSplit, m_disagreements->split()->splitter()->saveState());
}

QWidget* ReconcilePage::buildBridge()
{
    m_bridgeCard = new Card(this);
    m_claimed = new FigureLabel(m_bridgeCard, FigureLabel::Size::Strong);
    m_gap = new FigureLabel(m_bridgeCard, FigureLabel::Size::Strong);
    m_proven = new FigureLabel(m_bridgeCard, FigureLabel::Size::Strong);
    m_gap->setTone(FigureLabel::Tone::Red);
    m_proven->setTone(FigureLabel::Tone::Proven);
    for (FigureLabel* figure : {m_claimed, m_gap, m_proven})
        m_bridgeCard->titleRow()->addWidget(figure);
    m_bridge = new Waterfall(m_bridgeCard);
    m_bridge->setObjectName(QStringLiteral("bridge"));
    m_bridge->setFixedHeight(kBridgeHeight);
    m_noBridge = makeWrapped(m_bridgeCard, LabelRole::Secondary);
    m_bridgeCard->content()->addWidget(m_bridge);
    m_bridgeCard->content()->addWidget(m_noBridge);
    return m_bridgeCard;
}

void ReconcilePage::wire()
{
    connect(m_tabs, &QTabBar::currentChanged, m_panes, &QStackedWidget::setCurrentIndex);
    connect(m_bridge, &Waterfall::activated, this, &ReconcilePage::openBar);
    for (FigureLabel* figure : {m_claimed, m_gap, m_proven})
        connect(figure, &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_disagreements, &DisagreementPane::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_disagreements, &DisagreementPane::ruled, this, &Page::ruled);
    connect(m_disagreements, &DisagreementPane::deliveryChosen, this, &Page::deliveryChosen);
    connect(m_identity, &IdentityPane::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_identity, &IdentityPane::ruled, this, &Page::ruled);
    connect(m_identity, &IdentityPane::stepDecided, this, &Page::stepDecided);
    connect(m_identity, &IdentityPane::deliveryChosen, this, &Page::deliveryChosen);
    const auto ask = [this](Tab tab) {
        return [this, tab](const std::vector<RecordId>& records) {
            if (m_tabs->currentIndex() != tab)
                return; // asked again when its tab comes to the front
            m_asking = tab;
            Q_EMIT recordsRequested(records);
        };
    };
    connect(m_disagreements, &DisagreementPane::recordsRequested, this, ask(Disagreements));
    connect(m_identity, &IdentityPane::recordsRequested, this, ask(Customers));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_state.assessment)
            return;
        tab == Disagreements ? m_disagreements->showState(m_state) : m_identity->showState(m_state);
    });
}

QString ReconcilePage::whose() const
{
    return m_state.scope.isSet() ? words::foreign(m_state.assessment->regions[m_state.scope.at()].name, 40)
                                 : tr("all my regions");
}

void ReconcilePage::showState(const ViewState& state)
{
    m_state = state;
    showBridge();
    m_disagreements->showState(state);
    m_identity->showState(state);
    showTabs();
}

void ReconcilePage::showInsights(const ViewState& state)
{
    const bool wasKnown = m_state.insights && m_state.insights->identityKnown;
    const bool isSame = wasKnown && state.insights &&
                        state.insights->questions.size() == m_state.insights->questions.size() &&
                        state.insights->joins.size() == m_state.insights->joins.size();
    m_state = state;
    if (isSame) // only the replay has moved on
        return;
    m_identity->showState(state);
    showTabs();
}

void ReconcilePage::showBridge()
{
    const Bridge* bridge = bridgeOf(m_state);
    const bool hasBridge = bridge && (bridge->claimed.fen != 0 || bridge->proven.fen != 0);
    m_bridge->setVisible(hasBridge);
    m_noBridge->setVisible(!hasBridge);
    for (FigureLabel* figure : {m_claimed, m_gap, m_proven})
        figure->setVisible(hasBridge);
    const Month month = m_state.clock().monthAt(m_state.asOf());
    m_bridgeCard->setTitle(tr("From claimed to proven, %1, %2").arg(words::month(month), whose()));
    m_noBridge->setText(tr("Nothing is claimed and nothing is proven in this month yet."));
    m_bridge->setAccessibleName(m_bridgeCard->accessibleName());
    if (!hasBridge)
        return;
    const auto source = [this](BridgeTotal total) {
        return [state = m_state, total] { return totalEvidence(state, *bridgeOf(state), total); };
    };
    m_claimed->setFigure(tr("Claimed"), tr("claimed %1").arg(words::moneyShort(bridge->claimed)),
                         source(BridgeTotal::Claimed));
    m_gap->setFigure(tr("Gap"), tr("gap %1").arg(words::moneyShort(bridge->claimed - bridge->proven)),
                     source(BridgeTotal::Gap));
    m_proven->setFigure(tr("Proven"), tr("proven %1").arg(words::moneyShort(bridge->proven)),
                        source(BridgeTotal::Proven));
    m_bridge->setValue(waterfallOf(*bridge));
}

void ReconcilePage::showTabs()
{
    m_tabs->setTabText(Disagreements, tr("Records that disagree (%1)").arg(words::count(m_disagreements->count())));
    const bool isKnown = m_state.insights && m_state.insights->identityKnown;
    m_tabs->setTabText(Customers, isKnown ? tr("One customer or two? (%1)").arg(words::count(m_identity->open()))
                                          : tr("One customer or two?"));
    m_tabs->setAccessibleName(tr("What to reconcile"));
}

void ReconcilePage::showRecords(const std::vector<RecordEvidence>& records)
{
    if (m_asking == Disagreements)
        m_disagreements->showRecords(records);
    else
        m_identity->showRecords(records);
}

void ReconcilePage::reveal(const QString& key)
{
    m_tabs->setCurrentIndex(Disagreements);
    m_disagreements->reveal(key);
}

void ReconcilePage::openBar(int bar)
{
    const Bridge* bridge = bridgeOf(m_state);
    if (!bridge)
        return;
    const std::vector<const BridgeStep*> steps = drawnSteps(*bridge);
    const int last = static_cast<int>(steps.size()) + 1;
    if (bar > 0 && bar < last)
        Q_EMIT evidenceRequested(stepEvidence(m_state, *bridge, *steps[static_cast<std::size_t>(bar - 1)]));
    else
        Q_EMIT evidenceRequested(totalEvidence(m_state, *bridge,
                                               bar == 0      ? BridgeTotal::Claimed
                                               : bar == last ? BridgeTotal::Proven
                                                             : BridgeTotal::Gap));
}

} // namespace plumbline::ui
