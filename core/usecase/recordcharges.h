#pragma once

#include "core/account/voucher.h"
#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// Binds what the terminal charged for this sale to its tenders, in the transaction that writes the sale.
/// Refuses PaymentUnknown while a charge is in doubt and ChargeNotTendered for one that is no tender of the
/// sale: a customer who was charged is never let go with money that no sale holds.
Result<> recordCharges(Transaction &transaction, const Session &who, const Sale &sale);

/// The same for a voucher that money is paid in on.
Result<> recordCharges(Transaction &transaction, const Session &who, const Voucher &voucher);
