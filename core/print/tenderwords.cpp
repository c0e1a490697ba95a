#include "core/print/tenderwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
bool isChinese(const QString &locale)
{
    return QLocale(locale).language() == QLocale::Chinese;
}

// A table of the words in English.
TenderWords english()
{
    return {.cash = u"Cash"_s,
            .card = u"Card"_s,
            .scan = u"Scan to pay"_s,
            .storedValue = u"Stored value"_s,
            .giftCard = u"Gift card"_s,
            .credit = u"On account"_s,
            .points = u"Points"_s,
            .deposit = u"Deposit"_s,
            .coupon = u"Voucher"_s,
            .changeKept = u"Change kept as stored value"_s,
            .bonus = u"Bonus"_s,
            .balance = u"Balance"_s,
            .principal = u"of it paid in"_s,
            .owed = u"Still owed"_s,
            .depositLeft = u"Deposit held"_s,
            .goodUntil = u"Good until"_s,
            .paidBack = u"Refund"_s,
            .signature = u"Signature"_s};
}

// A table of the words in Chinese.
TenderWords chinese()
{
    return {.cash = u"现金"_s,
            .card = u"银行卡"_s,
            .scan = u"扫码支付"_s,
            .storedValue = u"储值"_s,
            .giftCard = u"礼品卡"_s,
            .credit = u"挂账"_s,
            .points = u"积分抵扣"_s,
            .deposit = u"定金"_s,
            .coupon = u"代金券"_s,
            .changeKept = u"找零转存"_s,
            .bonus = u"赠送"_s,
            .balance = u"余额"_s,
            .principal = u"其中本金"_s,
            .owed = u"尚欠"_s,
            .depositLeft = u"定金余额"_s,
            .goodUntil = u"有效期至"_s,
            .paidBack = u"退还"_s,
            .signature = u"签字"_s};
}
}

QString TenderWords::of(TenderKind kind) const
{
    switch (kind) {
    case TenderKind::Cash: return cash;
    case TenderKind::Card: return card;
    case TenderKind::Scan: return scan;
    case TenderKind::StoredValue: return storedValue;
    case TenderKind::GiftCard: return giftCard;
    case TenderKind::Credit: return credit;
    case TenderKind::Points: return points;
    case TenderKind::Deposit: return deposit;
    case TenderKind::Coupon: return coupon;
    }
    Q_UNREACHABLE();
}

TenderWords tenderWords(const QString &locale)
{
    return isChinese(locale) ? chinese() : english();
}

QString voucherTitle(VoucherKind kind, const QString &locale)
{
    const bool zh = isChinese(locale);
    switch (kind) {
    case VoucherKind::TopUp: return zh ? u"充值小票"_s : u"Top-up receipt"_s;
    case VoucherKind::PrincipalRefund: return zh ? u"储值退款单"_s : u"Stored value refund"_s;
    case VoucherKind::CreditSettlement: return zh ? u"挂账还款单"_s : u"Account settlement"_s;
    case VoucherKind::DepositTaken: return zh ? u"定金单"_s : u"Deposit receipt"_s;
    case VoucherKind::DepositRefund: return zh ? u"定金退款单"_s : u"Deposit refund"_s;
    }
    Q_UNREACHABLE();
}
