#include "core/base/decimal.h"
#include "core/sale/price.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// A thousand real receipts, priced anew where 5 % tax is added: each must come to what it came to.
class TestSupermarketReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReceiptHasItsTaxAndTotal();

private:
    /// A figure of up to five decimals, rounded half away from zero.
    static Money rounded(const QString &text)
    {
        return Money::of(divideRounded(parseDecimal(text, 6).units, 10000));
    }
};

void TestSupermarketReceipts::everyReceiptHasItsTaxAndTotal()
{
    QFile file(qEnvironmentVariable("ZHANGGUI_SHARED") + u"/data/supermarket_receipts/receipts.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the shared data is absent");
    const Currency currency = *Currency::of(u"USD"_s);
    const Shop shop{u"S001"_s,
                    u"shop"_s,
                    currency,
                    TaxMode::Added,
                    {"UTC"},
                    u"US"_s,
                    u"en"_s,
                    DiscountEntry::PercentOff,
                    {},
                    {},
                    QByteArray(32, 'r')};
    file.readLine();
    int receipts = 0;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        QCOMPARE(cells.size(), 17);
        const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                              cells[5],
                              cells[5],
                              {},
                              *currency.parse(cells[6]),
                              Rate::ofBasisPoints(500),
                              {},
                              ProductStatus::Active};
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
        cart.lines.push_back(
            {*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, *parseQuantity(cells[7]), {}, {}, {}});
        const auto quote = price(cart, shop);
        QVERIFY(quote.has_value());
        QVERIFY2(quote->amounts.tax == rounded(cells[8]), qPrintable(cells[0] + u" tax "_s + cells[8]));
        QVERIFY2(quote->amounts.total == rounded(cells[9]), qPrintable(cells[0] + u" total "_s + cells[9]));
        ++receipts;
    }
    QCOMPARE(receipts, 1000);
}

QTEST_GUILESS_MAIN(TestSupermarketReceipts)
#include "tst_supermarketreceipts.moc"
