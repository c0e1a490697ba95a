#pragma once

#include <QStringView>

/// Whether digits of EAN-8, UPC-A, EAN-13 or GTIN-14 length end in their right check digit (GS1 modulo 10).
bool hasValidCheckDigit(QStringView digits);

/// Whether a text is or holds what only a bank card's number looks like: 14–19 digits (blanks and dashes between them
/// allowed) that begin as a card scheme's do and pass Luhn's check. One EAN in ten passes Luhn: use it for free text only.
bool looksLikeBankCard(QStringView text);
