#pragma once

#include "core/usecase/changemember.h"

/// A contact that no longer works, or does again.
struct ReachMark
{
    QString channel;          ///< "sms", "phone", "email", or a name of channelNames()
    QString contact = {};     ///< in any form; empty: the first of that channel
    bool isReachable = false; ///< takes the mark away
};

/// Marks it on the member's record, with history, audit and event, as any change. Said again it writes
/// nothing. Another contact in its place bears no mark. Refuses NotPermitted (enrolMember), VaultClosed,
/// UnknownMember, and InvalidInput "channel" or NotFound (detail: the channel) when the member has no such
/// contact.
Result<MemberRecord> markUnreachable(Transaction &transaction, const Session &who, const QString &number,
                                     const ReachMark &mark, Timestamp now, const Random &random,
                                     Pinyin &pinyin);
