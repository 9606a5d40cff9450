#include "ui/widgets/paintedwidget.h"

#include "ui/widgets/plaintext.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace plumbline::ui {

namespace {

// Says the value as description too, because not every screen reader asks a drawing for its value.
class PaintedAccessible : public QAccessibleWidget {
public:
    explicit PaintedAccessible(PaintedWidget* widget)
        : QAccessibleWidget(widget, widget->accessibleRole())
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return painted()->spoken();
        return QAccessibleWidget::text(kind);
    }
    QStringList actionNames() const override
    {
        return QStringList{QAccessibleActionInterface::pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override
    {
        if (action == QAccessibleActionInterface::pressAction())
            painted()->activate(painted()->currentPart());
        else
            QAccessibleWidget::doAction(action);
    }

private:
    PaintedWidget* painted() const { return static_cast<PaintedWidget*>(widget()); }
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* painted = qobject_cast<PaintedWidget*>(object);
    return painted ? new PaintedAccessible(painted) : nullptr; // Qt owns it
}

constexpr qreal kFocusRoom = 3;

} // namespace

PaintedWidget::PaintedWidget(QAccessible::Role role, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
{
    static const bool installed = (QAccessible::installFactory(accessibleOf), true);
    Q_UNUSED(installed);
    setFocusPolicy(Qt::StrongFocus);
    setFont(themeFont(TextRole::Body));
}

void PaintedWidget::activate(int part) { Q_EMIT activated(part); }

void PaintedWidget::announceChange()
{
    m_current = qMin(m_current, countParts() - 1);
    updateGeometry();
    update();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QRectF PaintedWidget::content() const
{
    return QRectF(rect()).adjusted(kFocusRoom, kFocusRoom, -kFocusRoom, -kFocusRoom);
}

int PaintedWidget::partAt(const QPointF& point) const
{
    for (int part = 0; part < countParts(); ++part) {
        if (rectOfPart(content(), part).contains(point))
            return part;
    }
    return -1;
}

bool PaintedWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partAt(help->pos());
    const QString text = part >= 0 ? textOfPart(part) : spoken();
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

void PaintedWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    paintContent(painter, content(), theme);
    if (!hasFocus())
        return;
    const QRectF ring = m_current >= 0 ? rectOfPart(content(), m_current).adjusted(-2, -2, 2, 2)
                                       : QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(theme.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ring, space::radius / 2.0, space::radius / 2.0);
}

void PaintedWidget::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                     : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                   : 0;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        activate(m_current);
    } else if (step != 0 && countParts() > 0) {
        m_current = qBound(0, m_current + step, countParts() - 1);
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PaintedWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        activate(partAt(event->position()));
}

} // namespace plumbline::ui
