#include "core/print/shiftwords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
bool isChinese(const QString &locale)
{
    return QLocale(locale).language() == QLocale::Chinese;
}

// A table of the words in English.
ShiftWords english()
{
    return {.x = u"X report"_s,
            .z = u"Z report %1"_s,
            .shift = u"Shift %1"_s,
            .till = u"Till"_s,
            .cashier = u"Cashier"_s,
            .opened = u"Opened"_s,
            .closed = u"Closed"_s,
            .closedBy = u"Closed by"_s,
            .printed = u"As of"_s,
            .blind = u"Sums are told once the count is handed in."_s,
            .sales = u"Sales"_s,
            .refunds = u"Refunds"_s,
            .exchanges = u"Exchanges"_s,
            .voids = u"Voids"_s,
            .noSales = u"Drawer openings"_s,
            .discounted = u"Discounted sales"_s,
            .gross = u"Gross"_s,
            .lineDiscount = u"Discounts on items"_s,
            .orderDiscount = u"Discounts on sales"_s,
            .net = u"Net"_s,
            .taxContained = u"Tax %1 included"_s,
            .taxAdded = u"Tax %1"_s,
            .rounding = u"Rounding"_s,
            .total = u"Total"_s,
            .cardsSold = u"Cards of uses sold"_s,
            .cardsPaidBack = u"of these paid back"_s,
            .cardsEarned = u"Earned by cards"_s,
            .tenders = u"How it was paid"_s,
            .taken = u"taken"_s,
            .refunded = u"given back"_s,
            .drawer = u"Cash drawer"_s,
            .opening = u"Float"_s,
            .cashSales = u"Cash taken"_s,
            .cashRefunds = u"Cash given back"_s,
            .change = u"Change given"_s,
            .payIns = u"Paid in"_s,
            .payOuts = u"Paid out"_s,
            .drops = u"Dropped to the safe"_s,
            .expected = u"Expected"_s,
            .counted = u"Counted"_s,
            .difference = u"Difference"_s,
            .other = u"Other"_s,
            .movements = u"Cash movements"_s,
            .note = u"Note"_s,
            .approvedBy = u"Approved by"_s,
            .next = u"Taken over by shift %1"_s,
            .signature = u"Signature"_s};
}

// A table of the words in Chinese.
ShiftWords chinese()
{
    return {.x = u"X 报表（班中）"_s,
            .z = u"Z 报表 %1（交班）"_s,
            .shift = u"班次 %1"_s,
            .till = u"机号"_s,
            .cashier = u"收银员"_s,
            .opened = u"开班"_s,
            .closed = u"交班"_s,
            .closedBy = u"交班人"_s,
            .printed = u"截至"_s,
            .blind = u"提交实点后显示金额。"_s,
            .sales = u"销售单数"_s,
            .refunds = u"退货单数"_s,
            .exchanges = u"换货单数"_s,
            .voids = u"作废单数"_s,
            .noSales = u"开钱箱次数"_s,
            .discounted = u"优惠单数"_s,
            .gross = u"销售原价"_s,
            .lineDiscount = u"单品优惠"_s,
            .orderDiscount = u"整单优惠"_s,
            .net = u"净额"_s,
            .taxContained = u"内含税 %1"_s,
            .taxAdded = u"税 %1"_s,
            .rounding = u"舍入"_s,
            .total = u"合计"_s,
            .cardsSold = u"次卡售出"_s,
            .cardsPaidBack = u"次卡退款"_s,
            .cardsEarned = u"次卡确认收入"_s,
            .tenders = u"收款方式"_s,
            .taken = u"收"_s,
            .refunded = u"退"_s,
            .drawer = u"钱箱现金"_s,
            .opening = u"备用金"_s,
            .cashSales = u"现金收入"_s,
            .cashRefunds = u"现金退款"_s,
            .change = u"找零"_s,
            .payIns = u"存入"_s,
            .payOuts = u"支出"_s,
            .drops = u"交保险柜"_s,
            .expected = u"应有"_s,
            .counted = u"实点"_s,
            .difference = u"差额"_s,
            .other = u"其他"_s,
            .movements = u"现金收支"_s,
            .note = u"说明"_s,
            .approvedBy = u"授权人"_s,
            .next = u"由班次 %1 接班"_s,
            .signature = u"签字"_s};
}

struct Named
{
    QStringView kind;
    QStringView chinese;
    QStringView english;
};

constexpr std::array tenderNames{Named{u"cash", u"现金", u"Cash"}, Named{u"card", u"银行卡", u"Card"},
                                 Named{u"scan", u"扫码支付", u"Scan to pay"}};
}

ShiftWords shiftWords(const QString &locale)
{
    return isChinese(locale) ? chinese() : english();
}

QString tenderWords(const QString &kind, const QString &locale)
{
    const auto found = std::ranges::find(tenderNames, QStringView(kind), &Named::kind);
    if (found == tenderNames.end())
        return kind;
    return (isChinese(locale) ? found->chinese : found->english).toString();
}

QString movementWords(CashMovementKind kind, const QString &locale)
{
    const bool zh = isChinese(locale);
    switch (kind) {
    case CashMovementKind::PayIn: return zh ? u"存入"_s : u"Pay in"_s;
    case CashMovementKind::PayOut: return zh ? u"支出"_s : u"Pay out"_s;
    case CashMovementKind::Drop: return zh ? u"交保险柜"_s : u"Drop to safe"_s;
    case CashMovementKind::NoSale: return zh ? u"开钱箱"_s : u"Drawer opened"_s;
    }
    Q_UNREACHABLE();
}
