#include "ui/pages/rules/rulespage.h"

#include "ui/pages/rules/rulesview.h"
#include "ui/pages/rules/versionsview.h"
#include "ui/pages/rules/whatifview.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QTabWidget>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kFingerprintShown = 12;

} // namespace

RulesPage::RulesPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_head(new ElidedLabel(this, LabelRole::Secondary))
    , m_refusal(makeWrapped(this))
    , m_tabs(new QTabWidget(this))
    , m_rules(new RulesView(settings, m_tabs))
    , m_whatIf(new WhatIfView(m_tabs))
    , m_versions(new VersionsView(m_tabs))
{
    setObjectName(QStringLiteral("rulesPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(space::grid);
    m_refusal->setObjectName(QStringLiteral("refusedRulebook"));
    m_refusal->hide();
    column->addWidget(m_head);
    column->addWidget(m_refusal);
    for (QWidget* tab :
         {static_cast<QWidget*>(m_rules), static_cast<QWidget*>(m_whatIf), static_cast<QWidget*>(m_versions)})
        m_tabs->addTab(tab, QString());
    column->addWidget(m_tabs, 1);
    connect(m_rules, &RulesView::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_whatIf, &WhatIfView::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_whatIf, &WhatIfView::tried, this, &RulesPage::takeTrial);
    connect(m_whatIf, &WhatIfView::projectChosen, this, [this](RecordId project) {
        Q_EMIT pageRequested(QStringLiteral("projects"), QString::number(project.value));
    });
}

void RulesPage::attach(Session& session)
{
    m_session = &session;
    m_whatIf->attach(session);
    connect(m_session, &Session::rulebooksRead, this, &RulesPage::takeVersions);
}

void RulesPage::showState(const ViewState& state)
{
    m_state = state;
    m_tabs->setTabText(0, tr("Rules in force"));
    m_tabs->setTabText(1, tr("What if"));
    m_tabs->setTabText(2, tr("What changed"));
    m_rules->showState(state);
    m_whatIf->showState(state);
    m_versions->showState(state);
    showHead();
    if (m_session && m_asked != state.rulebook->fingerprint) {
        m_asked = state.rulebook->fingerprint;
        m_session->requestRulebooks();
    }
}

void RulesPage::showHead()
{
    const Rulebook& rules = *m_state.rulebook;
    const QString file = m_session ? m_session->rulebookFile() : QString();
    QStringList says{tr("%1, version %2").arg(words::foreign(rules.name, 60)).arg(rules.version),
                     file.isEmpty() ? tr("came with the program") : tr("from %1").arg(QDir::toNativeSeparators(file))};
    if (m_since.isKnown())
        says += tr("in force here since %1").arg(words::instant(m_since, rules.clock));
    says += tr("fingerprint %1").arg(QString::fromStdString(rules.fingerprint).left(kFingerprintShown));
    m_head->setFullText(says.join(QStringLiteral(" · ")));
    m_refusal->setVisible(m_refused.has_value());
    if (m_refused)
        m_refusal->setText(tr("Refused: %1 The rules in force stay as they are.").arg(words::error(*m_refused)));
}

void RulesPage::takeVersions(const std::vector<RulebookVersion>& versions)
{
    for (const RulebookVersion& version : versions)
        if (version.isInForce)
            m_since = version.since;
    m_versions->setVersions(versions);
    if (m_state.rulebook)
        showHead();
}

// An empty trial: nothing is tried any more.
void RulesPage::takeTrial(const RulebookTrial& trial)
{
    m_refused = trial.error;
    m_versions->setTried(trial.rules);
    showHead();
}

} // namespace plumbline::ui
