#include "app/admin/desk.h"

#include "core/base/jsonfields.h"
#include "core/base/random.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/countjson.h"
#include "core/usecase/movecash.h"
#include "core/usecase/openshift.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;

Result<int> openOwn(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Money opening;
    if (desk.arguments().has(u"float"_s)) {
        const auto given = who->shop.currency.parse(desk.arguments().option(u"float"_s));
        if (!given)
            return Error{Error::Code::InvalidInput, u"float"_s};
        opening = *given;
    }
    if (who->shift)
        return Error{Error::Code::ShiftOpen, QString::number(who->shift->number)};
    const auto session = desk.database().writeNow([&](Transaction &transaction) {
        return openShift(transaction, *who, opening, desk.now(), systemRandom);
    });
    if (!session)
        return session.error();
    Desk::print({{u"shift"_s, session->shift->number}, {u"float"_s, who->shop.currency.print(opening)}});
    return 0;
}

Result<int> moveOne(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto kind = cashMovementKind(arguments.option(u"kind"_s));
    const auto amount = arguments.has(u"amount"_s) ? who->shop.currency.parse(arguments.option(u"amount"_s))
                                                   : std::optional(Money());
    if (!kind || !amount)
        return Error{Error::Code::InvalidInput, kind ? u"amount"_s : u"kind"_s};
    const CashRequest request{Id<CashMovement>::make(desk.now(), systemRandom), *kind, *amount,
                              arguments.option(u"reason"_s)};
    const auto movement = desk.database().writeNow([&](Transaction &transaction) {
        return moveCash(transaction, *who, request, desk.now(), systemRandom);
    });
    if (!movement)
        return movement.error();
    Desk::print({{u"id"_s, movement->id.toString()},
                 {u"shift"_s, who->shift->number},
                 {u"kind"_s, toText(movement->kind)},
                 {u"amount"_s, who->shop.currency.print(movement->amount)},
                 {u"reason"_s, movement->reason}});
    return 0;
}

/// The one with that number; else one's own that is open, else one's own that was closed last.
Result<Id<Shift>> shiftMeant(const Connection &connection, const Session &who, std::optional<qint64> number)
{
    if (number) {
        const auto shift = shifts::byNumber(connection, *number);
        return shift ? Result<Id<Shift>>(shift->id)
                     : Error{Error::Code::NotFound, u"shift "_s + QString::number(*number)};
    }
    if (who.shift)
        return who.shift->id;
    const auto last = shifts::lastClosed(connection, who.user);
    return last ? Result<Id<Shift>>(last->id) : Error{Error::Code::NoShift, {}};
}

QJsonObject told(Desk &desk, const Session &who, const ShiftReport &report)
{
    QJsonObject json = toJson(report, who.shop.currency);
    const auto hints =
        desk.database().read([&](const Connection &connection) { return hintsFor(connection, report, who); });
    if (hints && !hints->empty())
        json[u"hints"_s] = toJson(*hints, who.shop.currency);
    return json;
}

Result<int> reportOne(Desk &desk)
{
    std::optional<qint64> number;
    if (desk.arguments().has(u"shift"_s)) {
        bool isNumber = false;
        number = desk.arguments().option(u"shift"_s).toLongLong(&isNumber);
        if (!isNumber)
            return Error{Error::Code::InvalidInput, u"shift"_s};
    }
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto found = desk.database().read([&](const Connection &connection) -> Result<ShiftReport> {
        const auto shift = shiftMeant(connection, *who, number);
        return shift ? reportShift(connection, *who, *shift) : shift.error();
    });
    if (!found)
        return found.error();
    Desk::print(told(desk, *who, *found));
    return 0;
}

struct CloseFile
{
    QJsonObject json;
    std::optional<qint64> number;
    QString note;
    QString approver;
};

Result<CloseFile> readCloseFile(const QString &path)
{
    const auto bytes = Desk::readFile(path);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, path};
    const JsonFields fields(document.object());
    const auto note = fields.text(u"note", longestText);
    const auto approver = fields.text(u"approver", longestText);
    if (!fields.onlyHas({u"shift", u"cash", u"other", u"tenders", u"note", u"approver"}) || !note
        || !approver)
        return Error{Error::Code::InvalidInput, u"shift, cash, other, tenders, note or approver"_s};
    CloseFile file{document.object(), std::nullopt, *note, *approver};
    if (fields.has(u"shift"))
        file.number = file.json[u"shift"].toInteger();
    return file;
}

Result<std::optional<Approval>> approvalBy(Desk &desk, const Session &who, const QString &approver)
{
    if (approver.isEmpty())
        return std::optional<Approval>();
    const auto secret = desk.nextSecret();
    if (!secret)
        return secret.error();
    const auto approval =
        approve(desk.database(), who, approver, *secret, Permission::ApproveDifference, desk.clock());
    return approval ? Result<std::optional<Approval>>(*approval) : approval.error();
}

/// Refused once the count was handed in: what it differs by comes with it.
int refuse(Desk &desk, const Session &who, const ShiftReport &report, const Error &error)
{
    QJsonObject json = told(desk, who, report);
    json[u"error"_s] = errorName(error.code);
    json[u"detail"_s] = error.detail;
    Desk::print(json);
    return 1;
}

Result<int> closeOne(Desk &desk)
{
    const auto file = readCloseFile(desk.arguments().words.front());
    if (!file)
        return file.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto count = countFromJson(file->json, who->shop.currency);
    if (!count)
        return count.error();
    const auto shift = desk.database().read(
        [&](const Connection &connection) { return shiftMeant(connection, *who, file->number); });
    if (!shift)
        return shift.error();
    const auto counted = desk.database().writeNow(
        [&](Transaction &transaction) { return handInCount(transaction, *who, *shift, *count, desk.now()); });
    if (!counted)
        return counted.error();
    const auto approval = approvalBy(desk, *who, file->approver);
    if (!approval)
        return refuse(desk, *who, *counted, approval.error());
    const auto closed = desk.database().writeNow([&](Transaction &transaction) {
        return closeShift(transaction, *who, {*shift, file->note, *approval, {}}, desk.now(), systemRandom);
    });
    if (!closed)
        return refuse(desk, *who, *counted, closed.error());
    QJsonObject json = told(desk, *who, closed->report);
    json[u"duplicate"_s] = closed->duplicate;
    Desk::print(json);
    return 0;
}
}

std::vector<Command> shiftCommands()
{
    return {{{u"shift open"_s, 0, 0, {u"float"_s}, {}, {}},
             R"(
shift open [--float 200.00]
Opens a shift of whoever signs in; refused while one is open.  out {"shift","float"}
)",
             openOwn},
            {{u"shift cash"_s, 0, 0, {u"kind"_s, u"amount"_s, u"reason"_s}, {}, {}},
             R"(
shift cash --kind payIn|payOut|drop|noSale [--amount 50.00] --reason TEXT
Cash that moves without a sale; noSale opens the drawer and moves none.
  out {"id","shift","kind","amount","reason"}
)",
             moveOne},
            {{u"shift close"_s, 1, 1, {}, {}, {}},
             R"(
shift close FILE.json
Hands in what was counted, for good, and closes the shift: one's own, or the one with that number.
  in  {"shift":12?,"cash":{"100":3,"0.5":2}?,"other":"0.30"?,"tenders":{"card":"100.00"}?,"note"?,
       "approver"?}
       Pieces of each note and coin, and the rest; or {"tenders":{"cash":"301.30"}}. A difference beyond the
      shop's limit needs a note and an approver: a manager, whose PIN or password is the next line of standard
       input. Where it lacks, or is wrong, call again with the same count.
  out as shift report, with "duplicate":true when the shift was closed before
  refused the same with "error" and "detail", and exit status 1
)",
             closeOne},
            {{u"shift report"_s, 0, 0, {u"shift"_s}, {}, {}},
             R"(
shift report [--shift N]
The X report of a shift that is open, the Z report of one that is closed. Changes nothing.
  out {"shift","cashier","state":"open|counted|closed","openedAt","closedAt"?,"closedBy"?,"z"?,"next"?,
       "sales","refunds","exchanges","voids","noSales","discounted",
       "gross","lineDiscount","orderDiscount","net","tax","rounding","total","taxes":[{"rate","net","tax"}],
       "tenders":[{"kind","count"?,"taken"?,"refunded"?,"expected","counted"?,"difference"?}],
       "cash":{"float","sales","refunds","change","payIns","payOuts","drops","expected"},
       "movements":[{"kind","amount","reason","at"}],"count":{"cash":{"100.00":3},"other","total"}?,
       "note"?,"approvedBy"?,"hints":[{"hint","amount","reference"?}]?}
       Until the count is handed in, whoever may not view reports is told no sums.
)",
             reportOne}};
}
