#include "core/usecase/training.h"

#include "core/data/shopcopy.h"
#include "core/data/shops.h"
#include "core/data/users.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/setup.h"
#include "core/usecase/signin.h"
#include "core/usecase/users.h"
#include "core/usecase/usersecrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Receipts say so in their number: no real till is called that by chance.
const QString trainingTill = u"TRAIN"_s;
/// The password is no secret, so it need not be slow.
constexpr KdfCost trainingCost{8 * 1024, 1};

SetupRequest requestFor(const Shop &shop, const QString &administrator)
{
    SetupRequest request;
    request.shopCode = shop.code;
    request.shopName = shop.name;
    request.tillCode = trainingTill;
    request.currency = shop.currency.code();
    request.locale = shop.locale;
    request.zone = QString::fromLatin1(shop.day.zone);
    request.taxMode = toText(shop.taxMode);
    request.discountEntry = toText(shop.discountEntry);
    request.region = shop.region;
    request.cutOff = shop.day.cutOff;
    request.administrator = administrator;
    request.password = trainingPassword;
    request.cashStep = shop.cashStep;
    request.pointUnit = shop.pointUnit;
    request.isTraining = true;
    return request;
}

std::vector<User> activeUsers(const Connection &connection)
{
    std::vector<User> list = users::all(connection);
    std::erase_if(list, [](const User &user) { return !user.active; });
    return list;
}

Result<> addUsers(Transaction &transaction, const Session &who, const std::vector<User> &list, Timestamp now,
                  const Random &random)
{
    for (const User &user : list) {
        if (user.name == who.name)
            continue;
        const auto added = addUser(transaction, who, {user.name, user.role, trainingPassword, trainingPin},
                                   trainingCost, now, random);
        if (!added)
            return added.error();
    }
    return setSecrets(transaction, who, who.name, {std::nullopt, trainingPin}, trainingCost, now);
}
}

QString trainingFolder(const QString &shopFolder)
{
    QString folder = shopFolder;
    while (folder.size() > 1 && folder.endsWith(u'/'))
        folder.chop(1);
    return folder + u"-training"_s;
}

Result<> makeTrainingShop(const Connection &shop, Transaction &training, const QByteArray &people,
                          Timestamp now, const Random &random)
{
    const auto place = shops::load(shop);
    const std::vector<User> users = activeUsers(shop);
    const auto administrator = std::ranges::find(users, Role::Administrator, &User::role);
    if (!place || administrator == users.end())
        return Error{Error::Code::NotSetUp, {}};
    const auto made =
        setUpShop(training, requestFor(place->shop, administrator->name), trainingCost, now, random);
    if (!made)
        return made.error();
    copyShop(shop, training);
    shops::changeHabits(training, place->shop);
    if (const auto added = addUsers(training, made->session, users, now, random); !added)
        return added;
    const auto members = importMembers(training, made->session, people, {}, now, random);
    return members ? Result<>() : members.error();
}

std::shared_ptr<const Vault> openTrainingVault(const Connection &main, const Connection &keys)
{
    const auto place = shops::load(main);
    if (!place || !place->shop.isTraining)
        return nullptr;
    for (const User &user : activeUsers(main))
        if (auto vault = openVault({user, datakeys::find(keys, datakeys::holderOf(user.id)), true, {}},
                                   trainingPassword))
            return *vault;
    return nullptr;
}
