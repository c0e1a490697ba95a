#pragma once

#include "core/data/deposits.h"
#include "core/usecase/cartjson.h"
#include "core/usecase/issuevoucher.h"

/// Takes money for a cart that is picked up and paid later; the cart is kept with it, at what each line costs
/// now, and no longer held. The same id again answers the first voucher. Refuses EmptySale, Duplicate when
/// the cart is paid or has a deposit, Overpaid (detail: what the cart comes to), NotPermitted for discounts
/// beyond the cashier's limit that nobody consented to, what price() refuses and what draftVoucher() refuses.
Result<Voucher> takeDeposit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                            const Cart &cart, const QString &note, const Payment &payment, Timestamp now,
                            const Random &random);

/// Pays out what is left of a deposit, however much `payment` says: what the terminal charged through it, the
/// rest as `payment` says. The goods go back on the shelf. Refuses NotFound, InsufficientBalance when nothing
/// is left, and what draftVoucher() refuses.
Result<Voucher> cancelDeposit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                              const Id<Account> &deposit, const Payment &payment, Timestamp now,
                              const Random &random);

/// The cart of a deposit, to be paid with it. Its lines carry what was agreed (as a label's price) and are to
/// be priced without price lists and promotions. NotFound when nothing is left of it.
Result<RecalledSale> pickUp(const Connection &connection, const Session &who, const Id<Account> &deposit);

/// {"deposit","sale","at","member"?,"note","agreed","balance"}
QJsonObject toJson(const Deposit &deposit, const Currency &currency);
