#pragma once

#include "core/account/passkind.h"
#include "core/data/transaction.h"

#include <vector>

/// Kinds of cards of uses, as they are kept.
namespace passkinds {
/// By code.
std::vector<PassKind> all(const Connection &connection, const Currency &currency);
std::optional<PassKind> find(const Connection &connection, const QString &code, const Currency &currency);
/// The kind whose cards are the pieces of a product, active or not.
std::optional<PassKind> ofProduct(const Connection &connection, const QString &product,
                                  const Currency &currency);
/// Whether any kind's cards are pieces of it.
bool isSoldAs(const Connection &connection, const QString &product);
/// Products whose cards bring points with each use, and none when they are sold.
QStringList earningAtUse(const Connection &connection, const Currency &currency);

/// Adds or replaces; false when the same is there already. No two kinds have one product.
bool put(Transaction &transaction, const PassKind &kind, const Currency &currency);
/// A kind as its cards keep it.
QString bodyOf(const PassKind &kind, const Currency &currency);
/// Throws StorageFault for what bodyOf() does not write.
PassKind fromBody(const QString &body, const Currency &currency);
}
