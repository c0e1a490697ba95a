#pragma once

#include "core/base/id.h"
#include "core/catalog/shop.h"
#include "core/security/permissions.h"
#include "core/security/vault.h"

#include <memory>

/// A cashier's spell at a drawer.
struct ShiftRef
{
    Id<struct Shift> id;
    qint64 number = 0;
};

/// Who acts, where, and with what rights. A value: a use case on the writer thread gets its own copy.
struct Session
{
    Id<struct User> user;
    QString name;
    Role role = Role::Cashier;
    Shop shop;
    Till till;
    std::optional<ShiftRef> shift;
    std::shared_ptr<const Vault> vault; ///< null while closed: sell without members

    /// NotPermitted with the permission's name, or nothing wrong.
    Result<> may(Permission permission) const;
};
