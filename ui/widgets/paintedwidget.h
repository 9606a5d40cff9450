#pragma once

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QWidget>

namespace plumbline::ui {

// The frame of every painted widget: focus, keyboard, tool tips, screen reader. What is painted comes
// from a value (valuewidget.h). Left and Right walk through the parts, Return, Space and a click
// activate one, which opens its evidence.
class PaintedWidget : public QWidget {
    Q_OBJECT

public:
    explicit PaintedWidget(QAccessible::Role role, QWidget* parent = nullptr);

    QAccessible::Role accessibleRole() const { return m_role; }
    virtual QString spoken() const = 0; // the whole value in words, for the screen reader
    int currentPart() const { return m_current; }

    void activate(int part);

Q_SIGNALS:
    void activated(int part); // -1 = the whole

protected:
    virtual void paintContent(QPainter& painter, const QRectF& rect, const Theme& theme) const = 0;
    virtual int countParts() const = 0;
    virtual QRectF rectOfPart(const QRectF& rect, int part) const = 0;
    virtual QString textOfPart(int part) const = 0;

    void announceChange(); // after a new value

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF content() const;
    int partAt(const QPointF& point) const;

    QAccessible::Role m_role;
    int m_current = -1;
};

} // namespace plumbline::ui
