#pragma once

#include "core/data/transaction.h"
#include "core/sale/receipt.h"

/// What is kept of a sale beside its receipt.
struct SaleRecord
{
    Receipt receipt;
    Id<struct User> user;
    Id<struct Shift> shift;
    QByteArray zone;
    Currency currency;
    TaxMode taxMode = TaxMode::Contained;
    QByteArray requestDigest;
    QByteArray eventHash;
};

namespace sales {
/// Sale, lines, tenders, stock movements and points. Throws StorageFault.
void append(Transaction &transaction, const SaleRecord &record);
std::optional<SaleRecord> find(const Connection &connection, const Id<Sale> &id);
/// Whether it is on disk.
bool isKept(const Connection &connection, const Id<Sale> &id);
std::optional<Id<Sale>> idOf(const Connection &connection, const ReceiptNumber &number);
/// The newest sale of this till, if any.
std::optional<Id<Sale>> last(const Connection &connection);
/// Whether a voucher from outside with this code paid for a sale before.
bool hasCoupon(const Connection &connection, const QString &code);
/// The next number of this till and epoch; numbers are used up only if the transaction commits.
qint64 takeReceiptNumber(Transaction &transaction);
}
