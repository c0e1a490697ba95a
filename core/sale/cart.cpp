#include "core/sale/cart.h"

#include <algorithm>

bool isSellable(Quantity quantity)
{
    return quantity > Quantity() && quantity <= largestQuantity;
}

std::optional<size_t> lineToJoin(const Cart &cart, const Product &product)
{
    for (size_t i = cart.lines.size(); i-- > 0;) {
        const CartLine &line = cart.lines[i];
        const bool plain = !line.override && !line.discount && !line.labelled && line.details == LineDetails()
            && !line.pass && line.product.tracking == Tracking::None;
        if (plain && line.product.id == product.id && line.product.price == product.price
            && line.product.unit == product.unit)
            return i;
    }
    return std::nullopt;
}

size_t payByPass(Cart &cart, size_t line, qint64 pieces, const PassPayment &pass,
                 const Id<struct SaleLine> &rest)
{
    constexpr qint64 thousand = 1000;
    const Quantity paid = Quantity::of(pieces * thousand);
    const Quantity stays = cart.lines[line].quantity - paid;
    const CartLine source = cart.lines[line];
    const auto isSame = [&](const CartLine &other) {
        return other.pass && other.pass->number == pass.number && other.product.id == source.product.id
            && other.product.unit == source.product.unit && !other.override && !source.override
            && other.details == source.details;
    };
    const auto same = std::ranges::find_if(cart.lines, isSame);
    if (same != cart.lines.end()) {
        same->quantity += paid;
        const size_t at = size_t(same - cart.lines.begin());
        cart.lines[line].quantity = stays;
        if (stays.isZero())
            cart.lines.erase(cart.lines.begin() + qptrdiff(line));
        return stays.isZero() && line < at ? at - 1 : at;
    }
    CartLine own = source;
    own.quantity = paid;
    own.pass = pass;
    own.discount.reset();
    own.discountReason.clear();
    if (stays.isZero()) {
        cart.lines[line] = own;
        return line;
    }
    own.id = rest;
    cart.lines[line].quantity = stays;
    cart.lines.insert(cart.lines.begin() + qptrdiff(line) + 1, own);
    return line + 1;
}
