#pragma once

#include "core/base/currency.h"
#include "core/catalog/pricerules.h"
#include "core/data/transaction.h"

#include <QHash>

/// Price lists and promotions as they are kept.
namespace pricebook {
/// All lists and the active promotions, with the uses that are left and whether only issued coupons open
/// them, and which cards bring points with their uses. Throws StorageFault.
PriceRules load(const Connection &connection, const Currency &currency);
/// Grows with every change of what load() answers.
qint64 version(const Connection &connection);

/// How many prices stand in each list that has any, by its code. Throws StorageFault.
QHash<QString, qint64> priceCounts(const Connection &connection);

/// Adds or replaces; false when the same is there already.
bool putList(Transaction &transaction, const QString &code, const QByteArray &body);
bool putPromotion(Transaction &transaction, const Promotion &promotion, const QByteArray &body);

struct ListEntry
{
    Id<Product> product;
    QString unit;
    ListedPrice price;
};
void replacePrices(Transaction &transaction, const QString &list, const std::vector<ListEntry> &entries);

/// What load() answers is another now.
void noteChange(Transaction &transaction);

/// Counts one use of a limited promotion; false when none is left, or nobody knows it any more.
bool use(Transaction &transaction, const QString &promotion);
}

/// The rules as of now: read again only when they have changed. One a thread.
class PriceBook
{
public:
    const PriceRules &current(const Connection &connection, const Currency &currency);

private:
    qint64 m_version = 0;
    PriceRules m_rules;
};
