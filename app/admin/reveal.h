#pragma once

#include "app/admin/desk.h"
#include "core/customer/member.h"

#include <vector>

/// Whether these members are shown in the open: only to those who may, where it can be written down, which is
/// not beside a running till, and once it is in the audit.
Result<bool> reveal(Desk &desk, const Session &who, const std::vector<MemberProfile> &members);
