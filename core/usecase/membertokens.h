#pragma once

#include "core/customer/member.h"
#include "core/security/vault.h"
#include "core/text/pinyin.h"

#include <vector>

/// What a member can be found by: phone, its last four digits, number, beginnings and pairs of the name's characters,
/// beginnings of its pinyin and initials.
std::vector<qint64> tokensOf(const Vault &vault, const Member &member, const Person &person, Pinyin &pinyin);

/// The ways in which a typed text may mean somebody, the likeliest first; each is one look-up.
std::vector<std::vector<qint64>> tokensFor(const Vault &vault, const QString &typed, const QString &region);

/// Whether a person that a token led to is meant indeed: tokens are 64 bits of a hash.
bool isMeant(const MemberProfile &profile, const QString &typed, const QString &region, Pinyin &pinyin);
