#pragma once

#include <QByteArray>

/// "00 01 02 …": as many different bytes, from `first` on.
inline QByteArray countingBytes(qsizetype count, int first = 0)
{
    QByteArray bytes(count, '\0');
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = static_cast<char>(first + i);
    return bytes;
}

/// The bytes with one bit of the byte at `at` turned.
inline QByteArray withFlippedBit(QByteArray bytes, qsizetype at, int bit = 0)
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << bit));
    return bytes;
}
