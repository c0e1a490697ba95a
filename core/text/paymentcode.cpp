#include "core/text/paymentcode.h"

#include "core/text/gtin.h"

bool mayPay(QStringView code)
{
    constexpr qsizetype shortest = 16;
    constexpr qsizetype longest = 24;
    return code.size() >= shortest && code.size() <= longest && isDigits(code);
}

std::optional<Wallet> walletOf(QStringView code)
{
    constexpr qsizetype usual = 18;
    if (!mayPay(code))
        return std::nullopt;
    const int prefix = code.first(2).toInt();
    if (prefix >= 10 && prefix <= 15 && code.size() == usual)
        return Wallet::WeChat;
    if (prefix >= 25 && prefix <= 30)
        return Wallet::Alipay;
    return std::nullopt;
}
