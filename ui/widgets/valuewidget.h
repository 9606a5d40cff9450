#pragma once

#include "ui/widgets/paintedwidget.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

// A painted value is a struct with these functions beside it, found by its type:
//   void paintValue(QPainter&, const QRectF&, const Value&, const Theme&);  widget, delegate and PDF
//   QString spokenText(const Value&);          the whole in words
//   QSize preferredSize(const Value&);
//   QAccessible::Role roleOf(const Value&);
//   int partCount(const Value&);
//   QRectF partRect(const Value&, const QRectF&, int part);
//   QString partText(const Value&, int part);
// The values carry their figures as texts that are ready to show, so painting knows no language.
namespace plumbline::ui {

template <typename Value> class ValueWidget final : public PaintedWidget {
public:
    explicit ValueWidget(QWidget* parent = nullptr)
        : PaintedWidget(roleOf(Value{}), parent)
    {
    }

    const Value& value() const { return m_value; }
    void setValue(Value value)
    {
        m_value = std::move(value);
        announceChange();
    }

    QString spoken() const override { return spokenText(m_value); }
    QSize sizeHint() const override { return preferredSize(m_value); }
    QSize minimumSizeHint() const override
    {
        return {preferredSize(m_value).width() / 2, preferredSize(m_value).height() * 2 / 3};
    }

protected:
    void paintContent(QPainter& painter, const QRectF& rect, const Theme& theme) const override
    {
        paintValue(painter, rect, m_value, theme);
    }
    int countParts() const override { return partCount(m_value); }
    QRectF rectOfPart(const QRectF& rect, int part) const override { return partRect(m_value, rect, part); }
    QString textOfPart(int part) const override { return partText(m_value, part); }

private:
    Value m_value;
};

// Paints the value that the model gives for `role`; selection and focus stay the style's.
template <typename Value> class ValueDelegate final : public QStyledItemDelegate {
public:
    explicit ValueDelegate(int role, QObject* parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_role(role)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant value = index.data(m_role);
        if (!value.canConvert<Value>())
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintValue(*painter, QRectF(option.rect).adjusted(8, 3, -8, -3), value.value<Value>(), themeOf(option.palette));
        painter->restore();
    }
    QString displayText(const QVariant&, const QLocale&) const override { return {}; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant value = index.data(m_role);
        return value.canConvert<Value>() ? preferredSize(value.value<Value>()).boundedTo({240, 28})
                                         : QStyledItemDelegate::sizeHint(option, index);
    }

private:
    int m_role;
};

} // namespace plumbline::ui
