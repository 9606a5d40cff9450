#include "ui/pages/actions/actiondelegate.h"

#include "ui/models/actionmodel.h"
#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QPainter>

namespace plumbline::ui {
namespace {

constexpr int kActionRow = 56;
constexpr int kSide = 12;
constexpr int kGlyphSize = 14;

StateLook lookOfRow(const QModelIndex& index)
{
    switch (static_cast<ActionStatus>(index.data(ActionModel::StatusRole).toInt())) {
    case ActionStatus::Completed:
        return StateLook::Proven;
    case ActionStatus::Dismissed:
    case ActionStatus::Snoozed:
        return StateLook::Ahead;
    case ActionStatus::Open:
    case ActionStatus::Taken:
        break;
    }
    return index.data(ActionModel::RedRole).toBool() ? StateLook::Failed : StateLook::Pending;
}

} // namespace

void ActionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    paintGlyph(*painter, QRectF(rect.left() + kSide, rect.top() + 11, kGlyphSize, kGlyphSize), lookOfRow(index), theme);
    const qreal left = rect.left() + kSide + kGlyphSize + space::grid;
    const qreal width = rect.right() - kSide - left;
    drawLine(*painter, QRectF(left, rect.top() + 8, width, 20), index.data().toString(),
             themeFont(TextRole::Body, QFont::DemiBold), theme.ink);
    drawLine(*painter, QRectF(left, rect.top() + 29, width, 18), index.data(ActionModel::DetailRole).toString(),
             themeFont(TextRole::Secondary), theme.secondary);
    painter->restore();
}

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kActionRow}; }

} // namespace plumbline::ui
