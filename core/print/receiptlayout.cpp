#include "core/print/receiptlayout.h"

#include "core/print/receiptlines.h"
#include "core/print/receiptqr.h"
#include "core/print/receipttotals.h"
#include "core/print/trainingmark.h"

using namespace Qt::StringLiterals;

namespace {
constexpr ReceiptText plain{24, false};
constexpr ReceiptText small{20, false};
constexpr ReceiptText title{36, true};
/// A module of the code: 1 mm where the paper is wide, 0.75 mm else.
constexpr int qrModuleDots(ReceiptPaper paper)
{
    return paper == ReceiptPaper::Mm80 ? 8 : 6;
}

/// A label and its value.
QString field(const QString &label, const QString &value)
{
    return label + u' ' + value;
}

QString titleOf(SaleKind kind, const ReceiptWords &words)
{
    switch (kind) {
    case SaleKind::Sale: return words.title;
    case SaleKind::Refund: return words.refundTitle;
    case SaleKind::Exchange: return words.exchangeTitle;
    case SaleKind::Void: return words.voidTitle;
    }
    Q_UNREACHABLE();
}

void addHead(ReceiptSheet &sheet, const Receipt &receipt, const Shop &shop, const ReceiptFormat &format,
             const ReceiptWords &words, int reprint)
{
    sheet.centred(shop.name, title);
    sheet.centred(titleOf(receipt.sale.kind, words), plain);
    if (reprint > 0)
        sheet.centred(words.reprint.arg(reprint), {plain.size, true});
    sheet.gap(8);
    const QString number = field(words.number, receipt.number.toString());
    const QString time = field(words.time, format.time(receipt.sale.at));
    const QString till = field(words.till, receipt.number.till);
    const QString cashier = field(words.cashier, receipt.cashier);
    if (ReceiptSheet::widthOf(number + till, plain) + plain.size <= sheet.width()) {
        sheet.fields(number, till, plain);
        sheet.fields(time, cashier, plain);
    } else {
        sheet.left(number, plain);
        sheet.left(time, plain);
        sheet.fields(till, cashier, plain);
    }
}

void addMember(ReceiptSheet &sheet, const Receipt &receipt, const ReceiptFormat &format,
               const ReceiptWords &words)
{
    if (!receipt.sale.member)
        return;
    sheet.rule();
    sheet.spread(words.member, maskedMemberNumber(receipt.sale.member->number), plain);
    sheet.spread(words.pointsEarned, format.points(receipt.sale.pointsEarned), plain);
    if (receipt.pointsAfter)
        sheet.spread(words.pointsBalance, format.points(*receipt.pointsAfter), plain);
}

void addFoot(ReceiptSheet &sheet, const Receipt &receipt, const Shop &shop, const ReceiptWords &words,
             ReceiptPaper paper, const ReturnRules &rules)
{
    sheet.rule();
    const SaleKind kind = receipt.sale.kind;
    if (rules.days > 0 && (kind == SaleKind::Sale || kind == SaleKind::Exchange)) {
        sheet.centred(words.returnsWithin.arg(rules.days), plain);
        sheet.gap(8);
    }
    if (const auto symbol = QrSymbol::of(receiptQrText(receiptQr(receipt, shop)).toLatin1())) {
        sheet.qr(*symbol, qrModuleDots(paper));
        sheet.centred(words.codeCaption, small);
    }
    sheet.gap(8);
    sheet.centred(words.thanks, plain);
    sheet.gap(8);
}
}

ReceiptPage layOutReceipt(const Receipt &receipt, const Shop &shop, ReceiptPaper paper, int reprint,
                          const ReturnRules &rules)
{
    const ReceiptFormat format(shop);
    const ReceiptWords words = receiptWords(shop.locale);
    ReceiptSheet sheet(printableDots(paper));
    addTrainingMark(sheet, shop);
    addHead(sheet, receipt, shop, format, words, reprint);
    sheet.rule();
    addReceiptLines(sheet, receipt, format, words, rules.categories);
    sheet.rule();
    addReceiptTotals(sheet, receipt.sale, shop.taxMode, format, words);
    sheet.rule();
    addReceiptTenders(sheet, receipt.sale, shop.locale, format, words);
    addMember(sheet, receipt, format, words);
    addFoot(sheet, receipt, shop, words, paper, rules);
    addTrainingMark(sheet, shop);
    return ReceiptPage(receipt.number.toString(), paper, sheet.takeStrips());
}
