#pragma once

#include "core/customer/member.h"
#include "core/security/vault.h"
#include "core/text/pinyin.h"

/// A member made up from its place in the row: the commonest surnames are the most, numbers and phones run
/// on.
MemberProfile madeUpMember(int number);

/// Puts that many made-up members into the files of an open shop, sealed and findable as enrolling leaves
/// them, by bare SQLite calls and in the order of the indexes: enrolling a million takes an hour.
void fillWithMembers(const QString &folder, const Vault &vault, int count);
