#pragma once

#include "tests/support/shopfixture.h"
#include "ui/common/scanfilter.h"
#include "ui/payment/paymentpage.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/salepage.h"
#include "ui/sale/salepresenter.h"

#include <QStackedWidget>
#include <QTemporaryDir>

class QPushButton;

/// A shop with a shown window of sale, payment and held sales, wired as the shell does it; hands for it to be
/// worked with. Time moves only with what the hands do.
class CheckoutWindow
{
public:
    explicit CheckoutWindow(Role role = Role::Manager, DiscountEntry entry = DiscountEntry::Zhe);
    ~CheckoutWindow();

    /// The program ends and starts again on the same files.
    void restart();

    /// A key of a person, long after the one before.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {});
    void type(const QString &text);
    /// As a scanner types, with Enter.
    void scan(const QString &code);
    void tap(QWidget *widget);
    /// The visible button with these words; null when there is none.
    QPushButton *button(const QString &words) const;
    bool tapButton(const QString &words);
    void later(qint64 ms) { m_time += ms; }
    /// Until the writer thread has answered.
    void settle();

    bool isPaying() const { return m_stack->currentWidget() == paymentPage; }
    qint64 count(const QString &table) const;
    Sale lastSale() const;
    QWidget *window() const { return m_stack.get(); }

private:
    QTemporaryDir m_folder; // before the shop in it

public:
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<SalePresenter> sale;
    std::unique_ptr<TerminalDesk> desk; ///< with no terminal at it
    std::unique_ptr<PaymentPresenter> payment;
    SalePage *salePage = nullptr;
    PaymentPage *paymentPage = nullptr;
    HeldPage *heldPage = nullptr;
    int keys = 0; ///< pressed by key() so far
    QStringList searched;
    int reprints = 0;

private:
    void build();
    void connectPages();
    void tearDown();

    Session m_session;
    std::unique_ptr<QStackedWidget> m_stack;
    std::unique_ptr<ScanFilter> m_filter;
    qint64 m_time = 1000;
};
