#pragma once

#include "core/data/members.h"

#include <QStringList>

/// Facts of members that were put in form in bulk, and can be put back.
struct NormalisationRun
{
    Id<NormalisationRun> id;
    Id<struct User> user;
    Timestamp at;
    QStringList fields;
    qint64 looked = 0; ///< the last row of a member that it looked at
    qint64 changed = 0;
    qint64 refused = 0;
    bool isEnded = false; ///< it was through all members
    std::optional<Timestamp> undoneAt = {};
};

/// A member's record as it was.
struct NormalisedBefore
{
    qint64 row = 0;
    Id<struct Customer> customer;
    QByteArray sealed;
    bool isAsWritten = false; ///< nobody changed the member since
};

namespace normalisations {
void append(Transaction &transaction, const NormalisationRun &run);
/// How far it is.
void keep(Transaction &transaction, const NormalisationRun &run);
/// `sealed` took the place of `before`.
void note(Transaction &transaction, const Id<NormalisationRun> &run, const Id<Customer> &customer,
          const QByteArray &before, const QByteArray &sealed);
std::optional<NormalisationRun> find(const Connection &connection, const Id<NormalisationRun> &id);
/// The latest first.
std::vector<NormalisationRun> list(const Connection &connection, int limit);
/// Members whose record it still can put back, after that row.
std::vector<NormalisedBefore> rows(const Connection &connection, const Id<NormalisationRun> &run,
                                   qint64 after, int limit);
/// How many those are.
qint64 rowCount(const Connection &connection, const Id<NormalisationRun> &run);
/// It is put back: a run before this one sees its own again.
void restored(Transaction &transaction, const Id<NormalisationRun> &run, const NormalisedBefore &member);
void markUndone(Transaction &transaction, const Id<NormalisationRun> &run, Timestamp at);
/// Of runs before that moment nothing can be put back any more.
void forgetBefore(Transaction &transaction, Timestamp before);
}
