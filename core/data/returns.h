#pragma once

#include "core/catalog/returnrules.h"
#include "core/data/transaction.h"
#include "core/sale/sale.h"

/// What a return looks up.
namespace returns {
ReturnRules rules(const Connection &connection);
void setRules(Transaction &transaction, const ReturnRules &rules);

/// Refunds, exchanges and voids of a sale, oldest first.
std::vector<Sale> refundsOf(const Connection &connection, const Id<Sale> &sale);
/// All other sales of its family: what it is an exchange of, and every refund, exchange and void of any.
std::vector<Id<Sale>> relativesOf(const Connection &connection, const Id<Sale> &sale);
std::vector<Sale> othersOf(const Connection &connection, const Id<Sale> &sale);
/// Whether any goods of its family that cost something did not come back yet.
bool isAnythingOut(const Connection &connection, const Id<Sale> &sale);
/// Whether a member has bought anything that cost something and did not come back.
bool hasBought(const Connection &connection, const Id<Customer> &member);
/// The same of the time before the family of `sale`, and of what became of those purchases since.
bool hasBoughtBefore(const Connection &connection, const Id<Customer> &member, const Id<Sale> &sale);
/// The lowest net price that a unit of `product` was sold at since `since`; nothing when none was sold.
std::optional<Money> lowestPrice(const Connection &connection, const Id<Product> &product, Timestamp since);
/// Sales of a member or a business date, newest first.
struct Found
{
    Id<Sale> id;
    qint64 receipt = 0;
    Timestamp at;
    Money total;
};
std::vector<Found> ofMember(const Connection &connection, const Id<Customer> &member, int limit);
std::vector<Found> ofDate(const Connection &connection, const BusinessDate &date, int limit);
}
