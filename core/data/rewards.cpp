#include "core/data/rewards.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT d.id, w.code, m.id, d.points, d.at, d.date, d.user, s.id, c.code, d.entry, d.undone_at"
    " FROM reward_redemption d JOIN reward w ON w.row = d.reward JOIN customer o ON o.row = d.member"
    " JOIN customer m ON m.row = coalesce(o.survivor, o.row) LEFT JOIN sale s ON s.row = d.sale"
    " LEFT JOIN coupon c ON c.row = d.coupon"_s;

Reward rewardOf(const QString &body, const Currency &currency)
{
    const auto reward = rewardFromJson(QJsonDocument::fromJson(body.toUtf8()).object(), currency);
    if (!reward)
        throw StorageFault(StorageFault::Kind::Damaged, u"reward"_s);
    return *reward;
}

std::vector<RewardRedemption> allOf(Rows rows)
{
    std::vector<RewardRedemption> all;
    while (rows.next()) {
        const auto date = BusinessDate::fromIso(rows.text(5));
        if (!date)
            throw StorageFault(StorageFault::Kind::Damaged, u"reward_redemption"_s);
        all.push_back({rows.id<RewardRedemption>(0), rows.text(1), rows.id<Customer>(2), rows.points(3),
                       rows.timestamp(4), *date, rows.id<User>(6), rows.optionalId<Sale>(7),
                       rows.optionalText(8).value_or(QString()), rows.has(9) ? rows.integer(9) : 0});
        if (rows.has(10))
            all.back().undoneAt = rows.timestamp(10);
    }
    return all;
}
}

namespace rewards {
std::vector<Reward> all(const Connection &connection, const Currency &currency)
{
    std::vector<Reward> all;
    Rows rows = connection.select(u"SELECT body FROM reward ORDER BY code"_s);
    while (rows.next())
        all.push_back(rewardOf(rows.text(0), currency));
    return all;
}

std::optional<Reward> find(const Connection &connection, const QString &code, const Currency &currency)
{
    Rows rows = connection.select(u"SELECT body FROM reward WHERE code = ?"_s, code);
    return rows.next() ? std::optional(rewardOf(rows.text(0), currency)) : std::nullopt;
}

bool put(Transaction &transaction, const Reward &reward, const Currency &currency)
{
    if (find(transaction.connection(), reward.code, currency) == reward)
        return false;
    const QByteArray body = QJsonDocument(toJson(reward, currency)).toJson(QJsonDocument::Compact);
    transaction.execute(u"INSERT INTO reward (code, body) VALUES (?, ?)"
                        " ON CONFLICT (code) DO UPDATE SET body = excluded.body"_s,
                        reward.code, QString::fromUtf8(body));
    return true;
}

void append(Transaction &transaction, const RewardRedemption &redemption)
{
    const auto entry = redemption.sale ? std::nullopt : std::optional(redemption.entry);
    transaction.execute(u"INSERT INTO reward_redemption (id, reward, member, points, at, date, user, sale,"
                        " coupon, entry) VALUES (?, (SELECT row FROM reward WHERE code = ?),"
                        " (SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?, ?, ?,"
                        " (SELECT row FROM sale WHERE id = ?), (SELECT row FROM coupon WHERE code = ?), ?)"_s,
                        redemption.id, redemption.reward, redemption.member, redemption.points, redemption.at,
                        redemption.date.toIso(), redemption.user, redemption.sale, redemption.coupon, entry);
}

std::optional<RewardRedemption> redemption(const Connection &connection, const Id<RewardRedemption> &id)
{
    const auto found = allOf(connection.select(selection + u" WHERE d.id = ?"_s, id));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<RewardRedemption> redemptions(const Connection &connection,
                                          const std::optional<Id<Customer>> &member, int limit)
{
    const QString newest = u" ORDER BY d.row DESC LIMIT ?"_s;
    if (!member)
        return allOf(connection.select(selection + newest, limit));
    return allOf(connection.select(
        selection + u" WHERE d.member IN (SELECT row FROM member_rows WHERE id = ?)"_s + newest, *member,
        limit));
}

std::vector<RewardRedemption> openIn(const Connection &connection, const Id<Sale> &sale)
{
    return allOf(connection.select(selection
                                       + u" WHERE d.sale = (SELECT row FROM sale WHERE id = ?)"
                                         " AND d.undone_at IS NULL ORDER BY d.row"_s,
                                   sale));
}

qint64 countOf(const Connection &connection, const QString &reward, const std::optional<Id<Customer>> &member)
{
    const QString count = u"SELECT count(*) FROM reward_redemption d JOIN reward w ON w.row = d.reward"
                          " WHERE w.code = ? AND d.undone_at IS NULL"_s;
    Rows rows = member ? connection.select(
                    count + u" AND d.member IN (SELECT row FROM member_rows WHERE id = ?)"_s, reward, *member)
                       : connection.select(count, reward);
    return rows.next() ? rows.integer(0) : 0;
}

void undo(Transaction &transaction, const Id<RewardRedemption> &id, const QString &reason,
          const Id<User> &user, Timestamp at)
{
    transaction.execute(
        u"UPDATE reward_redemption SET undone_at = ?, undone_by = ?, reason = ? WHERE id = ?"_s, at, user,
        reason, id);
}
}
