#include "tests/support/shopfixture.h"

#include "core/catalog/product.h"
#include "core/customer/member.h"
#include "core/security/eventchain.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace {
template <class T> Id<T> idOf(char kind, int number)
{
    return *Id<T>::fromBytes(QByteArray::number(number).rightJustified(15, '0').prepend(kind));
}

void insertPlace(Transaction &transaction, const Session &session)
{
    const Shop &shop = session.shop;
    transaction.execute(
        u"INSERT INTO shop (one, code, name, currency, tax_mode, zone, cut_off, region, locale,"
        " discount_entry, cash_step, point_unit, receipt_key)"
        " VALUES (1, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"_s,
        shop.code, shop.name, shop.currency.code(), toText(shop.taxMode), QString::fromLatin1(shop.day.zone),
        shop.region, shop.locale, toText(shop.discountEntry), shop.cashStep, shop.pointUnit, shop.receiptKey);
    transaction.execute(
        u"INSERT INTO till (one, code, epoch, last_receipt, last_member, last_shift, last_event,"
        " event_chain, audit_chain) VALUES (1, ?, 1, 0, 0, 1, 0, ?, ?)"_s,
        session.till.code, chainStart(), chainStart());
    transaction.execute(u"INSERT INTO user (id, name, role) VALUES (?, ?, 'manager')"_s, session.user,
                        session.name);
    transaction.execute(u"INSERT INTO shift (id, number, user, opened_at, float, event_hash)"
                        " VALUES (?, 1, ?, 0, 0, ?)"_s,
                        session.shift->id, session.user, QByteArray());
}

void insertGoods(Transaction &transaction, int products)
{
    for (int i = 1; i <= products; ++i) {
        transaction.execute(
            u"INSERT INTO product (row, id, code, name, unit, price, tax_rate, category, status)"
            " VALUES (?, ?, ?, ?, '瓶', ?, 1300, '饮料', 'active')"_s,
            i, idOf<Product>('p', i), u"P%1"_s.arg(i), u"商品%1"_s.arg(i), i * 100);
        transaction.execute(u"INSERT INTO barcode (barcode, product) VALUES (?, ?)"_s,
                            QString::number(6900000000000 + i), i);
    }
}

void insertMembers(Transaction &transaction, int members)
{
    for (int i = 1; i <= members; ++i)
        transaction.execute(
            u"INSERT INTO customer (row, id, number, status, enrolled_at) VALUES (?, ?, ?, 'active', 0)"_s, i,
            idOf<Customer>('c', i), u"M%1"_s.arg(i));
}
}

ShopFixture ShopFixture::make(const QString &folder, int products, int members)
{
    Session session{idOf<User>('u', 1),
                    u"李娜"_s,
                    Role::Manager,
                    {u"S001"_s,
                     u"人民路店"_s,
                     *Currency::of(u"CNY"_s),
                     TaxMode::Contained,
                     {"Asia/Shanghai"},
                     u"CN"_s,
                     u"zh_CN"_s,
                     DiscountEntry::Zhe,
                     Money(),
                     Money::of(100),
                     QByteArray(32, 'k'),
                     defaultTenderRules(*Currency::of(u"CNY"_s))},
                    {u"T01"_s, 1},
                    ShiftRef{idOf<Shift>('s', 1), 1},
                    std::make_shared<const Vault>(Vault::create())};
    auto database = Database::open(folder);
    if (!database)
        qFatal("fixture: %s", qPrintable(errorName(database.error().code)));
    const auto made = (*database)->writeNow([&](Transaction &transaction) -> Result<> {
        insertPlace(transaction, session);
        insertGoods(transaction, products);
        insertMembers(transaction, members);
        return {};
    });
    if (!made)
        qFatal("fixture: %s", qPrintable(made.error().detail));
    return {std::move(*database), session};
}

Random ShopFixture::countingRandom()
{
    auto count = std::make_shared<std::atomic<quint64>>(0);
    return
        [count](int bytes) { return QByteArray::number(++*count).rightJustified(bytes, '0').right(bytes); };
}

Timestamp ShopFixture::noon()
{
    return *Timestamp::fromIso(u"2026-03-05T12:00:00+08:00"_s);
}
