#pragma once

#include "ui/common/celldelegate.h"

/// A box that is ticked or not, in the middle of its cell.
class MarkDelegate : public CellDelegate
{
    Q_OBJECT

public:
    static constexpr int width = 48;

    explicit MarkDelegate(QObject *parent) : CellDelegate(Type::Body, parent) {}

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};
