#pragma once

#include <QStringView>

#include <optional>

enum class Wallet { WeChat, Alipay };

/// Whose payment code a phone may be showing: 18 digits from 10 to 15 are WeChat Pay's, 16 to 24 digits from
/// 25 to 30 are Alipay's. An 18-digit label of a scale can look the same, so the page decides what it means.
/// Such a code is money: it is never logged, kept or shown whole.
std::optional<Wallet> walletOf(QStringView code);

/// Whether it can be a payment code at all, of whatever wallet or bank, once one is asked for: 16 to 24
/// digits.
bool mayPay(QStringView code);
