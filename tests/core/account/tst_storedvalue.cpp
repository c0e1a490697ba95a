#include "core/account/storedvalue.h"

#include "core/account/cardnumber.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestStoredValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void principalIsSpentBeforeBonus();
    void whatGoesBackGoesBackInProportionAndExactly();
    void theHighestStepReachedGivesItsBonus();
    void limitsTellNamedFromUnnamed();
    void anAccountIsGoodThroughItsLastDay();
    void everyWrongDigitOfACardNumberIsFound();
};

void TestStoredValue::principalIsSpentBeforeBonus()
{
    QVERIFY(rc::check([] {
        const StoredBalance balance{Money::of(*rc::gen::inRange<qint64>(0, 100000)),
                                    Money::of(*rc::gen::inRange<qint64>(0, 100000))};
        const Money amount = Money::of(*rc::gen::inRange<qint64>(0, balance.total().units() + 1));
        const StoredBalance parts = drawn(balance, amount);
        RC_ASSERT(parts.total() == amount);
        RC_ASSERT(parts.principal <= balance.principal && parts.bonus <= balance.bonus);
        RC_ASSERT(parts.bonus.isZero() || parts.principal == balance.principal);
    }));
}

void TestStoredValue::whatGoesBackGoesBackInProportionAndExactly()
{
    QVERIFY(rc::check([] {
        const StoredBalance spent{Money::of(*rc::gen::inRange<qint64>(0, 10000)),
                                  Money::of(*rc::gen::inRange<qint64>(0, 10000))};
        StoredBalance back;
        while (back.total() < spent.total()) {
            const qint64 left = (spent.total() - back.total()).units();
            const Money amount = Money::of(*rc::gen::inRange<qint64>(1, left + 1));
            const StoredBalance parts = putBack(spent, back, amount);
            RC_ASSERT(parts.total() == amount);
            RC_ASSERT(parts.principal >= Money() && parts.bonus >= Money());
            back += parts;
            RC_ASSERT(back.principal <= spent.principal && back.bonus <= spent.bonus);
        }
        RC_ASSERT(back == spent);
    }));
    // 充500送50, all of 550 spent: half of it back is half of each.
    QCOMPARE(putBack({Money::of(50000), Money::of(5000)}, {}, Money::of(27500)),
             (StoredBalance{Money::of(25000), Money::of(2500)}));
}

void TestStoredValue::theHighestStepReachedGivesItsBonus()
{
    const std::vector<TopUpStep> steps{{Money::of(20000), Money::of(1000)},
                                       {Money::of(50000), Money::of(5000)}};
    QCOMPARE(bonusFor(Money::of(19999), steps), Money());
    QCOMPARE(bonusFor(Money::of(20000), steps), Money::of(1000));
    QCOMPARE(bonusFor(Money::of(49999), steps), Money::of(1000));
    QCOMPARE(bonusFor(Money::of(100000), steps), Money::of(5000));
}

void TestStoredValue::limitsTellNamedFromUnnamed()
{
    const Currency currency = *Currency::of(u"CNY"_s);
    const TenderRules rules = defaultTenderRules(currency);
    StoredAccount card{
        *Id<Account>::fromBytes(QByteArray(16, 'a')), StoredAccount::Kind::Card, {}, {}, {}, {}};
    QVERIFY(fitsLimit(card, Money::of(100000), rules, currency));
    const auto refused = fitsLimit(card, Money::of(100001), rules, currency);
    QCOMPARE(refused.error(), (Error{Error::Code::LimitExceeded, u"1000.00"_s}));
    card.member = Member{*Id<Customer>::fromBytes(QByteArray(16, 'c')), u"M1"_s, {}, {}};
    QVERIFY(fitsLimit(card, Money::of(500000), rules, currency));
    QVERIFY(!fitsLimit(card, Money::of(500001), rules, currency));
    QVERIFY(fitsLimit(card, Money::of(1000000000), TenderRules(), currency));
}

void TestStoredValue::anAccountIsGoodThroughItsLastDay()
{
    StoredAccount card{
        *Id<Account>::fromBytes(QByteArray(16, 'a')), StoredAccount::Kind::Card, {}, {}, {}, {}};
    QVERIFY(isGood(card, *BusinessDate::fromIso(u"2126-01-01"_s)));
    card.goodUntil = BusinessDate::fromIso(u"2026-03-05"_s);
    QVERIFY(isGood(card, *BusinessDate::fromIso(u"2026-03-05"_s)));
    QCOMPARE(isGood(card, *BusinessDate::fromIso(u"2026-03-06"_s)).error().code, Error::Code::Expired);
}

void TestStoredValue::everyWrongDigitOfACardNumberIsFound()
{
    for (int i = 0; i < 200; ++i) {
        const QString number = makeCardNumber(systemRandom);
        QVERIFY2(isCardNumber(number), qPrintable(number));
        for (qsizetype at = 2; at < number.size(); ++at) {
            QString wrong = number;
            wrong[at] = QChar(u'0' + (wrong[at].unicode() - u'0' + 1 + i % 9) % 10);
            QVERIFY2(!isCardNumber(wrong), qPrintable(wrong));
        }
    }
    QVERIFY(!isCardNumber(u"9800"_s));
    QVERIFY(!isCardNumber({}));
    QCOMPARE(maskedCard(u"9812345678901234"_s), u"****1234"_s);
}

QTEST_GUILESS_MAIN(TestStoredValue)
#include "tst_storedvalue.moc"
