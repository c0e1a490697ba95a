#include "core/print/receiptwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
// A table of the words in English.
ReceiptWords english()
{
    return {.title = u"Sales receipt"_s,
            .refundTitle = u"Refund receipt"_s,
            .exchangeTitle = u"Exchange receipt"_s,
            .voidTitle = u"Void receipt"_s,
            .training = u"TRAINING · NOT VALID"_s,
            .reprint = u"REPRINT %1"_s,
            .number = u"No."_s,
            .till = u"Till"_s,
            .time = u"Time"_s,
            .cashier = u"Cashier"_s,
            .item = u"Item"_s,
            .price = u"Price"_s,
            .quantity = u"Qty"_s,
            .amount = u"Amount"_s,
            .originalPrice = u"Was"_s,
            .discount = u"Discount"_s,
            .serials = u"Serial"_s,
            .batch = u"Batch"_s,
            .pass = u"Card"_s,
            .usesLeft = u"Uses left: %1"_s,
            .goodUntil = u"good until %1"_s,
            .fromFirstUse = u"days count from the first use"_s,
            .soldBy = u"Sold by"_s,
            .note = u"Note"_s,
            .onLines = u"on items"_s,
            .onSale = u"on the sale"_s,
            .subtotal = u"Subtotal"_s,
            .taxContained = u"Tax %1 included"_s,
            .taxAdded = u"Tax %1"_s,
            .rounding = u"Rounding"_s,
            .total = u"Total"_s,
            .change = u"Change"_s,
            .member = u"Member"_s,
            .pointsEarned = u"Points earned"_s,
            .pointsBalance = u"Points balance"_s,
            .codeCaption = u"Check code of this receipt"_s,
            .thanks = u"Thank you. Keep this receipt."_s,
            .returned = u"Returned"_s,
            .notReturnable = u"Not returnable"_s,
            .returnsWithin = u"Returns within %1 days, with this receipt"_s};
}

// A table of the words in Chinese.
ReceiptWords chinese()
{
    return {.title = u"销售小票"_s,
            .refundTitle = u"退货小票"_s,
            .exchangeTitle = u"换货小票"_s,
            .voidTitle = u"作废小票"_s,
            .training = u"培训·非销售凭证"_s,
            .reprint = u"补打 %1"_s,
            .number = u"单号"_s,
            .till = u"机号"_s,
            .time = u"时间"_s,
            .cashier = u"收银员"_s,
            .item = u"品名"_s,
            .price = u"单价"_s,
            .quantity = u"数量"_s,
            .amount = u"金额"_s,
            .originalPrice = u"原价"_s,
            .discount = u"优惠"_s,
            .serials = u"序列号"_s,
            .batch = u"批号"_s,
            .pass = u"次卡"_s,
            .usesLeft = u"剩余 %1 次"_s,
            .goodUntil = u"有效期至 %1"_s,
            .fromFirstUse = u"首次使用起算有效期"_s,
            .soldBy = u"销售"_s,
            .note = u"备注"_s,
            .onLines = u"单品"_s,
            .onSale = u"整单"_s,
            .subtotal = u"小计"_s,
            .taxContained = u"内含税 %1"_s,
            .taxAdded = u"税 %1"_s,
            .rounding = u"舍入"_s,
            .total = u"应收"_s,
            .change = u"找零"_s,
            .member = u"会员"_s,
            .pointsEarned = u"本次积分"_s,
            .pointsBalance = u"积分余额"_s,
            .codeCaption = u"小票校验码"_s,
            .thanks = u"谢谢惠顾，请保留小票"_s,
            .returned = u"退回"_s,
            .notReturnable = u"不退不换"_s,
            .returnsWithin = u"%1 天内凭小票退换"_s};
}
}

ReceiptWords receiptWords(const QString &locale)
{
    return QLocale(locale).language() == QLocale::Chinese ? chinese() : english();
}
