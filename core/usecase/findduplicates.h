#pragma once

#include "core/customer/likeness.h"
#include "core/data/database.h"
#include "core/data/members.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <stop_token>

/// Two members who are probably one person.
struct LikelyDuplicate
{
    QString a; ///< the number of the one enrolled first
    QString b;
    Score score = 0;
    std::vector<Likeness> why;
};

/// Above which pairs are shown when nobody asks for another.
inline constexpr Score usualScore = 0.9;

/// Opens every member once and hands out each pair that scores `least` or more, the surest first, without
/// those that were dismissed. For a thread of its own: minutes and half a gigabyte for a million members. The
/// answer is how many pairs there were. Refuses NotPermitted (reviewDuplicates) and VaultClosed.
Result<qint64> findDuplicates(const Connection &main, const Connection &keys, const Session &who, Score least,
                              const std::function<void(const LikelyDuplicate &)> &each,
                              const std::stop_token &stop = {});

/// Finds all pairs of `usualScore` or more as findDuplicates() does, and keeps them in place of those before,
/// in one transaction; nothing is kept when `stop` asked for the end. For a thread of its own, with
/// connections of that thread. The answer is how many pairs there are. Refuses as findDuplicates().
Result<qint64> keepDuplicates(Database &database, const Connection &main, const Connection &keys,
                              const Session &who, Timestamp now, const std::stop_token &stop = {});

/// A pair that was kept, opened; who cannot be read has an empty person.
struct ListedPair
{
    MemberProfile a;
    MemberProfile b;
    int score = 0; ///< thousandths
    QStringList why;
};
/// The surest of the pairs that were kept. Refuses as findDuplicates().
Result<std::vector<ListedPair>> keptDuplicates(const Connection &main, const Connection &keys,
                                               const Session &who, int limit);

/// A member who is probably the person in question.
struct LikelySame
{
    MemberProfile profile;
    Score score = 0;
    std::vector<Likeness> why;
};

/// Those who are probably `person`, who is being enrolled or is the member `self`: looked for by phones,
/// e-mail addresses and the name in characters or sound, at most 100 members for each of them, the surest
/// first; nobody whose processing is restricted. Refuses NotPermitted (findMember) and VaultClosed.
Result<std::vector<LikelySame>> duplicatesOf(const Connection &main, const Connection &keys,
                                             const Session &who, const Person &person,
                                             const std::optional<QString> &self, Score least, Pinyin &pinyin);

/// Two members are two people, for a reason: the pair is not shown again. Refuses NotPermitted
/// (reviewDuplicates), UnknownMember, InvalidInput ("b") for one and the same, and ReasonRequired.
Result<> dismissDuplicate(Transaction &transaction, const Session &who, const QString &a, const QString &b,
                          const QString &reason, Timestamp now);

/// {"a","b","score","why":["phone.same",…]}; names nobody.
QJsonObject toJson(const LikelyDuplicate &pair);
