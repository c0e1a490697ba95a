#pragma once

#include <QString>

#include <optional>
#include <span>

/// Crockford's base 32: digits and capitals without I, L, O and U, so that what is read aloud or off paper
/// holds. `value` is 0 to 31.
QChar crockfordSymbol(int value);
/// Of either case; O counts as 0, I and L as 1.
std::optional<int> crockfordValue(QChar symbol);

/// Finds every wrong symbol and nearly every swap of neighbours: Luhn's algorithm modulo 32 over symbols.
QChar crockfordCheck(QStringView symbols);

/// The first `symbols` × 5 bits of `bytes`.
QString crockfordText(std::span<const unsigned char> bytes, int symbols);
/// What was typed as symbols alone: blanks and dashes dropped, full width made plain. None if anything else
/// is in.
std::optional<QString> crockfordSymbols(const QString &typed);
