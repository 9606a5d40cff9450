#include "ui/pages/actions/actiondetail.h"

#include "ui/models/actionmodel.h"
#include "ui/pages/actions/handover.h"
#include "ui/pages/actions/interactions.h"
#include "ui/shell/attachbar.h"
#include "ui/shell/deliverystrip.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr int kTextWidth = 720; // longer lines are hard to read

void empty(QVBoxLayout* lines)
{
    while (QLayoutItem* item = lines->takeAt(0)) {
        if (QWidget* line = item->widget()) {
            line->hide(); // it lives on until the event loop comes round
            line->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
}

} // namespace

// "delegated to 王工", "snoozed until 2026-03-20 23:59".
QString ActionDetail::doneWords(const ActionStep& step) const
{
    const QString word = words::actionStep(step.kind);
    if (!step.person.empty())
        return tr("%1 to %2", "step, person").arg(word, words::foreign(step.person, 100));
    return step.until.isKnown() ? tr("%1 until %2", "step, time").arg(word, words::instant(step.until, m_state.clock()))
                                : word;
}

ActionDetail::ActionDetail(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one width, so that wrapped lines settle at once
    build();
    wire();
    retranslate();
}

void ActionDetail::build()
{
    auto* sheet = new QWidget(this);
    auto* outer = new QHBoxLayout(sheet);
    outer->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::grid);
    outer->addLayout(column);
    m_title = makeWrapped(sheet, LabelRole::Title);
    m_what = makeWrapped(sheet);
    m_since = new FigureLabel(sheet, FigureLabel::Size::Body);
    m_since->setTone(FigureLabel::Tone::Secondary);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_since, 0, Qt::AlignLeft);
    m_step = addSection(sheet, column);
    m_attach = new AttachBar(sheet);
    column->addWidget(m_attach);
    m_script = addSection(sheet, column);
    m_copy = new QPushButton(sheet);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addSpacing(space::grid);
    m_note = new QLineEdit(sheet);
    m_note->setObjectName(QStringLiteral("actionNote"));
    m_note->setMaxLength(1000);
    m_noteHint = makeWrapped(sheet, LabelRole::Secondary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::grid);
    for (QPushButton** button : {&m_take, &m_complete, &m_dismiss, &m_reopen}) {
        *button = new QPushButton(sheet);
        buttons->addWidget(*button);
    }
    m_take->setObjectName(QStringLiteral("takeAction"));
    m_complete->setObjectName(QStringLiteral("completeAction"));
    m_dismiss->setObjectName(QStringLiteral("dismissAction"));
    m_reopen->setObjectName(QStringLiteral("reopenAction"));
    buttons->addStretch(1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    m_handOver = new HandOver(sheet);
    column->addWidget(m_handOver);
    column->addWidget(m_noteHint);
    m_strip = new DeliveryStrip(sheet);
    column->addWidget(m_strip);
    m_background = addSection(sheet, column);
    m_history = addSection(sheet, column);
    m_done = addSection(sheet, column);
    column->addStretch(1);
    outer->addStretch(1);
    outer->setStretchFactor(column, 1000);
    m_note->setMaximumWidth(kTextWidth);
    setWidget(sheet);
}

ActionDetail::Section ActionDetail::addSection(QWidget* sheet, QVBoxLayout* column)
{
    Section section{makeLabel(sheet), new QVBoxLayout};
    section.title->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    section.lines->setSpacing(2);
    column->addSpacing(space::grid);
    column->addWidget(section.title);
    column->addLayout(section.lines);
    return section;
}

void ActionDetail::wire()
{
    connect(m_since, &FigureLabel::evidenceRequested, this, &ActionDetail::evidenceRequested);
    connect(m_take, &QPushButton::clicked, this, [this] { decide(ActionStepKind::Taken); });
    connect(m_complete, &QPushButton::clicked, this, [this] { decide(ActionStepKind::Completed); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { decide(ActionStepKind::Dismissed); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { decide(ActionStepKind::Reopened); });
    connect(m_strip, &DeliveryStrip::chosen, this, &ActionDetail::deliveryChosen);
    connect(m_attach, &AttachBar::ruled, this, &ActionDetail::ruled);
    connect(m_handOver, &HandOver::delegated, this,
            [this](const QString& person) { decide(ActionStepKind::Delegated, person); });
    connect(m_handOver, &HandOver::snoozed, this,
            [this](Instant until) { decide(ActionStepKind::Snoozed, {}, until); });
    connect(m_note, &QLineEdit::textChanged, this, [this] { showButtons(m_status); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const Signal& signal = m_state.assessment->signalList.at(m_state.assessment->actions.at(m_action).signal);
        QApplication::clipboard()->setText(words::signalScript(signal, *m_state.rulebook));
    });
}

void ActionDetail::retranslate()
{
    m_background.title->setText(tr("Background"));
    m_history.title->setText(tr("Past interactions"));
    m_step.title->setText(tr("Suggested step"));
    m_script.title->setText(tr("Words to use"));
    m_done.title->setText(tr("What was done"));
    m_copy->setText(tr("Copy the words"));
    m_note->setPlaceholderText(tr("Note, or the reason for snoozing or dismissing"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_noteHint->setText(tr("Snoozing and dismissing need a reason. Every step is timed and kept."));
    m_take->setText(tr("Take"));
    m_complete->setText(tr("Complete"));
    m_dismiss->setText(tr("Dismiss"));
    m_reopen->setText(tr("Reopen"));
}

void ActionDetail::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_reopen)
        retranslate();
}

void ActionDetail::showAction(const ViewState& state, std::size_t action, const ActionLog& log)
{
    const Action& shown = state.assessment->actions.at(action);
    const Signal& signal = state.assessment->signalList.at(shown.signal);
    const QString key = QString::fromStdString(shown.key);
    if (key != m_key)
        m_note->clear();
    m_state = state;
    m_action = action;
    m_key = key;
    m_title->setText(words::signalTitle(signal, *state.rulebook));
    m_what->setText(words::signalDetail(signal, *state.rulebook));
    FigureEvidence evidence;
    evidence.title = words::signalTitle(signal, *state.rulebook);
    evidence.value = words::duration(state.asOf() - signal.startedAt);
    evidence.formula = words::signalDetail(signal, *state.rulebook);
    evidence.parts = {{tr("Started"), words::instant(signal.startedAt, state.clock())},
                      {tr("Could be known"), words::instant(signal.knowableAt, state.clock())}};
    evidence.add(signal.records);
    const QString responsible = shown.responsible.empty() ? words::dash() : words::foreign(shown.responsible, 40);
    m_since->setFigure(
        words::severity(signal.severity),
        tr("%1 · %2 · responsible: %3 · running for %4", "severity, region, person, time")
            .arg(words::severity(signal.severity), regionName(state, signal.region), responsible, evidence.value),
        [evidence] { return evidence; });
    showAttachBar(signal.subject == SubjectKind::Project ? signal.subjectRecord : RecordId());
    fillBackground();
    fillHistory();
    fillWords();
    fillDone(log.stepsOf(shown.key));
    m_handOver->showFor(state, signal.region);
    m_strip->showAction(state, shown.key);
    showButtons(log.status(shown.key));
    widget()->layout()->activate();
    widget()->updateGeometry();
}

// R23: from the pending item, one press and one file.
void ActionDetail::showAttachBar(RecordId project)
{
    const auto& projects = m_state.assessment->projects;
    const auto found = std::find_if(projects.begin(), projects.end(), [project](const ProjectAssessment& each) {
        return project.isSet() && each.id == project;
    });
    if (found != projects.end())
        m_attach->showProject(m_state, *found);
    else
        m_attach->hide();
}

void ActionDetail::addFigureLine(const Section& section, const QString& text, FigureEvidence evidence)
{
    auto* line = new FigureLabel(widget(), FigureLabel::Size::Body);
    line->setFigure(section.title->text(), text, [evidence = std::move(evidence)] { return evidence; });
    connect(line, &FigureLabel::evidenceRequested, this, &ActionDetail::evidenceRequested);
    section.lines->addWidget(line, 0, Qt::AlignLeft);
}

void ActionDetail::addTextLine(const Section& section, const QString& text)
{
    QLabel* line = makeWrapped(widget());
    line->setText(text);
    section.lines->addWidget(line);
}

void ActionDetail::fillBackground()
{
    empty(m_background.lines);
    const Action& action = m_state.assessment->actions.at(m_action);
    for (const Reason& reason : action.background) {
        const QString sentence = words::reason(reason, *m_state.rulebook);
        if (reason.records.empty()) {
            addTextLine(m_background, sentence);
            continue;
        }
        FigureEvidence evidence;
        evidence.title = m_title->text();
        evidence.value = sentence;
        evidence.add(reason.records);
        addFigureLine(m_background, sentence, std::move(evidence));
    }
    if (action.background.empty())
        addTextLine(m_background, tr("None on file."));
}

void ActionDetail::fillHistory()
{
    empty(m_history.lines);
    const Action& action = m_state.assessment->actions.at(m_action);
    for (const RecordId record : action.history) {
        const QString line = interactionLine(m_state, record);
        FigureEvidence evidence;
        evidence.title = m_title->text();
        evidence.value = line;
        evidence.add(record);
        addFigureLine(m_history,
                      line.isEmpty() ? (m_state.facts ? tr("A record of another kind; open it")
                                                      : tr("Told as soon as the records are loaded"))
                                     : line,
                      std::move(evidence));
    }
    if (action.history.empty())
        addTextLine(m_history, tr("None on file."));
}

void ActionDetail::fillWords()
{
    const Signal& signal = m_state.assessment->signalList.at(m_state.assessment->actions.at(m_action).signal);
    const QString step = words::signalStep(signal, *m_state.rulebook);
    const QString script = words::signalScript(signal, *m_state.rulebook);
    empty(m_step.lines);
    empty(m_script.lines);
    addTextLine(m_step, step.isEmpty() ? tr("None on file.") : step);
    addTextLine(m_script, script.isEmpty() ? tr("None on file.") : script);
    m_copy->setVisible(!script.isEmpty());
}

void ActionDetail::fillDone(const std::vector<ActionStep>& steps)
{
    empty(m_done.lines);
    for (const ActionStep& step : steps) {
        const QString what = tr("%1 %2", "time, step").arg(words::instant(step.at, m_state.clock()), doneWords(step));
        addTextLine(m_done,
                    step.note.empty() ? what : tr("%1: %2", "step, note").arg(what, words::foreign(step.note, 1000)));
    }
    if (steps.empty())
        addTextLine(m_done, tr("Nothing yet."));
}

void ActionDetail::showButtons(ActionStatus status)
{
    m_status = status;
    const bool pending = status == ActionStatus::Open || status == ActionStatus::Taken;
    m_take->setVisible(status == ActionStatus::Open);
    m_complete->setVisible(pending);
    m_dismiss->setVisible(pending);
    m_reopen->setVisible(!pending);
    m_note->setVisible(pending);
    m_noteHint->setVisible(pending);
    m_handOver->setVisible(pending);
    m_handOver->setHasReason(!m_note->text().trimmed().isEmpty());
    m_dismiss->setEnabled(!m_note->text().trimmed().isEmpty());
    m_take->setDefault(status == ActionStatus::Open);
    m_complete->setDefault(status == ActionStatus::Taken);
}

void ActionDetail::decide(ActionStepKind kind, const QString& person, Instant until)
{
    ActionStep step;
    step.person = person.toStdString();
    step.until = until;
    step.actionKey = m_key.toStdString();
    step.kind = kind;
    step.note = m_note->text().trimmed().toStdString();
    m_note->clear();
    Q_EMIT stepDecided(step);
}

} // namespace plumbline::ui
