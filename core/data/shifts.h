#pragma once

#include "core/data/transaction.h"
#include "core/shift/count.h"

struct User;

/// A cashier's spell at a drawer as it is kept.
struct Shift
{
    Id<Shift> id;
    qint64 number = 0;
    Id<User> user;
    Timestamp openedAt;
    Money openingFloat;
    QByteArray eventHash;
};

/// How a shift ended. Its report is numbered `z` within till and epoch.
struct ShiftClose
{
    QString till;
    qint64 epoch = 1;
    qint64 z = 0;
    Timestamp at;
    Id<User> user;
    QString note;
    std::optional<Id<User>> approvedBy;
    std::optional<Id<Shift>> next; ///< which took the drawer over
    QByteArray eventHash;
};

/// Who handed a count in, and when.
struct KeptCount
{
    ShiftCount count;
    Timestamp at;
    Id<User> user;
};

namespace shifts {
std::optional<Shift> openOf(const Connection &connection, const Id<User> &user);
/// Open ones of this till, the oldest first.
std::vector<Shift> open(const Connection &connection);
std::optional<Shift> find(const Connection &connection, const Id<Shift> &id);
std::optional<Shift> byNumber(const Connection &connection, qint64 number);
/// The newest shift of a user, or of anybody, that is closed.
std::optional<Shift> lastClosed(const Connection &connection, const std::optional<Id<User>> &user = {});
void append(Transaction &transaction, const Shift &shift);
/// The next number of this till.
qint64 takeNumber(Transaction &transaction);

std::optional<KeptCount> countOf(const Connection &connection, const Id<Shift> &id);
void appendCount(Transaction &transaction, const Id<Shift> &id, const KeptCount &count);

/// Whether sales and cash may still go into it: neither counted nor closed.
bool takesSales(const Connection &connection, const Id<Shift> &id);

std::optional<ShiftClose> closeOf(const Connection &connection, const Id<Shift> &id);
void appendClose(Transaction &transaction, const Id<Shift> &id, const ShiftClose &close);
/// The next Z number of this till and epoch.
qint64 takeZ(Transaction &transaction);
}

/// The end of a till's day.
struct DayClose
{
    QString businessDate;
    Timestamp at;
    Id<User> user;
    qint64 epoch = 1;
    qint64 lastZ = 0;
    QByteArray eventHash;
};

namespace daycloses {
/// Business dates with sales in shifts that were closed since the last day close, in order.
std::vector<QString> uncovered(const Connection &connection);
void append(Transaction &transaction, const DayClose &close);
}
