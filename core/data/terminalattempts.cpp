#include "core/data/terminalattempts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array states{AttemptState::Started, AttemptState::Approved, AttemptState::Declined,
                            AttemptState::Unknown, AttemptState::Reversed};

QString toText(AttemptKind kind)
{
    return kind == AttemptKind::Charge ? u"charge"_s : u"refund"_s;
}

AttemptState stateOf(const QString &text)
{
    for (const AttemptState state : states)
        if (toText(state) == text)
            return state;
    throw StorageFault(StorageFault::Kind::Damaged, u"terminal_attempt"_s);
}

QString columns()
{
    return u"SELECT id, sale, kind, method, amount, original, state, terminal_reference, reason, user,"
           " started_at, tries, coalesce(recorded, voucher) IS NOT NULL FROM terminal_attempt"_s;
}

TerminalAttempt attemptFrom(const Rows &rows)
{
    return {rows.id<TerminalAttempt>(0),
            rows.id<Sale>(1),
            rows.text(2) == u"charge" ? AttemptKind::Charge : AttemptKind::Refund,
            *tenderKind(rows.text(3)),
            rows.money(4),
            rows.text(5),
            stateOf(rows.text(6)),
            rows.text(7),
            rows.text(8),
            rows.id<User>(9),
            rows.timestamp(10),
            rows.integer(11),
            rows.boolean(12)};
}

std::vector<TerminalAttempt> all(Rows rows)
{
    std::vector<TerminalAttempt> attempts;
    while (rows.next())
        attempts.push_back(attemptFrom(rows));
    return attempts;
}

/// As the index has it.
QString isOpen()
{
    return u" kind = 'charge' AND (state IN ('started', 'unknown')"
           " OR (state = 'approved' AND recorded IS NULL AND voucher IS NULL))"_s;
}
}

QString toText(AttemptState state)
{
    switch (state) {
    case AttemptState::Started: return u"started"_s;
    case AttemptState::Approved: return u"approved"_s;
    case AttemptState::Declined: return u"declined"_s;
    case AttemptState::Unknown: return u"unknown"_s;
    case AttemptState::Reversed: return u"reversed"_s;
    }
    Q_UNREACHABLE();
}

Id<Sale> chargedAs(const Id<Voucher> &voucher)
{
    return *Id<Sale>::fromBytes(voucher.bytes());
}

namespace terminalattempts {
void append(Transaction &transaction, const TerminalAttempt &attempt)
{
    transaction.execute(
        u"INSERT INTO terminal_attempt (id, sale, kind, method, amount, original, state,"
        " terminal_reference, reason, user, started_at, tries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        attempt.id, attempt.sale, toText(attempt.kind), toText(attempt.method), attempt.amount,
        attempt.original, toText(attempt.state), attempt.terminalReference, attempt.reason, attempt.user,
        attempt.startedAt, attempt.tries);
}

std::optional<TerminalAttempt> find(const Connection &connection, const Id<TerminalAttempt> &id)
{
    Rows rows = connection.select(columns() + u" WHERE id = ?"_s, id);
    return rows.next() ? std::optional(attemptFrom(rows)) : std::nullopt;
}

std::vector<TerminalAttempt> openOf(const Connection &connection, const Id<Sale> &sale)
{
    return all(connection.select(columns() + u" WHERE sale = ? AND"_s + isOpen() + u" ORDER BY row"_s, sale));
}

std::vector<TerminalAttempt> open(const Connection &connection)
{
    return all(connection.select(columns() + u" WHERE"_s + isOpen() + u" ORDER BY row"_s));
}

std::vector<TerminalAttempt> unansweredRefunds(const Connection &connection)
{
    return all(connection.select(
        columns() + u" WHERE kind = 'refund' AND state IN ('started', 'unknown') ORDER BY row"_s));
}

std::vector<TerminalAttempt> declinedRefunds(const Connection &connection)
{
    return all(
        connection.select(columns() + u" WHERE kind = 'refund' AND state = 'declined' ORDER BY row"_s));
}

Money givenBack(const Connection &connection, const QString &original)
{
    Rows rows = connection.select(u"SELECT coalesce(sum(amount), 0) FROM terminal_attempt WHERE original = ?"
                                  " AND kind = 'refund'"_s,
                                  original);
    return rows.next() ? rows.money(0) : Money();
}

std::vector<TerminalAttempt> chargedFor(const Connection &connection, const Id<Account> &account)
{
    return all(connection.select(
        columns()
            + u" WHERE kind = 'charge' AND state = 'approved' AND sale IN (SELECT v.id FROM voucher v"
              " WHERE v.row IN (SELECT e.voucher FROM stored_value_entry e WHERE e.kind = 'topped-up'"
              " AND e.account IN (SELECT a.row FROM account a WHERE a.id = ?1 UNION ALL SELECT a.row"
              " FROM account a JOIN customer c ON c.row = a.customer JOIN customer k ON k.row = c.survivor"
              " WHERE a.kind = 'member' AND k.id = ?1)"
              " UNION ALL SELECT e.voucher FROM deposit_entry e JOIN deposit d ON d.row = e.deposit"
              " WHERE e.kind = 'taken' AND d.id = ?1)) ORDER BY row DESC"_s,
        account));
}

std::vector<TerminalAttempt> paidBackBy(const Connection &connection, const Id<Voucher> &voucher)
{
    return all(connection.select(columns() + u" WHERE sale = ? AND kind = 'refund' ORDER BY row"_s,
                                 chargedAs(voucher)));
}

std::vector<TerminalAttempt> recordedIn(const Connection &connection, const Id<Sale> &sale)
{
    return all(
        connection.select(columns() + u" WHERE sale = ? AND recorded IS NOT NULL ORDER BY row"_s, sale));
}

void update(Transaction &transaction, const TerminalAttempt &attempt, Timestamp at)
{
    transaction.execute(u"UPDATE terminal_attempt SET state = ?, terminal_reference = ?, reason = ?,"
                        " tries = ?, settled_at = ? WHERE id = ?"_s,
                        toText(attempt.state), attempt.terminalReference, attempt.reason, attempt.tries, at,
                        attempt.id);
}

void record(Transaction &transaction, const Id<TerminalAttempt> &id, const Id<Sale> &sale)
{
    transaction.execute(
        u"UPDATE terminal_attempt SET recorded = (SELECT row FROM sale WHERE id = ?1) WHERE id = ?2"_s, sale,
        id);
}

void record(Transaction &transaction, const Id<TerminalAttempt> &id, const Id<Voucher> &voucher)
{
    transaction.execute(
        u"UPDATE terminal_attempt SET voucher = (SELECT row FROM voucher WHERE id = ?1) WHERE id = ?2"_s,
        voucher, id);
}
}
