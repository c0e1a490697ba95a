#include "app/till/demoshop.h"

#include "core/data/shops.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/importproducts.h"
#include "core/usecase/setup.h"
#include "core/usecase/users.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {
QByteArray demoFile(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

SetupRequest demoRequest(const DemoUser &administrator)
{
    SetupRequest request;
    request.shopCode = u"S001"_s;
    request.shopName = u"人民路店"_s;
    request.tillCode = u"T01"_s;
    request.currency = u"CNY"_s;
    request.locale = u"zh_CN"_s;
    request.zone = u"Asia/Shanghai"_s;
    request.administrator = administrator.name;
    request.password = administrator.password;
    return request;
}

Result<> fill(Transaction &transaction, const Session &who, Timestamp now, const Random &random,
              const KdfCost &cost)
{
    for (const DemoUser &user : demoUsers()) {
        if (user.name == who.name)
            continue;
        const auto pin = user.pin.isEmpty() ? std::nullopt : std::optional(user.pin);
        if (const auto added =
                addUser(transaction, who, {user.name, user.role, user.password, pin}, cost, now, random);
            !added)
            return added.error();
    }
    const auto goods = importProducts(transaction, who, demoFile(u"products.csv"_s), {}, now, random);
    if (!goods)
        return goods.error();
    const auto people = importMembers(transaction, who, demoMembers(), {}, now, random);
    return people ? Result<>() : people.error();
}
}

const std::vector<DemoUser> &demoUsers()
{
    static const std::vector<DemoUser> users{
        {u"李娜"_s, Role::Cashier, u"demo till at renmin road"_s, u"739164"_s},
        {u"王芳"_s, Role::Manager, u"demo manager of renmin road"_s, u"580213"_s},
        {u"掌柜"_s, Role::Administrator, u"demo owner of renmin road"_s, {}},
    };
    return users;
}

QByteArray demoMembers()
{
    return demoFile(u"members.csv"_s);
}

Result<> makeDemoShop(Database &database, Timestamp now, const Random &random, const KdfCost &cost)
{
    const auto place = database.read([](const Connection &connection) { return shops::load(connection); });
    if (!place)
        return place.error();
    if (*place)
        return {};
    return database.writeNow([&](Transaction &transaction) -> Result<> {
        const auto made = setUpShop(transaction, demoRequest(demoUsers().back()), cost, now, random);
        return made ? fill(transaction, made->session, now, random, cost) : made.error();
    });
}
