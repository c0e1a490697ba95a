#include "core/data/vouchers.h"

#include "core/data/terminalattempts.h"

using namespace Qt::StringLiterals;

namespace {
Voucher voucherOf(const Rows &rows, const Id<Voucher> &id)
{
    const auto kind = voucherKind(rows.text(0));
    const auto tender = tenderKind(rows.text(9));
    if (!kind || !tender)
        throw StorageFault(StorageFault::Kind::Damaged, u"voucher"_s);
    Voucher voucher{id,
                    *kind,
                    rows.text(23),
                    rows.text(1),
                    rows.integer(2),
                    rows.integer(3),
                    rows.timestamp(7),
                    BusinessDate::fromIso(rows.text(8)),
                    rows.id<Shift>(4),
                    rows.id<User>(5),
                    rows.text(18),
                    {},
                    rows.optionalId<Account>(6),
                    rows.text(17),
                    *tender,
                    rows.text(10),
                    rows.money(11),
                    rows.money(12),
                    {rows.money(13), rows.money(14)},
                    rows.bytes(15),
                    rows.bytes(16),
                    false};
    if (rows.has(19))
        voucher.member = Member{rows.id<Customer>(19), rows.text(20), rows.text(21), rows.points(22)};
    return voucher;
}
}

namespace vouchers {
void append(Transaction &transaction, const Voucher &voucher)
{
    std::optional<Id<Customer>> member;
    if (voucher.member)
        member = voucher.member->id;
    transaction.execute(
        u"INSERT INTO voucher (id, kind, till, epoch, number, shift, user, customer, account, card, at,"
        " business_date, tender, reference, amount, bonus, after_principal, after_bonus, request_digest,"
        " event_hash) VALUES (?, ?, ?, ?, ?, ?, ?, "
        "(SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?)"_s,
        voucher.id, toText(voucher.kind), voucher.till, voucher.epoch, voucher.count, voucher.shift,
        voucher.user, member, voucher.account, voucher.card, voucher.at, voucher.businessDate->toIso(),
        toText(voucher.tender), voucher.reference, voucher.amount, voucher.bonus, voucher.after.principal,
        voucher.after.bonus, voucher.requestDigest, voucher.eventHash);
}

std::optional<Voucher> find(const Connection &connection, const Id<Voucher> &id)
{
    Rows rows = connection.select(
        u"SELECT v.kind, v.till, v.epoch, v.number, v.shift, v.user, v.account, v.at, v.business_date,"
        " v.tender, v.reference, v.amount, v.bonus, v.after_principal, v.after_bonus, v.request_digest,"
        " v.event_hash, v.card, u.name, c.id,"
        // As sales::find() has it.
        " coalesce((SELECT d.number FROM member_card d WHERE d.customer = c.row AND d.last_voucher >= v.row"
        " ORDER BY d.last_voucher, d.row LIMIT 1), c.number), c.tier, c.points, s.code"
        " FROM voucher v JOIN shop s JOIN user u ON u.id = v.user"
        " LEFT JOIN customer c ON c.row = v.customer WHERE v.id = ?"_s,
        id);
    if (!rows.next())
        return std::nullopt;
    Voucher voucher = voucherOf(rows, id);
    if (voucher.amount < Money())
        voucher.back = backOf(connection, id);
    return voucher;
}

std::vector<GivenBack> backOf(const Connection &connection, const Id<Voucher> &voucher)
{
    std::vector<GivenBack> back;
    for (const TerminalAttempt &refund : terminalattempts::paidBackBy(connection, voucher)) {
        const auto charge = Id<TerminalAttempt>::parse(refund.original);
        const auto paid = charge ? terminalattempts::find(connection, *charge) : std::nullopt;
        if (!paid)
            throw StorageFault(StorageFault::Kind::Damaged, u"terminal_attempt"_s);
        back.push_back({refund.method, refund.amount, paid->terminalReference});
    }
    return back;
}

qint64 takeNumber(Transaction &transaction)
{
    transaction.execute(u"UPDATE till SET last_voucher = last_voucher + 1"_s);
    Rows rows = transaction.connection().select(u"SELECT last_voucher FROM till"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
    return rows.integer(0);
}
}
