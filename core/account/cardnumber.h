#pragma once

#include "core/base/random.h"

#include <QString>

/// A new gift card's number: 98, thirteen random digits so that nobody guesses a neighbour's, and Luhn's
/// check digit. Sixteen digits that start so are neither a bank card, a product, a weigh label nor a payment
/// code.
QString makeCardNumber(const Random &random);

/// Whether `text` has that form with the right check digit.
bool isCardNumber(const QString &text);

/// The same of a card of uses: 97 instead of 98.
QString makePassNumber(const Random &random);
bool isPassNumber(const QString &text);

/// As it may be shown: the last four digits.
QString maskedCard(const QString &number);
