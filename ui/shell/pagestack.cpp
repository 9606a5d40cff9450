#include "ui/shell/pagestack.h"

#include "ui/shell/page.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/statepanel.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/welcome.h"

namespace plumbline::ui {

PageStack::PageStack(Settings& settings, QWidget* parent)
    : QStackedWidget(parent)
    , m_settings(settings)
    , m_nothing(new StatePanel(this))
    , m_welcome(new Welcome(this))
{
    addWidget(m_nothing);
    addWidget(m_welcome);
    connect(m_welcome, &Welcome::connectionRequested, this, &PageStack::connectionRequested);
    connect(m_welcome, &Welcome::sampleRequested, this, &PageStack::sampleRequested);
    connect(m_welcome, &Welcome::languageToggled, this, &PageStack::languageToggled);
    connect(m_nothing, &StatePanel::syncRequested, this, &PageStack::syncRequested);
}

// A page is made when it is first asked for: a window opens with one.
Page* PageStack::pageOf(const QString& key)
{
    if (const auto made = m_pages.find(key); made != m_pages.end())
        return made->second;
    for (const PageRow& row : pageTable()) {
        if (key != QLatin1String(row.key))
            continue;
        Page* page = row.make(m_settings, this);
        addWidget(page);
        m_pages[key] = page;
        m_stale[key] = true;
        wire(page);
        if (m_session)
            page->attach(*m_session);
        if (m_lastSync)
            page->showSync(m_lastSync->status, m_lastSync->now, m_lastSync->clock);
        return page;
    }
    return nullptr;
}

void PageStack::wire(Page* page)
{
    connect(page, &Page::evidenceRequested, this, &PageStack::evidenceRequested);
    connect(page, &Page::stepDecided, this, &PageStack::stepDecided);
    connect(page, &Page::deliveryChosen, this, &PageStack::deliveryChosen);
    connect(page, &Page::pageRequested, this, &PageStack::pageRequested);
    connect(page, &Page::connectionRequested, this, &PageStack::connectionRequested);
    connect(page, &Page::ruled, this, &PageStack::ruled);
    connect(page, &Page::recordsRequested, this,
            [this, page](const std::vector<RecordId>& records) { requestRecords(page, records); });
    connect(page, &Page::backtestCancelled, this, &PageStack::backtestCancelled);
    connect(page, &Page::backtestRequested, this, [this, page](const BacktestRequest& request) {
        m_backtesting = page;
        Q_EMIT backtestRequested(request);
    });
}

void PageStack::requestRecords(Page* page, const std::vector<RecordId>& records)
{
    m_asking = page;
    Q_EMIT recordsRequested(--m_request, records);
}

void PageStack::showRecords(int requestId, const std::vector<RecordEvidence>& records)
{
    if (m_asking && requestId == m_request)
        m_asking->showRecords(records);
}

void PageStack::showBacktestProgress(int percent)
{
    if (m_backtesting)
        m_backtesting->showBacktestProgress(percent);
}

void PageStack::showBacktest(const std::shared_ptr<const BacktestReport>& report)
{
    if (m_backtesting)
        m_backtesting->showBacktest(report);
}

void PageStack::attach(Session& session)
{
    m_session = &session;
    for (const auto& [key, page] : m_pages)
        page->attach(session);
}

bool PageStack::hasContent() const
{
    const Assessment* shown = m_state.assessment.get();
    return shown &&
           !(shown->regions.empty() && shown->projects.empty() && shown->achievements.empty() && shown->visits.empty());
}

void PageStack::setState(const ViewState& state)
{
    m_state = state;
    for (const auto& [key, page] : m_pages)
        m_stale[key] = true;
    showCurrent();
}

void PageStack::showInsights(const InsightsPtr& insights)
{
    m_state.insights = insights;
    for (const auto& [key, page] : m_pages) {
        if (currentWidget() == page && !m_stale[key])
            page->showInsights(m_state);
        else
            m_stale[key] = true;
    }
}

void PageStack::showPage(const QString& key, const QString& reveal)
{
    m_page = pageOf(key) ? key : QString::fromLatin1(pageTable().front().key);
    showCurrent();
    if (!reveal.isEmpty() && hasContent())
        pageOf(m_page)->reveal(reveal);
}

void PageStack::showCurrent()
{
    Page* page = pageOf(m_page);
    if (!page || (!hasContent() && page->needsContent())) {
        setCurrentWidget(m_hasSystems ? static_cast<QWidget*>(m_nothing) : m_welcome);
        return;
    }
    if (m_stale[m_page] && hasContent()) {
        m_stale[m_page] = false;
        page->showState(m_state);
    }
    setCurrentWidget(page);
}

void PageStack::showSync(const SyncStatus& status, const SyncWords& words, Instant now, CompanyClock clock)
{
    m_lastSync = {status, now, clock};
    for (const auto& [key, page] : m_pages)
        page->showSync(status, now, clock);
    m_nothing->showState(!status.systems.empty(), status.running, progressOf(status), words.problem);
    m_hasSystems = !status.systems.empty() || status.running;
    if (m_session && !m_hasSystems)
        m_welcome->showState(m_session->storage(), status.secretsInMemoryOnly, m_session->offersSample());
    showCurrent();
}

} // namespace plumbline::ui
