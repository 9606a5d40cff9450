#include "ui/pages/reconcile/identitypane.h"

#include "ui/pages/reconcile/identitymodel.h"
#include "ui/shell/casesplit.h"
#include "ui/shell/datatable.h"
#include "ui/shell/deliverystrip.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/labels.h"
#include "ui/shell/recordsbeside.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace plumbline::ui {
namespace {

constexpr int kLaterDays = 7;

} // namespace

IdentityPane::IdentityPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new IdentityModel(this))
{
    build();
    wire();
}

void IdentityPane::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_split = new CaseSplit(m_model, "identityTable", this);
    m_split->table()->sortByColumn(IdentityModel::State, Qt::AscendingOrder);
    const int widths[] = {152, 152, 80, 72, 96, 88};
    for (int i = 0; i < IdentityModel::ColumnCount; ++i)
        m_split->table()->setColumnWidth(i, widths[i]);
    outer->addWidget(m_split);
    QWidget* sheet = m_split->sheet();
    QVBoxLayout* column = m_split->column();
    m_title = makeWrapped(sheet, LabelRole::Title);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(2 * space::grid);
    m_evidence = new FigureLabel(sheet, FigureLabel::Size::Strong);
    m_moves = new FigureLabel(sheet, FigureLabel::Size::Strong);
    figures->addWidget(m_evidence);
    figures->addWidget(m_moves);
    figures->addStretch(1);
    m_why = makeWrapped(sheet);
    m_beside = new RecordsBeside(sheet);
    m_note = new QLineEdit(sheet);
    m_note->setObjectName(QStringLiteral("identityNote"));
    m_note->setMaxLength(1000);
    m_same = new QPushButton(sheet);
    m_same->setObjectName(QStringLiteral("oneCustomer"));
    m_apart = new QPushButton(sheet);
    m_apart->setObjectName(QStringLiteral("twoCustomers"));
    m_later = new QPushButton(sheet);
    m_later->setObjectName(QStringLiteral("askLater"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::grid);
    for (QPushButton* button : {m_same, m_apart, m_later})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_hint = makeWrapped(sheet, LabelRole::Secondary);
    m_strip = new DeliveryStrip(sheet);
    column->addWidget(m_title);
    column->addLayout(figures);
    column->addWidget(m_why);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    column->addWidget(m_strip);
    column->addWidget(m_beside);
    column->addStretch(1);
}

void IdentityPane::wire()
{
    connect(m_split, &CaseSplit::chosen, this, &IdentityPane::showPair);
    connect(m_split, &CaseSplit::cellActivated, this, [this](const QModelIndex& index) { open(index); });
    connect(m_evidence, &FigureLabel::evidenceRequested, this, &IdentityPane::evidenceRequested);
    connect(m_moves, &FigureLabel::evidenceRequested, this, &IdentityPane::evidenceRequested);
    connect(m_beside, &RecordsBeside::evidenceRequested, this, &IdentityPane::evidenceRequested);
    connect(m_strip, &DeliveryStrip::chosen, this, &IdentityPane::deliveryChosen);
    connect(m_same, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_apart, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_later, &QPushButton::clicked, this, &IdentityPane::putOff);
}

void IdentityPane::setWords()
{
    m_split->table()->setAccessibleName(tr("Customer records"));
    m_note->setPlaceholderText(tr("Why, in your own words"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_same->setText(tr("One customer"));
    m_apart->setText(tr("Two customers"));
    m_later->setText(tr("Ask me in a week"));
    m_hint->setText(tr("No record is lost: a join can be split again and a split joined, with all figures."));
    std::vector<FilterRow::Choice> states;
    for (const PairState state :
         {PairState::Open, PairState::Decided, PairState::Later, PairState::Joined, PairState::Apart})
        states.emplace_back(pairStateWord(state), int(state));
    m_split->filterRow()->setWords(tr("Customer, system"), tr("All states"), states);
}

int IdentityPane::open() const { return m_model->open(); }

void IdentityPane::showState(const ViewState& state)
{
    m_state = state;
    m_model->setState(state);
    setWords();
    const bool isKnown = state.insights && state.insights->identityKnown;
    m_split->keepSelection(isKnown ? tr("Every source record is placed: no customer is in question here.")
                                   : tr("Customer records are being compared …"),
                           tr("Nothing matches the filter. Clear the search or choose all states."));
}

void IdentityPane::showPair(int row)
{
    if (row < 0) {
        m_shown.clear();
        return;
    }
    const CustomerPair pair = m_model->at(row);
    const IdentityQuestion& question = pair.question;
    const QString key = m_split->currentKey();
    if (key != m_shown)
        m_note->clear();
    m_shown = key;
    m_title->setText(
        tr("%1 and %2: one customer?").arg(words::foreign(question.a.name, 60), words::foreign(question.b.name, 60)));
    m_evidence->setFigure(tr("Evidence"), tr("%1 bits of evidence").arg(words::bits(question.tenths)),
                          [state = m_state, pair] { return pairEvidence(state, pair); });
    m_evidence->setVisible(!question.evidence.empty());
    m_moves->setFigure(tr("Money it moves"), tr("moves %1").arg(words::moneyShort(question.moves)),
                       [state = m_state, pair] { return movedEvidence(state, pair); });
    m_moves->setVisible(question.moves.fen != 0);
    QStringList reasons;
    for (const Evidence& each : question.evidence)
        reasons.append(tr("%1 (%2)", "finding, bits").arg(words::evidenceText(each), words::bits(each.tenths)));
    if (!pair.note.empty())
        reasons.append(tr("your words: %1").arg(words::foreign(pair.note, 1000)));
    m_why->setText(reasons.join(QLatin1Char('\n')));
    m_why->setVisible(!reasons.isEmpty());
    const bool isJoined = pair.state == PairState::Joined || (pair.state == PairState::Decided && pair.isSame);
    const bool isApart = pair.state == PairState::Apart || (pair.state == PairState::Decided && !pair.isSame);
    m_same->setVisible(!isJoined);
    m_apart->setVisible(!isApart);
    m_later->setVisible(pair.state == PairState::Open);
    m_strip->showRuling(m_state, pairSubject(question));
    m_beside->showWaiting();
    Q_EMIT recordsRequested({question.a.record, question.b.record});
}

void IdentityPane::showRecords(const std::vector<RecordEvidence>& records)
{
    m_beside->showRecords(records, 2, m_state.clock());
}

void IdentityPane::decide(bool same)
{
    const int row = m_split->currentRow();
    if (row < 0)
        return;
    const IdentityQuestion& question = m_model->at(row).question;
    const IdentityRuling ruling{question.a.record, question.b.record, same, {}, m_note->text().trimmed().toStdString()};
    m_note->clear();
    Q_EMIT ruled(ruling);
}

void IdentityPane::putOff()
{
    const int row = m_split->currentRow();
    if (row < 0)
        return;
    ActionStep step;
    step.actionKey = laterKey(m_model->at(row).question);
    step.kind = ActionStepKind::Snoozed;
    step.until = m_state.clock().endOf({m_state.clock().dayAt(m_state.now).number + kLaterDays});
    step.note = m_note->text().trimmed().toStdString();
    m_note->clear();
    Q_EMIT stepDecided(step);
}

void IdentityPane::open(const QModelIndex& index)
{
    const CustomerPair& pair = m_model->at(index.row());
    Q_EMIT evidenceRequested(index.column() == IdentityModel::Moves ? movedEvidence(m_state, pair)
                                                                    : pairEvidence(m_state, pair));
}

} // namespace plumbline::ui
