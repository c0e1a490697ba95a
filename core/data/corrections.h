#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <QDate>

#include <vector>

struct User;

/// Something about themselves that a person wants put right; the law says until when it is answered.
struct CorrectionRequest
{
    enum class State { Open, Changed, Refused, Erased };

    Id<CorrectionRequest> id;
    Id<Customer> customer;
    QString number;     ///< the member's
    qint64 textRow = 0; ///< what is asked for
    QString user;       ///< who took it down
    Timestamp at;
    QDate due; ///< the last day to answer on
    State state = State::Open;
    std::optional<qint64> answerRow = {}; ///< why it was refused
    QString answeredBy = {};
    std::optional<Timestamp> answeredAt = {};
};

/// "open", "changed", "refused", "erased"
QString toText(CorrectionRequest::State state);

namespace corrections {
/// Of an open one: id, text, time and last day.
void append(Transaction &transaction, const CorrectionRequest &request, const Id<User> &user);
std::optional<CorrectionRequest> find(const Connection &connection, const Id<CorrectionRequest> &id);
/// Of a member, the oldest first.
std::vector<CorrectionRequest> of(const Connection &connection, const Id<Customer> &customer);
/// What is open, whose day comes first in front.
std::vector<CorrectionRequest> open(const Connection &connection);
void answer(Transaction &transaction, const Id<CorrectionRequest> &id, CorrectionRequest::State state,
            const std::optional<qint64> &answerRow, const Id<User> &user, Timestamp at);
/// How many were ever made, of each state.
std::vector<std::pair<CorrectionRequest::State, qint64>> counts(const Connection &connection);
}
