#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

struct Member;

/// A picture is a JPEG of at most this many bytes: core/print/photo makes one of a file.
inline constexpr qsizetype mostPhotoBytes = 60'000;

/// The member's picture from now on, sealed under their key, in place of one before, with history and audit.
/// Refuses NotPermitted (enrolMember), VaultClosed, UnknownMember, and InvalidInput "photo" for what is no
/// JPEG of that size.
Result<> keepPhoto(Transaction &transaction, const Session &who, const QString &number,
                   const QByteArray &jpeg, Timestamp now);
/// None any more. Refuses as keepPhoto(), and NotFound where there is none.
Result<> removePhoto(Transaction &transaction, const Session &who, const QString &number, Timestamp now);

/// Refuses NotPermitted (revealMember), VaultClosed, UnknownMember, and NotFound where there is none. Whoever
/// shows it writes down that it was shown (revealMembers).
Result<QByteArray> photoOf(const Connection &main, const Connection &keys, const Session &who,
                           const QString &number);
bool hasPhoto(const Connection &connection, const Id<struct Customer> &customer);

/// Of two who are merged: that of `from`, sealed anew for `to`. The one that `to` had comes back when they
/// are parted.
Result<> bringPhoto(Transaction &transaction, const Session &who, const Id<struct MemberMerge> &merge,
                    const Member &from, const Member &to, Timestamp now);
