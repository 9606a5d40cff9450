#include "ui/pages/funnel/funnelpage.h"

#include "ui/pages/funnel/moneyview.h"
#include "ui/pages/funnel/nodesview.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace plumbline::ui {

FunnelPage::FunnelPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_money(new MoneyView(settings, m_tabs))
    , m_nodes(new NodesView(m_tabs))
{
    setObjectName(QStringLiteral("funnelPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, space::grid, 2 * space::grid, 2 * space::grid);
    m_tabs->addTab(m_money, QString());
    m_tabs->addTab(m_nodes, QString());
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &FunnelPage::showCurrent);
    connect(m_money, &MoneyView::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_nodes, &NodesView::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_nodes, &NodesView::projectChosen, this, [this](RecordId project) {
        Q_EMIT pageRequested(QStringLiteral("projects"), QString::number(project.value));
    });
}

void FunnelPage::showState(const ViewState& state)
{
    m_state = state;
    m_tabs->setTabText(0, tr("Money"));
    m_tabs->setTabText(1, tr("Nodes"));
    m_moneyShown = m_nodesShown = false;
    showCurrent();
}

// A tab gets the state when it comes to the front.
void FunnelPage::showCurrent()
{
    if (!m_state.assessment)
        return;
    if (m_tabs->currentIndex() == 0 && !m_moneyShown) {
        m_money->showState(m_state);
        m_moneyShown = true;
    }
    if (m_tabs->currentIndex() == 1 && !m_nodesShown) {
        m_nodes->showState(m_state);
        m_nodesShown = true;
    }
}

} // namespace plumbline::ui
