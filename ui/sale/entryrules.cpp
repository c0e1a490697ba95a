#include "ui/sale/entryrules.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int barcodeDigits = 6;
}

namespace entryrules {
bool looksLikeBarcode(const QString &typed)
{
    const auto point = typed.indexOf(u'.');
    return (point < 0 ? typed.size() : point) >= barcodeDigits;
}

Money largestAmount(const Currency &currency)
{
    qint64 first = currency.scale();
    for (int digit = 1; digit < barcodeDigits; ++digit)
        first *= 10;
    return Money::of(first - 1);
}

Result<Quantity> quantity(const QString &typed)
{
    if (looksLikeBarcode(typed))
        return Error{Error::Code::InvalidInput, u"barcode"_s};
    const auto parsed = parseQuantity(typed);
    if (!parsed || !isSellable(*parsed))
        return Error{Error::Code::InvalidQuantity, typed};
    return *parsed;
}

Result<Money> amount(const QString &typed, const Currency &currency)
{
    if (looksLikeBarcode(typed))
        return Error{Error::Code::InvalidInput, u"barcode"_s};
    const auto parsed = currency.parse(typed);
    if (!parsed || *parsed < Money())
        return Error{Error::Code::InvalidPrice, typed};
    return *parsed;
}

Result<Rate> percentOff(const QString &typed, DiscountEntry entry)
{
    if (looksLikeBarcode(typed))
        return Error{Error::Code::InvalidInput, u"barcode"_s};
    const auto given = parsePercent(typed);
    if (!given || *given < Rate() || given->basisPoints() > wholeRate)
        return Error{Error::Code::InvalidDiscount, typed};
    if (entry == DiscountEntry::PercentOff)
        return *given;
    // 8.5折 and 85折 are the same; ten and below are tenths.
    const bool tenths = given->basisPoints() <= wholeRate / 10;
    const qint64 left = tenths ? given->basisPoints() * 10 : given->basisPoints();
    if (left == 0)
        return Error{Error::Code::InvalidDiscount, typed};
    return Rate::ofBasisPoints(wholeRate - left);
}
}
