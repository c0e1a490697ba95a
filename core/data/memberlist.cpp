#include "core/data/memberlist.h"

#include "core/data/membertexts.h"

using namespace Qt::StringLiterals;

namespace members {
void each(const Connection &main, const Connection &keys,
          const std::function<bool(const SealedMember &)> &visit)
{
    Rows rows = main.select(u"SELECT id, number, tier, points, sealed FROM customer"
                            " WHERE status = 'active' AND survivor IS NULL AND restricted_at IS NULL"
                            " ORDER BY row"_s);
    while (rows.next()) {
        Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, rows.bytes(0));
        if (!rows.has(4) || !key.next())
            continue;
        const Member member{rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)};
        if (!visit({member, rows.bytes(4), key.bytes(0)}))
            return;
    }
}

std::vector<MemberInTurn> after(const Connection &main, const Connection &keys, qint64 row, int limit,
                                Whom whom)
{
    std::vector<MemberInTurn> turn;
    Rows rows = main.select(
        u"SELECT id, number, tier, points, sealed, row, enrolled_at FROM customer"
        " WHERE status = 'active' AND survivor IS NULL AND (restricted_at IS NULL OR ?) AND row > ?"
        " ORDER BY row LIMIT ?"_s,
        whom == Whom::Everybody, row, limit);
    while (rows.next()) {
        const Member member{rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)};
        turn.push_back({rows.integer(5), {member, {}, {}}, rows.timestamp(6)});
        Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, rows.bytes(0));
        if (rows.has(4) && key.next()) {
            turn.back().sealed.sealed = rows.bytes(4);
            turn.back().sealed.wrappedKey = key.bytes(0);
        }
    }
    return turn;
}

void forget(Transaction &transaction, const Id<Customer> &id, Timestamp at)
{
    transaction.execute(
        u"UPDATE customer SET status = 'erased', sealed = NULL, source = '', referrer = NULL,"
        " adviser = NULL, region = '', external_id = NULL, restricted_at = NULL, changed_at = ?"
        " WHERE id = ?"_s,
        at, id);
    for (const QString &table :
         {u"token"_s, u"customer_tag"_s, u"customer_change"_s, u"member_import_row"_s, u"retention_due"_s,
          u"member_copy"_s, u"member_photo"_s, u"quality_state"_s, u"quality_finding"_s, u"quality_review"_s,
          u"normalisation_row"_s, u"tag_batch_member"_s})
        transaction.execute(
            u"DELETE FROM %1 WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s.arg(table), id);
    // The numbers stay, so that none is given again; what the QR of a card holds leads nowhere any more.
    transaction.execute(
        u"UPDATE member_card SET code = NULL WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s, id);
    transaction.execute(
        u"UPDATE member_merge SET sealed = NULL, before = '{}', ended_at = coalesce(ended_at, ?)"
        " WHERE (SELECT row FROM customer WHERE id = ?) IN (stayed, merged)"_s,
        at, id);
    membertexts::forget(transaction, id, at);
    for (const QString &table : {u"duplicate_dismissed"_s, u"duplicate_pair"_s})
        transaction.execute(u"DELETE FROM %1 WHERE a = (SELECT row FROM customer WHERE id = ?1)"
                            " OR b = (SELECT row FROM customer WHERE id = ?1)"_s.arg(table),
                            id);
}

void withdraw(Transaction &transaction, const Id<Customer> &id, Timestamp at)
{
    forget(transaction, id, at);
    transaction.execute(u"UPDATE customer SET number = ? WHERE id = ?"_s, u"undone "_s + id.toString(), id);
}

void unseal(Transaction &transaction, const Id<Customer> &id)
{
    transaction.execute(u"UPDATE customer SET sealed = NULL WHERE id = ?"_s, id);
}

void destroyKeys(Transaction &transaction, const std::vector<Id<Customer>> &ids)
{
    if (ids.empty())
        return;
    transaction.executeOnKeys(u"BEGIN IMMEDIATE"_s);
    try {
        for (const Id<Customer> &id : ids)
            transaction.executeOnKeys(u"DELETE FROM customer_key WHERE customer = ?"_s, id);
        transaction.executeOnKeys(u"COMMIT"_s);
    } catch (const StorageFault &) {
        transaction.executeOnKeys(u"ROLLBACK"_s);
        throw;
    }
    transaction.destroyKey(ids.back().bytes()); // and with it what the log still holds of all of them
}
}
