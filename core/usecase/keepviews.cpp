#include "core/usecase/keepviews.h"

#include "core/data/audit.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 40;

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

/// One's own, or what is shared by who may share.
Result<> mayChange(const Session &who, const MemberView &view)
{
    if (view.user == who.user && !view.isShared)
        return {};
    return view.user == who.user || view.isShared ? who.may(Permission::ShareViews)
                                                  : Error{Error::Code::NotFound, view.id.toString()};
}

void note(Transaction &transaction, const Session &who, const QString &act, const MemberView &view,
          Timestamp now)
{
    audit::append(transaction, now, who.user, act,
                  {{u"view"_s, view.id.toString()}, {u"query"_s, toJson(view.query)}});
}
}

Result<MemberView> keepView(Transaction &transaction, const Session &who, MemberView view, Timestamp now)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    view.name = view.name.simplified();
    if (!isName(view.name))
        return Error{Error::Code::InvalidInput, u"name"_s};
    const Connection &connection = transaction.connection();
    const auto before = memberviews::find(connection, view.id);
    view.user = before ? before->user : who.user;
    for (const auto &each : {before, std::optional(view)})
        if (const auto allowed = each ? mayChange(who, *each) : Result<>(); !allowed)
            return allowed.error();
    if (const auto same = memberviews::named(connection, view.user, view.name); same && same->id != view.id)
        return Error{Error::Code::Duplicate, view.name};
    memberviews::put(transaction, view, now);
    // What one keeps for oneself is nobody else's matter.
    if (view.isShared)
        note(transaction, who, u"view.share"_s, view, now);
    else if (before && before->isShared)
        note(transaction, who, u"view.unshare"_s, view, now);
    return view;
}

Result<> keepLastView(Transaction &transaction, const Session &who, const MemberListQuery &query,
                      const QStringList &columns, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    const auto before = lastView(transaction.connection(), who);
    memberviews::put(
        transaction,
        {before ? before->id : Id<MemberView>::make(now, random), who.user, QString(), false, query, columns},
        now);
    return {};
}

std::optional<MemberView> lastView(const Connection &connection, const Session &who)
{
    return memberviews::named(connection, who.user, QString());
}

Result<> removeView(Transaction &transaction, const Session &who, const Id<MemberView> &id, Timestamp now)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    const auto view = memberviews::find(transaction.connection(), id);
    if (!view)
        return Error{Error::Code::NotFound, id.toString()};
    if (const auto allowed = mayChange(who, *view); !allowed)
        return allowed.error();
    memberviews::remove(transaction, id);
    if (view->isShared)
        note(transaction, who, u"view.remove"_s, *view, now);
    return {};
}

QJsonObject toJson(const Session &who, const MemberView &view)
{
    return {{u"id"_s, view.id.toString()},    {u"name"_s, view.name},
            {u"shared"_s, view.isShared},     {u"own"_s, view.user == who.user},
            {u"query"_s, toJson(view.query)}, {u"columns"_s, QJsonArray::fromStringList(view.columns)}};
}
