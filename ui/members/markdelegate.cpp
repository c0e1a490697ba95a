#include "ui/members/markdelegate.h"

#include "ui/common/icons.h"
#include "ui/common/paintfield.h"

#include <QPainter>

void MarkDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    constexpr int side = 24;
    const Tokens &t = themeTokens(option);
    const bool marked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QRect box(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    paintBox(painter, box, marked ? t.primary : t.surface, marked ? t.primary : t.border);
    if (marked)
        paintGlyph(painter, box.adjusted(2, 2, -2, -2), Glyph::Check, t.onPrimary);
}
