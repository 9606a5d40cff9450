#include "ui/pages/reconcile/disagreementpane.h"

#include "ui/pages/reconcile/disagreementmodel.h"
#include "ui/shell/casesplit.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/deliverystrip.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/labels.h"
#include "ui/shell/recordsbeside.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace plumbline::ui {

DisagreementPane::DisagreementPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new DisagreementModel(this))
{
    build();
    connect(m_split, &CaseSplit::chosen, this, &DisagreementPane::showCase);
    connect(m_split, &CaseSplit::cellActivated, this, &DisagreementPane::open);
    connect(m_age, &FigureLabel::evidenceRequested, this, &DisagreementPane::evidenceRequested);
    connect(m_amount, &FigureLabel::evidenceRequested, this, &DisagreementPane::evidenceRequested);
    connect(m_beside, &RecordsBeside::evidenceRequested, this, &DisagreementPane::evidenceRequested);
    connect(m_strip, &DeliveryStrip::chosen, this, &DisagreementPane::deliveryChosen);
    connect(m_record, &QPushButton::clicked, this, [this] { record(m_cause->currentData().toString().toStdString()); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { record({}); });
    connect(m_cause, &QComboBox::currentIndexChanged, this,
            [this] { m_record->setEnabled(m_cause->currentIndex() > 0); });
}

void DisagreementPane::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_split = new CaseSplit(m_model, "disagreementTable", this);
    m_split->table()->sortByColumn(DisagreementModel::Age, Qt::DescendingOrder);
    const int widths[] = {120, 132, 80, 104, 104, 92};
    for (int i = 0; i < DisagreementModel::ColumnCount; ++i)
        m_split->table()->setColumnWidth(i, widths[i]);
    outer->addWidget(m_split);
    QWidget* sheet = m_split->sheet();
    QVBoxLayout* column = m_split->column();
    m_title = makeWrapped(sheet, LabelRole::Title);
    m_what = makeWrapped(sheet);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(2 * space::grid);
    m_age = new FigureLabel(sheet, FigureLabel::Size::Strong);
    m_amount = new FigureLabel(sheet, FigureLabel::Size::Strong);
    figures->addWidget(m_age);
    figures->addWidget(m_amount);
    figures->addStretch(1);
    m_beside = new RecordsBeside(sheet);
    m_causeTitle = makeLabel(sheet, LabelRole::Title);
    m_causeHint = makeWrapped(sheet, LabelRole::Secondary);
    m_cause = new ChoiceBox(sheet);
    m_cause->setObjectName(QStringLiteral("cause"));
    m_note = new QLineEdit(sheet);
    m_note->setObjectName(QStringLiteral("causeNote"));
    m_note->setMaxLength(1000);
    m_record = new QPushButton(sheet);
    m_record->setObjectName(QStringLiteral("recordCause"));
    m_withdraw = new QPushButton(sheet);
    m_withdraw->setObjectName(QStringLiteral("withdrawCause"));
    auto* choice = new QHBoxLayout;
    choice->setSpacing(space::grid);
    choice->addWidget(m_cause);
    choice->addWidget(m_note, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::grid);
    buttons->addWidget(m_record);
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    m_history = makeWrapped(sheet, LabelRole::Secondary);
    m_strip = new DeliveryStrip(sheet);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addLayout(figures);
    column->addWidget(m_beside);
    column->addWidget(m_causeTitle);
    column->addWidget(m_causeHint);
    column->addLayout(choice);
    column->addLayout(buttons);
    column->addWidget(m_history);
    column->addWidget(m_strip);
    column->addStretch(1);
}

void DisagreementPane::setWords()
{
    m_split->table()->setAccessibleName(tr("Records that disagree"));
    m_causeTitle->setText(tr("Cause"));
    m_causeHint->setText(tr("The records say different things. Why, a person says: it is kept in the audit trail."));
    m_cause->setAccessibleName(tr("Cause"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_record->setText(tr("Record the cause"));
    m_withdraw->setText(tr("Take it back"));
    std::vector<FilterRow::Choice> kinds;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QVariant kind = m_model->index(row, 0).data(TableFilter::ChoiceRole);
        const bool isNew = std::none_of(kinds.begin(), kinds.end(), [&](const auto& k) { return k.second == kind; });
        if (isNew)
            kinds.emplace_back(m_model->index(row, 0).data().toString(), kind);
    }
    m_split->filterRow()->setWords(tr("Customer, contract, kind"), tr("All kinds"), kinds);
}

int DisagreementPane::count() const { return m_model->rowCount(); }

bool DisagreementPane::reveal(const QString& key) { return m_split->reveal(key); }

void DisagreementPane::showState(const ViewState& state)
{
    m_state = state;
    m_model->setState(state);
    setWords();
    m_split->keepSelection(tr("The systems' records agree. Nothing is to be reconciled in these regions."),
                           tr("Nothing matches the filter. Clear the search or choose all kinds."));
}

void DisagreementPane::showCase(int row)
{
    if (row < 0) {
        m_shown.clear();
        return;
    }
    const Disagreement& each = m_model->at(row);
    const QString key = QString::fromStdString(each.key);
    m_title->setText(each.subjectName.empty()
                         ? disagreementKind(each, *m_state.rulebook)
                         : tr("%1: %2", "what differs, whom it concerns")
                               .arg(disagreementKind(each, *m_state.rulebook), words::foreign(each.subjectName, 80)));
    m_what->setText(disagreementDetail(each, *m_state.rulebook));
    const auto source = [state = m_state, each](DisagreementFigure figure) {
        return [state, each, figure] { return disagreementEvidence(state, each, figure); };
    };
    m_age->setFigure(tr("Since"), tr("for %1").arg(words::duration(m_state.asOf() - each.since)),
                     source(DisagreementFigure::Age));
    m_age->setVisible(each.since.isKnown());
    m_amount->setFigure(tr("Amount"), words::moneyShort(each.money), source(DisagreementFigure::Amount));
    m_amount->setVisible(each.money.fen != 0);
    if (key != m_shown) {
        m_note->clear();
        m_cause->setCurrentIndex(-1);
    }
    offerCauses(row);
    showHistory(row);
    m_strip->showRuling(m_state, each.key);
    m_shown = key;
    m_beside->showWaiting();
    std::vector<RecordId> first(each.records().begin(), each.records().end());
    first.resize(std::min<std::size_t>(first.size(), 8));
    Q_EMIT recordsRequested(first);
}

// What was chosen and not yet recorded stays chosen when the same case is shown again.
void DisagreementPane::offerCauses(int row)
{
    const Disagreement& each = m_model->at(row);
    const QVariant before = m_cause->currentData();
    const RecordedCause* recorded = m_model->causes().causeOf(each.key);
    m_cause->clear();
    m_cause->addItem(tr("Choose a cause"));
    for (const CauseRule& cause : m_state.rulebook->causes) {
        if (std::find(cause.on.begin(), cause.on.end(), each.kind) != cause.on.end())
            m_cause->addItem(words::label(cause.label), QString::fromStdString(cause.id));
    }
    const int index = before.isValid() ? m_cause->findData(before)
                      : recorded       ? m_cause->findData(QString::fromStdString(recorded->cause))
                                       : 0;
    m_cause->setCurrentIndex(std::max(0, index));
    m_record->setEnabled(m_cause->currentIndex() > 0);
    m_withdraw->setVisible(recorded != nullptr);
}

void DisagreementPane::showHistory(int row)
{
    QStringList lines;
    for (const RecordedCause* cause : m_model->causes().historyOf(m_model->at(row).key)) {
        const QString what = cause->cause.empty() ? tr("taken back") : causeWord(cause->cause, *m_state.rulebook);
        const QString when = words::instant(cause->at, m_state.clock());
        lines.append(cause->note.empty()
                         ? tr("%1 %2", "time, what").arg(when, what)
                         : tr("%1 %2: %3", "time, what, note").arg(when, what, words::foreign(cause->note, 1000)));
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
    m_history->setVisible(!lines.isEmpty());
}

void DisagreementPane::showRecords(const std::vector<RecordEvidence>& records)
{
    const int row = m_split->currentRow();
    m_beside->showRecords(records, row < 0 ? 0 : m_model->at(row).records().size(), m_state.clock());
}

void DisagreementPane::record(const std::string& cause)
{
    const int row = m_split->currentRow();
    if (row < 0)
        return;
    const RecordedCause decided{m_model->at(row).key, cause, {}, m_note->text().trimmed().toStdString()};
    m_note->clear();
    Q_EMIT ruled(decided);
}

void DisagreementPane::open(const QModelIndex& index)
{
    Q_EMIT evidenceRequested(disagreementEvidence(
        m_state, m_model->at(index.row()),
        index.column() == DisagreementModel::Amount ? DisagreementFigure::Amount : DisagreementFigure::Age));
}

} // namespace plumbline::ui
