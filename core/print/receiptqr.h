#pragma once

#include "core/catalog/shop.h"
#include "core/sale/receipt.h"

#include <QString>

#include <optional>

/// What the QR code of a receipt says.
struct ReceiptQr
{
    ReceiptNumber number;
    Money total;
    Currency currency;
    QString check;

    friend bool operator==(const ReceiptQr &, const ReceiptQr &) = default;
};

/// "ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX": version, number (which begins with the shop), total, currency,
/// check value. Only symbols of a QR code's alphanumeric mode, which keeps the code small.
QString receiptQrText(const ReceiptQr &qr);
ReceiptQr receiptQr(const Receipt &receipt, const Shop &shop);

/// None for anything but such a text, with blanks around it and letters of either case allowed, for a scanner
/// may type with Caps Lock on.
std::optional<ReceiptQr> parseReceiptQr(const QString &text);

/// Whether this shop issued a receipt of that number and total.
bool isIssuedBy(const Shop &shop, const ReceiptQr &qr);
