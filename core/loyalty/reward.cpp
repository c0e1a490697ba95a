#include "core/loyalty/reward.h"

#include "core/loyalty/loyaltyfields.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostStock = 1'000'000;
constexpr qint64 mostPerMember = 1000;

std::optional<BusinessDate> dateOf(LoyaltyFields &fields, const QString &name)
{
    const auto day = fields.day(name);
    return day ? BusinessDate::of(*day) : std::nullopt;
}

/// One of the three.
void readWhat(Reward &reward, LoyaltyFields &fields)
{
    const int named = fields.has(u"amount"_s) + fields.has(u"product"_s) + fields.has(u"coupon"_s);
    if (named != 1)
        fields.fail(u"amount, product or coupon"_s);
    reward.amount = fields.money(u"amount"_s).value_or(Money());
    if (fields.has(u"amount"_s))
        return;
    const bool isProduct = fields.has(u"product"_s);
    reward.gives = isProduct ? Reward::Gives::Product : Reward::Gives::Coupon;
    const QString field = isProduct ? u"product"_s : u"coupon"_s;
    reward.what = fields.text(field).trimmed();
    if (reward.what.isEmpty())
        fields.fail(field);
}
}

Result<> isOffered(const Reward &reward, const QString &tier, const BusinessDate &day)
{
    if (!reward.active)
        return Error{Error::Code::NotFound, reward.code};
    if (reward.from && day.date() < reward.from->date())
        return Error{Error::Code::InvalidInput, u"from"_s};
    if (reward.until && day.date() > reward.until->date())
        return Error{Error::Code::Expired, reward.until->toIso()};
    if (!reward.tiers.isEmpty() && !reward.tiers.contains(tier))
        return Error{Error::Code::InvalidInput, u"tier"_s};
    return {};
}

QJsonObject toJson(const Reward &reward, const Currency &currency)
{
    QJsonObject object{
        {u"code"_s, reward.code}, {u"name"_s, reward.name}, {u"points"_s, reward.points.units()}};
    switch (reward.gives) {
    case Reward::Gives::Amount: object[u"amount"_s] = currency.print(reward.amount); break;
    case Reward::Gives::Product: object[u"product"_s] = reward.what; break;
    case Reward::Gives::Coupon: object[u"coupon"_s] = reward.what; break;
    }
    if (reward.stock)
        object[u"stock"_s] = *reward.stock;
    if (reward.perMember)
        object[u"perMember"_s] = *reward.perMember;
    if (reward.from)
        object[u"from"_s] = reward.from->toIso();
    if (reward.until)
        object[u"until"_s] = reward.until->toIso();
    if (!reward.tiers.isEmpty())
        object[u"tiers"_s] = QJsonArray::fromStringList(reward.tiers);
    object[u"active"_s] = reward.active;
    return object;
}

Result<Reward> rewardFromJson(const QJsonObject &object, const Currency &currency)
{
    LoyaltyFields fields(object, currency);
    fields.onlyHas({u"code"_s, u"name"_s, u"points"_s, u"amount"_s, u"product"_s, u"coupon"_s, u"stock"_s,
                    u"perMember"_s, u"from"_s, u"until"_s, u"tiers"_s, u"active"_s});
    Reward reward{fields.code(u"code"_s), fields.name(u"name"_s),
                  fields.points(u"points"_s).value_or(Points())};
    if (reward.points <= Points())
        fields.fail(u"points"_s);
    readWhat(reward, fields);
    reward.stock = fields.number(u"stock"_s, 0, mostStock);
    reward.perMember = fields.number(u"perMember"_s, 1, mostPerMember);
    reward.from = dateOf(fields, u"from"_s);
    reward.until = dateOf(fields, u"until"_s);
    if (reward.from && reward.until && reward.until->date() < reward.from->date())
        fields.fail(u"until"_s);
    reward.tiers = fields.texts(u"tiers"_s);
    reward.active = fields.flag(u"active"_s, true);
    if (!fields.fault().isEmpty())
        return Error{Error::Code::InvalidInput, fields.fault()};
    return reward;
}
