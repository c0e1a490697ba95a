#include "core/print/receipttotals.h"

#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/textrecorder.h"
#include "tests/core/sale/generators.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
template <class Add> QStringList rowsOfSheet(Add add)
{
    ReceiptSheet sheet(printableDots(ReceiptPaper::Mm80));
    add(sheet);
    return rowsOf(ReceiptPage({}, ReceiptPaper::Mm80, sheet.takeStrips()));
}

QStringList totalsOf(const Receipt &receipt, const Shop &shop)
{
    return rowsOfSheet([&](ReceiptSheet &sheet) {
        addReceiptTotals(sheet, receipt.sale, shop.taxMode, ReceiptFormat(shop), receiptWords(shop.locale));
    });
}

QStringList tendersOf(const Receipt &receipt, const Shop &shop)
{
    return rowsOfSheet([&](ReceiptSheet &sheet) {
        addReceiptTenders(sheet, receipt.sale, shop.locale, ReceiptFormat(shop), receiptWords(shop.locale));
    });
}
}

class TestReceiptTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containedTaxFollowsTheTotal();
    void addedTaxStandsBeforeTheTotal();
    void nothingThatIsZeroIsShown();
    void taxByRateIsTheSumOfTheLines();
    void tendersShowTheirReferenceAndChange();
    void changeIsShownForCashOnly();
};

void TestReceiptTotals::containedTaxFollowsTheTotal()
{
    const Shop shop = samples::chineseShop();
    QCOMPARE(
        totalsOf(samples::full(shop), shop),
        (QStringList{u"小计\t181.10"_s, u"优惠\t−16.51"_s, u"单品 −7.85"_s, u"整单 −8.66"_s, u"舍入\t0.01"_s,
                     u"应收\t¥164.60"_s, u"内含税 9%\t5.92"_s, u"内含税 13%\t10.69"_s}));
}

void TestReceiptTotals::addedTaxStandsBeforeTheTotal()
{
    const Shop shop = samples::englishShop();
    QCOMPARE(totalsOf(samples::full(shop), shop),
             (QStringList{u"Subtotal\t181.10"_s, u"Discount\t−16.51"_s, u"on items −7.85"_s,
                          u"on the sale −8.66"_s, u"Tax 9%\t6.45"_s, u"Tax 13%\t12.08"_s,
                          u"Rounding\t−0.02"_s, u"Total\t£183.10"_s}));
}

void TestReceiptTotals::nothingThatIsZeroIsShown()
{
    const Shop shop = samples::chineseShop();
    const Cart cart{samples::id<Sale>(3), {samples::line(u"x"_s, 300, 2000, 0)}, {}, {}};
    QCOMPARE(totalsOf(samples::receiptOf(shop, cart, samples::exactly(shop, cart)), shop),
             (QStringList{u"小计\t6.00"_s, u"应收\t¥6.00"_s}));
}

void TestReceiptTotals::taxByRateIsTheSumOfTheLines()
{
    QVERIFY(rc::check([] {
        const auto quote = price(anyCart(), anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added)));
        std::vector<SaleLine> lines;
        for (const QuoteLine &line : quote->lines)
            lines.push_back({line, {}});
        Money sum;
        for (const auto &[rate, tax] : taxByRate(lines)) {
            RC_ASSERT(rate != Rate());
            sum += tax;
        }
        RC_ASSERT(sum == quote->amounts.tax);
    }));
}

void TestReceiptTotals::tendersShowTheirReferenceAndChange()
{
    const Shop shop = samples::chineseShop();
    QCOMPARE(tendersOf(samples::full(shop), shop),
             (QStringList{u"扫码支付 …3210\t100.00"_s, u"现金\t200.00"_s, u"找零\t135.40"_s}));
}

void TestReceiptTotals::changeIsShownForCashOnly()
{
    const Shop shop = samples::chineseShop();
    QCOMPARE(tendersOf(samples::small(shop), shop), QStringList(u"银行卡 …1234\t6.00"_s));
    const Cart cart{samples::id<Sale>(3), {samples::line(u"x"_s, 300, 2000)}, {}, {}};
    const Receipt exact = samples::receiptOf(shop, cart, {{TenderKind::Cash, Money::of(600), {}}});
    QCOMPARE(tendersOf(exact, shop), (QStringList{u"现金\t6.00"_s, u"找零\t0.00"_s}));
}

QTEST_MAIN(TestReceiptTotals)
#include "tst_receipttotals.moc"
