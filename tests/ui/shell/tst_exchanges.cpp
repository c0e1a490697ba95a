#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/usecase/check.h"
#include "ui/common/inlinemessage.h"
#include "ui/payment/paymentpage.h"
#include "ui/returns/returnpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

#include <QAbstractButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString small = u"6911281602552"_s; // 2.00
const QString large = u"6911281602651"_s; // 4.00
constexpr int patienceMs = 20'000;
}

/// Goods of a receipt against other goods, goods without a receipt, and a sale that is undone.
class TestExchanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void theDearerIsPaidFor();
    void theCheaperGivesBack();
    void theSameIsEven();
    void aCashierNeedsConsentOnce();
    void itIsDroppedByEscAndNotHeld();
    void aSaleInHandComesFirst();
    void withoutAReceiptWithApproval();
    void theLastSaleIsVoidedAfterAQuestion();
    void whatIsNotTheLastSaleOffersNoVoid();

private:
    QWidget *current() const { return m_till->window().workArea()->pages()->currentWidget(); }
    bool sells() const { return qobject_cast<SalePage *>(current()); }
    ReturnPage *returns() const { return qobject_cast<ReturnPage *>(current()); }
    Receipt sell(const QString &code);
    /// One of it comes back and the Sell page waits for other goods.
    void begin(const Receipt &receipt);
    void approve(const DemoUser &user);
    Money inDrawer() const;
    bool isSound() const;

    std::unique_ptr<TillWindow> m_till;
};

Receipt TestExchanges::sell(const QString &code)
{
    m_till->scan(code);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    [this] { QTRY_VERIFY(m_till->work().payment.done()); }();
    const Receipt receipt = *m_till->work().payment.done();
    m_till->key(Qt::Key_Return);
    return receipt;
}

void TestExchanges::begin(const Receipt &receipt)
{
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    m_till->scan(receipt.number.toString());
    m_till->type(u"+"_s);
    m_till->key(Qt::Key_F6);
}

void TestExchanges::approve(const DemoUser &user)
{
    QVERIFY(m_till->window().approval()->isAsking());
    QVERIFY(m_till->tap(user.name));
    m_till->type(user.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_till->window().approval()->isAsking(), patienceMs);
    m_till->settle();
}

Money TestExchanges::inDrawer() const
{
    return *m_till->database().read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT (SELECT sum(amount) FROM tender WHERE kind = 'cash')"
                                      " - (SELECT sum(change) FROM sale)"_s);
        rows.next();
        return rows.money(0);
    });
}

bool TestExchanges::isSound() const
{
    Session who = m_till->work().session();
    who.role = Role::Administrator;
    const auto outcomes = m_till->database().read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, who); });
    if (!outcomes)
        return false;
    for (const CheckOutcome &outcome : *outcomes)
        if (!outcome.ok)
            qWarning("%s: %s", qPrintable(outcome.name), qPrintable(outcome.detail));
    return std::ranges::all_of(*outcomes, &CheckOutcome::ok);
}

void TestExchanges::theDearerIsPaidFor()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    begin(sell(small));
    QVERIFY(sells());
    QCOMPARE(m_till->work().sale.quote().amounts.total, Money::of(-200));
    m_till->scan(large);
    QCOMPARE(m_till->work().sale.quote().amounts.total, Money::of(200));
    QVERIFY(m_till->button(u"Pay  Enter"_s));
    m_till->key(Qt::Key_Return);
    QVERIFY(qobject_cast<PaymentPage *>(current()));
    QCOMPARE(m_till->work().payment.due().open, Money::of(200));
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    QCOMPARE(m_till->work().payment.done()->sale.kind, SaleKind::Exchange);
    QCOMPARE(inDrawer(), Money::of(400));
    QVERIFY(isSound());
    m_till->key(Qt::Key_Return);
    QVERIFY(!m_till->work().sale.exchange());
}

void TestExchanges::theCheaperGivesBack()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt receipt = sell(large);
    begin(receipt);
    m_till->scan(small);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->work().sale.pending());
    QVERIFY(m_till->button(u"Give back  Enter"_s));
    QCOMPARE(m_till->count(u"sale"_s), 1);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE(m_till->count(u"sale"_s), 2);
    QVERIFY(sells());
    QCOMPARE(inDrawer(), Money::of(200));
    QVERIFY(isSound());
    // What came back cannot come back again.
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    m_till->scan(receipt.number.toString());
    m_till->type(u"*"_s);
    QVERIFY(!m_till->work().returns.preview());
}

void TestExchanges::theSameIsEven()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt receipt = sell(small);
    QVERIFY(m_till->tap(u"Returns"_s));
    m_till->scan(receipt.number.toString());
    QVERIFY(m_till->tap(u"Everything"_s));
    QVERIFY(m_till->tap(u"Exchange for other goods"_s));
    m_till->scan(small);
    QVERIFY(m_till->tap(u"Exchange  Enter"_s));
    QVERIFY(m_till->tap(u"Exchange  Enter"_s));
    QTRY_COMPARE(m_till->count(u"sale"_s), 2);
    QCOMPARE(inDrawer(), Money::of(200));
    QVERIFY(isSound());
}

void TestExchanges::aCashierNeedsConsentOnce()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    begin(sell(large));
    approve(manager);
    QVERIFY(sells());
    QVERIFY(m_till->work().sale.exchange());
    m_till->scan(small);
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE(m_till->auditCount(u"exchange"_s), 1);
    QCOMPARE(m_till->auditCount(u"approve"_s), 1);
}

void TestExchanges::itIsDroppedByEscAndNotHeld()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    begin(sell(small));
    auto *page = qobject_cast<SalePage *>(current());
    QVERIFY(page);
    m_till->scan(large);
    m_till->key(Qt::Key_F4);
    QVERIFY(page->strip()->text().contains(u"cannot be held"_s));
    QCOMPARE(m_till->count(u"held_sale"_s), 0);
    m_till->key(Qt::Key_Escape); // the message
    m_till->key(Qt::Key_Escape);
    QVERIFY(m_till->button(u"Drop it  Enter"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(m_till->work().sale.exchange());
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_Return);
    QVERIFY(!m_till->work().sale.exchange());
    QVERIFY(m_till->work().sale.quote().lines.empty());
    QCOMPARE(m_till->count(u"sale"_s), 1);
}

void TestExchanges::aSaleInHandComesFirst()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt receipt = sell(small);
    m_till->scan(large);
    begin(receipt);
    QVERIFY(returns());
    QVERIFY(returns()->message()->text().contains(u"sale in hand"_s));
    QVERIFY(!m_till->work().sale.exchange());
}

void TestExchanges::withoutAReceiptWithApproval()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Without a receipt"_s));
    m_till->scan(small);
    m_till->scan(small);
    m_till->scan(large);
    QVERIFY(m_till->work().returns.preview());
    QCOMPARE(m_till->work().returns.preview()->sale.total, Money::of(-800));
    m_till->type(u"-"_s); // one of the first
    QCOMPARE(m_till->work().returns.preview()->sale.total, Money::of(-600));
    m_till->scan(u"0000000000000"_s);
    QVERIFY(!returns()->message()->text().isEmpty());
    m_till->key(Qt::Key_Return);
    approve(manager);
    QTRY_COMPARE(m_till->count(u"sale"_s), 1);
    QCOMPARE(inDrawer(), Money::of(-600));
    QCOMPARE(m_till->auditCount(u"refund"_s), 1);
    QVERIFY(isSound());
}

void TestExchanges::theLastSaleIsVoidedAfterAQuestion()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    sell(small);
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    m_till->key(Qt::Key_F9);
    QVERIFY(m_till->work().returns.canVoid());
    m_till->key(Qt::Key_F8);
    QVERIFY(m_till->button(u"Void it"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(!m_till->button(u"Void it"_s));
    QVERIFY(m_till->tap(u"Void the whole sale"_s));
    QVERIFY(m_till->tap(u"Void it"_s));
    approve(manager);
    QTRY_COMPARE(m_till->auditCount(u"void"_s), 1);
    QCOMPARE(inDrawer(), Money());
    QVERIFY(isSound());
}

void TestExchanges::whatIsNotTheLastSaleOffersNoVoid()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt first = sell(small);
    sell(large);
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    m_till->scan(first.number.toString());
    QVERIFY(!m_till->button(u"Void the whole sale"_s));
    m_till->key(Qt::Key_F8);
    QVERIFY(!m_till->button(u"Void it"_s));
}

QTEST_MAIN(TestExchanges)
#include "tst_exchanges.moc"
