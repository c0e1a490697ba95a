#include "core/usecase/passrequest.h"

#include "core/usecase/usepass.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostPasses = 100;
constexpr qsizetype longestText = 200;
constexpr qint64 thousand = 1000;

/// What one entry asks for.
struct PassWish
{
    QString number;
    size_t line = 0; ///< from 0
    std::optional<qint64> uses = {};
};

std::optional<PassWish> wishFrom(const QJsonValue &value, size_t lines)
{
    const JsonFields fields(value.toObject());
    const auto number = fields.text(u"number", longestText);
    const int line = value[u"line"].toInt();
    if (!fields.onlyHas({u"number", u"line", u"uses"}) || !number || number->isEmpty() || line < 1
        || size_t(line) > lines)
        return std::nullopt;
    PassWish wish{*number, size_t(line - 1)};
    if (!fields.has(u"uses"))
        return wish;
    wish.uses = value[u"uses"].toInteger();
    return *wish.uses >= 1 && *wish.uses <= mostPassUses ? std::optional(wish) : std::nullopt;
}

/// Where the rest of a line stands that was asked for; nothing once cards pay for all of it.
std::optional<size_t> placeOf(const Cart &cart, const Id<SaleLine> &line)
{
    const auto found = std::ranges::find(cart.lines, line, &CartLine::id);
    return found == cart.lines.end() ? std::nullopt : std::optional(size_t(found - cart.lines.begin()));
}
}

Result<Cart> withPasses(const Connection &connection, const Shop &shop, Cart cart, const JsonFields &fields,
                        Timestamp at, const Random &random)
{
    const Error wrong{Error::Code::InvalidInput, u"passes"_s};
    const auto list = fields.array(u"passes", mostPasses);
    if (!list)
        return wrong;
    std::vector<Id<SaleLine>> asked;
    for (const CartLine &line : cart.lines)
        asked.push_back(line.id);
    for (const QJsonValue &value : *list) {
        const auto wish = wishFrom(value, asked.size());
        const auto line = wish ? placeOf(cart, asked[wish->line]) : std::nullopt;
        if (!line)
            return wrong;
        const qint64 uses = wish->uses.value_or(cart.lines[*line].quantity.units() / thousand);
        auto paid = withPass(connection, std::move(cart), *line, uses, wish->number,
                             businessDate(at, shop.day), Id<SaleLine>::make(at, random));
        if (!paid)
            return paid;
        cart = std::move(*paid);
    }
    return cart;
}
