#include "core/sale/salepoints.h"

#include "core/sale/settle.h"
#include "tests/core/sale/generators.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What of a sale earns points, whoever paid for it.
class TestSalePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesOfACardEarnForTheirPieceAlone();
    void aPieceThatACardPaidCountsAsMoneyPaidTheCard();
    void cardsThatEarnLaterTakeTheirShareOfTheMoney();
    void cashRoundingTakesNothingOfAPiece();

private:
    static QuoteLine lineOf(const QString &code, qint64 total)
    {
        const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                              code,
                              u"x"_s,
                              {},
                              Money::of(total),
                              {},
                              {},
                              ProductStatus::Active};
        const Cart cart{
            *Id<Sale>::fromBytes(QByteArray(16, 's')),
            {{*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}}},
            {},
            {}};
        return price(cart, anyShop(TaxMode::Contained))->lines.front();
    }
    /// A piece that a card paid whole, whose uses are worth 10.00.
    static QuoteLine coffee(qint64 earnsOn)
    {
        QuoteLine line = lineOf(u"COFFEE"_s, 0);
        line.line.pass = PassPayment{u"97"_s, u"TEN"_s, {}, Money::of(1000), Money::of(earnsOn)};
        return line;
    }
    static Quote quoteOf(const std::vector<QuoteLine> &lines)
    {
        Quote quote{*Id<Sale>::fromBytes(QByteArray(16, 's')),
                    lines,
                    Member{*Id<Customer>::fromBytes(QByteArray(16, 'c')), u"m"_s, {}, {}},
                    {}};
        for (const QuoteLine &line : lines)
            quote.amounts += line.amounts;
        return quote;
    }
    /// 20 points a piece of what `items` says, before a point for 1.00 of the rest.
    static Shop shopWith(const QStringList &items, qint64 points = 20, Money cashStep = {})
    {
        Shop shop = anyShop(TaxMode::Contained, cashStep);
        shop.earning.rules = {{u"BOX"_s, {}, EarnKind::Base, Points::of(points)},
                              {u"BASE"_s, {}, EarnKind::Base, Points::of(1), Money::of(100)}};
        shop.earning.rules[0].perPiece = true;
        shop.earning.rules[0].goods.items = items;
        return shop;
    }
    static Tender of(TenderKind kind, qint64 units) { return {kind, Money::of(units), {}}; }
};

/// What a gift card paid earns nothing, and takes nothing of what the uses bring.
void TestSalePoints::usesOfACardEarnForTheirPieceAlone()
{
    const auto sale = settle(quoteOf({lineOf(u"TOBACCO"_s, 5000), coffee(1000)}),
                             {of(TenderKind::GiftCard, 5000)}, shopWith({u"TOBACCO"_s}, 0), {});
    QVERIFY(sale);
    QCOMPARE(sale->lines[0].points, Points());
    QCOMPARE(sale->lines[1].points, Points::of(10));
}

void TestSalePoints::aPieceThatACardPaidCountsAsMoneyPaidTheCard()
{
    const Shop shop = shopWith({u"COFFEE"_s});
    const auto earned = [&](qint64 earnsOn) {
        return settle(quoteOf({lineOf(u"TOBACCO"_s, 5000), coffee(earnsOn)}),
                      {of(TenderKind::GiftCard, 5000)}, shop, {})
            ->pointsEarned.units();
    };
    QCOMPARE(earned(1000), 20);
    QCOMPARE(earned(500), 10);
    QCOMPARE(earned(0), 0);
}

/// A third of 150.00 was paid with money: 16.67 of the goods, 33.33 of the card.
void TestSalePoints::cardsThatEarnLaterTakeTheirShareOfTheMoney()
{
    QuoteLine card = lineOf(u"CARD"_s, 10'000);
    card.earnsLater = true;
    const auto sale =
        settle(quoteOf({lineOf(u"A"_s, 5000), card}),
               {of(TenderKind::GiftCard, 10'000), of(TenderKind::Cash, 5000)}, shopWith({u"-"_s}), {});
    QVERIFY(sale);
    QCOMPARE(sale->lines[0].points, Points::of(16));
    QCOMPARE(sale->lines[1].points, Points());
    QCOMPARE(sale->lines[1].byMoney, Money::of(3333));
}

/// 19.92 are 19.90 in cash, 19.96 are 20.00: a whole piece was paid both times.
void TestSalePoints::cashRoundingTakesNothingOfAPiece()
{
    const auto earned = [](qint64 price, std::vector<Tender> tenders, qint64 points) {
        return settle(quoteOf({lineOf(u"BOX1"_s, price)}), std::move(tenders),
                      shopWith({u"BOX1"_s}, points, Money::of(10)), {})
            ->pointsEarned.units();
    };
    QCOMPARE(earned(1992, {of(TenderKind::Cash, 1990)}, 20), 20);
    QCOMPARE(earned(1996, {of(TenderKind::Cash, 2000)}, 1000), 1000);
    // 10.00 of 19.95 by money: 501 thousandths of a piece.
    QCOMPARE(earned(1992, {of(TenderKind::GiftCard, 995), of(TenderKind::Cash, 1000)}, 20), 10);
}

QTEST_GUILESS_MAIN(TestSalePoints)
#include "tst_salepoints.moc"
