#include "core/catalog/shop.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString toText(TaxMode mode)
{
    return mode == TaxMode::Contained ? u"contained"_s : u"added"_s;
}

std::optional<TaxMode> taxMode(const QString &text)
{
    if (text == u"contained")
        return TaxMode::Contained;
    if (text == u"added")
        return TaxMode::Added;
    return std::nullopt;
}

QString toText(DiscountEntry entry)
{
    return entry == DiscountEntry::Zhe ? u"zhe"_s : u"off"_s;
}

std::optional<DiscountEntry> discountEntry(const QString &text)
{
    if (text == u"zhe")
        return DiscountEntry::Zhe;
    if (text == u"off")
        return DiscountEntry::PercentOff;
    return std::nullopt;
}

QString toText(CardName name)
{
    return name == CardName::None ? u"none"_s : name == CardName::Masked ? u"masked"_s : u"full"_s;
}

std::optional<CardName> cardName(const QString &text)
{
    for (const CardName name : {CardName::None, CardName::Masked, CardName::Full})
        if (toText(name) == text)
            return name;
    return std::nullopt;
}

bool isPlaceCode(const QString &text)
{
    static const QRegularExpression shape(u"^[A-Z0-9]{1,8}\\z"_s);
    return shape.match(text).hasMatch();
}
