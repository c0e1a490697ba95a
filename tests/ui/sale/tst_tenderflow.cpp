#include "core/account/cardnumber.h"
#include "core/usecase/membercredit.h"
#include "core/usecase/takedeposit.h"
#include "core/usecase/topup.h"
#include "tests/ui/sale/checkoutwindow.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Sales that accounts of ours pay, by key and mouse events alone.
class TestTenderFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void storedValueIsToppedUpAndSpent();
    void fourKindsPayOneSale();
    void moreThanThereIsIsRefused();
    void changeIsPutIntoStoredValue();
    void withoutAMemberOnlyOutsideWaysAreOffered();
    void aDepositIsTakenOffWhatIsDue();

private:
    Payment cash(qint64 amount) const { return {Money::of(amount), TenderKind::Cash, {}}; }
    Voucher fill(qint64 amount, const TopUpTarget &target);
    /// One piece of what costs 20.00, for the member, on the payment page.
    void ringTwenty(bool member = true);
    std::vector<TenderKind> kinds() const;
    qint64 balance() const;

    std::unique_ptr<CheckoutWindow> m_window;
};

void TestTenderFlow::init()
{
    m_window = std::make_unique<CheckoutWindow>();
    QVERIFY(m_window->shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET number = 'M00000001', points = 350 WHERE row = 1"_s);
        transaction.execute(u"INSERT INTO points_entry (customer, kind, points, open, at)"
                            " VALUES (1, 'adjusted', 350, 350, 0)"_s);
        return {};
    }));
}

Voucher TestTenderFlow::fill(qint64 amount, const TopUpTarget &target)
{
    return *m_window->shop->database->writeNow([&](Transaction &transaction) {
        return topUp(transaction, m_window->shop->session,
                     Id<Voucher>::make(ShopFixture::noon(), systemRandom), target, cash(amount),
                     ShopFixture::noon(), systemRandom);
    });
}

void TestTenderFlow::ringTwenty(bool member)
{
    m_window->scan(u"6900000000020"_s);
    if (member)
        m_window->scan(u"M00000001"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->isPaying());
    m_window->later(400);
}

std::vector<TenderKind> TestTenderFlow::kinds() const
{
    std::vector<TenderKind> found;
    for (const Tender &tender : m_window->lastSale().tenders)
        found.push_back(tender.kind);
    return found;
}

qint64 TestTenderFlow::balance() const
{
    return *m_window->shop->database->read([](const Connection &connection) -> Result<qint64> {
        Rows rows = connection.select(u"SELECT coalesce(sum(principal + bonus), 0) FROM account"
                                      " WHERE kind = 'member'"_s);
        rows.next();
        return rows.integer(0);
    });
}

void TestTenderFlow::storedValueIsToppedUpAndSpent()
{
    fill(15800, {u"M00000001"_s, {}, false});
    ringTwenty();
    QVERIFY(m_window->button(u"Stored value ¥158.00  Alt+4"_s));
    m_window->key(Qt::Key_4, Qt::AltModifier);
    m_window->key(Qt::Key_Return);
    m_window->settle();
    QVERIFY(m_window->payment->done());
    QCOMPARE(kinds(), std::vector{TenderKind::StoredValue});
    QCOMPARE(m_window->lastSale().change, Money());
    QCOMPARE(balance(), 13800);
}

void TestTenderFlow::fourKindsPayOneSale()
{
    fill(500, {u"M00000001"_s, {}, false});
    const QString card = fill(400, {{}, {}, true}).card;
    ringTwenty();
    m_window->key(Qt::Key_4, Qt::AltModifier);
    m_window->key(Qt::Key_Return);
    m_window->key(Qt::Key_F9);
    m_window->key(Qt::Key_Return);
    m_window->scan(card);
    QVERIFY(!m_window->payment->done());
    QCOMPARE(m_window->payment->due().open, Money::of(800));
    m_window->type(u"10"_s);
    m_window->key(Qt::Key_Return);
    m_window->settle();
    QVERIFY(m_window->payment->done());
    QCOMPARE(
        kinds(),
        (std::vector{TenderKind::StoredValue, TenderKind::Points, TenderKind::GiftCard, TenderKind::Cash}));
    const Sale sale = m_window->lastSale();
    QCOMPARE(sale.change, Money::of(200));
    QCOMPARE(sale.pointsSpent(), Points::of(300));
    // 20.00 less 3.00 by points and 4.00 by the gift card.
    QCOMPARE(sale.pointsEarned, Points::of(13));
    QCOMPARE(balance(), 0);
}

void TestTenderFlow::moreThanThereIsIsRefused()
{
    fill(500, {u"M00000001"_s, {}, false});
    ringTwenty();
    m_window->key(Qt::Key_4, Qt::AltModifier);
    m_window->type(u"6"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->payment->tenders().empty());
    QCOMPARE(m_window->count(u"sale"_s), 0);
    QCOMPARE(balance(), 500);
    QVERIFY(!m_window->button(u"On account ¥0.00  Alt+5"_s)->isEnabled());
}

void TestTenderFlow::changeIsPutIntoStoredValue()
{
    ringTwenty();
    m_window->key(Qt::Key_0, Qt::AltModifier);
    m_window->type(u"50"_s);
    m_window->key(Qt::Key_Return);
    m_window->settle();
    QVERIFY(m_window->payment->done());
    QCOMPARE(m_window->lastSale().change, Money());
    QCOMPARE(kinds(), (std::vector{TenderKind::Cash, TenderKind::StoredValue}));
    QCOMPARE(balance(), 3000);
}

void TestTenderFlow::withoutAMemberOnlyOutsideWaysAreOffered()
{
    ringTwenty(false);
    for (const QString &words : {u"Stored value  Alt+4"_s, u"On account  Alt+5"_s, u"Points  F9"_s})
        QVERIFY(!m_window->button(words)->isEnabled());
    QVERIFY(m_window->button(u"Gift card  Alt+6"_s)->isEnabled());
    m_window->key(Qt::Key_6, Qt::AltModifier);
    m_window->type(u"1234"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->payment->tenders().empty());
}

void TestTenderFlow::aDepositIsTakenOffWhatIsDue()
{
    m_window->scan(u"6900000000020"_s);
    const auto taken = m_window->shop->database->writeNow([&](Transaction &transaction) {
        return takeDeposit(transaction, m_window->shop->session,
                           Id<Voucher>::make(ShopFixture::noon(), systemRandom), m_window->sale->cart(), {},
                           cash(700), ShopFixture::noon(), systemRandom);
    });
    QVERIFY(taken);
    m_window->key(Qt::Key_Return);
    QCOMPARE(m_window->payment->due().open, Money::of(1300));
    m_window->later(400);
    m_window->key(Qt::Key_Return);
    m_window->settle();
    QVERIFY(m_window->payment->done());
    QCOMPARE(kinds(), (std::vector{TenderKind::Deposit, TenderKind::Cash}));
}

QTEST_MAIN(TestTenderFlow)
#include "tst_tenderflow.moc"
