#include "ui/shell/syncchip.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/health.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kPanelWidth = 400;
constexpr int kDot = 8;

QColor dotColor(SyncWords::Mood mood, const Theme& theme)
{
    switch (mood) {
    case SyncWords::Mood::Quiet:
        return theme.proven;
    case SyncWords::Mood::Busy:
        return theme.focus;
    case SyncWords::Mood::Aged:
        return theme.amber;
    case SyncWords::Mood::Failing:
        return theme.red;
    case SyncWords::Mood::NoData:
        break;
    }
    return theme.secondary;
}

} // namespace

SyncChip::SyncChip(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &SyncChip::openPanel);
}

void SyncChip::showStatus(const SyncStatus& status, Instant now, CompanyClock clock)
{
    m_status = status;
    m_now = now;
    m_clock = clock;
    m_words = syncWords(status, now, clock);
    setText(m_words.chip);
    setAccessibleName(m_words.chip);
    setPlainToolTip(this, tr("Show the state of each company system"));
    updateGeometry();
    update();
}

QSize SyncChip::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 42, 30}; }

QSize SyncChip::minimumSizeHint() const { return {qMin(sizeHint().width(), 140), 30}; }

void SyncChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.focus, 2) : QPen(theme.hairline, 1));
    painter.setBrush(underMouse() ? theme.hover : theme.card);
    const qreal round = height() / 2.0 - 1;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
    // A ring where something is behind, a disc where all is well: not by colour alone.
    const bool well = m_words.mood == SyncWords::Mood::Quiet || m_words.mood == SyncWords::Mood::Busy;
    const QColor dot = dotColor(m_words.mood, theme);
    painter.setPen(QPen(dot, 2));
    painter.setBrush(well ? QBrush(dot) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(13, (height() - kDot) / 2.0, kDot, kDot));
    painter.setPen(theme.ink);
    const QRect room = rect().adjusted(28, 0, -12, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void SyncChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SyncChip::openPanel()
{
    auto* panel = new SyncPanel(m_status, m_now, m_clock, this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    connect(panel, &SyncPanel::deletesConfirmed, this, &SyncChip::deletesConfirmed);
    panel->adjustSize();
    panel->move(mapToGlobal(QPoint(width() - panel->width(), height() + 4)));
    panel->show();
}

SyncPanel::SyncPanel(const SyncStatus& status, Instant now, CompanyClock clock, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("syncPanel"));
    setProperty("plumblineCard", true);
    setFixedWidth(kPanelWidth);
    m_column->setContentsMargins(space::padding, space::padding, space::padding, space::padding);
    m_column->setSpacing(4);
    QLabel* title = makeLabel(this, LabelRole::Title);
    title->setText(tr("Company systems"));
    m_column->addWidget(title);
    if (status.systems.empty()) {
        QLabel* none = makeWrapped(this);
        none->setText(tr("No company system is connected yet."));
        m_column->addWidget(none);
    }
    for (const SystemStatus& system : status.systems)
        addSystem(system, now, clock);
    if (status.secretsInMemoryOnly) {
        QLabel* notice = makeWrapped(this, LabelRole::Secondary);
        notice->setText(tr("This computer offers no keychain: passwords are kept in memory only and are asked for "
                           "again after a restart."));
        m_column->addSpacing(space::grid);
        m_column->addWidget(notice);
    }
}

void SyncPanel::addSystem(const SystemStatus& system, Instant now, CompanyClock clock)
{
    m_column->addSpacing(space::grid);
    QLabel* name = makeLabel(this);
    name->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    name->setText(words::foreign(system.label.isEmpty() ? system.id.toStdString() : system.label.toStdString(), 40));
    m_column->addWidget(name);
    QStringList lines{freshnessOf(system, now, clock)};
    lines += words::healthLines(system, clock);
    if (system.setAside > 0)
        lines.append(tr("%n row(s) could not be read and were set aside", nullptr, static_cast<int>(system.setAside)));
    for (const QString& line : lines) {
        QLabel* label = makeWrapped(this, LabelRole::Secondary);
        label->setText(line);
        m_column->addWidget(label);
    }
    for (const sync::StreamDoubt& each : system.doubts) {
        auto* confirm = new QPushButton(tr("They were deleted there: remove them"), this);
        confirm->setObjectName(QStringLiteral("confirmDeletes"));
        m_column->addWidget(confirm);
        connect(confirm, &QPushButton::clicked, this, [this, id = system.id, stream = each.stream] {
            Q_EMIT deletesConfirmed(id, QString::fromStdString(stream));
            close();
        });
    }
}

} // namespace plumbline::ui
