#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <QDate>

#include <optional>
#include <vector>

/// When somebody who no longer comes is erased.
struct RetentionRule
{
    int months = 0;          ///< without anything happening, then they are asked; 0: never
    int graceDays = 30;      ///< from then on, then they are erased
    bool keepsPoints = true; ///< who has points is kept

    friend bool operator==(const RetentionRule &, const RetentionRule &) = default;
};

/// Somebody of whom nothing was heard, and who holds nothing.
struct InactiveMember
{
    Id<Customer> id;
    QString number;
    Timestamp lastSeen;
    std::optional<QDate> askedOn;
};

namespace retention {
RetentionRule rule(const Connection &connection);
void setRule(Transaction &transaction, const RetentionRule &rule);

/// Active members with whom nothing happened from `from` on — enrolled, changed, bought, earned or spent,
/// consented, asked for a correction — and who hold no stored value, debt, deposit or uses of a card, and no
/// points if the rule says so, neither themselves nor by who was merged into them; by number. Whose
/// processing is restricted, and whose correction or task is open, is kept.
std::vector<InactiveMember> inactive(const Connection &connection, Timestamp from, bool keepsPoints);
/// The one of them with that id.
std::optional<InactiveMember> inactive(const Connection &connection, Timestamp from, bool keepsPoints,
                                       const Id<Customer> &customer);
/// One of them who was asked on that day or before.
std::optional<InactiveMember> due(const Connection &connection, Timestamp from, bool keepsPoints,
                                  const QDate &askedBy);
/// Everybody who was asked and is not erased yet, by number.
std::vector<std::pair<Id<Customer>, QString>> asked(const Connection &connection);
/// Of somebody who was asked and is not erased yet: when.
std::optional<QDate> askedOn(const Connection &connection, const Id<Customer> &customer);
void ask(Transaction &transaction, const Id<Customer> &customer, const QDate &on);
/// Something happened, or they hold something: they are asked no more.
void forget(Transaction &transaction, const Id<Customer> &customer);
/// They said that they stay.
void keep(Transaction &transaction, const Id<Customer> &customer, Timestamp at);
}
