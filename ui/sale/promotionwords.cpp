#include "ui/sale/promotionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("promotionWords", text);
}

QString weekdays(const QString &numbers, const Format &format)
{
    QStringList names;
    for (const QString &number : numbers.split(u','))
        names << format.locale().standaloneDayName(number.toInt());
    return format.locale().createSeparatedList(names);
}

bool isWithinReach(const NotApplied &reason)
{
    return reason.why == WhyNot::NeedsQuantity || reason.why == WhyNot::NeedsAmount
        || reason.why == WhyNot::NeedsProduct;
}
}

QString promotionWords(const QuoteLine &line)
{
    QStringList words;
    for (const TraceStep &step : line.why) {
        using Rule = TraceStep::Rule;
        if (step.rule != Rule::PriceList && step.rule != Rule::Promotion && step.rule != Rule::OrderPromotion)
            continue;
        words << (step.times > 1 ? u"%1 ×%2"_s.arg(step.name).arg(step.times) : step.name);
    }
    return words.join(u" · "_s);
}

QString nextPromotionWords(const Quote &quote, const Format &format)
{
    const auto less = [](const NotApplied &a, const NotApplied &b) {
        return std::pair(!isWithinReach(a), std::pair(a.why == WhyNot::NeedsAmount, a.units))
            < std::pair(!isWithinReach(b), std::pair(b.why == WhyNot::NeedsAmount, b.units));
    };
    const auto next = std::min_element(quote.notApplied.begin(), quote.notApplied.end(), less);
    return next == quote.notApplied.end() || !isWithinReach(*next) ? QString() : whyNotWords(*next, format);
}

QString whyNotWords(const NotApplied &reason, const Format &format)
{
    const QString &name = reason.name;
    switch (reason.why) {
    case WhyNot::NotYet:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 begins on %2")).arg(name, reason.detail);
    case WhyNot::Over:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 ended on %2")).arg(name, reason.detail);
    case WhyNot::Weekday:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 only on %2"))
            .arg(name, weekdays(reason.detail, format));
    case WhyNot::MonthDay:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 only on days %2 of the month"))
            .arg(name, reason.detail);
    case WhyNot::Hour: return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 only %2")).arg(name, reason.detail);
    case WhyNot::Shop: return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 not in this shop")).arg(name);
    case WhyNot::MembersOnly: return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 is for members")).arg(name);
    case WhyNot::Tier:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 is for %2")).arg(name, reason.detail);
    case WhyNot::NeedsQuantity:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%2 more for %1"))
            .arg(name, format.quantity(Quantity::of(reason.units)));
    case WhyNot::NeedsAmount:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%2 more for %1"))
            .arg(name, format.money(Money::of(reason.units)));
    case WhyNot::NeedsProduct:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "Add what %1 gives: %2"))
            .arg(name, reason.detail.isEmpty() ? format.quantity(Quantity::of(reason.units)) : reason.detail);
    case WhyNot::Excluded:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 does not go with %2")).arg(name, reason.detail);
    case WhyNot::NoSaving: return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 saves nothing")).arg(name);
    case WhyNot::UsedUp: return tr(QT_TRANSLATE_NOOP("promotionWords", "%1 is used up")).arg(name);
    case WhyNot::UnknownCoupon:
        return tr(QT_TRANSLATE_NOOP("promotionWords", "Nobody knows the coupon %1")).arg(reason.code);
    }
    Q_UNREACHABLE();
}
