#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"

#include <optional>

/// That a shop's members, goods and sales are made up, from what, and how far it has come.
struct Seeding
{
    quint64 seed = 0;
    qint64 members = 0; ///< that were asked for, as the next two
    qint64 products = 0;
    qint64 lines = 0;
    BusinessDate until; ///< the last day that is sold on

    qint64 membersDone = 0;
    qint64 productsDone = 0;
    qint64 linesDone = 0;
    qint64 salesDone = 0; ///< the rows of sale from 1 on
    bool isDone = false;

    friend bool operator==(const Seeding &, const Seeding &) = default;
};

namespace seedings {
/// {"v":1,"seed","members","products","salesLines","until","membersDone","productsDone","linesDone",
/// "sales","done"}; the seed as text, for it has 64 bits.
QString toText(const Seeding &seeding);
/// Nothing of a shop that was not seeded.
std::optional<Seeding> find(const Connection &connection);
void keep(Transaction &transaction, const Seeding &seeding);
/// Made-up sales are the rows of sale up to this; 0 of a shop that was not seeded.
qint64 lastSale(const Connection &connection);

/// What a folder holds that is somebody's: "members", "sales", "shifts" or "vouchers"; nothing: it is free.
std::optional<QString> inTheWay(const Connection &connection);
/// Whether members and sales are just those that the seeding has made: nobody worked here meanwhile.
bool isUntouched(const Connection &connection, const Seeding &seeding);
/// Takes away members with their keys, sales, shifts and all that follows from them; goods, users, settings
/// and audit stay. Only for a folder that isUntouched().
void discard(Transaction &transaction);
}
