#include "core/print/receiptqr.h"

#include "core/security/receiptcheck.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString receiptQrText(const ReceiptQr &qr)
{
    return u"ZG1:%1:%2:%3:%4"_s.arg(qr.number.toString(), qr.currency.print(qr.total), qr.currency.code(),
                                    qr.check);
}

ReceiptQr receiptQr(const Receipt &receipt, const Shop &shop)
{
    return {receipt.number, receipt.sale.total, shop.currency, receipt.check};
}

std::optional<ReceiptQr> parseReceiptQr(const QString &text)
{
    static const QRegularExpression form(u"^ZG1:([^:]+):([^:]+):([A-Z]{3}):([0-9A-HJKMNP-TV-Z]{10})$"_s);
    const QString plain = text.trimmed().toUpper();
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = ReceiptNumber::parse(match.captured(1));
    const auto currency = Currency::of(match.captured(3));
    const auto total = currency ? currency->parse(match.captured(2)) : std::nullopt;
    if (!number || !total)
        return std::nullopt;
    const ReceiptQr qr{*number, *total, *currency, match.captured(4)};
    // One receipt has one text: "80.4" or "0080.40" is not ours.
    return receiptQrText(qr) == plain ? std::optional(qr) : std::nullopt;
}

bool isIssuedBy(const Shop &shop, const ReceiptQr &qr)
{
    return qr.number.shop == shop.code && qr.currency == shop.currency
        && receiptCheckMatches(Secret::fromRaw(shop.receiptKey), shop.code, qr.number.toString(), qr.total,
                               qr.check);
}
