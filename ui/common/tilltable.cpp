#include "ui/common/tilltable.h"

#include "ui/common/celldelegate.h"

#include <QHeaderView>
#include <QScrollBar>

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
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(int(rows));
    verticalHeader()->setDefaultSectionSize(int(rows));
    verticalScrollBar()->setSingleStep(int(rows) / 2);
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
