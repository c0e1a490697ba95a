#pragma once

#include "core/account/voucher.h"
#include "core/data/transaction.h"

#include <QStringList>

#include <vector>

/// What a shop keeps of a person beside their profile, as it is handed out to them.
struct PurchaseLine
{
    QString code;
    QString name;
    QString unit;
    Quantity quantity;
    Money unitPrice;
    Money discount;
    Money total;
    Points points;
};

struct Purchase
{
    QString kind; ///< "sale", "refund" …
    QString receipt;
    Timestamp at;
    QString currency;
    int exponent = 0;
    Money total;
    std::vector<PurchaseLine> lines;
    std::vector<std::pair<QString, Money>> tenders; ///< kind and amount
};

/// An entry of one of a person's ledgers.
struct LedgerLine
{
    QString kind;
    qint64 units = 0; ///< points or minor units, signed
    qint64 bonus = 0; ///< of stored value
    QString paper;    ///< the receipt's or voucher's number, if there is one
    Timestamp at;
    QString what = {}; ///< of points: the rule that gave them, or the reward
};

/// A paper of a top-up, settlement or deposit.
struct PersonalVoucher
{
    QString kind;
    QString number;
    Timestamp at;
    QString tender;
    Money amount;
    Money bonus;
    std::vector<GivenBack> back;
};

/// Somebody of the shop looked.
struct PersonalLook
{
    QString act; ///< as the audit calls it: "member.reveal", "member.copy"
    QString user;
    Timestamp at;
};

/// Where a copy of a person's data was written, sealed under the key of who answers for them.
struct NotedCopy
{
    qint64 row = 0;
    QByteArray sealed;
};

/// All by the member's id, the oldest first, with what is theirs who were merged into them.
namespace personalrecords {
/// A receipt's number needs the shop's code, which stands once.
QString shopCode(const Connection &connection);
QString voucherNumber(const QString &shop, const QString &till, qint64 epoch, qint64 count);

std::vector<Purchase> purchases(const Connection &connection, const Id<Customer> &customer);
std::vector<LedgerLine> points(const Connection &connection, const Id<Customer> &customer);
std::vector<LedgerLine> storedValue(const Connection &connection, const Id<Customer> &customer);
std::vector<LedgerLine> credit(const Connection &connection, const Id<Customer> &customer);
std::vector<PersonalVoucher> vouchers(const Connection &connection, const Id<Customer> &customer);
std::vector<PersonalLook> looks(const Connection &connection, const Id<Customer> &customer);

/// Where a copy was written, sealed under the person's key.
void noteCopy(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed, Timestamp at);
std::vector<NotedCopy> copies(const Connection &connection, const Id<Customer> &customer);
void resealCopy(Transaction &transaction, qint64 row, const QByteArray &sealed);
}
