#include "tests/bench/barewriter.h"
#include "tests/bench/table.h"

#include "core/base/clock.h"
#include "core/catalog/promotionjson.h"
#include "core/data/pricebook.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "tests/support/shopfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 5;
constexpr int salesARound = 400;

/// A week's discount on everything and a limited coupon, as they are kept.
Result<> offer(Transaction &transaction, const Currency &currency)
{
    for (const char *body :
         {R"({"code":"WEEK","name":"本周特惠","kind":"percent","percent":"10"})",
          R"({"code":"TEN","name":"满10减1","kind":"threshold","coupon":"JIAN1","uses":1000000,)"
          R"("steps":[{"from":"10.00","off":"1.00"}]})"}) {
        const auto promotion = promotionFromJson(QJsonDocument::fromJson(body).object(), currency);
        if (!promotion)
            return promotion.error();
        pricebook::putPromotion(transaction, *promotion, body);
    }
    return {};
}

Cart cartOfFiveLines(Timestamp now)
{
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
    return cart;
}

/// Shops whose sales are of the same five lines: ours, and a file like it for the bare rows.
class Pair
{
public:
    explicit Pair(bool promoted) : m_promoted(promoted), m_ours(ShopFixture::make(folderOf(u"ours"_s)))
    {
        const ShopFixture like = ShopFixture::make(folderOf(u"bare"_s));
        for (const ShopFixture *shop : std::initializer_list<const ShopFixture *>{&m_ours, &like})
            if (promoted && !shop->database->writeNow([&](Transaction &transaction) {
                    return offer(transaction, shop->session.shop.currency);
                }))
                qFatal("checkout: promotions");
    }

    QString bareFile() const { return m_folder.filePath(u"bare/zhanggui.sqlite"_s); }

    Sale sale() const
    {
        const Timestamp now = ShopFixture::noon();
        Cart cart = cartOfFiveLines(now);
        if (m_promoted)
            cart.coupons = {u"JIAN1"_s};
        const auto rules = m_ours.database->read([&](const Connection &connection) {
            return pricebook::load(connection, m_ours.session.shop.currency);
        });
        const auto quote = price(cart, m_ours.session.shop, *rules, now);
        const auto sale = settle(*quote, {{TenderKind::Cash, Money::of(2000), {}}}, m_ours.session.shop, now);
        if (!sale || sale->promotions.size() != (m_promoted ? 2 : 0))
            qFatal("checkout: the sale is not as it was meant");
        return *sale;
    }

    void checkOut(const Sale &sale)
    {
        const auto receipt = m_ours.database->writeNow([&](Transaction &transaction) {
            return checkout(transaction, m_ours.session, sale, digestOf(sale), systemRandom);
        });
        if (!receipt)
            qFatal("checkout: %s", qPrintable(receipt.error().detail));
    }

    /// How long checkout's texts of the last sale are.
    RecordedTexts texts() const
    {
        const auto texts = m_ours.database->read([](const Connection &connection) {
            Rows rows = connection.select(
                u"SELECT (SELECT length(CAST(body AS BLOB)) FROM outbox ORDER BY seq DESC LIMIT 1),"
                " (SELECT length(CAST(detail AS BLOB)) FROM audit ORDER BY seq DESC LIMIT 1),"
                " (SELECT max(length(CAST(why AS BLOB))) FROM sale_line)"_s);
            rows.next();
            const auto filled = [&](int column, char c) { return QByteArray(rows.integer(column), c); };
            return RecordedTexts{filled(0, 'b'), filled(1, 'd'), filled(2, 'w')};
        });
        return *texts;
    }

private:
    QString folderOf(const QString &name) const
    {
        QDir().mkpath(m_folder.filePath(name));
        return m_folder.filePath(name);
    }

    bool m_promoted;
    QTemporaryDir m_folder;
    ShopFixture m_ours;
};

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
static void benchSale(BenchTable &table, const QString &name, bool promoted)
{
    Pair pair(promoted);
    pair.checkOut(pair.sale());
    BareWriter bare(pair.bareFile(), pair.texts());
    Samples ourTimes;
    Samples bareTimes;
    int number = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < salesARound; ++i) {
            const Sale sale = pair.sale();
            ourTimes.add(timed([&] { pair.checkOut(sale); }));
            ++number;
            bareTimes.add(timed([&] { bare.writeSale(number, promoted); }));
        }
        bare.checkpoint();
    }
    table.add({name + u": p50"_s, ourTimes.at(0.5), u"µs"_s, bareTimes.at(0.5), u"≤ 1.3 × bare"_s});
    table.add({name + u": p99"_s, ourTimes.at(0.99), u"µs"_s, ourTimes.at(0.5), u"≤ 3 × p50"_s});
    table.add({u"bare SQLite, the same rows: p99"_s, bareTimes.at(0.99), u"µs"_s, bareTimes.at(0.5), {}});
}

void benchCheckout(BenchTable &table)
{
    const QTemporaryDir folder;
    Samples floor;
    measureFloor(folder.path(), floor);
    benchSale(table, u"checkout, 5 lines, durable"_s, false);
    benchSale(table, u"checkout with promotions and a coupon"_s, true);
    table.add({u"floor: write 32 KiB and fdatasync: p50"_s, floor.at(0.5), u"µs"_s, 0, {}});
}
