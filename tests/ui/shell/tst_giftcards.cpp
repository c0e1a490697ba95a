#include "tests/ui/shell/tillwindow.h"

#include "core/account/cardnumber.h"
#include "core/base/random.h"
#include "core/data/storedvalue.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/members/giftcardsheet.h"
#include "ui/payment/paymentpage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// Gift cards sold, topped up and asked at the counter, by keys, scans and touches.
class TestGiftCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void aCardIsSoldAndPaysForASale();
    void aKnownCardSaysWhatItHoldsAndIsToppedUp();
    void whatIsNoCardIsSaidBesideTheNumber();
    void theSameCardTwiceIsPaidForTwice();
    void whoMayPaysOutOfACard();
    void itOpensFromTheMembersPageByTouch();

private:
    bool isOpen() const;
    bool shows(const QString &words) const;
    Money held() const;
    void sell(const QString &amount);

    std::unique_ptr<TillWindow> m_till;
    QString m_card;
};

void TestGiftCards::init()
{
    m_till = std::make_unique<TillWindow>();
    m_card = makeCardNumber(systemRandom);
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
}

bool TestGiftCards::isOpen() const
{
    return m_till->window().findChild<GiftCardSheet *>()->isVisible();
}

bool TestGiftCards::shows(const QString &words) const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

/// What the file says of the card.
Money TestGiftCards::held() const
{
    const auto account = m_till->database().read([this](const Connection &connection) {
        return Result<std::optional<StoredAccount>>(storedvalue::byCard(connection, m_card));
    });
    return account && *account ? (*account)->balance.total() : Money::of(-1);
}

void TestGiftCards::sell(const QString &amount)
{
    m_till->key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(isOpen());
    m_till->scan(m_card);
    m_till->type(amount);
    m_till->key(Qt::Key_Return);
    m_till->settle();
}

void TestGiftCards::aCardIsSoldAndPaysForASale()
{
    sell(u"100"_s);
    QVERIFY(!isOpen());
    QCOMPARE(held(), Money::of(10000));
    QVERIFY(shows(u"100.00 stored now"_s));
    m_till->scan(water);
    const Money total = m_till->work().sale.quote().amounts.total;
    m_till->key(Qt::Key_F12);
    m_till->scan(m_card);
    m_till->later(400);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    QCOMPARE(held(), Money::of(10000) - total);
}

void TestGiftCards::aKnownCardSaysWhatItHoldsAndIsToppedUp()
{
    sell(u"100"_s);
    m_till->scan(m_card); // at the sale: a card is no product
    QVERIFY(isOpen());
    QVERIFY(shows(u"Holds ¥100.00"_s));
    QVERIFY(m_till->button(u"Top up  Enter"_s));
    m_till->type(u"50.50"_s);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QCOMPARE(held(), Money::of(15050));
    QCOMPARE(m_till->count(u"voucher"_s), 2);
}

void TestGiftCards::whatIsNoCardIsSaidBesideTheNumber()
{
    m_till->key(Qt::Key_B, Qt::ControlModifier);
    for (const QString &wrong : {u""_s, u"9812"_s, u"6911281602552"_s, u"not a card"_s}) {
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        edit->clear();
        m_till->type(wrong);
        m_till->key(Qt::Key_Return);
        QVERIFY2(shows(u"no gift card's number"_s), qPrintable(wrong));
        QVERIFY(!m_till->button(u"Enter"_s) || !m_till->button(u"Sell the card"_s));
    }
    m_till->scan(m_card);
    m_till->type(u"abc"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(shows(u"Type an amount"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(!isOpen());
    QCOMPARE(m_till->count(u"voucher"_s), 0);
    QCOMPARE(m_till->count(u"account"_s), 0);
}

void TestGiftCards::theSameCardTwiceIsPaidForTwice()
{
    sell(u"100"_s);
    sell(u"100"_s);
    QCOMPARE(held(), Money::of(20000));
    QCOMPARE(m_till->count(u"account"_s), 1);
}

void TestGiftCards::whoMayPaysOutOfACard()
{
    sell(u"100"_s);
    m_till->scan(m_card);
    QVERIFY(!m_till->button(u"Pay out"_s)); // a cashier may not
    m_till.reset();
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
    sell(u"100"_s);
    m_till->scan(m_card);
    QVERIFY(m_till->tap(u"Pay out"_s));
    auto *amount = m_till->window().findChild<GiftCardSheet *>()->findChildren<QLineEdit *>().at(1);
    amount->setFocus();
    m_till->type(u"100.01"_s);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QCOMPARE(held(), Money::of(10000));
    QVERIFY(isOpen());
    amount->selectAll();
    m_till->type(u"40"_s);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QVERIFY(!isOpen());
    QCOMPARE(held(), Money::of(6000));
    QVERIFY(shows(u"¥40.00 paid out"_s));
}

void TestGiftCards::itOpensFromTheMembersPageByTouch()
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Gift card"_s));
    QVERIFY(isOpen());
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!isOpen());
}

QTEST_MAIN(TestGiftCards)

#include "tst_giftcards.moc"
