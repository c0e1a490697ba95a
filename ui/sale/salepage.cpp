#include "ui/sale/salepage.h"

#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/sale/cartmodel.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepanel.h"
#include "ui/sale/salepresenter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SalePage::SalePage(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_model(new CartModel(sale, format, this)),
    m_strip(new PendingStrip(sale, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Scanner, tr("Scan the first item to start"), {}, this)),
    m_cart(new QStackedWidget(this)),
    m_summary(new QLabel(this)),
    m_held(new Chip(this)),
    m_undo(new QPushButton(this)),
    m_remove(new QPushButton(this)),
    m_panel(new SalePanel(sale, format, this)),
    m_bar(new FunctionBar(this))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeCart(), 1);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_bar);
    fillBar();
    setTabOrder(m_panel->entry(), m_table);
    setTabOrder(m_table, m_panel->memberButton());
    setTabOrder(m_panel->memberButton(), m_panel->payButton());
    m_panel->entry()->setKeyHook([this](const QKeyEvent &event) { return hook(event); });
    connect(m_panel, &SalePanel::memberRequested, this, &SalePage::memberRequested);
    connect(m_strip, &PendingStrip::searchRequested, this, [this] { Q_EMIT searchRequested({}); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_sale.selectLine(index.row());
        focusEntry();
    });
    connect(&sale, &SalePresenter::changed, this, &SalePage::follow);
    connect(&sale, &SalePresenter::refused, m_strip, &PendingStrip::showRefusal);
    connect(&sale, &SalePresenter::searchRequested, this, &SalePage::searchRequested);
    connect(&sale, &SalePresenter::heldSalesChanged, this, &SalePage::follow);
    follow();
}

QWidget *SalePage::makeCart()
{
    m_table->setModel(m_model);
    m_table->setTextColumn(CartModel::Number, Type::Secondary);
    m_table->setTwoLineColumn(CartModel::Product);
    for (const int column : {CartModel::Price, CartModel::Amount, CartModel::Off})
        m_table->setMoneyColumn(column);
    m_table->setMoneyColumn(CartModel::Subtotal, Type::LineTotal);
    m_table->setColumnWidths({48, 0, 112, 104, 104, 136});
    m_cart->addWidget(m_table);
    m_cart->addWidget(m_empty);
    auto *cart = new QWidget(this);
    auto *column = new QVBoxLayout(cart);
    column->setContentsMargins(8, 8, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_strip);
    column->addWidget(m_cart, 1);
    column->addWidget(makeSummary());
    return cart;
}

QWidget *SalePage::makeSummary()
{
    auto *strip = new QWidget(this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    setType(m_summary, Type::Secondary);
    m_held->setTappable(true);
    m_undo->setIcon(icon(Glyph::Undo));
    m_undo->setText(tr("Undo"));
    m_remove->setIcon(icon(Glyph::Delete));
    m_remove->setText(tr("Remove line"));
    for (QPushButton *button : {m_undo, m_remove}) {
        setRole(button, ButtonRole::Quiet);
        button->setFocusPolicy(Qt::NoFocus);
    }
    row->addWidget(m_summary, 1);
    row->addWidget(m_held);
    row->addWidget(m_undo);
    row->addWidget(m_remove);
    connect(m_held, &QAbstractButton::clicked, this, &SalePage::recallRequested);
    connect(m_undo, &QPushButton::clicked, &m_sale, &SalePresenter::undo);
    connect(m_remove, &QPushButton::clicked, &m_sale, &SalePresenter::removeLine);
    return strip;
}

void SalePage::fillBar()
{
    const auto set = [this](int key, const QString &text, std::function<void()> run) {
        m_bar->setAction(key, text, true, std::move(run));
    };
    set(1, tr("Help"), [this] { Q_EMIT helpRequested(); });
    set(2, tr("Member"), [this] { Q_EMIT memberRequested(); });
    set(3, tr("Find"), [this] { Q_EMIT searchRequested(takeTyped()); });
    set(4, tr("Hold"), [this] { m_sale.hold(); });
    set(5, tr("Recall"), [this] { Q_EMIT recallRequested(); });
    set(6, tr("Price"), [this] { m_sale.overridePrice(takeTyped()); });
    set(7, tr("Line off"), [this] { m_sale.discountLine(takeTyped()); });
    set(8, tr("Total off"), [this] { m_sale.discountOrder(takeTyped()); });
    set(12, tr("Pay"), [this] {
        if (!m_sale.cart().lines.empty())
            Q_EMIT m_sale.tenderRequested();
    });
}

QString SalePage::takeTyped()
{
    const QString typed = m_panel->entry()->text();
    m_panel->entry()->clear();
    focusEntry();
    return typed;
}

void SalePage::handleScan(const QString &code)
{
    m_sale.scan(code);
    focusEntry();
}

void SalePage::focusEntry()
{
    m_panel->entry()->setFocus(Qt::OtherFocusReason);
}

void SalePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusEntry();
    follow();
}

bool SalePage::hook(const QKeyEvent &event)
{
    if (event.modifiers() & Qt::ControlModifier)
        return hookControl(event);
    const int selected = m_sale.selectedLine();
    switch (event.key()) {
    case Qt::Key_Up: m_sale.selectLine(selected - 1); return true;
    case Qt::Key_Down: m_sale.selectLine(selected + 1); return true;
    case Qt::Key_PageUp: m_sale.selectLine(std::max(selected - 9, 0)); return true;
    case Qt::Key_PageDown: m_sale.selectLine(std::min(selected + 9, m_model->rowCount() - 1)); return true;
    case Qt::Key_Delete: m_sale.removeLine(); return true;
    case Qt::Key_Escape:
        if (!m_panel->entry()->text().isEmpty())
            m_panel->entry()->clear();
        else if (!m_sale.cancel())
            m_strip->clear();
        return true;
    default: return false;
    }
}

bool SalePage::hookControl(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Z: m_sale.undo(); return true;
    case Qt::Key_D: m_sale.repeatLast(); return true;
    case Qt::Key_R: Q_EMIT reprintRequested(); return true;
    case Qt::Key_Delete: m_sale.removeAll(); return true;
    default: return false;
    }
}

void SalePage::follow()
{
    const bool empty = m_sale.cart().lines.empty();
    m_cart->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    m_table->selectRowAt(m_sale.selectedLine());
    m_undo->setEnabled(m_sale.canUndo());
    m_remove->setEnabled(!empty);
    m_bar->setActionEnabled(4, !empty);
    for (const int key : {6, 7, 8, 12})
        m_bar->setActionEnabled(key, !empty);
    showCounts();
}

void SalePage::showCounts()
{
    Quantity pieces;
    for (const QuoteLine &line : m_sale.quote().lines)
        pieces += line.line.quantity;
    const qsizetype held = qsizetype(m_sale.heldSales().size());
    const Money off = m_sale.quote().amounts.discount();
    QString words = tr("%1 lines · %2 pieces").arg(m_model->rowCount()).arg(m_format.quantity(pieces));
    if (!off.isZero())
        words += u"    "_s + tr("Discount %1").arg(m_format.money(-off));
    m_summary->setText(m_sale.cart().lines.empty() ? QString() : words);
    m_held->setVisible(held > 0);
    m_held->show(Kind::Info, Glyph::Recall, tr("Held %1").arg(held));
    m_held->setVisible(held > 0);
    m_bar->setActionEnabled(5, held > 0 && m_sale.cart().lines.empty());
    QStringList hints{tr("F3 find a product"), tr("F2 look up a member")};
    if (held > 0)
        hints << tr("F5 recall a held sale (%1)").arg(held);
    if (m_sale.cart().lines.empty())
        if (const auto last = m_sale.lastReceipt())
            hints << tr("Last sale %1 · %2 · Ctrl+R prints it again")
                         .arg(last->number.toString(), m_format.money(last->sale.total));
    m_empty->setText(tr("Scan the first item to start"), hints);
}
