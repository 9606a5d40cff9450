#pragma once

#include <QStyledItemDelegate>

namespace plumbline::ui {

// Two lines and the glyph of the severity; background, selection and focus stay the style's.
class ActionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QString displayText(const QVariant&, const QLocale&) const override { return {}; }
};

} // namespace plumbline::ui
