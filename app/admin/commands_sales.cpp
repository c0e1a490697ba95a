#include "app/admin/counter.h"

#include "core/base/random.h"
#include "core/usecase/dayreport.h"
#include "core/usecase/openshift.h"
#include "core/usecase/quotejson.h"
#include "core/usecase/refundjson.h"
#include "core/usecase/ring.h"

using namespace Qt::StringLiterals;

namespace {
Result<Session> withShift(Desk &desk, const Session &who)
{
    if (who.shift)
        return who;
    return desk.database().writeNow([&](Transaction &transaction) {
        return openShift(transaction, who, Money(), desk.now(), systemRandom);
    });
}

Result<int> ringFile(Desk &desk)
{
    const auto signedIn = desk.signIn(Desk::Access::Write);
    if (!signedIn)
        return signedIn.error();
    const auto who = withShift(desk, *signedIn);
    if (!who)
        return who.error();
    PriceBook prices;
    Counter counter(desk.database(), *who);
    return desk.answerLines([&](const QByteArray &line) -> Result<QJsonObject> {
        const auto wanted = desk.database().read([&](const Connection &connection) {
            return chargesFor(connection, *who, prices, line, desk.now(), systemRandom);
        });
        if (!wanted)
            return wanted.error();
        if (const auto charged = counter.charge(*wanted); !charged)
            return charged.error();
        const auto receipt = desk.database().writeNow([&](Transaction &transaction) {
            return ring(transaction, *who, prices, line, desk.now(), systemRandom);
        });
        return receipt ? Result<QJsonObject>(toJson(*receipt, who->shop.currency)) : receipt.error();
    });
}

Result<int> refundFile(Desk &desk)
{
    const auto signedIn = desk.signIn(Desk::Access::Write);
    if (!signedIn)
        return signedIn.error();
    const auto who = withShift(desk, *signedIn);
    if (!who)
        return who.error();
    PriceBook prices;
    return desk.answerLines([&](const QByteArray &line) -> Result<QJsonObject> {
        const auto receipt = desk.database().writeNow([&](Transaction &transaction) {
            return refundRequest(transaction, *who, prices, line, desk.now(), systemRandom);
        });
        return receipt ? Result<QJsonObject>(toJson(*receipt, who->shop.currency)) : receipt.error();
    });
}

Result<int> quoteFile(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    PriceBook prices;
    return desk.answerLines([&](const QByteArray &line) -> Result<QJsonObject> {
        return desk.database().read([&](const Connection &main, const Connection &keys) {
            return quoteRequest(main, keys, *who, prices, line, desk.now(), systemRandom);
        });
    });
}

Result<int> reportDay(Desk &desk)
{
    const auto date = BusinessDate::fromIso(desk.arguments().option(u"date"_s));
    if (!date)
        return Error{Error::Code::InvalidInput, u"--date YYYY-MM-DD"_s};
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto report = desk.database().read(
        [&](const Connection &connection) { return dayReport(connection, *who, *date); });
    if (!report)
        return report.error();
    Desk::print(toJson(*report, who->shop.currency));
    return 0;
}
}

std::vector<Command> saleCommands()
{
    return {{{u"ring"_s, 1, 1, {}, {}, {}},
             R"(
ring FILE.jsonl
One sale a line in, one receipt a line out; a shift with float 0 is opened if this user has none.
Lines never merge.
  in  {"id":"uuid"?,"at":"2009-12-01T07:45:00Z"?,"lines":[{"code","quantity","price"?,"discountPercent"?,
       "discountAmount"?,"reason"?,"note"?,"salesperson"?,"serials":["…"]?,"batch"?}],
       "discountPercent"?,"discountAmount"?,"member"?,"coupons":["CODE"]?,
       "passes":[{"number","line":1,"uses":1?}]?,"note"?,"ageConfirmed":"18"?,
       "tenders":[{"kind","amount","reference"?,"terminal"?,"code"?,"card"?,"deposit"?,"reward"?}]}
       Amounts and quantities are decimal strings; "price" is an override. "code" may be a scale's label or a
       GS1 element string; where it states the quantity, "quantity" is left out. "kind" is one of cash, card,
       scan, coupon (a voucher from outside, its code in "reference", good once), gift-card (its number in
       "card"), deposit (its id in "deposit"), and of the member stored-value, credit and points. Points with
       a "reward" (its code, of an amount off) have its amount and take its points: give no "amount".
       "coupons" are codes that open promotions; one that was issued (coupons issue) is redeemed by the sale.
       "passes" are cards of uses that pay for pieces of a line, which are parted from it; lines are counted
       from 1 as they are given, without "uses" all of the line is paid (docs/passes.md).
       "salesperson" is a user's name. Products that ask for them need one of "serials" a piece or a "batch",
       unless the code states it; "ageConfirmed" is the age of which somebody saw proof.
       stored-value below zero puts that much of the change into stored value.
       "terminal":true of card or scan, instead of a reference: the payment terminal charges it ("code":
       the 16 to 24 digits on the phone). It needs the sale's "id". What is charged is on disk before and
       after; the same id again, with this "code" or another, finishes the paid, unrecorded sale and charges
       nothing twice. payment-unknown: run it again, or terminal reverse.
  out {"id","receipt","at","businessDate","lines":[{"code","name","quantity","unitPrice","discount",
       "total","why"}],
       "subtotal","discount","rounding","total","tax","tenders","change","pointsEarned","duplicate",
       "passes"?:[{"number","name","sold","left","until"?}],"earned"?:[{"rule","name"?,"points"}]}
       "passes" are the cards of uses that were sold or used.
       A line's "total" is after its share of order discounts (and with its tax where tax is added), so that
       the lines and "rounding" sum to "total". "why" is as quote has it.
  refused {"line","error","detail"} in its place; the rest goes on, and the exit status is 1.
The same id with the same request answers the first receipt with "duplicate":true; with another it is refused.
)",
             ringFile},
            {{u"quote"_s, 1, 1, {}, {}, {}},
             R"(
quote FILE.jsonl
One cart a line in, as ring without "tenders"; its price out, and why. Writes nothing.
  out {"lines":[{"code","name","quantity","unitPrice","discount","total","points",
       "earned":[{"rule","name"?,"points"}],
       "why":[{"rule","step","amount","detail","percent"?,"remainderUnit"?,"reason"?,"code"?,"name"?,
       "times"?}]}],
       "subtotal","discount","rounding","total","tax","taxes":[{"rate","net","tax"}],
       "notApplied":[{"rule","name","reason"}],"pointsEarned",
       "earned":[{"rule","name"?,"points"}],"traceVersion","greedy"?,
       "fitting"?:[{"code","name","until","saves","why"?}]}
       "rounding" and "total" are those of a sale paid in cash. The rule of a promotion is its code; step 1 is
       the price, 2 the line, 3 the whole sale, 4 the tax. "earned": which rules gave the points (shop
       points), of which cash pays all.
       "fitting": open coupons of the member and what each
       would save, or why it would not. "greedy": so many promotions competed that not
       every combination was tried.
  refused {"line","error","detail"} in its place, and the exit status is 1.
)",
             quoteFile},
            {{u"refund"_s, 1, 1, {}, {}, {}},
             R"(
refund FILE.jsonl
One return a line in, one receipt a line out. With a receipt, lines come back at the net price that was paid,
to the tenders that paid it; where a promotion is broken, what stays is priced anew. Without one, products
come back at the lowest price of a period, in cash.
  in  {"id":"uuid"?,"at"?,"receipt":"S001-T01-000001","lines":[{"line":1,"quantity":"1",
       "serials"?}],"reason","restock":true?,"inCash":false?}
       and for an exchange "exchange":[{"code","quantity",…}], lines as ring has them, and "tenders"? as
       there
  or  {"id"?,"at"?,"lines":[{"code","quantity"}],"reason","restock"?,"member"?}
       "line" counts the lines of the receipt from 1. Without "restock", or with true, goods go back to stock.
       "serials" says which pieces of a line come back, where they have numbers and not all of them do.
       What a terminal charged goes back through it: queued with the refund, sent by the till or by terminal
       send. "inCash":true pays it out of the drawer instead.
       An exchange is one sale: "tenders" pay what the new goods cost beyond what comes back; where they cost
       less there are none, and the difference goes back to the tenders that paid. The member is the sale's.
  out as ring, with "kind":"refund" and "refundOf"; quantities, amounts, tenders and points are negative. Of
       an exchange, "kind":"exchange", the lines that come back stand first and are negative.
  refused {"line","error","detail"} in its place, and the exit status is 1. sale-elsewhere: head office must
       be reached, or the till that sold.
)",
             refundFile},
            {{u"report day"_s, 0, 0, {u"date"_s}, {}, {}},
             R"(
report day --date YYYY-MM-DD
  out {"businessDate","sales","lines","units","gross","discount","net","tax","rounding","total",
       "tenders":{"cash":…},"passes":{"sold","paidBack","earned","uses","worth"},"revenue"}
       "passes": cards of uses; "revenue" is net less what was sold of them, and what they earned instead
)",
             reportDay}};
}
