#pragma once

#include <QString>

#include <optional>

/// The number on a receipt, gapless within a till and its epoch: "S001-T01-000123", "S001-T01.2-000001".
struct ReceiptNumber
{
    QString shop;
    QString till;
    qint64 epoch = 1;
    qint64 count = 0;

    QString toString() const;
    static std::optional<ReceiptNumber> parse(const QString &text);
    friend bool operator==(const ReceiptNumber &, const ReceiptNumber &) = default;
};
