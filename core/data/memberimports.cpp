#include "core/data/memberimports.h"

using namespace Qt::StringLiterals;

namespace memberimports {
void append(Transaction &transaction, const MemberImport &import)
{
    transaction.execute(u"INSERT INTO member_import (id, user, at) VALUES (?, ?, ?)"_s, import.id,
                        import.user, import.at);
}

void note(Transaction &transaction, const Id<MemberImport> &import, const ImportedMember &member)
{
    const auto sealed = member.wasAdded ? std::nullopt : std::optional(member.sealedBefore);
    transaction.execute(u"INSERT INTO member_import_row (import, customer, kind, sealed, facts, points,"
                        " principal, bonus, changed_at) SELECT i.row, c.row, ?, ?, ?, ?, ?, ?, c.changed_at"
                        " FROM member_import i, customer c WHERE i.id = ? AND c.id = ?"_s,
                        member.wasAdded ? u"added"_s : u"changed"_s, sealed,
                        member.wasAdded ? QString() : memberfacts::toText(member.factsBefore), member.points,
                        member.value.principal, member.value.bonus, import, member.customer);
}

std::optional<MemberImport> find(const Connection &connection, const Id<MemberImport> &id)
{
    Rows rows = connection.select(u"SELECT id, user, at FROM member_import WHERE id = ?"_s, id);
    if (!rows.next())
        return std::nullopt;
    return MemberImport{rows.id<MemberImport>(0), rows.id<User>(1), rows.timestamp(2)};
}

std::vector<ImportedMember> members(const Connection &connection, const Id<MemberImport> &import)
{
    std::vector<ImportedMember> members;
    Rows rows = connection.select(
        u"SELECT c.id, r.kind, r.sealed, r.facts, r.points, r.principal, r.bonus FROM member_import i"
        " JOIN member_import_row r ON r.import = i.row JOIN customer c ON c.row = r.customer"
        " WHERE i.id = ? ORDER BY r.customer DESC"_s,
        import);
    while (rows.next()) {
        const bool added = rows.text(1) == u"added";
        members.push_back({rows.id<Customer>(0),
                           added,
                           added ? QByteArray() : rows.bytes(2),
                           added ? MemberFacts() : memberfacts::fromText(rows.text(3)),
                           rows.points(4),
                           {rows.money(5), rows.money(6)}});
    }
    return members;
}

SinceImport since(const Connection &connection, const Id<MemberImport> &import, const Id<Customer> &customer)
{
    Rows rows =
        connection.select(u"SELECT c.changed_at IS NOT r.changed_at,"
                          " EXISTS (SELECT 1 FROM sale WHERE member = c.row)"
                          " OR EXISTS (SELECT 1 FROM voucher WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM coupon WHERE member = c.row)"
                          " OR EXISTS (SELECT 1 FROM member_card WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM member_photo WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM deposit WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM credit WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM consent_entry WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM member_text WHERE customer = c.row)"
                          " OR EXISTS (SELECT 1 FROM account WHERE customer = c.row AND (kind = 'card'"
                          " OR principal <> r.principal OR bonus <> r.bonus)) OR c.points <> r.points"
                          " FROM member_import i JOIN member_import_row r ON r.import = i.row"
                          " JOIN customer c ON c.row = r.customer WHERE i.id = ? AND c.id = ?"_s,
                          import, customer);
    if (!rows.next())
        return {};
    return {rows.integer(0) != 0, rows.integer(1) != 0};
}

void restored(Transaction &transaction, const Id<MemberImport> &import, const ImportedMember &member)
{
    transaction.execute(u"UPDATE member_import_row SET changed_at = (SELECT changed_at FROM customer WHERE"
                        " row = member_import_row.customer)"
                        " WHERE customer = (SELECT row FROM customer WHERE id = ?) AND changed_at IS ?"_s,
                        member.customer, member.factsBefore.changedAt);
    transaction.execute(u"DELETE FROM member_import_row"
                        " WHERE import = (SELECT row FROM member_import WHERE id = ?)"
                        " AND customer = (SELECT row FROM customer WHERE id = ?)"_s,
                        import, member.customer);
}

void markUndone(Transaction &transaction, const Id<MemberImport> &import, Timestamp at)
{
    transaction.execute(u"UPDATE member_import SET undone_at = ? WHERE id = ?"_s, at, import);
}

void describe(Transaction &transaction, const ListedImport &import)
{
    transaction.execute(
        u"UPDATE member_import SET file = ?, rows = ?, added = ?, updated = ?, rejected = ? WHERE id = ?"_s,
        import.file, import.rows, import.added, import.updated, import.rejected, import.import.id);
}

std::vector<ListedImport> list(const Connection &connection, int limit)
{
    std::vector<ListedImport> imports;
    Rows rows = connection.select(
        u"SELECT i.id, i.user, i.at, i.file, i.rows, i.added, i.updated, i.rejected, i.undone_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM member_import_row r JOIN customer c ON c.row = r.customer"
        " WHERE r.import = i.row AND c.status = 'active') FROM member_import i ORDER BY i.row DESC LIMIT ?"_s,
        limit);
    while (rows.next())
        imports.push_back({{rows.id<MemberImport>(0), rows.id<User>(1), rows.timestamp(2)},
                           rows.text(3),
                           rows.integer(4),
                           rows.integer(5),
                           rows.integer(6),
                           rows.integer(7),
                           rows.boolean(8)});
    return imports;
}

QStringList mappings(const Connection &connection)
{
    QStringList names;
    Rows rows = connection.select(u"SELECT name FROM import_mapping ORDER BY name"_s);
    while (rows.next())
        names << rows.text(0);
    return names;
}

std::optional<QString> mapping(const Connection &connection, const QString &name)
{
    Rows rows = connection.select(u"SELECT map FROM import_mapping WHERE name = ?"_s, name);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void keepMapping(Transaction &transaction, const QString &name, const QString &map)
{
    transaction.execute(u"INSERT INTO import_mapping (name, map) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET map = excluded.map"_s,
                        name, map);
}
}
