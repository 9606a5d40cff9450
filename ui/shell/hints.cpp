#include "ui/shell/hints.h"

#include "ui/shell/hintbar.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/viewstate.h"
#include "ui/words/figures.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace plumbline::ui {

Hints::Hints(QWidget* parent)
    : QWidget(parent)
    , m_sample(new HintBar(this))
    , m_day(new HintBar(this))
    , m_rules(new HintBar(this))
    , m_state(new HintBar(this))
    , m_notice(new HintBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (HintBar* bar : {m_sample, m_day, m_rules, m_state, m_notice})
        column->addWidget(bar);
    m_notice->setDismissible(true);
    connect(m_day, &HintBar::acted, this, &Hints::todayRequested);
    connect(m_notice, &HintBar::acted, this, &Hints::openFolder);
    connect(m_notice, &HintBar::dismissed, this, [this] { notice({}); });
}

void Hints::showDay(Day day)
{
    m_day->say(day.isKnown() ? tr("All pages show %1, as the records of today tell it.").arg(words::date(day))
                             : QString(),
               HintBar::Mood::Calm, tr("Back to today"));
}

void Hints::showSample(bool isSample)
{
    m_sample->say(isSample ? tr("Sample company: everything here is invented, and it is 14 March 2026. It runs on this "
                                "computer only and ends with this window.")
                           : QString());
}

void Hints::announceSample()
{
    notice(tr("The sample company opens in a window of its own. That takes a few seconds."));
}

void Hints::showRules(const QString& sentence) { m_rules->say(sentence, HintBar::Mood::Amber); }

void Hints::showState(const ViewState& state, const SyncStatus& status)
{
    const QString problem = syncWords(status, state.now, state.clock()).problem;
    if (state.assessment && !state.facts)
        m_state->say(tr("These are the figures stored at %1. The records are being loaded; everything refreshes by "
                        "itself.")
                         .arg(words::instant(state.assessment->asOf, state.clock())));
    else if (state.assessment && !status.running && !problem.isEmpty())
        m_state->say(problem, HintBar::Mood::Amber);
    else if (status.secretsInMemoryOnly)
        m_state->say(tr("This computer offers no keychain: passwords are kept only until Plumbline closes."),
                     HintBar::Mood::Amber);
    else
        m_state->say({});
}

void Hints::notice(const QString& sentence, const QString& folder)
{
    m_folder = folder;
    m_notice->say(sentence, HintBar::Mood::Calm, folder.isEmpty() ? QString() : tr("Open folder"));
}

void Hints::failure(const QString& sentence)
{
    m_folder.clear();
    m_notice->say(sentence, HintBar::Mood::Red);
}

void Hints::openFolder() { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); }

} // namespace plumbline::ui
