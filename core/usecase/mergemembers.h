#pragma once

#include "core/account/storedvalue.h"
#include "core/usecase/changemember.h"

/// How long a merge can be undone.
inline constexpr int daysToUnmerge = 30;

/// Two members who are one person, and what comes of them.
struct MemberUnion
{
    MemberRecord stayed; ///< as it was
    MemberRecord merged; ///< as it was
    MemberRecord after;  ///< who stayed, with what was chosen of both and the points of both
    Points points;       ///< that come over; below zero owed
    StoredBalance value; ///< stored value that comes over
    Money owed;          ///< debt that comes over
    bool photoOfStayed = false;
    bool photoOfMerged = false;
    bool bringsPhoto = false; ///< the picture is that of who is merged
};

/// What mergeMembers() would make of them. `fromMerged` names the fields that are taken from who is merged
/// where both have them, as mergedPerson() has it, and "source", "referrer", "adviser", "externalId",
/// "photo"; tags are those of both. Refuses NotPermitted (reviewDuplicates), VaultClosed, UnknownMember, and
/// InvalidInput: "drop" for one and the same, "take" for a field that is none.
Result<MemberUnion> previewMerge(const Connection &main, const Connection &keys, const Session &who,
                                 const QString &stayed, const QString &merged, const QStringList &fromMerged);

/// Who stays answers for both from here on: profile, points with their lots, stored value, credit and tier in
/// one transaction with history, audit and event. Sales and entries of who is merged stay where they are and
/// count for who stayed. Refuses as above, and Duplicate as changeMember().
Result<MemberUnion> mergeMembers(Transaction &transaction, const Session &who, const QString &stayed,
                                 const QString &merged, const QStringList &fromMerged, Timestamp now,
                                 const Random &random, Pinyin &pinyin);

/// What went back to who was merged.
struct MemberParting
{
    QString stayed; ///< number
    Points points;
    StoredBalance value;
    Money owed;
};

/// Parts them again, by the number of who was merged: both profiles are as they were but for what was changed
/// since, and of what came over that goes back which is still there. What was bought since stays with who
/// stayed. Refuses NotPermitted (reviewDuplicates), VaultClosed, NotFound for a number that was not merged,
/// Expired after daysToUnmerge days (detail: the last one), Conflict while who stayed is merged into another
/// (detail: the number to part first), and Duplicate (detail: the number of who has it) for a phone or
/// external id that is somebody else's by now.
Result<MemberParting> unmergeMember(Transaction &transaction, const Session &who, const QString &number,
                                    Timestamp now, const Random &random, Pinyin &pinyin);

/// The daily job: merges that can no longer be undone are for good, and what was kept sealed for it goes with
/// its key. Answers how many. Refuses NotPermitted.
Result<qint64> closeMerges(Transaction &transaction, const Session &who, const BusinessDate &today,
                           Timestamp now);

/// {"stayed","merged","points","storedValue":{"principal","bonus"},"owed","after":{…}}, the
/// profile as toJson() of a record has it.
QJsonObject toJson(const Connection &connection, const Session &who, const MemberUnion &joined, bool plain);
QJsonObject toJson(const Session &who, const MemberParting &parting);
