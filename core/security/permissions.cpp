#include "core/security/permissions.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct RoleRow
{
    Role role;
    QLatin1StringView name;
};

struct PermissionRow
{
    Permission permission;
    Role least; // the lowest role that may
    QLatin1StringView name;
};

constexpr std::array roles{RoleRow{Role::Cashier, "cashier"_L1}, RoleRow{Role::Manager, "manager"_L1},
                           RoleRow{Role::Administrator, "administrator"_L1}};

// Users and enrolment are the administrator's alone: who can make users can make himself anything.
constexpr std::array permissions{
    PermissionRow{Permission::Sell, Role::Cashier, "sell"_L1},
    PermissionRow{Permission::GiveDiscount, Role::Cashier, "giveDiscount"_L1},
    PermissionRow{Permission::OverridePrice, Role::Manager, "overridePrice"_L1},
    PermissionRow{Permission::HoldSale, Role::Cashier, "holdSale"_L1},
    PermissionRow{Permission::Refund, Role::Manager, "refund"_L1},
    PermissionRow{Permission::RefundWithoutReceipt, Role::Manager, "refundWithoutReceipt"_L1},
    PermissionRow{Permission::VoidSale, Role::Manager, "voidSale"_L1},
    PermissionRow{Permission::DecidePayment, Role::Manager, "decidePayment"_L1},
    PermissionRow{Permission::FindMember, Role::Cashier, "findMember"_L1},
    PermissionRow{Permission::RevealMember, Role::Manager, "revealMember"_L1},
    PermissionRow{Permission::EnrolMember, Role::Cashier, "enrolMember"_L1},
    PermissionRow{Permission::EraseMember, Role::Manager, "eraseMember"_L1},
    PermissionRow{Permission::AssignMembers, Role::Manager, "assignMembers"_L1},
    PermissionRow{Permission::ReviewDuplicates, Role::Manager, "reviewDuplicates"_L1},
    PermissionRow{Permission::BrowseMembers, Role::Manager, "browseMembers"_L1},
    PermissionRow{Permission::ShareViews, Role::Manager, "shareViews"_L1},
    PermissionRow{Permission::LearnBarcode, Role::Manager, "learnBarcode"_L1},
    PermissionRow{Permission::ImportProducts, Role::Manager, "importProducts"_L1},
    PermissionRow{Permission::ManagePrices, Role::Manager, "managePrices"_L1},
    PermissionRow{Permission::ImportMembers, Role::Manager, "importMembers"_L1},
    PermissionRow{Permission::ExportMembers, Role::Manager, "exportMembers"_L1},
    PermissionRow{Permission::ViewReports, Role::Manager, "viewReports"_L1},
    PermissionRow{Permission::ManageSettings, Role::Manager, "manageSettings"_L1},
    PermissionRow{Permission::ManageUsers, Role::Administrator, "manageUsers"_L1},
    PermissionRow{Permission::EnrolTill, Role::Administrator, "enrolTill"_L1},
    PermissionRow{Permission::Synchronise, Role::Cashier, "synchronise"_L1},
    PermissionRow{Permission::CheckData, Role::Manager, "checkData"_L1},
    PermissionRow{Permission::ReceiveMoney, Role::Cashier, "receiveMoney"_L1},
    PermissionRow{Permission::RefundBalance, Role::Manager, "refundBalance"_L1},
    PermissionRow{Permission::GrantCredit, Role::Manager, "grantCredit"_L1},
    PermissionRow{Permission::AdjustPoints, Role::Manager, "adjustPoints"_L1},
    PermissionRow{Permission::MoveCash, Role::Cashier, "moveCash"_L1},
    PermissionRow{Permission::CloseShift, Role::Cashier, "closeShift"_L1},
    PermissionRow{Permission::CloseOthersShift, Role::Manager, "closeOthersShift"_L1},
    PermissionRow{Permission::ApproveDifference, Role::Manager, "approveDifference"_L1},
};

const PermissionRow &rowOf(Permission permission)
{
    return *std::ranges::find(permissions, permission, &PermissionRow::permission);
}
}

bool allows(Role role, Permission permission)
{
    return role >= rowOf(permission).least;
}

QString roleName(Role role)
{
    return std::ranges::find(roles, role, &RoleRow::role)->name;
}

std::optional<Role> roleNamed(const QString &name)
{
    const auto row = std::ranges::find(roles, name, &RoleRow::name);
    return row == roles.end() ? std::nullopt : std::optional(row->role);
}

QString permissionName(Permission permission)
{
    return rowOf(permission).name;
}

std::optional<Permission> permissionNamed(const QString &name)
{
    const auto row = std::ranges::find(permissions, name, &PermissionRow::name);
    return row == permissions.end() ? std::nullopt : std::optional(row->permission);
}
