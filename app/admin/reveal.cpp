#include "app/admin/reveal.h"

#include "core/usecase/findmembers.h"

Result<bool> reveal(Desk &desk, const Session &who, const std::vector<MemberProfile> &members)
{
    if (desk.isBeside() || !who.may(Permission::RevealMember) || members.empty())
        return false;
    const auto written = desk.database().writeNow(
        [&](Transaction &transaction) { return revealMembers(transaction, who, members, desk.now()); });
    return written ? Result<bool>(true) : written.error();
}
