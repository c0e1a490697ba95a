#pragma once

#include "core/device/printerlink.h"

#include <QTest>

#include <optional>

/// Sends and waits for the answer; none when it does not come. Fails the test if it comes within the call.
inline std::optional<Result<>> sent(PrinterLink &link, const QByteArray &bytes)
{
    std::optional<Result<>> answer;
    link.send(bytes, [&](const Result<> &result) { answer = result; });
    if (answer)
        return std::nullopt;
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return answer;
}

/// Bytes in which every part differs from the next, and every value occurs.
inline QByteArray patternBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 31 + i / 256) & 0xff);
    return bytes;
}
