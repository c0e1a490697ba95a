#pragma once

#include "core/data/duplicates.h"
#include "core/seed/seedshop.h"
#include "core/usecase/check.h"
#include "core/usecase/findmembers.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>

/// What a seeding made, as it can be compared.
namespace seedlook {
inline const SeedRequest small{.members = 69, .products = 40, .lines = 450, .seed = 7, .batch = 20};

inline Result<Seeding> seed(NewShop &shop, const SeedRequest &request, const SeedProgress &progress = {})
{
    return seedShop(
        *shop.database, shop.made.session, request, ShopFixture::noon(),
        progress ? progress : [](const Seeding &) { return true; });
}

/// The rows of a look, each as one text.
inline QStringList rowsOf(const NewShop &shop, const QString &sql, int columns)
{
    const auto rows = shop.database->read([&](const Connection &connection) {
        QStringList list;
        for (Rows found = connection.select(sql); found.next();) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells << found.text(column);
            list << cells.join(QLatin1Char('|'));
        }
        return list;
    });
    return rows ? *rows : QStringList{errorName(rows.error().code)};
}

/// All that is in clear of sales.
inline QStringList salesOf(const NewShop &shop)
{
    return rowsOf(
        shop,
        QStringLiteral(
            "SELECT s.receipt, hex(s.id), s.business_date, s.at, s.total, s.tax, s.discount, s.points,"
            " s.member, hex(s.event_hash), hex(l.id), l.code, l.quantity, l.total, t.kind, t.amount,"
            " t.reference FROM sale s JOIN sale_line l ON l.sale = s.row"
            " JOIN tender t ON t.sale = s.row ORDER BY s.row, l.position, t.position"),
        17);
}

inline QStringList goodsOf(const NewShop &shop)
{
    return rowsOf(
        shop,
        QStringLiteral("SELECT p.code, b.barcode, p.name, p.price, p.tax_rate, p.category, hex(p.id)"
                       " FROM product p JOIN barcode b ON b.product = p.row ORDER BY p.row"),
        7);
}

/// Everybody, opened.
inline QList<QByteArray> peopleOf(const NewShop &shop)
{
    QList<QByteArray> people;
    const auto looked = shop.database->read([&](const Connection &main, const Connection &keys) {
        duplicates::forEachMember(main, keys, [&](MemberRow, const SealedMember &sealed) {
            const auto profile = openMember(sealed, *shop.made.session.vault);
            people << (profile ? profile->member.number.toUtf8() + ' ' + profile->member.tier.toUtf8() + ' '
                               + toBytes(profile->person)
                               : QByteArray("closed"));
            return true;
        });
        return true;
    });
    return looked ? people : QList<QByteArray>();
}

inline std::vector<CheckOutcome> check(const NewShop &shop)
{
    const auto outcomes = shop.database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, shop.made.session);
    });
    return outcomes ? *outcomes : std::vector<CheckOutcome>{{QStringLiteral("check"), false, {}}};
}

inline QStringList faultsOf(const NewShop &shop)
{
    QStringList faults;
    for (const CheckOutcome &outcome : check(shop))
        if (!outcome.ok)
            faults << outcome.name + QStringLiteral(": ") + outcome.detail;
    return faults;
}

inline void execute(NewShop &shop, const QString &sql)
{
    const auto done = shop.database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(sql);
        return {};
    });
    if (!done)
        qFatal("seed: %s", qPrintable(errorName(done.error().code)));
}

/// Stops after so many batches.
inline Seeding stopped(NewShop &shop, int batches)
{
    const auto done = seed(shop, small, [&batches](const Seeding &) { return --batches > 0; });
    if (!done || done->isDone)
        qFatal("seed: was to be stopped");
    return *done;
}

/// Shops of a test, each in a folder of its own.
class Shops
{
public:
    NewShop &another()
    {
        m_folders.push_back(std::make_unique<QTemporaryDir>());
        m_shops.push_back(std::make_unique<NewShop>(NewShop::make(m_folders.back()->path())));
        return *m_shops.back();
    }
    void clear()
    {
        m_shops.clear();
        m_folders.clear();
    }

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::vector<std::unique_ptr<NewShop>> m_shops;
};
}
