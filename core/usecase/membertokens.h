#pragma once

#include "core/customer/member.h"
#include "core/security/vault.h"
#include "core/text/pinyin.h"

#include <vector>

/// What a member can be found by: phones, their last four digits, e-mail addresses, number, beginnings of the
/// name and of each of its words, pairs of its characters, beginnings of its pinyin and initials.
std::vector<qint64> tokensOf(const Vault &vault, const Member &member, const Person &person, Pinyin &pinyin);

/// What somebody typed to find a member.
class MemberQuery
{
public:
    /// `region` is where a phone number without country code is at home.
    MemberQuery(const QString &typed, const QString &region);

    bool isEmpty() const { return m_key.isEmpty(); }
    /// The ways in which it may mean somebody, the likeliest first; each is a look-up by one token or by two.
    std::vector<std::vector<qint64>> ways(const Vault &vault) const;
    /// Whether a person that a token led to is meant indeed: tokens are 64 bits of a hash.
    bool means(const MemberProfile &profile, Pinyin &pinyin) const;

private:
    QString m_key;
    std::optional<Phone> m_phone;
    std::optional<Email> m_email;
};
