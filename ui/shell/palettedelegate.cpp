#include "ui/shell/palettedelegate.h"

#include "ui/shell/palette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textblock.h"

#include <QPainter>

namespace plumbline::ui {
namespace {

constexpr int kPaletteRow = 34;
constexpr double kKindWidth = 72;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.selection : theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), space::radius, space::radius);
    }
    const QRectF inner = QRectF(option.rect).adjusted(space::padding, 0, -space::padding, 0);
    const QRectF kind(inner.right() - kKindWidth, inner.top(), kKindWidth, inner.height());
    const QString title = index.data().toString();
    const QFont body = themeFont(TextRole::Body), small = themeFont(TextRole::Secondary);
    const double room = kind.left() - space::grid - inner.left();
    const double width = std::min(textWidth(title, body) + 2, room);
    drawLine(*painter, QRectF(inner.left(), inner.top(), width, inner.height()), title, body, theme.ink);
    const double left = inner.left() + width + 2 * space::grid;
    if (left < kind.left() - 40)
        drawLine(*painter, QRectF(left, inner.top(), kind.left() - space::grid - left, inner.height()),
                 index.data(PaletteModel::DetailRole).toString(), small, theme.secondary);
    drawLine(*painter, kind, index.data(PaletteModel::KindRole).toString(), small, theme.secondary,
             Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {400, kPaletteRow}; }

} // namespace plumbline::ui
