#include "core/sale/cart.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreAboveZeroAndUpToTheLimit();
    void aScanJoinsTheLastPlainLineOfItsProduct();
    void whatSetsALineApartKeepsItApart();

private:
    static Product product(char id, qint64 price = 100)
    {
        return {*Id<Product>::fromBytes(QByteArray(16, id)),
                QString(QLatin1Char(id)),
                {},
                {},
                Money::of(price),
                {},
                {},
                ProductStatus::Active};
    }
    static CartLine line(const Product &product)
    {
        return {*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}};
    }
    static Cart cart(std::vector<CartLine> lines)
    {
        return {*Id<Sale>::fromBytes(QByteArray(16, 's')), std::move(lines), {}, {}};
    }
};

void TestCart::quantitiesAreAboveZeroAndUpToTheLimit()
{
    QVERIFY(!isSellable(Quantity()));
    QVERIFY(!isSellable(Quantity::of(-1)));
    QVERIFY(isSellable(Quantity::of(1)));
    QVERIFY(isSellable(largestQuantity));
    QVERIFY(!isSellable(largestQuantity + Quantity::of(1)));
}

void TestCart::aScanJoinsTheLastPlainLineOfItsProduct()
{
    const Cart three = cart({line(product('a')), line(product('b')), line(product('a'))});
    QCOMPARE(lineToJoin(three, product('a')), std::optional<size_t>(2));
    QCOMPARE(lineToJoin(three, product('b')), std::optional<size_t>(1));
    QVERIFY(!lineToJoin(three, product('c')));
    QVERIFY(!lineToJoin(cart({}), product('a')));
}

void TestCart::whatSetsALineApartKeepsItApart()
{
    CartLine overridden = line(product('a'));
    overridden.override = PriceOverride{Money::of(90), u"damaged"_s};
    CartLine discounted = line(product('a'));
    discounted.discount = Discount(Rate::ofBasisPoints(1000));
    QVERIFY(!lineToJoin(cart({overridden, discounted}), product('a')));
    // The price changed since the first scan: the customer sees both prices.
    QVERIFY(!lineToJoin(cart({line(product('a', 100))}), product('a', 110)));
}

QTEST_GUILESS_MAIN(TestCart)
#include "tst_cart.moc"
