#include "core/usecase/holdsale.h"

#include "core/sale/price.h"

using namespace Qt::StringLiterals;

namespace {
bool isPaid(const Connection &connection, const Id<Sale> &id)
{
    return connection.select(u"SELECT 1 FROM sale WHERE id = ?"_s, id).next();
}
}

Result<> holdSale(Transaction &transaction, const Session &who, const Cart &cart, Timestamp now)
{
    if (const auto allowed = who.may(Permission::HoldSale); !allowed)
        return allowed;
    if (cart.lines.empty())
        return Error{Error::Code::EmptySale, {}};
    if (isPaid(transaction.connection(), cart.id))
        return Error{Error::Code::Duplicate, cart.id.toString()};
    transaction.execute(
        u"INSERT INTO held_sale (id, at, user, cart) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET at = excluded.at, user = excluded.user, cart = excluded.cart"_s,
        cart.id, now, who.user, QString::fromUtf8(toBytes(cart)));
    return {};
}

std::vector<HeldSale> heldSales(const Connection &connection, const Shop &shop, const PriceRules &rules,
                                Timestamp now)
{
    std::vector<HeldSale> list;
    Rows rows =
        connection.select(u"SELECT h.id, h.at, u.name, h.cart FROM held_sale h JOIN user u ON u.id = h.user"
                          " ORDER BY h.at"_s);
    while (rows.next()) {
        HeldSale held{rows.id<HeldSale>(0), rows.timestamp(1), rows.text(2), 0, {}, {}, {}};
        if (const auto recalled = cartFrom(connection, rows.text(3).toUtf8())) {
            const Cart &cart = recalled->cart;
            held.lines = qsizetype(cart.lines.size());
            if (!cart.lines.empty())
                held.firstItem = cart.lines.front().product.name;
            if (cart.member)
                held.member = cart.member->number;
            if (const auto quote = price(cart, shop, rules, now))
                held.total = quote->amounts.total;
        }
        list.push_back(std::move(held));
    }
    return list;
}

Result<RecalledSale> recallHeld(Transaction &transaction, const Session &who, const Id<HeldSale> &id)
{
    if (const auto allowed = who.may(Permission::HoldSale); !allowed)
        return allowed.error();
    QByteArray cart;
    {
        Rows rows = transaction.connection().select(u"SELECT cart FROM held_sale WHERE id = ?"_s, id);
        if (!rows.next())
            return Error{Error::Code::NotFound, {}};
        cart = rows.text(0).toUtf8();
    }
    auto recalled = cartFrom(transaction.connection(), cart);
    if (!recalled)
        return recalled;
    if (const auto quote = price(recalled->cart, who.shop); !quote)
        return quote.error();
    transaction.execute(u"DELETE FROM held_sale WHERE id = ?"_s, id);
    return recalled;
}
