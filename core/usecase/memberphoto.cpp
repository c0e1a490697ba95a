#include "core/usecase/memberphoto.h"

#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/memberfacts.h"
#include "core/data/memberphotos.h"
#include "core/data/members.h"

using namespace Qt::StringLiterals;

namespace {
Result<SealedMember> memberFor(const Connection &main, const Connection &keys, const Session &who,
                               Permission permission, const QString &number)
{
    if (const auto allowed = who.may(permission); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    auto sealed = members::sealedByNumber(main, keys, number);
    return sealed ? Result<SealedMember>(std::move(*sealed)) : membercards::unknownNumber(main, number);
}

bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff") && bytes.endsWith("\xff\xd9");
}

Result<QByteArray> sealFor(const Session &who, const SealedMember &member, const QByteArray &jpeg)
{
    const QByteArray id = member.member.id.bytes();
    const auto key = who.vault->unwrapCustomerKey(member.wrappedKey, id);
    if (!key)
        return key.error();
    return Vault::sealPersonal(*key, id, jpeg, PersonalPart::Photo);
}

void note(Transaction &transaction, const Session &who, const Id<Customer> &member, const QString &act,
          Timestamp now)
{
    memberfacts::note(transaction, member, {{u"photo"_s}, who.user, now});
    audit::append(transaction, now, who.user, act, {{u"member"_s, member.toString()}});
}
}

Result<> keepPhoto(Transaction &transaction, const Session &who, const QString &number,
                   const QByteArray &jpeg, Timestamp now)
{
    const auto member =
        memberFor(transaction.connection(), transaction.keys(), who, Permission::EnrolMember, number);
    if (!member)
        return member.error();
    if (!isJpeg(jpeg) || jpeg.size() > mostPhotoBytes)
        return Error{Error::Code::InvalidInput, u"photo"_s};
    const auto sealed = sealFor(who, *member, jpeg);
    if (!sealed)
        return sealed.error();
    memberphotos::keep(transaction, member->member.id, *sealed, who.user, now);
    note(transaction, who, member->member.id, u"photo.keep"_s, now);
    return {};
}

Result<> removePhoto(Transaction &transaction, const Session &who, const QString &number, Timestamp now)
{
    const auto member =
        memberFor(transaction.connection(), transaction.keys(), who, Permission::EnrolMember, number);
    if (!member)
        return member.error();
    if (!hasPhoto(transaction.connection(), member->member.id))
        return Error{Error::Code::NotFound, number};
    memberphotos::remove(transaction, member->member.id);
    note(transaction, who, member->member.id, u"photo.remove"_s, now);
    return {};
}

Result<QByteArray> photoOf(const Connection &main, const Connection &keys, const Session &who,
                           const QString &number)
{
    const auto member = memberFor(main, keys, who, Permission::RevealMember, number);
    if (!member)
        return member.error();
    const auto sealed = memberphotos::of(main, member->member.id);
    if (!sealed)
        return Error{Error::Code::NotFound, number};
    return who.vault->openWrapped(member->wrappedKey, member->member.id.bytes(), *sealed,
                                  PersonalPart::Photo);
}

bool hasPhoto(const Connection &connection, const Id<Customer> &customer)
{
    return memberphotos::of(connection, customer).has_value();
}

Result<> bringPhoto(Transaction &transaction, const Session &who, const Id<MemberMerge> &merge,
                    const Member &from, const Member &to, Timestamp now)
{
    const Connection &main = transaction.connection();
    const auto theirs = members::sealedByNumber(main, transaction.keys(), from.number);
    const auto own = members::sealedByNumber(main, transaction.keys(), to.number);
    const auto sealed = memberphotos::of(main, from.id);
    if (!theirs || !own || !sealed)
        return {};
    const auto jpeg =
        who.vault->openWrapped(theirs->wrappedKey, from.id.bytes(), *sealed, PersonalPart::Photo);
    const auto anew = jpeg ? sealFor(who, *own, *jpeg) : jpeg.error();
    if (!anew)
        return anew.error();
    memberphotos::keep(transaction, to.id, *anew, who.user, now, merge);
    return {};
}
