#include "core/usecase/setup.h"

#include "core/data/audit.h"
#include "core/data/shops.h"
#include "core/data/users.h"
#include "core/security/passwordrules.h"
#include "core/security/recoverycode.h"

#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

QString regionOf(const SetupRequest &request)
{
    if (!request.region.isEmpty())
        return request.region;
    const QLocale locale(request.locale);
    return locale.territory() == QLocale::AnyTerritory ? u"CN"_s
                                                       : QLocale::territoryToCode(locale.territory());
}

DiscountEntry entryOf(const SetupRequest &request)
{
    const bool chinese = request.locale.startsWith(u"zh");
    return discountEntry(request.discountEntry)
        .value_or(chinese ? DiscountEntry::Zhe : DiscountEntry::PercentOff);
}

bool isName(const QString &text, qsizetype longest)
{
    const QString name = text.simplified();
    return !name.isEmpty() && name == text && name.size() <= longest;
}

Result<Place> placeOf(const SetupRequest &request)
{
    const auto currency = Currency::of(request.currency);
    const auto mode = taxMode(request.taxMode.isEmpty() ? u"contained"_s : request.taxMode);
    const QString region = regionOf(request);
    if (!isPlaceCode(request.shopCode))
        return wrong(u"shop-code"_s);
    if (!isName(request.shopName, 60))
        return wrong(u"shop-name"_s);
    if (!isPlaceCode(request.tillCode))
        return wrong(u"till"_s);
    if (!currency)
        return wrong(u"currency"_s);
    if (request.locale != u"zh_CN" && request.locale != u"en")
        return wrong(u"locale"_s);
    if (!isKnownZone(request.zone.toLatin1()))
        return wrong(u"timezone"_s);
    if (!mode)
        return wrong(u"tax-mode"_s);
    if (!request.discountEntry.isEmpty() && !discountEntry(request.discountEntry))
        return wrong(u"discount-entry"_s);
    if (region.size() != 2)
        return wrong(u"region"_s);
    if (!request.cutOff.isValid())
        return wrong(u"cut-off"_s);
    return Place{{request.shopCode,
                  request.shopName,
                  *currency,
                  *mode,
                  {request.zone.toLatin1(), request.cutOff},
                  region,
                  request.locale,
                  entryOf(request),
                  Money(),
                  Money::of(currency->scale()),
                  {}},
                 {request.tillCode, 1}};
}
}

Result<SetupResult> setUpShop(Transaction &transaction, const SetupRequest &request, const KdfCost &cost,
                              Timestamp now, const Random &random)
{
    if (shops::load(transaction.connection()))
        return Error{Error::Code::AlreadySetUp, {}};
    auto place = placeOf(request);
    if (!place)
        return place.error();
    if (!isName(request.administrator, 40))
        return wrong(u"user"_s);
    if (const auto strong = checkPasswordStrength(request.password, commonPasswords(), false); !strong)
        return strong.error();

    const auto vault = std::make_shared<const Vault>(Vault::create());
    place->shop.receiptKey = vault->receiptKey().toRaw();
    const User user{
        Id<User>::make(now, random), request.administrator, Role::Administrator, std::nullopt, true, {}};
    const KdfParameters parameters = KdfParameters::make(cost);
    const QString code = makeRecoveryCode();
    // A set-up that was cut off here leaves keys of a shop that does not exist: nothing is sealed under them.
    transaction.executeOnKeys(u"DELETE FROM data_key"_s);
    datakeys::put(transaction, datakeys::holderOf(user.id),
                  {parameters.encode(), vault->wrapFor(keyFromPassword(request.password, parameters))});
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
