#pragma once

#include <QByteArray>
#include <QString>

/// Appends values so that different lists of values never give the same bytes: what is hashed must mean one
/// thing.
void appendNumber(QByteArray &to, quint64 number);         // 8 bytes, big-endian
void appendField(QByteArray &to, const QByteArray &bytes); // length in 4 bytes, big-endian, then the bytes
void appendField(QByteArray &to, const QString &text);     // as UTF-8

/// SHA-256, 32 bytes.
QByteArray sha256(const QByteArray &bytes);
