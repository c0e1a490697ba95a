#include "core/usecase/changeshop.h"

#include "core/data/audit.h"
#include "core/data/shops.h"

using namespace Qt::StringLiterals;

namespace {
// Nobody rounds cash to more than a note, and a point for more than that is none.
constexpr qint64 mostUnits = 1000;

bool isStep(Money amount, const Shop &shop)
{
    return amount >= Money() && amount <= Money::of(mostUnits * shop.currency.scale());
}

QJsonObject toJson(const ShopHabits &habits, const Shop &shop)
{
    return {{u"discountEntry"_s, toText(habits.discountEntry)},
            {u"cashStep"_s, shop.currency.print(habits.cashStep)},
            {u"pointUnit"_s, shop.currency.print(habits.pointUnit)},
            {u"differenceLimit"_s, shop.currency.print(habits.differenceLimit)},
            {u"cardName"_s, toText(habits.cardName)}};
}
}

ShopHabits habitsOf(const Shop &shop)
{
    return {shop.discountEntry, shop.cashStep, shop.pointUnit, shop.differenceLimit, shop.cardName};
}

Result<Shop> changeShop(Transaction &transaction, const Session &who, const ShopHabits &habits, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    auto place = shops::load(transaction.connection());
    if (!place)
        return Error{Error::Code::NotSetUp, {}};
    Shop &shop = place->shop;
    if (!isStep(habits.cashStep, shop))
        return Error{Error::Code::InvalidInput, u"cash-step"_s};
    if (!isStep(habits.pointUnit, shop) || !commonUnit(inForce(shop.earning, habits.pointUnit)))
        return Error{Error::Code::InvalidInput, u"point-unit"_s};
    if (!isStep(habits.differenceLimit, shop))
        return Error{Error::Code::InvalidInput, u"difference-limit"_s};
    const ShopHabits before = habitsOf(shop);
    if (habits == before)
        return shop;
    shop.discountEntry = habits.discountEntry;
    shop.cashStep = habits.cashStep;
    shop.pointUnit = habits.pointUnit;
    shop.differenceLimit = habits.differenceLimit;
    shop.cardName = habits.cardName;
    shops::changeHabits(transaction, shop);
    audit::append(transaction, now, who.user, u"shop.change"_s,
                  {{u"before"_s, toJson(before, shop)}, {u"after"_s, toJson(habits, shop)}});
    return shop;
}
