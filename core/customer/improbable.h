#pragma once

#include "core/customer/email.h"
#include "core/text/phonenumber.h"

/// Facts that fit their form and yet are nobody's.
namespace improbable {
/// 13800138000, eight times the same digit at the end, 12345678; +1 … 555-01xx.
bool isTestPhone(const Phone &phone);
/// A domain that is reserved, ends in no top level domain that exists (.con), or is a known slip of a large
/// provider's (gmial.com): nothing sent there arrives.
bool hasNoSuchDomain(const Email &email);
/// 先生, 无名, test, n/a, aaa, and a surname with a title, which is no more than what somebody was called by.
bool isPlaceholder(const QString &name);
bool isOneCharacter(const QString &name);
}
