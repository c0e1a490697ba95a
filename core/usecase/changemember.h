#pragma once

#include "core/customer/personinput.h"
#include "core/data/memberfacts.h"
#include "core/data/transaction.h"
#include "core/text/pinyin.h"
#include "core/usecase/session.h"

/// All that is known of a member but for sales and balances.
struct MemberRecord
{
    MemberProfile profile;
    MemberFacts facts;
    bool wasChanged = false; ///< by the call that answers it
};

/// By what a person's facts are read at this shop now.
PersonRules personRules(const Connection &connection, const Session &who, Timestamp now);

/// The record of that number; UnknownMember, VaultClosed, NotPermitted.
Result<MemberRecord> memberRecord(const Connection &main, const Connection &keys, const Session &who,
                                  const QString &number);

/// Changes what `given` names: a person's facts as changedPerson() takes them, and "source", "referrer" (a
/// member's number), "adviser" (a user's name), "externalId", "tags" (a list, in place of those so far) or
/// "addTags" and "removeTags". Seal, tokens, facts, history, audit and event in one transaction; nothing is
/// written when nothing changes. `changedAt` is what the record said when whoever asks looked at it: Conflict
/// with the fields that somebody else changed since, if they are asked for here too; absent it is not looked
/// at. Refuses NotPermitted, VaultClosed, UnknownMember, InvalidInput with the field, InvalidPhone, and
/// Duplicate with the number of the member who has the phone or external id.
Result<MemberRecord> changeMember(Transaction &transaction, const Session &who, const QString &number,
                                  const QJsonObject &given, Timestamp now, const Random &random,
                                  Pinyin &pinyin, const std::optional<Timestamp> &seenAt = std::nullopt);

/// What is kept in clear of where somebody lives: of "浙江省 杭州市 西湖区" the first two; empty without an
/// address.
QString toTheCity(const Person &person);

/// Nobody but the member of `before` may have a phone that `after` has and `before` has not: Duplicate with
/// the number of who has it.
Result<> mustBeOwn(const Connection &main, const Connection &keys, const Session &who,
                   const MemberRecord &before, const Person &after);

/// The facts in clear of a record as `given` changes them; the region is that of its person.
Result<MemberFacts> changedFacts(const Connection &connection, const MemberRecord &record,
                                 const QJsonObject &given);

/// Puts `after` in place of `before`, a record of the same member, as changeMember() writes. Refuses
/// Duplicate with the number of the member who has one of its phones or its external id.
Result<MemberRecord> replaceMember(Transaction &transaction, const Session &who, const MemberRecord &before,
                                   MemberRecord after, Timestamp now, const Random &random, Pinyin &pinyin);

/// Writes a record whose facts stay what they mean and come in another form, or are put back so: seal,
/// tokens, region, history, audit and event, but not the time of the last change, for nothing was heard of
/// the member. `sealed`, when it is not empty, is that record sealed before, and is taken as it is. The
/// answer is what stands sealed now.
QByteArray rewriteMember(Transaction &transaction, const Session &who, const MemberRecord &after,
                         const QStringList &fields, Timestamp now, const Random &random, Pinyin &pinyin,
                         const QByteArray &sealed);

/// Enrols somebody with all that `given` names, as changeMember() takes it, and "number"? and
/// "consents":[{"purpose","channel"?,"source"?,"guardian"?}]. Refuses as enrolMember(), changeMember() and
/// giveConsent() do, and then nothing is written.
Result<MemberRecord> addMember(Transaction &transaction, const Session &who, const QJsonObject &given,
                               Timestamp now, const Random &random, Pinyin &pinyin);

/// Which fields differ, by their names in `given`.
QStringList differing(const MemberRecord &before, const MemberRecord &after);

/// {"number","tier","points", facts …,
/// "enrolledAt","changedAt"?,"source"?,"referrer"?,"adviser"?,"externalId"?, "tags"}; masked unless `plain`:
/// of a person only "name", "phone", "email" in masked form and the custom fields stay.
QJsonObject toJson(const Connection &connection, const MemberRecord &record, bool plain);
