#include "tests/bench/bench_print.h"

#include "tests/bench/table.h"
#include "tests/support/shopfixture.h"

#include "core/device/escpos.h"
#include "core/print/receiptimage.h"
#include "core/print/receiptlayout.h"
#include "core/sale/settle.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
constexpr int lines = 40;
constexpr int prints = 60;

Receipt receiptOfLines(const ShopFixture &shop)
{
    const Timestamp now = ShopFixture::noon();
    Cart cart{Id<Sale>::make(now, systemRandom), {}, {}, {}};
    for (int i = 0; i < lines; ++i) {
        const Product product{*Id<Product>::fromBytes(QByteArray::number(i).rightJustified(16, 'p')),
                              u"69211685092%1"_s.arg(i, 2, 10, QChar(u'0')),
                              u"农夫山泉饮用天然水 550毫升 第%1种"_s.arg(i),
                              u"瓶"_s,
                              Money::of(199 + i),
                              Rate::ofBasisPoints(1300),
                              u"饮料"_s,
                              ProductStatus::Active};
        cart.lines.push_back(
            {Id<SaleLine>::make(now, systemRandom), product, Quantity::of(2000), {}, {}, {}});
    }
    const auto quote = price(cart, shop.session.shop);
    const auto sale = settle(*quote, {{TenderKind::Cash, Money::of(100000), {}}}, shop.session.shop, now);
    if (!sale)
        qFatal("receipt: %s", qPrintable(sale.error().detail));
    return {{u"S001"_s, u"T01"_s, 1, 123},
            *BusinessDate::fromIso(u"2026-03-05"_s),
            *sale,
            u"李娜"_s,
            1,
            {},
            u"0123456789"_s};
}
}

/// From the sale to the bytes for the printer, beside compressing as many bytes as the picture has: work of
/// the same size that is not ours.
void benchPrint(BenchTable &table)
{
    QTemporaryDir folder;
    const ShopFixture shop = ShopFixture::make(folder.path(), 1, 1);
    const Receipt receipt = receiptOfLines(shop);
    Samples ours;
    Samples bare;
    for (int i = 0; i < prints; ++i) {
        QByteArray bytes;
        ours.add(timed([&] {
            const ReceiptPage page = layOutReceipt(receipt, shop.session.shop, ReceiptPaper::Mm80);
            bytes = escPosBytes(receiptImage(page), {true, true});
        }));
        bare.add(timed([&] { (void)qCompress(bytes); }));
    }
    table.add({u"receipt of 40 lines for 80 mm, as raster: p50"_s, ours.at(0.5), u"µs"_s, bare.at(0.5),
               u"≤ 40 ms"_s});
    table.add({u"receipt of 40 lines for 80 mm, as raster: p99"_s, ours.at(0.99), u"µs"_s, bare.at(0.5), {}});
}
