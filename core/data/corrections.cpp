#include "core/data/corrections.h"

using namespace Qt::StringLiterals;

namespace {
using State = CorrectionRequest::State;

State stateOf(const QString &text)
{
    for (const State state : {State::Open, State::Changed, State::Refused, State::Erased})
        if (toText(state) == text)
            return state;
    throw StorageFault(StorageFault::Kind::Damaged, u"member_correction"_s);
}

const QString selection =
    u"SELECT r.id, c.id, c.number, r.text, u.name, r.at, r.due, r.state, r.answer, a.name, r.answered_at"
    " FROM member_correction r JOIN member_text x ON x.row = r.text JOIN customer c ON c.row = x.customer"
    " JOIN user u ON u.id = r.user LEFT JOIN user a ON a.id = r.answered_by WHERE "_s;

std::vector<CorrectionRequest> collect(Rows rows)
{
    std::vector<CorrectionRequest> all;
    while (rows.next())
        all.push_back({rows.id<CorrectionRequest>(0), rows.id<Customer>(1), rows.text(2), rows.integer(3),
                       rows.text(4), rows.timestamp(5), QDate::fromString(rows.text(6), Qt::ISODate),
                       stateOf(rows.text(7)), rows.has(8) ? std::optional(rows.integer(8)) : std::nullopt,
                       rows.optionalText(9).value_or(QString()),
                       rows.has(10) ? std::optional(rows.timestamp(10)) : std::nullopt});
    return all;
}
}

QString toText(State state)
{
    switch (state) {
    case State::Open: return u"open"_s;
    case State::Changed: return u"changed"_s;
    case State::Refused: return u"refused"_s;
    case State::Erased: return u"erased"_s;
    }
    Q_UNREACHABLE();
}

namespace corrections {
void append(Transaction &transaction, const CorrectionRequest &request, const Id<User> &user)
{
    transaction.execute(u"INSERT INTO member_correction (id, text, user, at, due) VALUES (?, ?, ?, ?, ?)"_s,
                        request.id, request.textRow, user, request.at, request.due.toString(Qt::ISODate));
}

std::optional<CorrectionRequest> find(const Connection &connection, const Id<CorrectionRequest> &id)
{
    auto all = collect(connection.select(selection + u"r.id = ?"_s, id));
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

std::vector<CorrectionRequest> of(const Connection &connection, const Id<Customer> &customer)
{
    return collect(connection.select(selection + u"c.id = ? ORDER BY r.row"_s, customer));
}

std::vector<CorrectionRequest> open(const Connection &connection)
{
    return collect(connection.select(selection + u"r.state = 'open' ORDER BY r.due, r.row"_s));
}

void answer(Transaction &transaction, const Id<CorrectionRequest> &id, State state,
            const std::optional<qint64> &answerRow, const Id<User> &user, Timestamp at)
{
    transaction.execute(u"UPDATE member_correction SET state = ?, answer = ?, answered_by = ?,"
                        " answered_at = ? WHERE id = ?"_s,
                        toText(state), answerRow, user, at, id);
}

std::vector<std::pair<State, qint64>> counts(const Connection &connection)
{
    std::vector<std::pair<State, qint64>> all;
    Rows rows =
        connection.select(u"SELECT state, count(*) FROM member_correction GROUP BY state ORDER BY state"_s);
    while (rows.next())
        all.emplace_back(stateOf(rows.text(0)), rows.integer(1));
    return all;
}
}
