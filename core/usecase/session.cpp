#include "core/usecase/session.h"

Result<> Session::may(Permission permission) const
{
    if (!allows(role, permission))
        return Error{Error::Code::NotPermitted, permissionName(permission)};
    return {};
}
