#pragma once

#include "app/admin/desk.h"
#include "core/customer/memberfilter.h"
#include "core/usecase/session.h"

/// The list that a command's --view, --filter, --sort and --ascending ask for, the later over the earlier;
/// nothing where it names none. InvalidInput with what is wrong, NotFound with the view.
Result<std::optional<MemberListQuery>> memberQuery(Desk &desk, const Session &who);
