#include "core/usecase/changeearning.h"

#include "core/base/jsonfields.h"
#include "core/data/audit.h"
#include "core/data/couponkinds.h"
#include "core/data/products.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFile = 1024 * 1024;
constexpr qsizetype mostRewards = 1000;
constexpr qsizetype longestCode = 40;

/// What contradicts the goods and kinds of coupons that are there.
QString faultIn(const Connection &connection, const Reward &reward)
{
    if (reward.gives == Reward::Gives::Product && !products::withCode(connection, reward.what))
        return u"product: is none"_s;
    if (reward.gives == Reward::Gives::Coupon && !couponkinds::find(connection, reward.what))
        return u"coupon: is none"_s;
    return {};
}
}

Result<> changeProgramme(Transaction &transaction, const Session &who, const EarnProgramme &programme,
                         Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    if (!commonUnit(inForce(programme, who.shop.pointUnit)))
        return Error{Error::Code::InvalidInput, u"per"_s};
    if (earnprogrammes::current(transaction.connection(), who.shop.currency) == programme)
        return {};
    earnprogrammes::add(transaction, programme, who.shop.currency);
    audit::append(transaction, now, who.user, u"points.programme"_s,
                  {{u"revision"_s, earnprogrammes::revision(transaction.connection())},
                   {u"programme"_s, toJson(programme, who.shop.currency)}});
    return {};
}

Result<ImportReport> changeRewards(Transaction &transaction, const Session &who, const QByteArray &file,
                                   Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManagePrices); !allowed)
        return allowed.error();
    const auto object = readSettings(file, longestFile, {u"rewards"});
    if (!object)
        return object.error();
    const auto entries = JsonFields(*object).array(u"rewards", mostRewards);
    if (!entries)
        return Error{Error::Code::InvalidInput, u"rewards"_s};
    const Connection &connection = transaction.connection();
    ImportReport report;
    QSet<QString> codes;
    for (const QJsonValue &value : *entries) {
        ++report.rows;
        const auto reward = rewardFromJson(value.toObject(), who.shop.currency);
        const QString fault = !reward      ? reward.error().detail
            : codes.contains(reward->code) ? u"code: repeats an earlier entry"_s
                                           : faultIn(connection, *reward);
        if (!fault.isEmpty()) {
            report.rejected.push_back({report.rows, value[u"code"].toString().left(longestCode), fault});
            continue;
        }
        codes.insert(reward->code);
        const bool known = rewards::find(connection, reward->code, who.shop.currency).has_value();
        const bool changed = rewards::put(transaction, *reward, who.shop.currency);
        ++(!changed ? report.unchanged : known ? report.updated : report.added);
    }
    audit::append(transaction, now, who.user, u"reward.rules"_s,
                  {{u"rows"_s, report.rows},
                   {u"added"_s, report.added},
                   {u"updated"_s, report.updated},
                   {u"rejected"_s, qint64(report.rejected.size())}});
    return report;
}

QJsonObject rewardCatalogue(const Connection &connection, const Currency &currency)
{
    QJsonArray list;
    for (const Reward &reward : rewards::all(connection, currency))
        list.append(toJson(reward, currency));
    return {{u"version"_s, 1}, {u"rewards"_s, list}};
}
