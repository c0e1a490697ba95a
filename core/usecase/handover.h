#pragma once

#include "core/base/random.h"
#include "core/data/advisers.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What goes from one user to another.
struct HandOver
{
    CareLoad from;
    CareLoad to; ///< as it was before
};

/// What handing over would do. Who gives may be no user any more; who takes is one. Refuses NotPermitted
/// (assignMembers), NotFound (detail: the name) and InvalidInput "to" for one and the same.
Result<HandOver> planHandOver(const Connection &connection, const Session &who, const QString &from,
                              const QString &to);
/// Every member and open task of `from` goes to `to` at once, with histories, audit and event. Nothing is
/// written where there is nothing. Refuses as planHandOver().
Result<HandOver> handOver(Transaction &transaction, const Session &who, const QString &from,
                          const QString &to, Timestamp now, const Random &random);

/// Who looks after how many, by name; NotPermitted (assignMembers).
Result<std::vector<CareLoad>> careLoads(const Connection &connection, const Session &who);

/// {"from","to","members","tasks"}
QJsonObject toJson(const HandOver &handOver);
/// {"name","active","members","tasks","ownerless"?: members, of one who is no user any more}
QJsonObject toJson(const CareLoad &load);
