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

using namespace Qt::StringLiterals;

HeldPage::HeldPage(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_model(new QStandardItemModel(0, ColumnCount, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Hold, tr("No sale is held"), {tr("F4 holds the sale in hand")}, this)),
    m_take(new QPushButton(tr("Take up  Enter"), this)),
    m_payBack(new QPushButton(tr("Pay back…  Del"), this))
{
    auto *title = new QLabel(tr("Held sales"), this);
    setType(title, Type::Primary);
    auto *back = new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this);
    setRole(back, ButtonRole::Normal);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::gapLarge);
    head->addWidget(title, 1);
    head->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::gapLarge);
    ways->addStretch(1);
    ways->addWidget(m_payBack);
    ways->addWidget(m_take);
    column->addLayout(ways);
    setRole(m_payBack, ButtonRole::Normal);
    m_payBack->setFixedHeight(m_take->sizeHint().height());
    setRole(m_take, ButtonRole::Primary);
    m_take->setFixedWidth(360);
    makeTable();
    connect(m_take, &QPushButton::clicked, this, [this] { take(m_table->selectedRow()); });
    connect(m_payBack, &QPushButton::clicked, this, &HeldPage::payBack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { m_payBack->setVisible(depositAt(index.row()) != nullptr); });
    connect(back, &QPushButton::clicked, this, &HeldPage::finished);
}

void HeldPage::makeTable()
{
    m_model->setHorizontalHeaderLabels(
        {tr("Held at"), tr("Items"), tr("Member"), tr("Cashier"), tr("Total")});
    m_model->setHeaderData(Total, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setMoneyColumn(Total, Type::LineTotal);
    m_table->setColumnWidths({208, 0, 208, 152, 160});
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        // A deposit can be paid back as well: a finger chooses it first.
        if (!depositAt(index.row()))
            take(index.row());
    });
}

void HeldPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
    if (m_model->rowCount() == 0)
        setFocus();
    else
        m_table->setFocus();
}

void HeldPage::fill()
{
    m_held = m_sale.heldSales();
    m_deposits = m_sale.deposits();
    m_model->removeRows(0, m_model->rowCount());
    for (const HeldSale &held : m_held) {
        const QString items = held.lines > 1
            ? tr("%1 and %n more", nullptr, int(held.lines - 1)).arg(held.firstItem)
            : held.firstItem;
        QList<QStandardItem *> row;
        for (const QString &text :
             {heldWords(held.at), items, held.member, held.cashier, m_format.money(held.total)})
            row << new QStandardItem(text);
        m_model->appendRow(row);
    }
    for (const Deposit &deposit : m_deposits)
        addDeposit(deposit);
    const bool any = m_model->rowCount() > 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_take})
        part->setVisible(any);
    m_empty->setVisible(!any);
    m_table->selectRowAt(any ? 0 : -1);
    m_payBack->setVisible(depositAt(any ? 0 : -1) != nullptr);
}

/// "14:32 · 5 min", or the day when it was another.
QString HeldPage::heldWords(Timestamp at) const
{
    const Timestamp now = m_sale.now();
    return m_format.date(at) == m_format.date(now)
        ? m_format.time(at) + u" · "_s + m_format.age(now.milliseconds() - at.milliseconds())
        : m_format.dateTime(at);
}

/// What was agreed, and what of it is paid.
void HeldPage::addDeposit(const Deposit &deposit)
{
    const QString paid = tr("Deposit %1").arg(m_format.money(deposit.balance));
    QList<QStandardItem *> row;
    for (const QString &text :
         {heldWords(deposit.at), deposit.note.isEmpty() ? paid : deposit.note + u" · "_s + paid,
          deposit.member ? deposit.member->number : QString(), QString(), m_format.money(deposit.agreed)})
        row << new QStandardItem(text);
    m_model->appendRow(row);
}

const Deposit *HeldPage::depositAt(int row) const
{
    const auto index = size_t(row) - m_held.size();
    return row >= int(m_held.size()) && index < m_deposits.size() ? &m_deposits[index] : nullptr;
}

void HeldPage::payBack()
{
    if (const Deposit *deposit = depositAt(m_table->selectedRow()))
        Q_EMIT payBackRequested(*deposit);
}

void HeldPage::take(int row)
{
    if (const Deposit *deposit = depositAt(row)) {
        m_sale.pickUp(deposit->id);
        return Q_EMIT finished();
    }
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
    case Qt::Key_Delete: return payBack();
    case Qt::Key_Escape: return Q_EMIT finished();
    default: QWidget::keyPressEvent(event);
    }
}
