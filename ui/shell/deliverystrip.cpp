#include "ui/shell/deliverystrip.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace plumbline::ui {

DeliveryStrip::DeliveryStrip(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout)
    , m_undo(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    m_undo->setObjectName(QStringLiteral("undoStep"));
    connect(m_undo, &QPushButton::clicked, this, &DeliveryStrip::takeBack);
}

void DeliveryStrip::showAction(const ViewState& state, const std::string& actionKey)
{
    m_state = state;
    m_key = actionKey;
    m_isAction = true;
    fill();
}

void DeliveryStrip::showRuling(const ViewState& state, const std::string& subject)
{
    m_state = state;
    m_key = subject;
    m_isAction = false;
    fill();
}

// A step is undone in the ledger; a ruling stands there for ever, and what it sends out is given up.
void DeliveryStrip::takeBack()
{
    if (m_isAction) {
        Q_EMIT chosen({DeliveryChoice::Kind::Undo, m_key, 0});
        return;
    }
    const Deliveries deliveries(m_state.outbox);
    for (const OutboxEntry* entry : deliveries.of(m_key)) {
        if (entry->state == OutboxState::Queued)
            Q_EMIT chosen({DeliveryChoice::Kind::Discard, {}, entry->sequence});
    }
}

void DeliveryStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_undo)
        fill();
}

void DeliveryStrip::fill()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* line = item->widget()) {
            line->hide(); // it lives on until the event loop comes round
            line->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
    const Deliveries deliveries(m_state.outbox);
    for (const OutboxEntry* entry : deliveries.of(m_key))
        addEntry(*entry);
    m_undo->setText(m_isAction ? tr("Undo the last step") : tr("Take it back"));
    m_undo->setVisible(deliveries.canUndo(m_key));
    setVisible(m_lines->count() > 0);
}

void DeliveryStrip::addEntry(const OutboxEntry& entry)
{
    auto* line = new QWidget(this);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel* text = makeWrapped(line);
    text->setObjectName(QStringLiteral("delivery"));
    QString sentence = tr("%1 to %2: %3, since %4", "step, system, state, time")
                           .arg(words::decision(entry.draft.decision), words::foreign(entry.draft.system, 40),
                                words::outboxState(entry.state), words::instant(entry.queuedAt, m_state.clock()));
    if (entry.error && !entry.isFinal())
        sentence += QLatin1Char('\n') + words::error(*entry.error);
    if (entry.state == OutboxState::Conflict && !entry.theirs.empty())
        sentence += QLatin1Char('\n') + tr("There it now reads: %1").arg(words::foreign(entry.theirs, 400));
    text->setText(sentence);
    column->addWidget(text);
    const bool asks = entry.state == OutboxState::Rejected || entry.state == OutboxState::Conflict ||
                      entry.state == OutboxState::Unconfirmed;
    if (asks) {
        auto* buttons = new QHBoxLayout;
        buttons->setSpacing(space::grid);
        auto* again = new QPushButton(tr("Send again"), line);
        auto* discard = new QPushButton(tr("Give up"), line);
        again->setObjectName(QStringLiteral("retryDelivery"));
        discard->setObjectName(QStringLiteral("discardDelivery"));
        const std::int64_t number = entry.sequence;
        connect(again, &QPushButton::clicked, this, [this, number] {
            Q_EMIT chosen({DeliveryChoice::Kind::Retry, {}, number});
        });
        connect(discard, &QPushButton::clicked, this, [this, number] {
            Q_EMIT chosen({DeliveryChoice::Kind::Discard, {}, number});
        });
        buttons->addWidget(again);
        buttons->addWidget(discard);
        buttons->addStretch(1);
        column->addLayout(buttons);
    }
    m_lines->addWidget(line);
}

} // namespace plumbline::ui
