#include "core/sale/cart.h"

bool isSellable(Quantity quantity)
{
    return quantity > Quantity() && quantity <= largestQuantity;
}

std::optional<size_t> lineToJoin(const Cart &cart, const Product &product)
{
    for (size_t i = cart.lines.size(); i-- > 0;) {
        const CartLine &line = cart.lines[i];
        const bool plain = !line.override && !line.discount && !line.labelled && line.details == LineDetails()
            && line.product.tracking == Tracking::None;
        if (plain && line.product.id == product.id && line.product.price == product.price
            && line.product.unit == product.unit)
            return i;
    }
    return std::nullopt;
}
