#include "app/admin/commandparts.h"

#include "core/base/random.h"
#include "core/print/couponlayout.h"
#include "core/print/receiptimage.h"
#include "core/usecase/changecoupons.h"
#include "core/usecase/couponjson.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {
/// A whole number of an option; `otherwise` without it, nothing where it is none or beyond its bounds.
std::optional<int> numberOf(const Arguments &arguments, const QString &option, int most, int otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    bool ok = false;
    const int number = arguments.option(option).toInt(&ok);
    return ok && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Result<int> shopCoupons(Desk &desk)
{
    return settings(
        desk, desk.arguments().option(u"file"_s),
        [](const Connection &connection, const Session &) { return Result(couponRules(connection)); },
        [&desk](Transaction &transaction, const Session &who, const QByteArray &file) {
            return changeCoupons(transaction, who, file, desk.now());
        });
}

Result<CouponOrder> orderOf(const Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = arguments.has(u"id"_s) ? Id<CouponOrder>::parse(arguments.option(u"id"_s))
                                           : Id<CouponOrder>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    if (arguments.has(u"member"_s) == arguments.has(u"count"_s))
        return Error{Error::Code::InvalidInput, u"--member or --count"_s};
    const auto count = numberOf(arguments, u"count"_s, mostCouponsAtOnce, 1);
    if (!count)
        return Desk::wrong(u"count"_s);
    return CouponOrder{*id, arguments.words.front(), arguments.option(u"member"_s), *count,
                       arguments.option(u"reason"_s)};
}

Result<int> issue(Desk &desk)
{
    const auto order = orderOf(desk);
    if (!order)
        return order.error();
    if (desk.arguments().has(u"member"_s) && order->member.isEmpty())
        return Desk::wrong(u"member"_s);
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto issued = desk.database().writeNow([&](Transaction &transaction) {
        return issueCoupons(transaction, *who, *order, desk.now(), systemRandom);
    });
    if (!issued)
        return issued.error();
    Desk::print(toJson(*order, *issued));
    return 0;
}

Result<CouponFilter> filterOf(const Connection &connection, const Arguments &arguments)
{
    constexpr int most = 100'000;
    CouponFilter filter;
    filter.kind = arguments.option(u"kind"_s);
    const auto limit = numberOf(arguments, u"limit"_s, most, filter.limit);
    if (!limit)
        return Desk::wrong(u"limit"_s);
    filter.limit = *limit;
    if (arguments.has(u"state"_s)) {
        filter.state = couponState(arguments.option(u"state"_s));
        if (!filter.state)
            return Desk::wrong(u"state"_s);
    }
    const auto member = memberOption(connection, arguments);
    if (!member)
        return member.error();
    if (*member)
        filter.member = (*member)->id;
    return filter;
}

Result<int> list(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const bool ofOne = desk.arguments().has(u"member"_s);
    if (const auto allowed = who->may(ofOne ? Permission::FindMember : Permission::ViewReports); !allowed)
        return allowed.error();
    return printEach(desk, [&](const Connection &connection) -> Result<std::vector<QJsonObject>> {
        const auto filter = filterOf(connection, desk.arguments());
        if (!filter)
            return filter.error();
        std::vector<QJsonObject> objects;
        for (const Coupon &coupon : coupons::list(connection, *filter))
            objects.push_back(toJson(connection, coupon));
        return objects;
    });
}

/// As a slip to be shown or printed.
Result<> writeSlip(Desk &desk, const Shop &shop, const QString &code, const QString &name)
{
    const QString out = desk.arguments().option(u"out"_s);
    const auto coupon = desk.database().read([&](const Connection &connection) {
        return Result<std::optional<Coupon>>(issuedCoupon(connection, code));
    });
    if (!coupon)
        return coupon.error();
    QSaveFile file(out);
    const QImage slip = receiptImage(layOutCoupon(**coupon, name, shop, ReceiptPaper::Mm80));
    if (!file.open(QIODevice::WriteOnly) || !slip.save(&file, "PNG") || !file.commit())
        return Error{Error::Code::Device, out};
    return {};
}

Result<int> show(Desk &desk)
{
    const QString out = desk.arguments().option(u"out"_s);
    if (desk.arguments().has(u"out"_s) && !out.endsWith(u".png", Qt::CaseInsensitive))
        return Error{Error::Code::InvalidInput, u"--out F.png"_s};
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto shown = desk.database().read([&](const Connection &connection) {
        return shownCoupon(connection, *who, desk.arguments().words.front());
    });
    if (!shown)
        return shown.error();
    if (!out.isEmpty())
        if (const auto written =
                writeSlip(desk, who->shop, (*shown)[u"code"].toString(), (*shown)[u"name"].toString());
            !written)
            return written.error();
    Desk::print(*shown);
    return 0;
}

Result<int> makeVoid(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto coupon = desk.database().writeNow([&](Transaction &transaction) -> Result<QJsonObject> {
        const auto voided = voidCoupon(transaction, *who, arguments.words.front(),
                                       arguments.option(u"reason"_s), desk.now(), systemRandom);
        return voided ? Result<QJsonObject>(toJson(transaction.connection(), *voided)) : voided.error();
    });
    if (!coupon)
        return coupon.error();
    Desk::print(*coupon);
    return 0;
}
}

std::vector<Command> couponCommands()
{
    return {{{u"shop coupons"_s, 0, 0, {u"file"_s}, {}, {}},
             R"(
shop coupons [--file FILE.json]
Kinds of coupons, and who is given one for a birthday or an anniversary (docs/coupons.md); without a file it
only says so.
  in  {"version":1,"kinds":[{"code","name","promotion","validDays"|"until","perPerson"?,"membersOnly"?,
      "graceDays"?,"active"?}],"birthday"?:[{"kind","daysBefore"?,"tiers"?}],"anniversary"?:[the same]}
  out the same, or with a file
      {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}; "row" is the entry's
      place in its list, "column" the list and the code.
)",
             shopCoupons},
            {{u"coupons issue"_s, 1, 1, {u"member"_s, u"count"_s, u"id"_s, u"reason"_s}, {}, {}},
             R"(
coupons issue KIND --member MEMBER|--count N [--reason R] [--id UUID]
One for a member, or up to 10,000 for whoever brings them. The same --id again issues nothing more.
  out {"id","kind","coupons":[{"code","text","until"}],"duplicate"}; "text" is the code as it is printed, a QR
      holds either.
)",
             issue},
            {{u"coupons list"_s, 0, 0, {u"member"_s, u"state"_s, u"kind"_s, u"limit"_s}, {}, {}},
             R"(
coupons list [--member MEMBER] [--state open|redeemed|void|expired] [--kind KIND] [--limit 1000]
The newest first.
  out one line each {"code","kind","member"?,"state","until","issuedAt","occasion"?,"year"?,"receipt"?}
)",
             list},
            {{u"coupons show"_s, 1, 1, {u"out"_s}, {}, {}},
             R"(
coupons show CODE [--out F.png]
With --out as a slip, too, to be shown or printed: name, last day, code and QR.
  out as of coupons list, and "text","name","promotion",
      "history":[{"act":"issued|redeemed|released|voided|lapsed","at","user"?,"receipt"?,"reason"?}]
)",
             show},
            {{u"coupons void"_s, 1, 1, {u"reason"_s}, {}, {}},
             R"(
coupons void CODE --reason R
An open coupon is good no longer.  out as of coupons list
)",
             makeVoid}};
}
