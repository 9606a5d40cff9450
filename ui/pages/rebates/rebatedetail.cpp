#include "ui/pages/rebates/rebatedetail.h"

#include "ui/pages/rebates/rebateevidence.h"
#include "ui/shell/deliverystrip.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/labels.h"
#include "ui/shell/stateglyph.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace plumbline::ui {

RebateDetail::RebateDetail(QWidget* parent)
    : QWidget(parent)
{
    build();
    for (FigureLabel* figure : {m_missing, m_amount, m_claimed})
        connect(figure, &FigureLabel::evidenceRequested, this, &RebateDetail::evidenceRequested);
    connect(m_strip, &DeliveryStrip::chosen, this, &RebateDetail::deliveryChosen);
    connect(m_annex, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_dispute, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_note, &QLineEdit::textChanged, this, &RebateDetail::showDecision);
    connect(m_bar, &ClaimedProvenBar::activated, this,
            [this] { Q_EMIT evidenceRequested(thresholdEvidence(m_state, m_row)); });
}

FigureLabel* RebateDetail::addFigure(QVBoxLayout* column)
{
    auto* figure = new FigureLabel(this, FigureLabel::Size::Strong);
    auto* row = new QHBoxLayout;
    row->addWidget(figure);
    row->addStretch(1);
    column->addLayout(row);
    return figure;
}

void RebateDetail::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    m_title = makeWrapped(this, LabelRole::Title);
    m_policy = makeWrapped(this, LabelRole::Secondary);
    column->addWidget(m_title);
    column->addWidget(m_policy);
    m_checks = new QVBoxLayout;
    m_checks->setSpacing(4);
    column->addLayout(m_checks);
    m_bar = new ClaimedProvenBar(this);
    m_bar->setObjectName(QStringLiteral("thresholdBar"));
    column->addWidget(m_bar);
    m_missing = addFigure(column);
    m_amount = addFigure(column);
    m_amount->setObjectName(QStringLiteral("rebateAmount"));
    m_claimed = addFigure(column);
    m_drift = makeWrapped(this);
    column->addWidget(m_drift);
    buildDecision(column);
}

void RebateDetail::buildDecision(QVBoxLayout* column)
{
    m_note = new QLineEdit(this);
    m_note->setObjectName(QStringLiteral("rebateNote"));
    m_note->setMaxLength(1000);
    m_annex = new QPushButton(this);
    m_annex->setObjectName(QStringLiteral("toAnnex"));
    m_dispute = new QPushButton(this);
    m_dispute->setObjectName(QStringLiteral("disputeRebate"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::grid);
    buttons->addWidget(m_annex);
    buttons->addWidget(m_dispute);
    buttons->addStretch(1);
    m_hint = makeWrapped(this, LabelRole::Secondary);
    m_history = makeWrapped(this, LabelRole::Secondary);
    m_strip = new DeliveryStrip(this);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    column->addWidget(m_history);
    column->addWidget(m_strip);
}

void RebateDetail::showRebate(const ViewState& state, const RebateRow& row)
{
    const bool isOther = !m_row.rebate || m_row.record() != row.record();
    m_state = state;
    m_row = row;
    if (isOther)
        m_note->clear();
    const RebateAssessment& rebate = *row.rebate;
    const QString number = rebate.orderNumber.empty() ? tr("no order") : words::foreign(rebate.orderNumber, 40);
    m_title->setText(rebate.customer.empty()
                         ? number
                         : tr("%1, %2", "order, customer").arg(number, words::foreign(rebate.customer, 80)));
    const RebatePolicy* policy = policyNamed(*state.rulebook, rebate.policy);
    m_policy->setText(policy ? tr("%1: from %2 in %3 months, %4; %5", "policy, threshold, months, rate, validity")
                                   .arg(words::label(policy->label), words::moneyFull(policy->threshold),
                                        words::count(policy->months), words::percent({policy->rate, 10'000}, 1),
                                        validityOf(*policy))
                             : tr("No policy was valid on the day of this order."));
    showChecks();
    showThreshold();
    showMoney();
    showDecision();
}

void RebateDetail::showChecks()
{
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        if (QWidget* line = item->widget()) {
            line->hide(); // it lives on until the event loop comes round
            line->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
    const std::vector<Reason>& reasons = m_row.rebate->reasons;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::grid);
        row->addWidget(new StateGlyph(lookOf(reasons[i].verdict), line), 0, Qt::AlignTop);
        auto* verdict = new FigureLabel(line, FigureLabel::Size::Strong);
        verdict->setTone(reasons[i].verdict == Verdict::Failed   ? FigureLabel::Tone::Red
                         : reasons[i].verdict == Verdict::Passed ? FigureLabel::Tone::Proven
                                                                 : FigureLabel::Tone::Secondary);
        const QString sentence = words::reason(reasons[i], *m_state.rulebook);
        verdict->setFigure(sentence, words::verdict(reasons[i].verdict),
                           [state = m_state, row = m_row, i] { return checkEvidence(state, row, i); });
        connect(verdict, &FigureLabel::evidenceRequested, this, &RebateDetail::evidenceRequested);
        QLabel* text = makeWrapped(line);
        text->setText(sentence);
        row->addWidget(verdict, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_checks->addWidget(line);
    }
}

void RebateDetail::showThreshold()
{
    const RebateAssessment& rebate = *m_row.rebate;
    const RebatePolicy* policy = policyNamed(*m_state.rulebook, rebate.policy);
    m_bar->setVisible(policy != nullptr);
    m_missing->setVisible(policy != nullptr);
    if (!policy)
        return;
    ClaimedProvenValue value;
    value.proven = static_cast<double>(rebate.total.fen);
    value.target = static_cast<double>(policy->threshold.fen);
    value.scale = std::max(value.proven, value.target) * 1.05;
    value.label = tr("%1-month total").arg(policy->months);
    value.figures = words::moneyShort(rebate.total);
    value.figuresWidth = 104;
    m_bar->setAccessibleName(tr("Total and threshold"));
    m_bar->setValue(value);
    m_missing->setFigure(tr("Distance to the threshold"),
                         rebate.missing.fen > 0 ? tr("%1 to the threshold").arg(words::moneyFull(rebate.missing))
                                                : tr("The threshold is reached"),
                         [state = m_state, row = m_row] { return thresholdEvidence(state, row); });
}

void RebateDetail::showMoney()
{
    const RebateAssessment& rebate = *m_row.rebate;
    m_amount->setFigure(tr("Rebate due"),
                        m_row.showsAmount() ? tr("Rebate due: %1").arg(words::moneyFull(rebate.amount))
                                            : tr("No amount: not every check has passed"),
                        [state = m_state, row = m_row] { return dueEvidence(state, row); });
    m_amount->setTone(m_row.showsAmount() ? FigureLabel::Tone::Proven : FigureLabel::Tone::Secondary);
    m_claimed->setVisible(rebate.claim.isSet());
    m_claimed->setFigure(tr("Promised or paid"), tr("Promised or paid: %1").arg(words::moneyFull(rebate.claimed)),
                         [state = m_state, row = m_row] { return claimEvidence(state, row); });
    m_claimed->setTone(rebate.outOfRule ? FigureLabel::Tone::Red : FigureLabel::Tone::Ink);
    QStringList drift;
    for (const Reason& reason : rebate.drift)
        drift.append(words::reason(reason, *m_state.rulebook));
    m_drift->setText(drift.join(QLatin1Char('\n')));
    m_drift->setVisible(!drift.isEmpty());
}

void RebateDetail::showDecision()
{
    if (!m_row.rebate)
        return;
    const RebateAssessment& rebate = *m_row.rebate;
    const bool isDue = m_row.state == RebateState::Due && rebate.amount.fen > 0;
    m_note->setPlaceholderText(isDue ? tr("Note") : tr("Why it is disputed"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_annex->setText(tr("Amount to the contract annex"));
    m_annex->setVisible(isDue);
    m_dispute->setText(tr("Dispute it"));
    m_dispute->setVisible(rebate.claim.isSet());
    m_dispute->setEnabled(!m_note->text().trimmed().isEmpty());
    m_note->setVisible(isDue || rebate.claim.isSet());
    m_hint->setText(isDue ? tr("The amount goes into the annex with the next sync, exactly as it stands here.")
                          : tr("A dispute needs a reason. It is kept in the audit trail."));
    m_hint->setVisible(isDue || rebate.claim.isSet());
    QStringList lines;
    if (m_state.rulings) {
        for (const RebateRuling& ruling : m_state.rulings->rebates) {
            if (ruling.order == rebate.order)
                lines.append(tr("%1: %2 for the annex. %3", "time, amount, note")
                                 .arg(words::instant(ruling.at, m_state.clock()), words::moneyFull({ruling.amount}),
                                      words::foreign(ruling.note, 1000))
                                 .trimmed());
        }
        for (const RebateDispute& dispute : m_state.rulings->disputes) {
            if (dispute.order == m_row.record())
                lines.append(tr("%1: disputed. %2", "time, note")
                                 .arg(words::instant(dispute.at, m_state.clock()), words::foreign(dispute.note, 1000)));
        }
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
    m_history->setVisible(!lines.isEmpty());
    m_strip->showRuling(m_state, subjectOf(m_row.record()));
}

void RebateDetail::decide(bool dispute)
{
    const std::string note = m_note->text().trimmed().toStdString();
    if (dispute)
        Q_EMIT ruled(RebateDispute{m_row.record(), {}, note});
    else
        Q_EMIT ruled(RebateRuling{m_row.rebate->order, m_row.rebate->amount.fen, {}, note});
    m_note->clear();
}

} // namespace plumbline::ui
