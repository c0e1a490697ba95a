#include "ui/sale/heldpage.h"

#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/sale/salepresenter.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

HeldPage::HeldPage(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_model(new QStandardItemModel(0, 4, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Hold, tr("No sale is held"), {tr("F4 holds the sale in hand")}, this))
{
    auto *title = new QLabel(tr("Held sales"), this);
    setType(title, Type::Entry);
    auto *hint = new QLabel(tr("Enter or a touch takes one up again"), this);
    setTone(hint, Tone::Secondary);
    auto *back = new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this);
    setRole(back, ButtonRole::Normal);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::gapLarge);
    head->addWidget(title);
    head->addWidget(hint, 1);
    head->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Cashier"), tr("Lines"), tr("Total")});
    m_table->setModel(m_model);
    m_table->setMoneyColumn(2);
    m_table->setMoneyColumn(3, Type::LineTotal);
    m_table->setColumnWidths({200, 0, 120, 200});
    for (const int column_ : {2, 3})
        m_model->setHeaderData(column_, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                               Qt::TextAlignmentRole);
    connect(m_table, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(back, &QPushButton::clicked, this, &HeldPage::finished);
}

void HeldPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
    if (m_held.empty())
        setFocus();
    else
        m_table->setFocus();
}

void HeldPage::fill()
{
    m_held = m_sale.heldSales();
    m_model->removeRows(0, m_model->rowCount());
    for (const HeldSale &held : m_held)
        m_model->appendRow({new QStandardItem(m_format.dateTime(held.at)), new QStandardItem(held.cashier),
                            new QStandardItem(QString::number(held.lines)),
                            new QStandardItem(m_format.money(held.total))});
    m_table->setVisible(!m_held.empty());
    m_empty->setVisible(m_held.empty());
    m_table->selectRowAt(m_held.empty() ? -1 : 0);
}

void HeldPage::take(int row)
{
    if (row < 0 || row >= int(m_held.size()))
        return;
    m_sale.recall(m_held[size_t(row)].id);
    Q_EMIT finished();
}

/// The table leaves these keys to its page.
void HeldPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            take(m_table->selectedRow());
        return;
    case Qt::Key_Escape: return Q_EMIT finished();
    default: QWidget::keyPressEvent(event);
    }
}
