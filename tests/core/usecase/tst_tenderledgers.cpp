#include "core/data/members.h"
#include "core/data/products.h"
#include "core/data/storedvalue.h"
#include "core/sale/settle.h"
#include "core/usecase/check.h"
#include "core/usecase/checkout.h"
#include "core/usecase/discountlimits.h"
#include "core/usecase/fundtender.h"
#include "core/usecase/membercredit.h"
#include "core/usecase/takedeposit.h"
#include "core/usecase/topup.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Stored value, gift cards, credit, deposits and points through the use cases that move them.
class TestTenderLedgers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTopUpIsAnActOfItsOwn();
    void theSameTopUpAgainChangesNothing();
    void whatATopUpRefuses();
    void principalIsSpentFirstAndCheckedAtCommit();
    void aGiftCardPaysUntilItIsEmptyOrExpired();
    void changeGoesIntoStoredValue();
    void creditIsSpentUpToItsLimitAndSettled();
    void aDepositIsTakenAndPickedUpOrCancelled();
    void aDepositKeepsNoPriceThatNobodyMayGive();
    void aCouponIsUsedOnce();
    void principalIsPaidOutAndABonusLapses();
    void anyDayKeepsEveryBalance();

private:
    Cart cartOf(int product, bool member = true);
    Result<Receipt> sell(const Cart &cart, const std::vector<Tender> &wishes);
    Result<Voucher> fill(qint64 amount, const TopUpTarget &target = {u"M1"_s, {}, false});
    void sellSome(qint64 amount);
    StoredBalance balance(const QString &card = {});
    QString faults();
    Id<Voucher> nextId() { return Id<Voucher>::make(ShopFixture::noon(), m_random); }
    template <class Act> auto write(Act act) { return m_shop->database->writeNow(act); }
    static Payment cash(qint64 amount) { return {Money::of(amount), TenderKind::Cash, {}}; }
    static Tender of(TenderKind kind, qint64 amount, const QString &reference = {})
    {
        return {kind, Money::of(amount), reference};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Random m_random;
};

void TestTenderLedgers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.shop.tenders.topUpSteps = {{Money::of(50000), Money::of(5000)}};
    m_random = ShopFixture::countingRandom();
}

/// One piece of product `product`, which costs as many yuan.
Cart TestTenderLedgers::cartOf(int product, bool member)
{
    return *m_shop->database->read([&](const Connection &connection) {
        Cart cart{Id<Sale>::make(ShopFixture::noon(), m_random), {}, {}, {}};
        cart.lines.push_back({Id<SaleLine>::make(ShopFixture::noon(), m_random),
                              *products::byCode(connection, u"P%1"_s.arg(product)),
                              Quantity::of(1000),
                              {},
                              {},
                              {}});
        if (member)
            cart.member = members::byNumber(connection, u"M1"_s);
        return Result<Cart>(cart);
    });
}

Result<Receipt> TestTenderLedgers::sell(const Cart &cart, const std::vector<Tender> &wishes)
{
    return write([&](Transaction &transaction) -> Result<Receipt> {
        std::vector<Tender> tenders;
        for (const Tender &wish : wishes) {
            const auto funded = fundTender(transaction.connection(), m_shop->session, cart.member, tenders,
                                           wish, ShopFixture::noon());
            if (!funded)
                return funded.error();
            tenders.push_back(*funded);
        }
        const auto sale =
            settle(*price(cart, m_shop->session.shop), tenders, m_shop->session.shop, ShopFixture::noon());
        if (!sale)
            return sale.error();
        return checkout(transaction, m_shop->session, *sale, digestOf(*sale), m_random);
    });
}

Result<Voucher> TestTenderLedgers::fill(qint64 amount, const TopUpTarget &target)
{
    return write([&](Transaction &transaction) {
        return topUp(transaction, m_shop->session, nextId(), target, cash(amount), ShopFixture::noon(),
                     m_random);
    });
}

StoredBalance TestTenderLedgers::balance(const QString &card)
{
    return *m_shop->database->read([&](const Connection &connection) {
        const auto account = card.isEmpty()
            ? storedvalue::ofMember(connection, members::byNumber(connection, u"M1"_s)->id)
            : storedvalue::byCard(connection, card);
        return Result<StoredBalance>(account ? account->balance : StoredBalance());
    });
}

QString TestTenderLedgers::faults()
{
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, m_shop->session);
    });
    QStringList bad;
    for (const CheckOutcome &outcome : *outcomes)
        // The fixture's members have no keys.
        if (!outcome.ok && outcome.name != u"customer-keys")
            bad << outcome.name + u": "_s + outcome.detail;
    return bad.join(u'\n');
}

void TestTenderLedgers::aTopUpIsAnActOfItsOwn()
{
    const auto voucher = fill(50000);
    QVERIFY(voucher);
    QCOMPARE(voucher->number(), u"S001-T01-V000001"_s);
    QCOMPARE(voucher->bonus, Money::of(5000));
    QCOMPARE(voucher->after, (StoredBalance{Money::of(50000), Money::of(5000)}));
    QCOMPARE(balance(), voucher->after);
    QCOMPARE(fill(100)->number(), u"S001-T01-V000002"_s);
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::theSameTopUpAgainChangesNothing()
{
    const Id<Voucher> id = nextId();
    const auto act = [&](qint64 amount) {
        return write([&](Transaction &transaction) {
            return topUp(transaction, m_shop->session, id, {u"M1"_s, {}, false}, cash(amount),
                         ShopFixture::noon(), m_random);
        });
    };
    const auto first = act(10000);
    const auto again = act(10000);
    QVERIFY(again && again->duplicate);
    QCOMPARE(again->number(), first->number());
    QCOMPARE(balance().total(), Money::of(10000));
    QCOMPARE(act(10001).error().code, Error::Code::DifferentRequest);
    QCOMPARE(balance().total(), Money::of(10000));
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::whatATopUpRefuses()
{
    QCOMPARE(fill(0).error().code, Error::Code::InvalidTender);
    QCOMPARE(fill(-1).error().code, Error::Code::InvalidTender);
    QCOMPARE(fill(100, {u"M99"_s, {}, false}).error().code, Error::Code::UnknownMember);
    QCOMPARE(fill(100, {{}, u"9800000000000000"_s, false}).error().code, Error::Code::UnknownCard);
    QCOMPARE(fill(100, {{}, u"1234"_s, true}).error().code, Error::Code::InvalidInput);
    // 5,000 with a name, 1,000 without; the bonus counts.
    QCOMPARE(fill(496000).error(), (Error{Error::Code::LimitExceeded, u"5000.00"_s}));
    QCOMPARE(fill(100001, {{}, {}, true}).error(), (Error{Error::Code::LimitExceeded, u"1000.00"_s}));
    Session &who = m_shop->session;
    who.shift.reset();
    QCOMPARE(fill(100).error().code, Error::Code::NoShift);
    QCOMPARE(balance(), StoredBalance());
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::principalIsSpentFirstAndCheckedAtCommit()
{
    QVERIFY(fill(50000));
    QVERIFY(write([&](Transaction &transaction) {
        return refundPrincipal(transaction, m_shop->session, nextId(), {u"M1"_s, {}, false}, cash(48500),
                               ShopFixture::noon(), m_random);
    }));
    // 15.00 principal and 50.00 bonus: 20.00 takes 5.00 of the bonus, which earns no points.
    const auto receipt = sell(cartOf(20), {of(TenderKind::StoredValue, 2000)});
    QVERIFY(receipt);
    QCOMPARE(receipt->sale.tenders.front().bonus, Money::of(500));
    QCOMPARE(receipt->sale.pointsEarned, Points::of(15));
    QCOMPARE(balance(), (StoredBalance{Money(), Money::of(4500)}));
    QCOMPARE(sell(cartOf(20), {of(TenderKind::StoredValue, 4501)}).error(),
             (Error{Error::Code::InsufficientBalance, u"45.00"_s}));

    // Two windows look at once: the second finds less than it saw, and takes nothing.
    const Cart cart = cartOf(20);
    const auto funded = m_shop->database->read([&](const Connection &connection) {
        return fundTender(connection, m_shop->session, cart.member, {}, of(TenderKind::StoredValue, 2000),
                          ShopFixture::noon());
    });
    QVERIFY(sell(cartOf(19), {of(TenderKind::StoredValue, 1900)}));
    QVERIFY(sell(cartOf(19), {of(TenderKind::StoredValue, 1900)}));
    const auto late =
        settle(*price(cart, m_shop->session.shop), {*funded}, m_shop->session.shop, ShopFixture::noon());
    const auto refused = write([&](Transaction &transaction) {
        return checkout(transaction, m_shop->session, *late, digestOf(*late), m_random);
    });
    QCOMPARE(refused.error(), (Error{Error::Code::InsufficientBalance, u"7.00"_s}));
    QCOMPARE(balance().total(), Money::of(700));
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::aGiftCardPaysUntilItIsEmptyOrExpired()
{
    const auto sold = fill(1500, {{}, {}, true});
    QVERIFY(isGood(*m_shop->database->read([&](const Connection &connection) {
        return Result<StoredAccount>(*storedvalue::byCard(connection, sold->card));
    }),
                   *BusinessDate::fromIso(u"2029-03-05"_s)));
    const auto receipt =
        sell(cartOf(20, false), {of(TenderKind::GiftCard, 1500, sold->card), of(TenderKind::Cash, 500)});
    QVERIFY(receipt);
    QCOMPARE(balance(sold->card), StoredBalance());
    QCOMPARE(sell(cartOf(1, false), {of(TenderKind::GiftCard, 100, sold->card)}).error().code,
             Error::Code::InsufficientBalance);
    QCOMPARE(sell(cartOf(1, false), {of(TenderKind::GiftCard, 100, u"9812345678901234"_s)}).error().code,
             Error::Code::UnknownCard);
    QCOMPARE(fill(100, {{}, sold->card, true}).error().code, Error::Code::Duplicate);
    QVERIFY(fill(1000, {{}, sold->card, false}));
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE account SET good_until = '2026-03-04' WHERE number = ?"_s, sold->card);
        return {};
    }));
    QCOMPARE(sell(cartOf(1, false), {of(TenderKind::GiftCard, 100, sold->card)}).error(),
             (Error{Error::Code::Expired, u"2026-03-04"_s}));
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::changeGoesIntoStoredValue()
{
    const auto receipt = sell(cartOf(8), {of(TenderKind::Cash, 1000), of(TenderKind::StoredValue, -200)});
    QVERIFY(receipt);
    QCOMPARE(receipt->sale.change, Money());
    QCOMPARE(receipt->sale.pointsEarned, Points::of(8));
    QCOMPARE(balance(), (StoredBalance{Money::of(200), Money()}));
    QCOMPARE(
        sell(cartOf(8, false), {of(TenderKind::Cash, 1000), of(TenderKind::StoredValue, -200)}).error().code,
        Error::Code::UnknownMember);
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::creditIsSpentUpToItsLimitAndSettled()
{
    QCOMPARE(sell(cartOf(8), {of(TenderKind::Credit, 800)}).error().code, Error::Code::InsufficientBalance);
    const auto grant = [&](qint64 allowed) {
        return write([&](Transaction &transaction) {
            return grantCredit(transaction, m_shop->session, u"M1"_s, Money::of(allowed), ShopFixture::noon(),
                               m_random);
        });
    };
    const auto settleWith = [&](qint64 amount) {
        return write([&](Transaction &transaction) {
            return settleCredit(transaction, m_shop->session, nextId(), u"M1"_s, cash(amount),
                                ShopFixture::noon(), m_random);
        });
    };
    QVERIFY(grant(2000));
    QVERIFY(sell(cartOf(15), {of(TenderKind::Credit, 1500)}));
    QCOMPARE(sell(cartOf(6), {of(TenderKind::Credit, 600)}).error(),
             (Error{Error::Code::InsufficientBalance, u"5.00"_s}));
    QCOMPARE(sell(cartOf(6), {of(TenderKind::Credit, 300), of(TenderKind::Credit, 300)}).error().code,
             Error::Code::InsufficientBalance);
    QCOMPARE(settleWith(1501).error(), (Error{Error::Code::Overpaid, u"15.00"_s}));
    QCOMPARE(settleWith(1000)->after.principal, Money::of(500));
    QVERIFY(sell(cartOf(6), {of(TenderKind::Credit, 600)}));
    QCOMPARE(grant(100)->owed, Money::of(1100));
    QCOMPARE(sell(cartOf(1), {of(TenderKind::Credit, 100)}).error(),
             (Error{Error::Code::InsufficientBalance, u"0.00"_s}));
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::aDepositIsTakenAndPickedUpOrCancelled()
{
    const auto take = [&](const Cart &cart, qint64 amount) {
        return write([&](Transaction &transaction) {
            return takeDeposit(transaction, m_shop->session, nextId(), cart, u"蛋糕"_s, cash(amount),
                               ShopFixture::noon(), m_random);
        });
    };
    const Cart cart = cartOf(20);
    QCOMPARE(take(cart, 2001).error(), (Error{Error::Code::Overpaid, u"20.00"_s}));
    const auto taken = take(cart, 500);
    QVERIFY(taken);
    QCOMPARE(take(cart, 500).error().code, Error::Code::Duplicate);
    const auto recalled = m_shop->database->read(
        [&](const Connection &connection) { return pickUp(connection, m_shop->session, *taken->account); });
    QVERIFY(recalled->cart.id == cart.id);
    Tender deposit = of(TenderKind::Deposit, 500);
    deposit.account = taken->account;
    QVERIFY(sell(recalled->cart, {deposit, of(TenderKind::Cash, 1500)}));
    QCOMPARE(sell(cartOf(5), {deposit}).error().code, Error::Code::InsufficientBalance);

    const auto other = take(cartOf(10), 400);
    const Id<Voucher> id = nextId();
    const auto cancel = [&] {
        return write([&](Transaction &transaction) {
            return cancelDeposit(transaction, m_shop->session, id, *other->account, cash(0),
                                 ShopFixture::noon(), m_random);
        });
    };
    QCOMPARE(cancel()->amount, Money::of(-400));
    QVERIFY(cancel()->duplicate);
    QCOMPARE(faults(), QString());
}

/// The agreed price is asked by nobody when it is picked up.
void TestTenderLedgers::aDepositKeepsNoPriceThatNobodyMayGive()
{
    Session cashier = m_shop->session;
    cashier.role = Role::Cashier;
    Session boss = m_shop->session;
    boss.role = Role::Administrator;
    QVERIFY(write([&](Transaction &transaction) {
        return setDiscountLimit(transaction, boss, Role::Cashier, Rate::ofBasisPoints(1000),
                                ShopFixture::noon());
    }));
    Cart cart = cartOf(20);
    const auto take = [&] {
        return write([&](Transaction &transaction) {
            return takeDeposit(transaction, cashier, nextId(), cart, {}, cash(100), ShopFixture::noon(),
                               m_random);
        });
    };
    cart.discount = Rate::ofBasisPoints(5000);
    QCOMPARE(take().error(), (Error{Error::Code::NotPermitted, u"giveDiscount"_s}));
    cart.discount = Rate::ofBasisPoints(1000);
    QVERIFY(take());
}

void TestTenderLedgers::aCouponIsUsedOnce()
{
    QCOMPARE(sell(cartOf(5), {of(TenderKind::Coupon, 500)}).error().code, Error::Code::InvalidInput);
    QVERIFY(sell(cartOf(5), {of(TenderKind::Coupon, 500, u"MALL-1"_s)}));
    QCOMPARE(sell(cartOf(5), {of(TenderKind::Coupon, 500, u"MALL-1"_s)}).error(),
             (Error{Error::Code::CouponUsed, u"MALL-1"_s}));
    QCOMPARE(faults(), QString());
}

void TestTenderLedgers::principalIsPaidOutAndABonusLapses()
{
    QVERIFY(fill(50000));
    const auto payOut = [&](qint64 amount) {
        return write([&](Transaction &transaction) {
            return refundPrincipal(transaction, m_shop->session, nextId(), {u"M1"_s, {}, false}, cash(amount),
                                   ShopFixture::noon(), m_random);
        });
    };
    QCOMPARE(payOut(50001).error(), (Error{Error::Code::InsufficientBalance, u"500.00"_s}));
    QCOMPARE(payOut(20000)->amount, Money::of(-20000));
    QCOMPARE(balance(), (StoredBalance{Money::of(30000), Money::of(5000)}));
    QCOMPARE(payOut(30000)->bonus, Money::of(-5000));
    QCOMPARE(balance(), StoredBalance());
    m_shop->session.shop.tenders.refundsPrincipal = false;
    QVERIFY(fill(100));
    QCOMPARE(payOut(100).error().code, Error::Code::InvalidInput);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(payOut(100).error().code, Error::Code::NotPermitted);
    m_shop->session.role = Role::Manager;
    QCOMPARE(faults(), QString());
}

/// Whatever a day brings: balances are the sums of their entries, never below zero or beyond the limit, and
/// only money earns points.
void TestTenderLedgers::anyDayKeepsEveryBalance()
{
    QVERIFY(write([&](Transaction &transaction) {
        return grantCredit(transaction, m_shop->session, u"M1"_s, Money::of(3000), ShopFixture::noon(),
                           m_random);
    }));
    QVERIFY(rc::check([this] {
        const qint64 amount = *rc::gen::inRange<qint64>(1, 3000);
        const int act = *rc::gen::inRange(0, 5);
        if (act == 0)
            (void)fill(amount * 20);
        else if (act == 1)
            (void)write([&](Transaction &transaction) {
                return settleCredit(transaction, m_shop->session, nextId(), u"M1"_s, cash(amount),
                                    ShopFixture::noon(), m_random);
            });
        else
            sellSome(amount);
        const StoredBalance held = balance();
        RC_ASSERT(held.principal >= Money() && held.bonus >= Money());
        const auto owed = m_shop->database->read(
            [&](const Connection &connection) { return creditOf(connection, u"M1"_s); });
        RC_ASSERT(owed->owed >= Money() && owed->owed <= owed->allowed);
    }));
    QCOMPARE(faults(), QString());
}

/// A sale that an account pays a part of, which may be more than there is.
void TestTenderLedgers::sellSome(qint64 amount)
{
    const TenderKind kind =
        *rc::gen::element(TenderKind::StoredValue, TenderKind::Credit, TenderKind::Points);
    const int product = *rc::gen::inRange(1, 21);
    const qint64 part = std::min<qint64>(amount, product * 100 - 1);
    const auto before = balance();
    const auto receipt = sell(cartOf(product), {of(kind, part), of(TenderKind::Cash, product * 100 - part)});
    if (receipt && kind != TenderKind::StoredValue)
        RC_ASSERT(balance() == before);
    if (receipt)
        RC_ASSERT(receipt->sale.pointsEarned.units()
                  == paidWithMoney(receipt->sale.total, receipt->sale.tenders).units() / 100);
}

QTEST_GUILESS_MAIN(TestTenderLedgers)
#include "tst_tenderledgers.moc"
