#include "core/usecase/markunreachable.h"

#include "core/customer/unreachable.h"

Result<MemberRecord> markUnreachable(Transaction &transaction, const Session &who, const QString &number,
                                     const ReachMark &mark, Timestamp now, const Random &random,
                                     Pinyin &pinyin)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    const auto before = memberRecord(transaction.connection(), transaction.keys(), who, number);
    if (!before)
        return before.error();
    const auto contact = contactMark(before->profile.person, mark.channel, mark.contact, who.shop.region);
    if (!contact)
        return contact.error();
    MemberRecord after = *before;
    QStringList &marks = after.profile.person.unreachable;
    marks.removeAll(*contact);
    if (!mark.isReachable)
        marks << *contact;
    if (marks.size() == before->profile.person.unreachable.size())
        return *before;
    return replaceMember(transaction, who, *before, after, now, random, pinyin);
}
