#pragma once

#include "core/catalog/shop.h"
#include "core/data/transaction.h"

/// What stands in the shop and till rows.
struct Place
{
    Shop shop;
    Till till;
};

namespace shops {
/// Nothing before the shop is set up.
std::optional<Place> load(const Connection &connection);
void append(Transaction &transaction, const Place &place);
/// Discount entry, cash step, point unit and difference limit.
void changeHabits(Transaction &transaction, const Shop &shop);
}

/// Settings of this machine by name: "language", "theme", "printer" ….
namespace settings {
std::optional<QString> get(const Connection &connection, const QString &name);
void set(Transaction &transaction, const QString &name, const QString &value);
}
