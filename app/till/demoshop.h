#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/security/passwordhash.h"
#include "core/security/permissions.h"

#include <QString>

#include <vector>

/// Somebody of the demo shop. The secrets are printed for everybody to read: nothing in it is real.
struct DemoUser
{
    QString name;
    Role role;
    QString password;
    QString pin;
};

const std::vector<DemoUser> &demoUsers();

/// The demo shop's members, as importMembers reads them; their numbers are nobody's.
QByteArray demoMembers();

/// Makes the demo shop with its users, goods and members, unless there is a shop already.
Result<> makeDemoShop(Database &database, Timestamp now, const Random &random, const KdfCost &cost);
