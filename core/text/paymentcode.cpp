#include "core/text/paymentcode.h"

#include "core/text/gtin.h"

std::optional<Wallet> walletOf(QStringView code)
{
    constexpr qsizetype shortest = 16;
    constexpr qsizetype usual = 18;
    constexpr qsizetype longest = 24;
    if (code.size() < shortest || code.size() > longest || !isDigits(code))
        return std::nullopt;
    const int prefix = code.first(2).toInt();
    if (prefix >= 10 && prefix <= 15 && code.size() == usual)
        return Wallet::WeChat;
    if (prefix >= 25 && prefix <= 30)
        return Wallet::Alipay;
    return std::nullopt;
}
