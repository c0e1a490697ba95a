#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/security/vault.h"

#include <vector>

class Pinyin;

/// A member as the files hold them: sealed.
struct SealedMember
{
    Member member;
    QByteArray sealed;
    QByteArray wrappedKey;
};

/// Somebody who is no more than a number.
struct ErasedMember
{
    Id<struct Customer> id;
    Timestamp erasedAt;
};

namespace members {
/// Active members only.
std::optional<Member> byNumber(const Connection &connection, const QString &number);
std::optional<Member> find(const Connection &connection, const Id<Customer> &id);
/// Nothing for who is not erased.
std::optional<ErasedMember> erasedByNumber(const Connection &connection, const QString &number);
/// Whether the number is somebody's, or was of somebody erased or on a card: it is never given again.
bool isTaken(const Connection &connection, const QString &number);
std::optional<SealedMember> sealedByNumber(const Connection &main, const Connection &keys,
                                           const QString &number);
/// The members that this token, or both of these, stand for, in order of enrolment, at most `limit`.
std::vector<SealedMember> withTokens(const Connection &main, const Connection &keys,
                                     const std::vector<qint64> &tokens, int limit);
/// Those with that tag, in order of enrolment, at most `limit`.
std::vector<SealedMember> withTag(const Connection &main, const Connection &keys, const QString &tag,
                                  int limit);
/// A page of all members whose data are used, newest first.
std::vector<SealedMember> page(const Connection &main, const Connection &keys, int limit);
/// Of those whose data are used.
qint64 count(const Connection &connection);

/// The key first, in its own file and at once; then the row and its tokens.
void append(Transaction &transaction, const SealedMember &member, Timestamp enrolledAt,
            const std::vector<qint64> &tokens);
/// New sealed content and tokens for a member that is known.
void replacePerson(Transaction &transaction, const Id<Customer> &id, const QByteArray &sealed,
                   const std::vector<qint64> &tokens);
/// Further tokens of a member beside those that are there.
void addTokens(Transaction &transaction, const Id<Customer> &id, const std::vector<qint64> &tokens);
/// Takes away the key first, for good, then all that names the person or was chosen for them; the row stays
/// for its ledgers.
void erase(Transaction &transaction, const Id<Customer> &id, Timestamp at);
/// The count in the number of the next member enrolled at this till.
qint64 takeMemberCount(Transaction &transaction);
}
