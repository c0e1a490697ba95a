#pragma once

#include "ui/common/style.h"

#include <QStyledItemDelegate>

/// Roles that delegates read beside Qt's own.
enum CellRole {
    SecondLineRole = Qt::UserRole + 100, // text below the first line
    ChipTextRole,                        // words of a chip beside the second line
    ChipKindRole,                        // its Kind as int
    ToneRole                             // the text's Tone as int
};

/// A cell of text: 12 px from its edges, a thin line below, the selection's bar at the row's beginning.
/// Text that does not fit ends in an ellipsis.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(Type type, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Draws into `area`, already padded; the painter has the cell's font and colour.
    virtual void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;

private:
    Type m_type;
};

/// Right-aligned and never cut: it shrinks when the column is too narrow.
class MoneyDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// What it is, and below it, smaller, more about it: SecondLineRole and a chip.
class TwoLineDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// The text as a chip of the kind that ChipKindRole says.
class ChipDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};
