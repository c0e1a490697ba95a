#include "tests/ui/shell/tillwindow.h"

#include "core/data/deposits.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/common/toast.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// Money taken for a sale that is picked up later, by keys.
class TestDeposits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aDepositIsTakenAndPickedUpAtThePriceAgreed();
    void aDepositIsPaidBackWithAReason();
    void aCashierCannotPayItBack();
    void moreThanTheSaleIsRefused();

private:
    QWidget *current() const { return m_till->window().workArea()->pages()->currentWidget(); }
    Money takeDeposit(const QString &amount);
    std::vector<Deposit> open();
    void raisePrices();
    bool shows(const QString &words) const;

    std::unique_ptr<TillWindow> m_till;
};

/// For two bottles of water; what they come to.
Money TestDeposits::takeDeposit(const QString &amount)
{
    m_till->scan(water);
    m_till->scan(water);
    const Money total = m_till->work().sale.quote().amounts.total;
    m_till->key(Qt::Key_F4, Qt::ShiftModifier);
    m_till->type(amount);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    return total;
}

std::vector<Deposit> TestDeposits::open()
{
    return *m_till->database().read([](const Connection &connection) {
        return Result<std::vector<Deposit>>(deposits::open(connection));
    });
}

void TestDeposits::raisePrices()
{
    const auto raised = m_till->database().writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET price = price * 2"_s);
        return {};
    });
    QVERIFY(raised);
}

bool TestDeposits::shows(const QString &words) const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

void TestDeposits::aDepositIsTakenAndPickedUpAtThePriceAgreed()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const Money total = takeDeposit(u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(open().size(), 1u, patienceMs);
    QVERIFY(m_till->work().sale.cart().lines.empty());
    QCOMPARE(open().front().agreed, total);
    raisePrices();
    m_till->key(Qt::Key_F5);
    QVERIFY(qobject_cast<HeldPage *>(current()));
    m_till->key(Qt::Key_Return);
    QVERIFY(qobject_cast<SalePage *>(current()));
    QVERIFY(m_till->work().sale.isAgreed());
    QCOMPARE(m_till->work().sale.quote().amounts.total, total);
    m_till->key(Qt::Key_Return);
    QCOMPARE(m_till->work().payment.tenders().size(), 1u);
    QCOMPARE(m_till->work().payment.tenders().front().kind, TenderKind::Deposit);
    QCOMPARE(m_till->work().payment.due().open, total - Money::of(100));
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().payment.done(), patienceMs);
    QCOMPARE(m_till->work().payment.done()->sale.total, total);
    QVERIFY(open().empty());
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    m_till->scan(water);
    QVERIFY(!m_till->work().sale.isAgreed());
    QCOMPARE(m_till->work().sale.quote().amounts.total, total);
}

void TestDeposits::aDepositIsPaidBackWithAReason()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    takeDeposit(u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(open().size(), 1u, patienceMs);
    m_till->key(Qt::Key_F5);
    QVERIFY(m_till->tap(u"Pay back"_s));
    m_till->key(Qt::Key_Return);
    QVERIFY(shows(u"Write why it is paid back"_s));
    m_till->type(u"not in time"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(open().empty(), patienceMs);
    QCOMPARE(m_till->count(u"voucher"_s), 2);
    QTRY_VERIFY(qobject_cast<SalePage *>(current()));
}

void TestDeposits::aCashierCannotPayItBack()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    takeDeposit(u"1"_s);
    m_till->key(Qt::Key_F5);
    m_till->key(Qt::Key_Delete);
    QVERIFY(shows(u"takes a manager"_s));
    QCOMPARE(open().size(), 1u);
}

void TestDeposits::moreThanTheSaleIsRefused()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    takeDeposit(u"999"_s);
    QVERIFY(open().empty());
    QVERIFY(shows(u"The sale comes to"_s));
    QCOMPARE(m_till->work().sale.cart().lines.size(), 1u);
}

QTEST_MAIN(TestDeposits)
#include "tst_deposits.moc"
