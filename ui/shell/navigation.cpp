#include "ui/shell/navigation.h"

#include "ui/shell/labels.h"
#include "ui/shell/pagetable.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QButtonGroup>
#include <QFocusEvent>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kWidth = 168;
constexpr int kNavigationRow = 40;

} // namespace

NavigationEntry::NavigationEntry(Icon icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(themeFont(TextRole::Body));
    setAttribute(Qt::WA_Hover);
}

void NavigationEntry::setBadge(int count)
{
    m_badge = count;
    update();
}

QSize NavigationEntry::sizeHint() const
{
    const int word = QFontMetrics(themeFont(TextRole::Body, QFont::DemiBold)).horizontalAdvance(text());
    return {qMax(kWidth - 2 * space::grid, word + (m_badge > 0 ? 88 : 48)), kNavigationRow};
}

void NavigationEntry::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_reached ? QPen(theme.focus, 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme.selection : underMouse() ? theme.hover : theme.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);

    const QColor ink = isChecked() ? theme.ink : theme.secondary;
    paintIcon(painter, m_icon, QRectF(12, (height() - 20) / 2.0, 20, 20), ink);
    painter.setFont(themeFont(TextRole::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? theme.ink : theme.secondary);
    painter.drawText(rect().adjusted(44, 0, m_badge > 0 ? -44 : -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_badge > 0) {
        painter.setFont(themeFont(TextRole::Secondary, QFont::DemiBold));
        painter.setPen(theme.ink);
        painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, words::count(m_badge));
    }
}

void NavigationEntry::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    m_reached = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                event->reason() == Qt::ShortcutFocusReason;
}

void NavigationEntry::focusOutEvent(QFocusEvent* event)
{
    m_reached = false;
    QAbstractButton::focusOutEvent(event);
}

void NavigationEntry::keyPressEvent(QKeyEvent* event)
{
    m_reached = true;
    QAbstractButton::keyPressEvent(event);
}

Navigation::Navigation(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::grid, 2 * space::grid, space::grid, space::grid);
    column->setSpacing(4);
    m_brand = makeLabel(this, LabelRole::Title);
    m_brand->setContentsMargins(12, 0, 0, space::grid);
    column->addWidget(m_brand);
    column->addStretch(1);
    m_group->setExclusive(true);
    // Toggled, not clicked: a screen reader toggles an entry and clicks nothing.
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on && !m_isFollowing)
            Q_EMIT chosen(button->objectName());
    });
    for (const PageRow& row : pageTable())
        add(QString::fromLatin1(row.key), row.icon);
}

void Navigation::add(const QString& key, Icon icon)
{
    auto* row = new NavigationEntry(icon, this);
    row->setObjectName(key);
    m_group->addButton(row);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, row);
}

void Navigation::retranslate()
{
    int number = 0;
    for (const PageRow& row : pageTable()) {
        const QKeySequence shortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (++number % 10)));
        setWord(QString::fromLatin1(row.key), pageWord(row), shortcut.toString(QKeySequence::NativeText));
    }
}

void Navigation::setWaiting(int count)
{
    for (const PageRow& row : pageTable())
        setBadge(QString::fromLatin1(row.key), row.countsActions ? count : 0, tr("%n open", nullptr, count));
}

void Navigation::setBrand(const QString& name) { m_brand->setText(name); }

NavigationEntry* Navigation::entry(const QString& key) const
{
    return findChild<NavigationEntry*>(key, Qt::FindDirectChildrenOnly);
}

void Navigation::setWord(const QString& key, const QString& word, const QString& shortcut)
{
    if (NavigationEntry* row = entry(key)) {
        row->setText(word);
        setPlainToolTip(row, shortcut.isEmpty() ? word : tr("%1 (%2)").arg(word, shortcut));
        row->updateGeometry();
    }
}

void Navigation::setBadge(const QString& key, int count, const QString& spoken)
{
    if (NavigationEntry* row = entry(key)) {
        row->setBadge(count);
        row->setAccessibleName(count > 0 ? row->text() + QStringLiteral(", ") + spoken : row->text());
    }
}

void Navigation::setCurrent(const QString& key)
{
    if (NavigationEntry* row = entry(key)) {
        m_isFollowing = true;
        row->setChecked(true);
        m_isFollowing = false;
        setFocusProxy(row);
    }
}

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(themeOf(palette()).hairline);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace plumbline::ui
