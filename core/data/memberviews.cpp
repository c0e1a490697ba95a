#include "core/data/memberviews.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString selection = u"SELECT id, user, name, shared, body FROM member_view WHERE "_s;

QString bodyOf(const MemberView &view)
{
    const QJsonObject body{{u"query"_s, toJson(view.query)},
                           {u"columns"_s, QJsonArray::fromStringList(view.columns)}};
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

MemberView viewOf(const Rows &rows)
{
    const QJsonObject body = QJsonDocument::fromJson(rows.text(4).toUtf8()).object();
    const auto query = memberListQueryFrom(body[u"query"].toObject());
    if (!query)
        throw StorageFault(StorageFault::Kind::Damaged, u"member_view"_s);
    MemberView view{rows.id<MemberView>(0), rows.id<User>(1), rows.text(2), rows.boolean(3), *query, {}};
    for (const QJsonValue &column : body[u"columns"].toArray())
        view.columns << column.toString();
    return view;
}

std::optional<MemberView> first(Rows rows)
{
    return rows.next() ? std::optional(viewOf(rows)) : std::nullopt;
}
}

namespace memberviews {
std::optional<MemberView> find(const Connection &connection, const Id<MemberView> &id)
{
    return first(connection.select(selection + u"id = ?"_s, id));
}

std::optional<MemberView> named(const Connection &connection, const Id<User> &user, const QString &name)
{
    return first(connection.select(selection + u"user = ? AND name = ?"_s, user, name));
}

std::vector<MemberView> forUser(const Connection &connection, const Id<User> &user)
{
    std::vector<MemberView> views;
    Rows rows =
        connection.select(selection + u"name <> '' AND (user = ? OR shared) ORDER BY name, id"_s, user);
    while (rows.next())
        views.push_back(viewOf(rows));
    return views;
}

void put(Transaction &transaction, const MemberView &view, Timestamp at)
{
    transaction.execute(u"INSERT INTO member_view (id, user, name, shared, body, changed_at)"
                        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                        " shared = excluded.shared, body = excluded.body, changed_at = excluded.changed_at"_s,
                        view.id, view.user, view.name, view.isShared, bodyOf(view), at);
}

void remove(Transaction &transaction, const Id<MemberView> &id)
{
    transaction.execute(u"DELETE FROM member_view WHERE id = ?"_s, id);
}
}
