#include "core/account/cardnumber.h"
#include "core/account/pass.h"

#include <QJsonArray>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {
const Currency yuan = *Currency::of(u"CNY"_s);
const BusinessDate march5 = *BusinessDate::of(QDate(2026, 3, 5));

QJsonObject tenCoffees()
{
    return {{u"code"_s, u"TEN"_s},    {u"name"_s, u"咖啡十次卡"_s},      {u"product"_s, u"CARD10"_s},
            {u"uses"_s, 10},          {u"items"_s, QJsonArray{u"C1"_s}}, {u"validDays"_s, 365},
            {u"refund"_s, u"value"_s}};
}

Pass cardOf(const PassTerms &terms, Money paid, Money tax = {})
{
    Pass pass{*Id<Pass>::fromBytes(QByteArray(16, 'p')),
              u"9700000000000000"_s,
              {u"TEN"_s, u"咖啡十次卡"_s, u"CARD10"_s, terms},
              {},
              *Id<Sale>::fromBytes(QByteArray(16, 's')),
              *Id<SaleLine>::fromBytes(QByteArray(16, 'l')),
              Timestamp::ofMilliseconds(0),
              {paid, tax}};
    pass.left = terms.uses;
    pass.deferred = pass.paid;
    return pass;
}

PassTerms termsOf(int uses, std::optional<PassRate> refund = PassRate::Value, bool refundsExpired = false)
{
    PassTerms terms;
    terms.uses = uses;
    terms.refund = refund;
    terms.refundsExpired = refundsExpired;
    return terms;
}
}

/// Kinds of cards of uses, and what a card's entries come to.
class TestPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKindReadsAsItIsWritten();
    void whatDoesNotFitAKindIsNamed_data();
    void whatDoesNotFitAKindIsNamed();
    void packsAndWeightsAreNotCovered();
    void theLastUseTakesTheRemainder();
    void theRestIsPaidBackByValueOrByPrice();
    void aUseGivenBackLaterIsNotPaidBackAgain();
    void nothingIsPaidBackAfterTheLastDayUnlessItIsSaid();
    void numbersHaveTheirCheckDigit();
    void paidIsAlwaysEarnedPaidBackOrDeferred();
};

void TestPass::aKindReadsAsItIsWritten()
{
    QJsonObject object = tenCoffees();
    object[u"most"_s] = u"30.00"_s;
    object[u"named"_s] = true;
    object[u"validFrom"_s] = u"first-use"_s;
    object[u"points"_s] = u"use"_s;
    const auto kind = passKindFromJson(object, yuan);
    QVERIFY(kind.has_value());
    QCOMPARE(kind->terms.uses, 10);
    QVERIFY(kind->terms.most == Money::of(3000));
    QVERIFY(kind->terms.isNamed && kind->terms.fromFirstUse && kind->terms.earnsAtUse);
    QVERIFY(passKindFromJson(toJson(*kind, yuan), yuan).value() == *kind);
}

void TestPass::whatDoesNotFitAKindIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fault");
    QTest::newRow("small letters") << u"code"_s << QJsonValue(u"ten"_s) << u"code"_s;
    QTest::newRow("no uses") << u"uses"_s << QJsonValue(0) << u"uses"_s;
    QTest::newRow("too many uses") << u"uses"_s << QJsonValue(1001) << u"uses"_s;
    QTest::newRow("half a use") << u"uses"_s << QJsonValue(1.5) << u"uses"_s;
    QTest::newRow("everything") << u"items"_s << QJsonValue(QJsonValue::Undefined)
                                << u"items or categories"_s;
    QTest::newRow("two ends") << u"until"_s << QJsonValue(u"2026-12-31"_s) << u"validDays or until"_s;
    QTest::newRow("no rule") << u"refund"_s << QJsonValue(QJsonValue::Undefined) << u"refund"_s;
    QTest::newRow("another rule") << u"refund"_s << QJsonValue(u"half"_s) << u"refund"_s;
    QTest::newRow("worth nothing") << u"most"_s << QJsonValue(u"0.00"_s) << u"most"_s;
    QTest::newRow("unknown") << u"colour"_s << QJsonValue(1) << u"unknown field"_s;
}

void TestPass::whatDoesNotFitAKindIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, fault);
    QJsonObject object = tenCoffees();
    if (value.isUndefined())
        object.remove(field);
    else
        object[field] = value;
    const auto kind = passKindFromJson(object, yuan);
    QVERIFY(!kind);
    QCOMPARE(kind.error().detail, fault);
}

void TestPass::packsAndWeightsAreNotCovered()
{
    PassTerms terms = termsOf(10);
    terms.pays.categories = QStringList{u"coffee"_s};
    Product product{*Id<Product>::fromBytes(QByteArray(16, 'c')),
                    u"C1"_s,
                    u"拿铁"_s,
                    u"杯"_s,
                    Money::of(1500),
                    {},
                    u"coffee/milk"_s};
    QVERIFY(covers(terms, product));
    product.factor = Quantity::of(12'000);
    QVERIFY(!covers(terms, product));
    product.factor = Quantity::of(1000);
    product.unit = u"kg"_s;
    QVERIFY(!covers(terms, product));
    product.unit = u"杯"_s;
    product.category = u"tea"_s;
    QVERIFY(!covers(terms, product));
}

void TestPass::theLastUseTakesTheRemainder()
{
    Pass pass = cardOf(termsOf(3), Money::of(1000), Money::of(115));
    std::vector<qint64> earned;
    for (int i = 0; i < 3; ++i) {
        const PassEntry use = nextUse(pass, Money::of(400));
        earned.push_back(use.earned.amount.units());
        pass = after(pass, use);
    }
    QCOMPARE(earned, (std::vector<qint64>{333, 333, 334}));
    QVERIFY(pass.deferred == TaxedMoney());
    QCOMPARE(pass.state, PassState::Used);
}

void TestPass::theRestIsPaidBackByValueOrByPrice()
{
    for (const auto &[rate, back] : {std::pair(PassRate::Value, 7000), std::pair(PassRate::Retail, 5500)}) {
        Pass pass = cardOf(termsOf(10, rate), Money::of(10'000));
        for (int i = 0; i < 3; ++i)
            pass = after(pass, nextUse(pass, Money::of(1500)));
        QCOMPARE(worthBack(pass, march5)->units(), back);
        const Pass closed = after(pass, closing(pass, {Money::of(back), {}}));
        QVERIFY(closed.deferred == TaxedMoney());
        QCOMPARE(worthBack(closed, march5).error().code, Code::NotReturnable);
    }
    // Seven pieces at 15.00 are worth more than was paid: never below zero.
    Pass pass = cardOf(termsOf(10, PassRate::Retail), Money::of(10'000));
    for (int i = 0; i < 7; ++i)
        pass = after(pass, nextUse(pass, Money::of(1500)));
    QCOMPARE(worthBack(pass, march5).error().code, Code::NotReturnable);
    QCOMPARE(worthBack(cardOf(termsOf(10, std::nullopt), Money::of(10'000)), march5).error().code,
             Code::NotReturnable);
}

void TestPass::aUseGivenBackLaterIsNotPaidBackAgain()
{
    Pass pass = cardOf(termsOf(10), Money::of(10'000));
    const PassEntry use = nextUse(pass, Money::of(1500));
    pass = after(pass, use);
    pass = after(pass, closing(pass, {Money::of(9000), {}}));
    pass = after(pass, giveBack(pass, use));
    QCOMPARE(pass.state, PassState::Open);
    QCOMPARE(pass.left, 1);
    QCOMPARE(pass.deferred.amount, Money::of(1000));
    QCOMPARE(worthBack(pass, march5).error().code, Code::NotReturnable);
}

void TestPass::nothingIsPaidBackAfterTheLastDayUnlessItIsSaid()
{
    Pass pass = cardOf(termsOf(10), Money::of(10'000));
    pass.until = BusinessDate::of(QDate(2026, 3, 4));
    QCOMPARE(worthBack(pass, march5).error().code, Code::Expired);
    pass.kind.terms.refundsExpired = true;
    pass = after(after(pass, nextUse(pass, Money::of(1500))), expiry(pass));
    Pass lapsed = cardOf(termsOf(10, PassRate::Value, true), Money::of(10'000));
    lapsed.until = pass.until;
    lapsed = after(lapsed, nextUse(lapsed, Money::of(1500)));
    lapsed = after(lapsed, expiry(lapsed));
    QVERIFY(lapsed.deferred == TaxedMoney());
    QCOMPARE(*worthBack(lapsed, march5), Money::of(9000));
    QCOMPARE(closing(lapsed, {Money::of(9000), {}}).earned.amount, Money::of(-9000));
}

void TestPass::numbersHaveTheirCheckDigit()
{
    rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(8, rc::gen::arbitrary<char>());
        const QString number =
            makePassNumber([&](int count) { return QByteArray::fromStdString(bytes).left(count); });
        RC_ASSERT(isPassNumber(number));
        RC_ASSERT(!isCardNumber(number));
        const int at = *rc::gen::inRange(2, 16);
        QString wrong = number;
        wrong[at] = QChar(u'0' + (wrong[at].digitValue() + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT(!isPassNumber(wrong));
    });
}

void TestPass::paidIsAlwaysEarnedPaidBackOrDeferred()
{
    const bool holds = rc::check([] {
        const auto rate = *rc::gen::element(PassRate::Value, PassRate::Retail);
        const qint64 paid = *rc::gen::inRange<qint64>(0, 100'000);
        Pass pass = cardOf(termsOf(*rc::gen::inRange(1, 30), rate, *rc::gen::arbitrary<bool>()),
                           Money::of(paid), Money::of(*rc::gen::inRange<qint64>(0, paid + 1)));
        TaxedMoney earned;
        TaxedMoney back;
        std::vector<PassEntry> uses;
        for (int step = *rc::gen::inRange(0, 80); step > 0; --step) {
            const int act = *rc::gen::weightedElement<int>({{8, 0}, {4, 1}, {1, 2}, {1, 3}});
            std::optional<PassEntry> entry;
            if (act == 0 && pass.left > 0) {
                entry = nextUse(pass, Money::of(*rc::gen::inRange(0, 9000)));
                uses.push_back(*entry);
            } else if (act == 1 && !uses.empty()) {
                const size_t at = *rc::gen::inRange<size_t>(0, uses.size());
                entry = giveBack(pass, uses[at]);
                uses.erase(uses.begin() + qptrdiff(at));
            } else if (act == 2 && pass.left > 0) {
                entry = expiry(pass);
            } else if (act == 3) {
                if (const auto worth = worthBack(pass, march5))
                    entry = closing(pass, {*worth, Money::of(worth->units() / 9)});
            }
            if (!entry)
                continue;
            pass = after(pass, *entry);
            earned += entry->earned;
            back += entry->paidBack;
            RC_ASSERT(pass.left >= 0);
            RC_ASSERT(pass.used == int(uses.size()));
            RC_ASSERT(pass.deferred.amount >= Money());
            RC_ASSERT(pass.left > 0 || pass.deferred == TaxedMoney());
            RC_ASSERT(earned + back + pass.deferred == pass.paid);
            RC_ASSERT(back.amount >= Money() && back.amount <= pass.paid.amount);
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestPass)
#include "tst_pass.moc"
