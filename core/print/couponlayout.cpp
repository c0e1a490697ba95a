#include "core/print/couponlayout.h"

#include "core/print/receiptsheet.h"
#include "core/print/tenderwords.h"
#include "core/print/trainingmark.h"
#include "core/security/couponcode.h"

using namespace Qt::StringLiterals;

ReceiptPage layOutCoupon(const Coupon &coupon, const QString &name, const Shop &shop, ReceiptPaper paper)
{
    constexpr int qrDots = 8;
    constexpr ReceiptText plain{24, false};
    const QString code = spacedCoupon(coupon.code);
    ReceiptSheet sheet(printableDots(paper));
    addTrainingMark(sheet, shop);
    sheet.gap(8);
    sheet.centred(shop.name, plain);
    sheet.gap(8);
    sheet.centred(name, {36, true});
    sheet.centred(tenderWords(shop.locale).goodUntil + u' ' + coupon.until.toIso(), plain);
    sheet.gap(8);
    if (const auto qr = QrSymbol::of(coupon.code.toUtf8()))
        sheet.qr(*qr, qrDots);
    sheet.centred(code, {30, true});
    sheet.gap(8);
    addTrainingMark(sheet, shop);
    return ReceiptPage(code, paper, sheet.takeStrips());
}
