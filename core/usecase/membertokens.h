#pragma once

#include "core/customer/member.h"
#include "core/security/vault.h"
#include "core/text/pinyin.h"

#include <vector>

/// What a member can be found by: phones, their last four digits, e-mail addresses, number, beginnings of the
/// name and of each of its words, pairs of its characters, beginnings of its pinyin and initials; and what
/// facttokens.h adds.
std::vector<qint64> tokensOf(const Vault &vault, const Member &member, const Person &person, Pinyin &pinyin);

/// The longest beginning of a name, or of its pinyin, that tokensOf() has a token for; empty for nothing.
QString longestBeginning(const QString &text);

/// What a member is looked for by.
enum class MemberKey { Number, Phone, LastFour, Name, Pinyin, Email, Tag };
/// "number", "phone", "last4", "name", "pinyin", "email", "tag"
std::optional<MemberKey> memberKey(const QString &text);

/// What somebody typed to find a member.
class MemberQuery
{
public:
    /// `region` is where a phone number without country code is at home.
    MemberQuery(const QString &typed, const QString &region);

    bool isEmpty() const { return m_key.isEmpty(); }
    /// The ways in which it may mean somebody, the likeliest first, or those by one key; each is a look-up by
    /// one token or by two. Tags have none.
    std::vector<std::vector<qint64>> ways(const Vault &vault, const std::optional<MemberKey> &by = {}) const;
    /// Whether a person that a token led to is meant indeed: tokens are 64 bits of a hash.
    bool means(const MemberProfile &profile, Pinyin &pinyin) const;

private:
    QString m_key;
    std::optional<Phone> m_phone;
    std::optional<Email> m_email;
};
