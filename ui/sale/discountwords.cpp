#include "ui/sale/discountwords.h"

#include "core/base/decimal.h"

using namespace Qt::StringLiterals;

QString discountWords(const Discount &discount, const Shop &shop, const Format &format)
{
    const Rate *off = std::get_if<Rate>(&discount);
    if (!off)
        return format.money(-std::get<Money>(discount));
    const qint64 left = wholeRate - off->basisPoints();
    const bool tenths = format.locale().language() == QLocale::Chinese && left > 0 && left % 10 == 0;
    if (shop.discountEntry == DiscountEntry::Zhe && tenths)
        return printPercent(Rate::ofBasisPoints(left / 10)) + u"折"_s;
    return u"−"_s + format.percent(*off);
}
