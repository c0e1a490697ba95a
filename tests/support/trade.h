#pragma once

#include "core/sale/receipt.h"
#include "tests/support/shopfixture.h"

#include <utility>
#include <vector>

/// Sales and refunds of a fixture's product "P1" at any price, rung as `zhanggui-admin ring` rings them.
namespace trade {
using Paid = std::vector<std::pair<QString, Money>>; ///< kind, as handed over

/// One piece at `price`; `discount` off the whole sale. The session must be a manager's.
Result<Receipt> sell(const ShopFixture &shop, Money price, const Paid &paid, Money discount = {},
                     Timestamp at = ShopFixture::noon());
/// A sale turned into what returns leave: a row of kind `as` with everything below zero.
void refund(const ShopFixture &shop, Money price, const QString &kind,
            const QString &as = QStringLiteral("refund"));
}
