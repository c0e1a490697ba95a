#pragma once

#include <QtGlobal>

/// Thermal paper by its width.
enum class ReceiptPaper { Mm80, Mm58 };

/// Dots of a 203 dpi head in a millimetre.
inline constexpr int dotsPerMm = 8;

/// What the head prints across: 72 mm and 48 mm.
constexpr int printableDots(ReceiptPaper paper)
{
    return paper == ReceiptPaper::Mm80 ? 576 : 384;
}

constexpr int paperMm(ReceiptPaper paper)
{
    return paper == ReceiptPaper::Mm80 ? 80 : 58;
}

/// What stays white on the left and on the right.
constexpr int sideMm(ReceiptPaper paper)
{
    return (paperMm(paper) - printableDots(paper) / dotsPerMm) / 2;
}
