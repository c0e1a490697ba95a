#include "ui/returns/returnpage.h"

#include "ui/common/emptystate.h"
#include "ui/common/tilltable.h"
#include "ui/returns/returnpresenter.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

// The rows of the page: lines of a sale, sales to choose from, or goods without a receipt.

void ReturnPage::addRow(const QStringList &texts)
{
    QList<QStandardItem *> row;
    for (const QString &text : texts)
        row << new QStandardItem(text);
    m_model->appendRow(row);
}

void ReturnPage::alignFigures()
{
    for (const int column : {Sold, Left, Back})
        m_table->setMoneyColumn(column);
    m_table->setMoneyColumn(Worth, Type::LineTotal);
    for (int column = Sold; column < ColumnCount; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                               Qt::TextAlignmentRole);
}

void ReturnPage::showLines()
{
    m_model->setHorizontalHeaderLabels({tr("Item"), tr("Sold"), tr("Left"), tr("Comes back"), tr("Paid")});
    const ReturnableSale &sale = *m_returns.sale();
    for (size_t i = 0; i < sale.left.size(); ++i) {
        const SaleLine &line = sale.receipt.sale.lines[i];
        const QString name = line.returned ? line.line.product.name + u" · "_s + tr("came back in exchange")
            : sale.bars[i]                 ? line.line.product.name + u" · "_s + tr("cannot come back")
                                           : line.line.product.name;
        const Quantity wished = m_returns.wished(i);
        addRow({name, m_format.quantity(line.line.quantity), m_format.quantity(sale.left[i].quantity),
                wished.isZero() ? QString() : m_format.quantity(wished), m_format.money(line.amounts.total)});
    }
    alignFigures();
    m_table->setColumnWidths({0, 88, 88, 120, 128});
}

/// What each piece is worth is the lowest price that it was sold at.
void ReturnPage::showLoose()
{
    m_empty->setText(tr("Scan the goods that come back without a receipt"),
                     {tr("or type their code, then Enter")});
    m_model->setHorizontalHeaderLabels(
        {tr("Item"), tr("Price"), tr("Lowest"), tr("Comes back"), tr("Worth")});
    if (!m_returns.preview())
        return;
    const auto &lines = m_returns.preview()->sale.lines;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LooseReturn &loose = m_returns.looseReturns()[i];
        const QString name = loose.serials.isEmpty()
            ? loose.product.name
            : loose.product.name + u" · "_s + loose.serials.join(u", "_s);
        addRow({name, m_format.money(loose.product.price), m_format.money(lines[i].unitPrice),
                m_format.quantity(loose.quantity), m_format.money(-lines[i].amounts.total)});
    }
    alignFigures();
    m_table->setColumnWidths({0, 104, 104, 120, 128});
}

void ReturnPage::showFound()
{
    m_empty->setText(tr("Scan the receipt that the goods came with"),
                     {tr("or type its number, the member's number, or a date like 2026-11-24")});
    m_model->setHorizontalHeaderLabels({tr("Receipt"), tr("Sold at"), {}, {}, tr("Total")});
    for (const returns::Found &found : m_returns.found()) {
        const ReceiptNumber number{m_returns.session().shop.code, m_returns.session().till.code,
                                   m_returns.session().till.epoch, found.receipt};
        addRow({number.toString(), m_format.dateTime(found.at), {}, {}, m_format.money(found.total)});
    }
    m_table->setMoneyColumn(Worth, Type::LineTotal);
    m_model->setHeaderData(Worth, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    m_table->setColumnWidths({0, 240, 1, 1, 160});
}
