#pragma once

#include <QStringView>

/// Whether a product may have this code: 1 to 64 characters, none of them blank or a control character.
bool isBarcode(QStringView text);

/// True for the 8, 12, 13 or 14 digits of EAN-8, UPC-A, EAN-13 or GTIN-14 whose last digit is right.
bool hasValidCheckDigit(QStringView code);

/// True for 14 to 19 digits that begin like a card scheme's numbers and pass Luhn. One EAN-13 in ten passes
/// Luhn, so this judges free text only, never barcodes, serials or references.
bool looksLikeBankCard(QStringView digits);

/// True if free text holds a bank card number, also one grouped by single blanks or dashes or in full-width
/// digits.
bool containsBankCard(const QString &text);
