#include "core/data/members.h"

#include "core/data/memberlist.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT c.id, c.number, c.tier, c.points, c.sealed, c.restricted_at IS NOT NULL FROM "_s;
// Who was merged is answered for by who stayed.
const QString answering = u"customer o JOIN customer c ON c.row = coalesce(o.survivor, o.row) WHERE "_s;
const QString selectNumber = selection + answering + u"o.number = ?"_s;
const QString selectActiveNumber = selectNumber + u" AND c.status = 'active'"_s;
const QString selectId = selection + answering + u"o.id = ?"_s;
const QString selectNewest = selection
    + u"customer c WHERE c.survivor IS NULL AND c.restricted_at IS NULL ORDER BY c.row DESC LIMIT ?"_s;
const QString selectToken =
    selection + u"token t JOIN customer c ON c.row = t.customer WHERE t.hash = ? LIMIT ?"_s;
const QString selectTwoTokens = selection
    + u"token t JOIN token o ON o.hash = ? AND o.customer = t.customer"
      " JOIN customer c ON c.row = t.customer WHERE t.hash = ? LIMIT ?"_s;

const QString selectTag = selection
    + u"customer_tag t JOIN customer c ON c.row = t.customer"
      " WHERE t.tag = ? AND c.survivor IS NULL AND c.restricted_at IS NULL ORDER BY t.customer LIMIT ?"_s;

Member memberOf(const Rows &rows)
{
    return {rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3), rows.boolean(5)};
}

/// Erased people have neither seal nor key and are passed over.
void collect(std::vector<SealedMember> &members, Rows rows, const Connection &keys, int limit)
{
    while (int(members.size()) < limit && rows.next()) {
        Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, rows.bytes(0));
        if (rows.has(4) && key.next())
            members.push_back({memberOf(rows), rows.bytes(4), key.bytes(0)});
    }
}

std::optional<Member> first(Rows rows)
{
    return rows.next() ? std::optional(memberOf(rows)) : std::nullopt;
}
}

namespace members {
std::optional<Member> byNumber(const Connection &connection, const QString &number)
{
    return first(connection.select(selectActiveNumber, number.trimmed()));
}

std::optional<Member> find(const Connection &connection, const Id<Customer> &id)
{
    return first(connection.select(selectId, id));
}

std::optional<ErasedMember> erasedByNumber(const Connection &connection, const QString &number)
{
    Rows rows = connection.select(
        u"SELECT id, changed_at FROM customer WHERE number = ? AND status = 'erased'"_s, number.trimmed());
    if (!rows.next())
        return std::nullopt;
    return ErasedMember{rows.id<Customer>(0), rows.timestamp(1)};
}

bool isTaken(const Connection &connection, const QString &number)
{
    return connection
        .select(u"SELECT 1 FROM customer WHERE number = ?1"
                " UNION ALL SELECT 1 FROM member_card WHERE number = ?1"_s,
                number.trimmed())
        .next();
}

std::optional<SealedMember> sealedByNumber(const Connection &main, const Connection &keys,
                                           const QString &number)
{
    std::vector<SealedMember> members;
    collect(members, main.select(selectNumber, number.trimmed()), keys, 1);
    return members.empty() ? std::nullopt : std::optional(std::move(members.front()));
}

std::vector<SealedMember> withTokens(const Connection &main, const Connection &keys,
                                     const std::vector<qint64> &tokens, int limit)
{
    Q_ASSERT(!tokens.empty() && tokens.size() <= 2);
    std::vector<SealedMember> members;
    collect(members,
            tokens.size() == 1 ? main.select(selectToken, tokens.front(), limit)
                               : main.select(selectTwoTokens, tokens.back(), tokens.front(), limit),
            keys, limit);
    return members;
}

std::vector<SealedMember> withTag(const Connection &main, const Connection &keys, const QString &tag,
                                  int limit)
{
    std::vector<SealedMember> members;
    collect(members, main.select(selectTag, tag, limit), keys, limit);
    return members;
}

std::vector<SealedMember> page(const Connection &main, const Connection &keys, int limit)
{
    std::vector<SealedMember> members;
    collect(members, main.select(selectNewest, limit), keys, limit);
    return members;
}

qint64 count(const Connection &connection)
{
    Rows rows =
        connection.select(u"SELECT count(*) FROM customer WHERE status = 'active' AND survivor IS NULL"
                          " AND restricted_at IS NULL"_s);
    rows.next();
    return rows.integer(0);
}

void append(Transaction &transaction, const SealedMember &member, Timestamp enrolledAt,
            const std::vector<qint64> &tokens)
{
    transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"_s,
                              member.member.id, member.wrappedKey);
    transaction.execute(u"INSERT INTO customer (id, number, status, tier, points, enrolled_at, sealed)"
                        " VALUES (?, ?, 'active', ?, 0, ?, ?)"_s,
                        member.member.id, member.member.number, member.member.tier, enrolledAt,
                        member.sealed);
    addTokens(transaction, member.member.id, tokens);
}

void replacePerson(Transaction &transaction, const Id<Customer> &id, const QByteArray &sealed,
                   const std::vector<qint64> &tokens)
{
    transaction.execute(u"UPDATE customer SET sealed = ? WHERE id = ?"_s, sealed, id);
    transaction.execute(u"DELETE FROM token WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s, id);
    addTokens(transaction, id, tokens);
}

void addTokens(Transaction &transaction, const Id<Customer> &id, const std::vector<qint64> &tokens)
{
    QString list; // all in one statement: a member has two dozen
    for (const qint64 token : tokens)
        list += (list.isEmpty() ? u'[' : u',') + QString::number(token);
    if (!list.isEmpty())
        transaction.execute(
            u"INSERT INTO token (hash, customer) SELECT j.value, c.row"
            " FROM json_each(?) j JOIN customer c ON c.id = ? WHERE true ON CONFLICT DO NOTHING"_s,
            list + u']', id);
}

void erase(Transaction &transaction, const Id<Customer> &id, Timestamp at)
{
    transaction.destroyKey(id.bytes());
    forget(transaction, id, at);
}

qint64 takeMemberCount(Transaction &transaction)
{
    transaction.execute(u"UPDATE till SET last_member = last_member + 1"_s);
    Rows rows = transaction.connection().select(u"SELECT last_member FROM till"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
    return rows.integer(0);
}
}
