#include "core/usecase/setup.h"

#include "core/data/audit.h"
#include "core/data/shops.h"
#include "core/data/users.h"
#include "core/security/recoverycode.h"
#include "core/usecase/names.h"
#include "core/usecase/usersecrets.h"

#include <QFile>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// Where the zone is, else where the language is spoken: English is spoken in too many places to tell.
QString regionOf(const SetupRequest &request)
{
    if (!request.region.isEmpty())
        return request.region;
    const QLocale::Territory here = QTimeZone(request.zone.toLatin1()).territory();
    const bool known = here != QLocale::AnyTerritory && here != QLocale::World;
    return QLocale::territoryToCode(known ? here : QLocale(request.locale).territory());
}

bool isRegion(const QString &text)
{
    return text.size() == 2 && text == text.toUpper()
        && QLocale::codeToTerritory(text) != QLocale::AnyTerritory;
}

DiscountEntry entryOf(const SetupRequest &request)
{
    return discountEntry(request.discountEntry).value_or(usualDiscountEntry(request.currency));
}

/// What is wrong with the shop's habits, if anything.
std::optional<Error> faultIn(const SetupRequest &request)
{
    if (request.locale != u"zh_CN" && request.locale != u"en")
        return wrong(u"locale"_s);
    if (!isKnownZone(request.zone.toLatin1()))
        return wrong(u"timezone"_s);
    if (!request.discountEntry.isEmpty() && !discountEntry(request.discountEntry))
        return wrong(u"discount-entry"_s);
    if (!isRegion(regionOf(request)))
        return wrong(u"region"_s);
    if (!request.cutOff.isValid() || request.cutOff.second() != 0 || request.cutOff.msec() != 0)
        return wrong(u"cut-off"_s);
    if (request.cashStep < Money())
        return wrong(u"cash-step"_s);
    if (request.pointUnit && *request.pointUnit < Money())
        return wrong(u"point-unit"_s);
    return std::nullopt;
}

Result<Place> placeOf(const SetupRequest &request)
{
    const auto name = plainName(request.shopName, longestShopName);
    const auto currency = Currency::of(request.currency);
    const auto mode = taxMode(request.taxMode.isEmpty() ? u"contained"_s : request.taxMode);
    if (!isPlaceCode(request.shopCode))
        return wrong(u"shop-code"_s);
    if (!name)
        return wrong(u"shop-name"_s);
    if (!isPlaceCode(request.tillCode))
        return wrong(u"till"_s);
    if (!currency)
        return wrong(u"currency"_s);
    if (!mode)
        return wrong(u"tax-mode"_s);
    if (const auto fault = faultIn(request))
        return *fault;
    return Place{{request.shopCode,
                  *name,
                  *currency,
                  *mode,
                  {request.zone.toLatin1(), request.cutOff},
                  regionOf(request),
                  request.locale,
                  entryOf(request),
                  request.cashStep,
                  request.pointUnit.value_or(Money::of(currency->scale())),
                  {},
                  defaultTenderRules(*currency),
                  Money::of(currency->exponent() > 2 ? 5000 : 500),
                  {},
                  request.isTraining},
                 {request.tillCode, 1}};
}

/// Customers' keys without a shop are of one whose main file is missing: they must outlive that.
bool holdsCustomers(const Connection &keys)
{
    return keys.select(u"SELECT 1 FROM customer_key LIMIT 1"_s).next();
}
}

DiscountEntry usualDiscountEntry(const QString &currency)
{
    const bool zhe = currency == u"CNY" || currency == u"HKD" || currency == u"MOP" || currency == u"TWD";
    return zhe ? DiscountEntry::Zhe : DiscountEntry::PercentOff;
}

Result<SetupResult> setUpShop(Transaction &transaction, const SetupRequest &request, const KdfCost &cost,
                              Timestamp now, const Random &random)
{
    if (shops::load(transaction.connection()))
        return Error{Error::Code::AlreadySetUp, {}};
    if (holdsCustomers(transaction.keys()))
        return Error{Error::Code::Damaged, u"keys.sqlite"_s};
    auto place = placeOf(request);
    if (!place)
        return place.error();
    const auto name = plainName(request.administrator, longestUserName);
    if (!name)
        return wrong(u"user"_s);
    if (const auto strong = checkSecrets({request.password, std::nullopt}); !strong)
        return strong.error();

    const auto vault = std::make_shared<const Vault>(Vault::create());
    place->shop.receiptKey = vault->receiptKey().toRaw();
    const User user{Id<User>::make(now, random), *name, Role::Administrator, std::nullopt, true, {}};
    const QString code = makeRecoveryCode();
    // A set-up that was cut off here leaves keys of a shop that does not exist: nothing is sealed under them.
    transaction.executeOnKeys(u"DELETE FROM data_key"_s);
    wrapDataKeyFor(transaction, user.id, *vault, request.password, cost);
    datakeys::put(transaction, datakeys::recovery, {"recovery", vault->wrapFor(*keyFromRecoveryCode(code))});
    shops::append(transaction, *place);
    users::append(transaction, user);
    audit::append(transaction, now, user.id, u"shop.setup"_s, {{u"shop"_s, request.shopCode}});
    return SetupResult{code, {user.id, user.name, user.role, place->shop, place->till, std::nullopt, vault}};
}

const QSet<QString> &commonPasswords()
{
    static const QSet<QString> passwords = [] {
        QFile file(u":/security/common-passwords.txt"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const auto list = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return passwords;
}
