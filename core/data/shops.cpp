#include "core/data/shops.h"

#include "core/data/earnprogrammes.h"
#include "core/data/tenderrules.h"
#include "core/data/tiers.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace shops {
std::optional<Place> load(const Connection &connection)
{
    Rows rows = connection.select(
        u"SELECT s.code, s.name, s.currency, s.tax_mode, s.zone, s.cut_off, s.region, s.locale,"
        " s.discount_entry, s.cash_step, s.point_unit, s.receipt_key, t.code, t.epoch,"
        " s.difference_limit, s.training, s.card_name"
        " FROM shop s JOIN till t"_s);
    if (!rows.next())
        return std::nullopt;
    const auto currency = Currency::of(rows.text(2));
    const auto mode = taxMode(rows.text(3));
    const auto entry = discountEntry(rows.text(8));
    const auto onCard = cardName(rows.text(16));
    if (!currency || !mode || !entry || !onCard || !isKnownZone(rows.text(4).toLatin1()))
        throw StorageFault(StorageFault::Kind::Damaged, u"shop"_s);
    const ShopDay day{rows.text(4).toLatin1(), QTime(0, 0).addSecs(int(rows.integer(5)) * 60)};
    return Place{{rows.text(0), rows.text(1), *currency, *mode, day, rows.text(6), rows.text(7), *entry,
                  rows.money(9), rows.money(10), rows.bytes(11),
                  tenderrules::load(connection).value_or(defaultTenderRules(*currency)), rows.money(14),
                  tiers::rules(connection, *currency), rows.boolean(15),
                  earnprogrammes::current(connection, *currency), *onCard},
                 {rows.text(12), rows.integer(13)}};
}

void append(Transaction &transaction, const Place &place)
{
    const Shop &shop = place.shop;
    transaction.execute(
        u"INSERT INTO shop (one, code, name, currency, tax_mode, zone, cut_off, region, locale,"
        " discount_entry, cash_step, point_unit, receipt_key, difference_limit, training, card_name)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        shop.code, shop.name, shop.currency.code(), toText(shop.taxMode), QString::fromLatin1(shop.day.zone),
        QTime(0, 0).secsTo(shop.day.cutOff) / 60, shop.region, shop.locale, toText(shop.discountEntry),
        shop.cashStep, shop.pointUnit, shop.receiptKey, shop.differenceLimit, shop.isTraining,
        toText(shop.cardName));
    transaction.execute(
        u"INSERT INTO till (one, code, epoch, last_receipt, last_member, last_shift, last_event,"
        " event_chain, audit_chain) VALUES (1, ?, ?, 0, 0, 0, 0, ?, ?)"_s,
        place.till.code, place.till.epoch, chainStart(), chainStart());
}

void changeHabits(Transaction &transaction, const Shop &shop)
{
    transaction.execute(
        u"UPDATE shop SET discount_entry = ?, cash_step = ?, point_unit = ?, difference_limit = ?,"
        " card_name = ?"_s,
        toText(shop.discountEntry), shop.cashStep, shop.pointUnit, shop.differenceLimit,
        toText(shop.cardName));
}
}

namespace settings {
std::optional<QString> get(const Connection &connection, const QString &name)
{
    Rows rows = connection.select(u"SELECT value FROM setting WHERE name = ?"_s, name);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void set(Transaction &transaction, const QString &name, const QString &value)
{
    transaction.execute(u"INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                        name, value);
}
}
