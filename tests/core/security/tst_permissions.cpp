#include "core/security/permissions.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr Role allRoles[] = {Role::Cashier, Role::Manager, Role::Administrator};
constexpr int permissionCount = static_cast<int>(Permission::ApproveDifference) + 1;
}

/// Who may do what.
class PermissionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cashierSellsAndNoMore();
    void managerMayAllButUsersAndEnrolment();
    void administratorMayAll();
    void aHigherRoleNeverMayLess();
    void namesAreDistinctAndReadBack();
    void unknownNamesAreNone();
};

void PermissionsTest::cashierSellsAndNoMore()
{
    QSet<Permission> allowed;
    for (int p = 0; p < permissionCount; ++p) {
        if (allows(Role::Cashier, Permission(p)))
            allowed << Permission(p);
    }
    QCOMPARE(allowed,
             (QSet<Permission>{Permission::Sell, Permission::GiveDiscount, Permission::HoldSale,
                               Permission::FindMember, Permission::EnrolMember, Permission::Synchronise,
                               Permission::ReceiveMoney, Permission::MoveCash, Permission::CloseShift}));
}

void PermissionsTest::managerMayAllButUsersAndEnrolment()
{
    for (int p = 0; p < permissionCount; ++p) {
        const bool reserved =
            Permission(p) == Permission::ManageUsers || Permission(p) == Permission::EnrolTill;
        QCOMPARE(allows(Role::Manager, Permission(p)), !reserved);
    }
}

void PermissionsTest::administratorMayAll()
{
    for (int p = 0; p < permissionCount; ++p)
        QVERIFY(allows(Role::Administrator, Permission(p)));
}

void PermissionsTest::aHigherRoleNeverMayLess()
{
    for (int p = 0; p < permissionCount; ++p) {
        QVERIFY(allows(Role::Cashier, Permission(p)) <= allows(Role::Manager, Permission(p)));
        QVERIFY(allows(Role::Manager, Permission(p)) <= allows(Role::Administrator, Permission(p)));
    }
}

void PermissionsTest::namesAreDistinctAndReadBack()
{
    QSet<QString> names;
    for (const Role role : allRoles) {
        QCOMPARE(roleNamed(roleName(role)), std::optional(role));
        names << roleName(role);
    }
    for (int p = 0; p < permissionCount; ++p) {
        QCOMPARE(permissionNamed(permissionName(Permission(p))), std::optional(Permission(p)));
        names << permissionName(Permission(p));
    }
    QCOMPARE(names.size(), qsizetype(std::size(allRoles)) + permissionCount);
    QCOMPARE(roleName(Role::Cashier), u"cashier"_s);
    QCOMPARE(permissionName(Permission::OverridePrice), u"overridePrice"_s);
}

void PermissionsTest::unknownNamesAreNone()
{
    for (const QString &name : {QString(), u"Cashier"_s, u"owner"_s, u"cashier "_s}) {
        QCOMPARE(roleNamed(name), std::nullopt);
        QCOMPARE(permissionNamed(name), std::nullopt);
    }
}

QTEST_APPLESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
