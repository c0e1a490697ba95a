#pragma once

#include <QString>

#include <optional>

enum class Permission {
    Sell,
    GiveDiscount,
    OverridePrice,
    HoldSale,
    Refund,
    RefundWithoutReceipt,
    VoidSale,
    DecidePayment,
    FindMember,
    RevealMember,
    EnrolMember,      ///< and change who is enrolled
    EraseMember,      ///< and restrict what is done with their data, and refuse to correct them
    AssignMembers,    ///< hand members and tasks over, and see everybody's
    ReviewDuplicates, ///< members who are there twice, and what is wrong with what is kept of them
    BrowseMembers,    ///< list and filter them all, tag many at once, views of one's own
    ShareViews,       ///< of the list of members, with everybody
    LearnBarcode,
    ImportProducts,
    ImportMembers,
    ExportMembers,
    ManagePrices,
    ViewReports,
    ManageSettings,
    ManageUsers,
    EnrolTill,
    Synchronise,
    CheckData,
    ReceiveMoney, ///< top-ups, settlements of credit, deposits
    RefundBalance,
    GrantCredit,
    AdjustPoints, ///< and tiers, by hand
    MoveCash,     ///< pay in, pay out, drop, open the drawer
    CloseShift,   ///< one's own
    CloseOthersShift,
    ApproveDifference ///< of a count, beyond the shop's limit
};

enum class Role { Cashier, Manager, Administrator };

/// What a role is: a set of permissions. Each role may do all that the one before may.
bool allows(Role role, Permission permission);

/// The names that the database, JSON and audit entries use: "cashier", "overridePrice".
QString roleName(Role role);
std::optional<Role> roleNamed(const QString &name);
QString permissionName(Permission permission);
std::optional<Permission> permissionNamed(const QString &name);
