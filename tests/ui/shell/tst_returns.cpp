#include "tests/ui/shell/tillwindow.h"

#include "core/data/products.h"
#include "core/text/pinyin.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/common/inlinemessage.h"
#include "ui/returns/returnpage.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Goods that come back, by the receipt they came with.
class TestReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void byTheReceiptsQrCodeWithApproval();
    void byTouchAlone();
    void whatIsBackCannotComeBackAgain();
    void anUnknownReceiptSaysWhatToDo();
    void withoutAReceiptAPieceIsAskedForItsNumber();

private:
    QWidget *current() const { return m_till->window().workArea()->pages()->currentWidget(); }
    Receipt sellTwo();
    QString qrOf(const Receipt &receipt) const;
    Money soldInAll() const;

    std::unique_ptr<TillWindow> m_till;
};

Receipt TestReturns::sellTwo()
{
    m_till->scan(water);
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    [this] { QTRY_VERIFY(m_till->work().payment.done()); }();
    const Receipt receipt = *m_till->work().payment.done();
    m_till->key(Qt::Key_Return);
    return receipt;
}

QString TestReturns::qrOf(const Receipt &receipt) const
{
    return u"ZG1:%1:%2:CNY:%3"_s.arg(receipt.number.toString(),
                                     m_till->work().session().shop.currency.print(receipt.sale.total),
                                     receipt.check);
}

Money TestReturns::soldInAll() const
{
    return *m_till->database().read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT sum(total) FROM sale"_s);
        rows.next();
        return rows.money(0);
    });
}

/// QR, one more, Enter, and the manager's PIN: two keys and a PIN.
void TestReturns::byTheReceiptsQrCodeWithApproval()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const Receipt receipt = sellTwo();
    m_till->scan(qrOf(receipt));
    QVERIFY(qobject_cast<ReturnPage *>(current()));
    m_till->type(u"+"_s);
    QVERIFY(m_till->work().returns.preview());
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->window().approval()->isAsking());
    QVERIFY(m_till->tap(manager.name));
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<SalePage *>(current()), patienceMs);
    QCOMPARE(soldInAll(), Money::of(receipt.sale.total.units() / 2));
    QCOMPARE(m_till->auditCount(u"refund"_s), 1);
    QCOMPARE(m_till->auditCount(u"approve"_s), 1);
}

void TestReturns::byTouchAlone()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt receipt = sellTwo();
    QVERIFY(m_till->tap(u"Returns"_s));
    m_till->scan(receipt.number.toString());
    QVERIFY(m_till->tap(u"Everything"_s));
    QVERIFY(m_till->tap(u"Faulty"_s));
    QVERIFY(!m_till->work().returns.restocks());
    QVERIFY(m_till->tap(u"Refund"_s));
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<SalePage *>(current()), patienceMs);
    QCOMPARE(soldInAll(), Money());
}

void TestReturns::whatIsBackCannotComeBackAgain()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const Receipt receipt = sellTwo();
    for (int i = 0; i < 2; ++i) {
        m_till->scan(qrOf(receipt));
        m_till->type(u"*"_s);
        QCOMPARE(m_till->work().returns.preview().has_value(), i == 0);
        m_till->key(Qt::Key_Return);
        m_till->settle();
    }
    QCOMPARE(m_till->count(u"sale"_s), 2);
}

void TestReturns::anUnknownReceiptSaysWhatToDo()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    m_till->key(Qt::Key_2, Qt::ControlModifier);
    m_till->type(u"S001-T01-999999"_s);
    m_till->key(Qt::Key_Return);
    auto *page = qobject_cast<ReturnPage *>(current());
    QVERIFY(page);
    QVERIFY(page->message()->text().contains(u"S001-T01-999999"_s));
}

void TestReturns::withoutAReceiptAPieceIsAskedForItsNumber()
{
    Product phone{Id<Product>::make(systemTime(), systemRandom),
                  u"PHONE-13-PRO"_s,
                  u"手机"_s,
                  u"台"_s,
                  Money::of(1000),
                  {},
                  {},
                  ProductStatus::Active};
    phone.tracking = Tracking::Serial;
    QVERIFY(m_till->database().writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        products::put(transaction, phone, {}, pinyin);
        return {};
    }));
    QVERIFY(m_till->signIn(manager.name, manager.password));
    QVERIFY(m_till->tap(u"Returns"_s));
    m_till->key(Qt::Key_F7);
    ReturnPresenter &returns = m_till->work().returns;
    for (const QString &serial : {u"SN-1"_s, u"SN-2"_s, u"SN-2"_s}) {
        m_till->scan(u"PHONE-13-PRO"_s);
        QVERIFY(returns.unnamed());
        m_till->type(serial);
        m_till->key(Qt::Key_Return);
        QVERIFY(!returns.unnamed());
        QCOMPARE(returns.looseReturns().size(), 1u);
    }
    QCOMPARE(returns.looseReturns().size(), 1u);
    QCOMPARE(returns.looseReturns().front().serials, (QStringList{u"SN-1"_s, u"SN-2"_s}));
    m_till->key(Qt::Key_Minus);
    QCOMPARE(returns.looseReturns().front().serials, QStringList{u"SN-1"_s});
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<SalePage *>(current()), patienceMs);
    QCOMPARE(soldInAll(), Money::of(-1000));
}

QTEST_MAIN(TestReturns)
#include "tst_returns.moc"
