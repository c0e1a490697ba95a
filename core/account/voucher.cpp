#include "core/account/voucher.h"

using namespace Qt::StringLiterals;

QString toText(VoucherKind kind)
{
    switch (kind) {
    case VoucherKind::TopUp: return u"top-up"_s;
    case VoucherKind::PrincipalRefund: return u"principal-refund"_s;
    case VoucherKind::CreditSettlement: return u"credit-settlement"_s;
    case VoucherKind::DepositTaken: return u"deposit-taken"_s;
    case VoucherKind::DepositRefund: return u"deposit-refund"_s;
    }
    Q_UNREACHABLE();
}

std::optional<VoucherKind> voucherKind(const QString &text)
{
    using enum VoucherKind;
    for (const VoucherKind kind : {TopUp, PrincipalRefund, CreditSettlement, DepositTaken, DepositRefund})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}

QString Voucher::number() const
{
    const QString again = epoch > 1 ? u'.' + QString::number(epoch) : QString();
    return shop + u'-' + till + again + u"-V"_s + QString::number(count).rightJustified(6, u'0');
}

Money Voucher::rest() const
{
    Money rest = amount;
    for (const GivenBack &each : back)
        rest += each.amount;
    return rest;
}
