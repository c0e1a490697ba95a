#include "core/print/voucherlayout.h"

#include "core/account/cardnumber.h"
#include "core/print/receiptformat.h"
#include "core/print/receiptsheet.h"
#include "core/print/receiptwords.h"
#include "core/print/tenderwords.h"
#include "core/print/trainingmark.h"

using namespace Qt::StringLiterals;

namespace {
constexpr ReceiptText plain{24, false};
constexpr ReceiptText title{36, true};
constexpr ReceiptText large{44, true};

void addHead(ReceiptSheet &sheet, const Voucher &voucher, const Shop &shop, const ReceiptFormat &format,
             int reprint)
{
    const ReceiptWords words = receiptWords(shop.locale);
    sheet.centred(shop.name, title);
    sheet.centred(voucherTitle(voucher.kind, shop.locale), plain);
    if (reprint > 0)
        sheet.centred(words.reprint.arg(reprint), {plain.size, true});
    sheet.gap(8);
    sheet.left(words.number + u' ' + voucher.number(), plain);
    sheet.left(words.time + u' ' + format.time(voucher.at), plain);
    sheet.fields(words.till + u' ' + voucher.till, words.cashier + u' ' + voucher.cashier, plain);
    sheet.rule();
    if (voucher.member)
        sheet.spread(words.member, maskedMemberNumber(voucher.member->number), plain);
}

/// One way after the other that the money comes or goes; below zero it goes.
std::vector<GivenBack> waysOf(const Voucher &voucher)
{
    std::vector<GivenBack> ways;
    for (const GivenBack &each : voucher.back)
        ways.push_back({each.tender, -each.amount, each.reference});
    if (!voucher.rest().isZero())
        ways.push_back({voucher.tender, voucher.rest(), voucher.reference});
    return ways;
}

QString wordsOf(const GivenBack &way, const TenderWords &words)
{
    return (words.of(way.tender) + u' ' + referenceTail(way.reference)).trimmed();
}

void addMoney(ReceiptSheet &sheet, const Voucher &voucher, const ReceiptFormat &format,
              const TenderWords &words)
{
    if (!voucher.card.isEmpty())
        sheet.spread(words.giftCard, maskedCard(voucher.card), plain);
    const std::vector<GivenBack> ways = waysOf(voucher);
    const bool divided = ways.size() > 1;
    sheet.gap(4);
    sheet.spread(divided ? words.paidBack : wordsOf(ways.front(), words), format.money(voucher.amount),
                 large);
    sheet.gap(4);
    for (const GivenBack &way : divided ? ways : std::vector<GivenBack>())
        sheet.spread(wordsOf(way, words), format.amount(way.amount), plain);
    if (!voucher.bonus.isZero())
        sheet.spread(words.bonus, format.amount(voucher.bonus), plain);
}

void addAfter(ReceiptSheet &sheet, const Voucher &voucher, const ReceiptFormat &format,
              const TenderWords &words)
{
    switch (voucher.kind) {
    case VoucherKind::TopUp:
    case VoucherKind::PrincipalRefund:
        sheet.spread(words.balance, format.amount(voucher.after.total()), plain);
        if (!voucher.after.bonus.isZero())
            sheet.spread(words.principal, format.amount(voucher.after.principal), plain);
        break;
    case VoucherKind::CreditSettlement:
        sheet.spread(words.owed, format.amount(voucher.after.principal), plain);
        break;
    case VoucherKind::DepositTaken:
    case VoucherKind::DepositRefund:
        sheet.spread(words.depositLeft, format.amount(voucher.after.principal), plain);
        break;
    }
    if (voucher.amount < Money()) {
        sheet.gap(32);
        sheet.left(words.signature + u" ________________"_s, plain);
    }
}
}

ReceiptPage layOutVoucher(const Voucher &voucher, const Shop &shop, ReceiptPaper paper, int reprint)
{
    const ReceiptFormat format(shop);
    const TenderWords words = tenderWords(shop.locale);
    ReceiptSheet sheet(printableDots(paper));
    addTrainingMark(sheet, shop);
    addHead(sheet, voucher, shop, format, reprint);
    addMoney(sheet, voucher, format, words);
    sheet.rule();
    addAfter(sheet, voucher, format, words);
    sheet.gap(8);
    sheet.centred(receiptWords(shop.locale).thanks, plain);
    sheet.gap(8);
    addTrainingMark(sheet, shop);
    return ReceiptPage(voucher.number(), paper, sheet.takeStrips());
}
