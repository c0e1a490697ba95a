#pragma once

#include "core/device/paymentterminal.h"

#include <QByteArray>

/// The signed JSON of docs/payment-terminal.md.
namespace terminalwire {
inline constexpr int version = 1;
inline constexpr qsizetype nonceBytes = 16;

/// Hex of HMAC-SHA256 over what a request says. `time` is UTC milliseconds, `nonce` hex.
QByteArray signRequest(const QByteArray &secret, const QByteArray &path, const QByteArray &time,
                       const QByteArray &nonce, const QByteArray &body);
/// The same over an answer: it belongs to the request of that nonce and to no other.
QByteArray signAnswer(const QByteArray &secret, int status, const QByteArray &nonce, const QByteArray &body);
/// In a time that does not tell where they differ.
bool isSame(const QByteArray &a, const QByteArray &b);

QByteArray encodePay(const TerminalOrder &order);
QByteArray encodeRefund(const TerminalOrder &order);
/// Of a query and of a reversal.
QByteArray encodeReference(const TerminalOrder &order);
QByteArray encodeCheck();
QByteArray encodeTotals(Timestamp since, const Currency &currency);

/// Protocol with what does not fit: another version, reference, amount or currency.
Result<TerminalAnswer> decodeAnswer(const QByteArray &body, const TerminalOrder &order);
/// The terminal's name.
Result<QString> decodeCheck(const QByteArray &body);
/// By method; Protocol for another currency, a method or an amount that does not fit, or one twice.
Result<std::vector<TerminalTotal>> decodeTotals(const QByteArray &body, const Currency &currency);
/// What a signed refusal says is wrong with the request.
QString decodeRefusal(const QByteArray &body);
}
