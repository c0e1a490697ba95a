#include "ui/sale/salepage.h"

#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/sale/cartmodel.h"
#include "ui/sale/couponchips.h"
#include "ui/sale/detailsheet.h"
#include "ui/sale/extrakeys.h"
#include "ui/sale/membercard.h"
#include "ui/sale/passchips.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/quickitems.h"
#include "ui/sale/saleblank.h"
#include "ui/sale/salepanel.h"
#include "ui/sale/salepresenter.h"
#include "ui/sale/salesummary.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {
constexpr int pageOfRows = 9;
}

SalePage::SalePage(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_model(new CartModel(sale, format, this)),
    m_strip(new PendingStrip(sale, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_blank(new SaleBlank(format, this)),
    m_cart(new QStackedWidget(this)),
    m_quick(new QuickItems(format, this)),
    m_coupons(new CouponChips(sale, format, this)),
    m_passes(new PassChips(sale, format, this)),
    m_extras(new ExtraKeys(format, this)),
    m_summary(new SaleSummary(sale, format, this)),
    m_panel(new SalePanel(sale, format, this)),
    m_bar(new FunctionBar(this)),
    m_details(new DetailSheet(sale, this))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeCart(), 1);
    body->addWidget(m_quick);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_bar);
    fillBar();
    setTabOrder(m_panel->entry(), m_table);
    setTabOrder(m_table, m_panel->memberCard());
    setTabOrder(m_panel->memberCard(), m_panel->payButton());
    connectParts();
    follow();
}

QWidget *SalePage::makeCart()
{
    makeTable();
    m_cart->addWidget(m_table);
    m_cart->addWidget(m_blank);
    auto *cart = new QWidget(this);
    auto *column = new QVBoxLayout(cart);
    column->setContentsMargins(space::gapMedium, space::gapMedium, space::gapMedium, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(m_strip);
    column->addWidget(m_cart, 1);
    auto *beside = new QHBoxLayout;
    beside->addWidget(m_passes);
    beside->addWidget(m_coupons, 1);
    beside->addWidget(m_extras, 0, Qt::AlignRight);
    column->addLayout(beside);
    column->addWidget(m_summary);
    return cart;
}

void SalePage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setTextColumn(CartModel::Number, Type::Secondary);
    m_table->setTwoLineColumn(CartModel::Product);
    for (const int column : {CartModel::Price, CartModel::Amount, CartModel::Off})
        m_table->setMoneyColumn(column);
    m_table->setMoneyColumn(CartModel::Subtotal, Type::LineTotal);
    // The discount is wider than drawn at first: −1,234.56 must not shrink.
    m_table->setColumnWidths({48, 0, 104, 104, 104, 136});
    m_table->installEventFilter(this);
}

void SalePage::connectParts()
{
    m_panel->entry()->setKeyHook([this](const QKeyEvent &event) { return hook(event); });
    connect(m_panel, &SalePanel::memberRequested, this, &SalePage::memberRequested);
    connect(m_panel, &SalePanel::payRequested, this, &SalePage::pay);
    connect(m_panel, &SalePanel::whyRequested, this, &SalePage::askWhy);
    connect(m_panel, &SalePanel::acted, this, &SalePage::focusEntry);
    connect(m_summary, &SaleSummary::acted, this, &SalePage::focusEntry);
    connect(m_summary, &SaleSummary::detailsRequested, this, &SalePage::askDetails);
    connect(m_summary, &SaleSummary::depositRequested, this, &SalePage::requestDeposit);
    connect(m_coupons, &CouponChips::acted, this, &SalePage::focusEntry);
    connect(m_passes, &PassChips::acted, this, &SalePage::focusEntry);
    connect(m_summary, &SaleSummary::recallRequested, this, &SalePage::recall);
    connect(m_blank, &SaleBlank::reprintRequested, this, &SalePage::reprintRequested);
    connect(m_quick, &QuickItems::chosen, this, [this](const Product &product) {
        m_sale.add(product);
        focusEntry();
    });
    connect(m_extras, &ExtraKeys::chosen, this, [this](const Product &product) {
        m_sale.add(product);
        focusEntry();
    });
    connect(m_strip, &PendingStrip::searchRequested, this, [this] { Q_EMIT searchRequested({}); });
    connect(m_strip, &PendingStrip::learningRequested, this, &SalePage::learningRequested);
    connect(m_strip, &InlineMessage::cleared, this, &SalePage::focusEntry);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_sale.selectLine(index.row());
        focusEntry();
    });
    connect(&m_sale, &SalePresenter::changed, this, &SalePage::follow);
    connect(&m_sale, &SalePresenter::searchRequested, this, &SalePage::searchRequested);
    connect(&m_sale, &SalePresenter::heldSalesChanged, this, &SalePage::countHeld);
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
    set(5, tr("Recall"), [this] { recall(); });
    set(6, tr("Price"), [this] { m_sale.overridePrice(takeTyped()); });
    set(7, tr("Line off"), [this] { m_sale.discountLine(takeTyped()); });
    set(8, tr("Total off"), [this] { m_sale.discountOrder(takeTyped()); });
    set(9, tr("Coupon"), [this] { m_sale.takeCoupon(takeTyped()); });
    set(10, tr("Returns"), [this] { Q_EMIT returnRequested(); });
    set(11, tr("Drawer"), [this] { Q_EMIT drawerRequested(); });
    set(12, tr("Pay"), [this] { pay(); });
}

QString SalePage::takeTyped()
{
    const QString typed = m_panel->entry()->text();
    m_panel->entry()->clear();
    focusEntry();
    return typed;
}

void SalePage::pay()
{
    focusEntry();
    if (m_sale.pending())
        m_strip->insist();
    else
        m_sale.requestTender();
}

/// A held sale would take the place of the one in hand.
void SalePage::recall()
{
    if (m_sale.quote().lines.empty())
        return Q_EMIT recallRequested();
    if (m_sale.exchange())
        return m_strip->showHint(tr("Finish the exchange first, or drop it with Esc"));
    m_strip->showHint(tr("Pay or hold the sale in hand first"),
                      {{tr("Hold it  F4"), [this] { m_sale.hold(); }}});
}

/// A carrier bag at one key; a number typed before chooses another extra.
void SalePage::addExtra()
{
    if (const Product *extra = m_extras->at(takeTyped()))
        m_sale.add(*extra);
    else
        m_strip->showHint(tr("There is no such extra. Import one with the kind \"extra\"."));
}

void SalePage::requestDeposit()
{
    if (m_sale.pending())
        m_strip->insist();
    else if (!m_sale.cart().lines.empty() && !m_sale.isAgreed() && !m_sale.exchange())
        Q_EMIT depositRequested();
}

void SalePage::askDetails()
{
    if (m_sale.pending())
        m_strip->insist();
    else if (!m_sale.cart().lines.empty())
        m_details->begin();
}

void SalePage::askWhy()
{
    if (!m_sale.cart().lines.empty())
        Q_EMIT whyRequested();
}

void SalePage::handleScan(const QString &code)
{
    m_sale.scan(code);
    focusEntry();
}

/// Not from behind another page: a hidden field would take its keys.
void SalePage::focusEntry()
{
    if (isVisible())
        m_panel->entry()->setFocus(Qt::OtherFocusReason);
}

void SalePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusEntry();
    m_wasEmpty = false;
    m_extras->show(m_sale.extras(ExtraKeys::most));
    countHeld();
}

void SalePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showQuickItems();
}

void SalePage::showQuickItems()
{
    const bool fits = width() >= QuickItems::fitsFrom;
    if (fits && m_quick->isEmpty())
        m_quick->show(m_sale.frequentProducts(QuickItems::mostTiles));
    m_quick->setVisible(fits && !m_quick->isEmpty());
}

/// With the focus in the cart its keys are the entry's.
bool SalePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab || hook(*key))
        return key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab;
    focusEntry();
    QCoreApplication::sendEvent(m_panel->entry(), key);
    return true;
}

bool SalePage::hook(const QKeyEvent &event)
{
    if (event.modifiers() & Qt::ControlModifier)
        return hookControl(event);
    const int selected = m_sale.selectedLine();
    if (event.key() == Qt::Key_F9 && event.modifiers() == Qt::ShiftModifier) {
        m_sale.useHeldPass();
        return true;
    }
    if (event.key() == Qt::Key_F4 && event.modifiers() == Qt::ShiftModifier) {
        requestDeposit();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Up: m_sale.selectLine(selected - 1); return true;
    case Qt::Key_Down: m_sale.selectLine(selected + 1); return true;
    case Qt::Key_PageUp: m_sale.selectLine(std::max(selected - pageOfRows, 0)); return true;
    case Qt::Key_PageDown:
        m_sale.selectLine(std::min(selected + pageOfRows, m_model->rowCount() - 1));
        return true;
    case Qt::Key_Delete: m_sale.removeLine(); return true;
    case Qt::Key_Escape: escape(); return true;
    default: return false;
    }
}

void SalePage::escape()
{
    if (!m_panel->entry()->text().isEmpty())
        m_panel->entry()->clear();
    else if (m_sale.cancel())
        return;
    else if (m_strip->text().isEmpty())
        m_sale.askToDropExchange();
    else
        m_strip->clear();
}

bool SalePage::hookControl(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Z: m_sale.undo(); return true;
    case Qt::Key_D: m_sale.repeatLast(); return true;
    case Qt::Key_G: addExtra(); return true;
    case Qt::Key_I: askWhy(); return true;
    case Qt::Key_M: askDetails(); return true;
    case Qt::Key_B: Q_EMIT giftCardRequested(); return true;
    case Qt::Key_R: Q_EMIT reprintRequested(); return true;
    case Qt::Key_Delete: m_sale.removeAll(); return true;
    default: return false;
    }
}

void SalePage::follow()
{
    const bool empty = m_sale.quote().lines.empty();
    if (empty && !m_wasEmpty)
        m_blank->show(m_sale.lastReceipt(), m_held);
    m_wasEmpty = empty;
    m_cart->setCurrentWidget(empty ? static_cast<QWidget *>(m_blank) : m_table);
    m_table->selectRowAt(m_sale.selectedLine());
    for (const int key : {4, 6, 7, 8, 9, 12})
        m_bar->setActionEnabled(key, !m_sale.cart().lines.empty());
    if (m_sale.isAgreed() || m_sale.exchange())
        m_bar->setActionEnabled(9, false);
    const bool mayOverride = m_sale.session().may(Permission::OverridePrice).has_value();
    m_bar->button(6)->setIcon(mayOverride ? QIcon() : icon(Glyph::Lock));
}

/// Not at each change: every held sale is priced for it.
void SalePage::countHeld()
{
    m_held = qsizetype(m_sale.heldSales().size() + m_sale.deposits().size());
    m_summary->setHeld(m_held);
    m_bar->setActionEnabled(5, m_held > 0);
    m_wasEmpty = false;
    follow();
}
