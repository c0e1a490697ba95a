#include "tests/ui/shell/tillwindow.h"

#include "core/usecase/discountlimits.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a cashier may not give alone, somebody else consents to once, by keys.
class TestDiscountLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void withinTheLimitNobodyIsAsked();
    void beyondItAManagerConsents();
    void anotherPriceNeedsConsentToo();
    void withoutConsentNothingChanges();
    void anotherFigureNeedsAnotherConsent();
    void whatGrowsBeyondTheLimitIsAskedAtPaying();

private:
    void limitCashierTo(int percent);
    void consent();
    Sale pay();
    ApprovalModal &modal() { return *m_till->window().approval(); }
    const Quote &quote() { return m_till->work().sale.quote(); }
    const CartLine &line() { return m_till->work().sale.cart().lines.front(); }

    std::unique_ptr<TillWindow> m_till;
};

void TestDiscountLimits::init()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    limitCashierTo(10);
    m_till->scan(water);
    m_till->scan(water);
    QVERIFY(!quote().lines.empty());
}

void TestDiscountLimits::limitCashierTo(int percent)
{
    Session boss = m_till->work().session();
    boss.role = Role::Administrator;
    const auto kept = m_till->database().writeNow([&](Transaction &transaction) {
        return setDiscountLimit(transaction, boss, Role::Cashier, Rate::ofBasisPoints(percent * 100),
                                Timestamp::ofMilliseconds(0));
    });
    QVERIFY(kept);
}

void TestDiscountLimits::consent()
{
    QVERIFY(modal().isAsking());
    QVERIFY(m_till->tap(manager.name));
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!modal().isAsking(), patienceMs);
}

Sale TestDiscountLimits::pay()
{
    m_till->key(Qt::Key_F12);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    [this] { QTRY_VERIFY(m_till->work().payment.done()); }();
    return m_till->work().payment.done()->sale;
}

void TestDiscountLimits::withinTheLimitNobodyIsAsked()
{
    const Money before = quote().amounts.total;
    m_till->type(u"95/"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(!modal().isAsking());
    QVERIFY(quote().amounts.total < before);
    QVERIFY(!pay().lines.front().line.approvedBy);
}

void TestDiscountLimits::beyondItAManagerConsents()
{
    const Money before = quote().amounts.total;
    m_till->type(u"50"_s);
    m_till->key(Qt::Key_F8);
    m_till->key(Qt::Key_Return);
    QCOMPARE(quote().amounts.total, before);
    consent();
    QVERIFY(quote().amounts.total < before);
    const Sale sold = pay();
    QVERIFY(sold.approvedBy);
    QVERIFY(*sold.approvedBy != m_till->work().session().user);
    QCOMPARE(m_till->auditCount(u"approve"_s), 1);
}

void TestDiscountLimits::anotherPriceNeedsConsentToo()
{
    m_till->type(u"0.50"_s);
    m_till->key(Qt::Key_F6);
    m_till->type(u"1"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(!line().override);
    consent();
    QCOMPARE(line().override->price, Money::of(50));
    QVERIFY(pay().lines.front().line.approvedBy);
}

void TestDiscountLimits::withoutConsentNothingChanges()
{
    const Money before = quote().amounts.total;
    m_till->type(u"50/"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(modal().isAsking());
    m_till->key(Qt::Key_Escape);
    QVERIFY(!modal().isAsking());
    QVERIFY(m_till->work().sale.pending());
    m_till->key(Qt::Key_Escape);
    QVERIFY(!m_till->work().sale.pending());
    QCOMPARE(quote().amounts.total, before);
    QVERIFY(!line().discount);
}

void TestDiscountLimits::anotherFigureNeedsAnotherConsent()
{
    m_till->type(u"80/"_s);
    m_till->key(Qt::Key_Return);
    consent();
    QVERIFY(line().approvedBy);
    m_till->type(u"60/"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(modal().isAsking());
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_Escape);
    QCOMPARE(std::get<Rate>(*line().discount), Rate::ofBasisPoints(2000));
}

/// An amount that was little of two pieces is much of one.
void TestDiscountLimits::whatGrowsBeyondTheLimitIsAskedAtPaying()
{
    const Money most = Money::of(quote().amounts.total.units() / 10);
    limitCashierTo(100);
    m_till->work().sale.discountOrder(m_till->work().session().shop.currency.print(most));
    m_till->work().sale.discountOrder({}); // an amount, not a percentage
    m_till->key(Qt::Key_Return);
    limitCashierTo(10);
    m_till->type(u"-"_s);
    m_till->key(Qt::Key_F12);
    consent();
    QTRY_VERIFY(m_till->work().sale.cart().approvedBy);
}

QTEST_MAIN(TestDiscountLimits)
#include "tst_discountlimits.moc"
