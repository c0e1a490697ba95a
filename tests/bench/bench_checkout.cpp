#include "tests/bench/barewriter.h"
#include "tests/bench/table.h"

#include "core/base/clock.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "tests/support/shopfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 5;
constexpr int salesARound = 400;

Sale saleOfFiveLines(const ShopFixture &shop)
{
    const Timestamp now = ShopFixture::noon();
    Cart cart{Id<Sale>::make(now, systemRandom),
              {},
              {},
              Member{*Id<Customer>::fromBytes("c000000000000001"), u"M1"_s, {}, {}}};
    for (int i = 1; i <= 5; ++i) {
        const Product product{
            *Id<Product>::fromBytes(QByteArray::number(i).rightJustified(15, '0').prepend('p')),
            u"P%1"_s.arg(i),
            u"商品%1"_s.arg(i),
            u"瓶"_s,
            Money::of(i * 100),
            Rate::ofBasisPoints(1300),
            u"饮料"_s,
            ProductStatus::Active};
        cart.lines.push_back(
            {Id<SaleLine>::make(now, systemRandom), product, Quantity::of(1000), {}, {}, {}});
    }
    const auto quote = price(cart, shop.session.shop);
    return *settle(*quote, {{TenderKind::Cash, Money::of(2000), {}}}, shop.session.shop, now);
}

/// Seconds that the disk itself needs for one durable write of a sale's size.
void measureFloor(const QString &folder, Samples &floor)
{
    const QByteArray block(32768, 'f');
    const int file = ::open(QFile::encodeName(folder + u"/floor"_s).constData(), O_CREAT | O_WRONLY, 0600);
    for (int i = 0; i < 300; ++i)
        floor.add(timed([&] {
            if (::pwrite(file, block.constData(), size_t(block.size()), off_t(i) * block.size()) < 0)
                qFatal("floor: cannot write");
            ::fdatasync(file);
        }));
    ::close(file);
}
}

/// The whole of checkout() beside the same rows written bare, in turns so that both meet the same disk.
void benchCheckout(BenchTable &table)
{
    QTemporaryDir folder;
    QDir().mkpath(folder.filePath(u"ours"_s));
    QDir().mkpath(folder.filePath(u"bare"_s));
    ShopFixture ours = ShopFixture::make(folder.filePath(u"ours"_s));
    ShopFixture::make(folder.filePath(u"bare"_s));
    BareWriter bare(folder.filePath(u"bare/zhanggui.sqlite"_s));
    Samples floor;
    measureFloor(folder.path(), floor);
    Samples ourTimes;
    Samples bareTimes;
    int number = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < salesARound; ++i) {
            const Sale sale = saleOfFiveLines(ours);
            ourTimes.add(timed([&] {
                const auto receipt = ours.database->writeNow([&](Transaction &transaction) {
                    return checkout(transaction, ours.session, sale, digestOf(sale), systemRandom);
                });
                if (!receipt)
                    qFatal("checkout: %s", qPrintable(receipt.error().detail));
            }));
            ++number;
            bareTimes.add(timed([&] { bare.writeSale(number); }));
        }
        bare.checkpoint();
    }
    table.add({u"checkout, 5 lines, durable: p50"_s, ourTimes.at(0.5), u"µs"_s, bareTimes.at(0.5),
               u"≤ 1.3 × bare"_s});
    table.add(
        {u"checkout, 5 lines, durable: p99"_s, ourTimes.at(0.99), u"µs"_s, ourTimes.at(0.5), u"≤ 3 × p50"_s});
    table.add({u"bare SQLite, the same rows: p99"_s, bareTimes.at(0.99), u"µs"_s, bareTimes.at(0.5), {}});
    table.add({u"floor: write 32 KiB and fdatasync: p50"_s, floor.at(0.5), u"µs"_s, 0, {}});
}
