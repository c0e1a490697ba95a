#pragma once

#include <QString>

#include <optional>

enum class Permission {
    Sell,
    GiveDiscount,
    OverridePrice,
    HoldSale,
    FindMember,
    RevealMember,
    EnrolMember,
    LearnBarcode,
    ImportProducts,
    ImportMembers,
    ViewReports,
    ManageSettings,
    ManageUsers,
    EnrolTill,
    Synchronise,
    CheckData
};

enum class Role { Cashier, Manager, Administrator };

/// What a role is: a set of permissions. Each role may do all that the one before may.
bool allows(Role role, Permission permission);

/// The names that the database, JSON and audit entries use: "cashier", "overridePrice".
QString roleName(Role role);
std::optional<Role> roleNamed(const QString &name);
QString permissionName(Permission permission);
std::optional<Permission> permissionNamed(const QString &name);
