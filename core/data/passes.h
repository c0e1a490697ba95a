#pragma once

#include "core/account/pass.h"
#include "core/data/transaction.h"
#include "core/sale/receipt.h"

#include <map>
#include <vector>

struct Shift;

/// Which cards of uses are asked for; what is nothing asks nothing.
struct PassFilter
{
    std::optional<Id<Customer>> member = {};
    std::optional<PassState> state = {};
    QString kind = {};
    int limit = 1000;
};

/// What cards of uses came to over some entries; amounts with their tax.
struct PassSums
{
    TaxedMoney sold;
    TaxedMoney paidBack;
    TaxedMoney earned;
    qint64 uses = 0; ///< less those that were given back
    Money worth;     ///< what the pieces cost that they paid for

    bool isEmpty() const { return *this == PassSums(); }
    /// What it adds to what is deferred.
    TaxedMoney deferred() const { return sold - paidBack - earned; }
    friend bool operator==(const PassSums &, const PassSums &) = default;
};

/// What is owed to holders of cards.
struct PassLiability
{
    qint64 cards = 0;
    qint64 uses = 0;
    TaxedMoney deferred;
};

/// How a line of a sale has to do with cards of uses.
struct PassLine
{
    bool sells = false;                   ///< its pieces are cards
    std::optional<PassPayment> paid = {}; ///< its pieces were paid for by this card
};

/// Cards of uses and their ledgers: whatever changes one is an entry.
namespace passes {
/// Without an entry yet: uses and amounts are those of append().
void open(Transaction &transaction, const Pass &pass);
/// `entry` and the card after it. `until` is the card's last day from then on. Answers the entry's row.
qint64 append(Transaction &transaction, const Pass &pass, const PassEntry &entry,
              const std::optional<BusinessDate> &until);
/// What money paid of each card that was sold on a line, whose uses bring the points.
void setEarnsOn(Transaction &transaction, const Id<Sale> &sale, const Id<SaleLine> &line, Money each);

std::optional<Pass> find(const Connection &connection, const QString &number);
/// The newest first.
std::vector<Pass> list(const Connection &connection, const PassFilter &filter);
/// A member's own that have uses left and are good on `day`, what ends first in front.
std::vector<Pass> openOf(const Connection &connection, const Id<Customer> &member, const BusinessDate &day);
/// That were good to a day before `day` and have uses left.
std::vector<Pass> overBefore(const Connection &connection, const BusinessDate &day, int limit);
/// The oldest first.
std::vector<PassEntry> entriesOf(const Connection &connection, const Pass &pass);
/// Uses of a line that were not given back, the newest first, with the numbers of their cards.
std::vector<std::pair<QString, PassEntry>> usesOf(const Connection &connection, const Id<SaleLine> &line);

/// Of a sale on disk, by its lines; those that have nothing to do with cards are not there.
std::map<QByteArray, PassLine> linesOf(const Connection &connection, qint64 saleRow);
/// What was left of each card that was sold or used in a sale, after it.
std::vector<ReceiptPass> receiptLines(const Connection &connection, const Id<Sale> &sale);

PassSums sumOfDay(const Connection &connection, const BusinessDate &date);
/// Of the sales of one shift.
PassSums sumOfShift(const Connection &connection, const Id<Shift> &shift);
PassLiability liability(const Connection &connection);
}
