#pragma once

#include "core/data/memberviews.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// Keeps a view under its name, in place of the user's own of that name or, where it has the id of one that
/// somebody shares, of that one. Refuses NotPermitted: browseMembers, and shareViews for what others see;
/// InvalidInput "name" beyond 40 visible characters; Duplicate (the name) for another view of that name.
Result<MemberView> keepView(Transaction &transaction, const Session &who, MemberView view, Timestamp now);

/// What the user sees now, for the next time.
Result<> keepLastView(Transaction &transaction, const Session &who, const MemberListQuery &query,
                      const QStringList &columns, Timestamp now, const Random &random);
std::optional<MemberView> lastView(const Connection &connection, const Session &who);

/// Refuses NotPermitted and NotFound.
Result<> removeView(Transaction &transaction, const Session &who, const Id<MemberView> &id, Timestamp now);

/// {"id","name","shared","own","query":{…},"columns":[…]}
QJsonObject toJson(const Session &who, const MemberView &view);
