#include "ui/common/tilltable.h"

#include "ui/common/celldelegate.h"

#include <QHeaderView>
#include <QPaintEvent>

TillTable::TillTable(Rows rows, QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(Type::Body, this));
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(int(rows));
    verticalHeader()->setDefaultSectionSize(int(rows));
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(space::header);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(space::targetLarge / 2);
}

void TillTable::setTextColumn(int column, Type type)
{
    setItemDelegateForColumn(column, new CellDelegate(type, this));
}

void TillTable::setMoneyColumn(int column, Type type)
{
    setItemDelegateForColumn(column, new MoneyDelegate(type, this));
}

void TillTable::setTwoLineColumn(int column)
{
    setItemDelegateForColumn(column, new TwoLineDelegate(Type::Body, this));
}

void TillTable::setColumnWidths(const std::vector<int> &widths)
{
    for (int column = 0; column < int(widths.size()); ++column) {
        const int width = widths[std::size_t(column)];
        horizontalHeader()->setSectionResizeMode(column,
                                                 width > 0 ? QHeaderView::Fixed : QHeaderView::Stretch);
        if (width > 0)
            setColumnWidth(column, width);
    }
}

void TillTable::selectRowAt(int row)
{
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    selectRow(row);
    scrollTo(model()->index(row, 0));
}

int TillTable::selectedRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.first().row();
}

/// Half a price reads as another one.
QRect TillTable::wholeRows() const
{
    const int row = verticalHeader()->defaultSectionSize();
    return {0, 0, viewport()->width(), std::max(viewport()->height() / row, 1) * row};
}

QModelIndex TillTable::indexAt(const QPoint &position) const
{
    return wholeRows().contains(position) ? QTableView::indexAt(position) : QModelIndex();
}

void TillTable::paintEvent(QPaintEvent *event)
{
    QPaintEvent whole(event->region() & wholeRows());
    QTableView::paintEvent(&whole);
}
