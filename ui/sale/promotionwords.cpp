#include "ui/sale/promotionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// %1 is the promotion, %2 what is missing or when it holds.
const char *wordsFor(WhyNot why)
{
    switch (why) {
    case WhyNot::NotYet: return QT_TRANSLATE_NOOP("promotionWords", "%1 begins on %2");
    case WhyNot::Over: return QT_TRANSLATE_NOOP("promotionWords", "%1 ended on %2");
    case WhyNot::Weekday: return QT_TRANSLATE_NOOP("promotionWords", "%1 only on %2");
    case WhyNot::MonthDay: return QT_TRANSLATE_NOOP("promotionWords", "%1 only on days %2 of the month");
    case WhyNot::Hour: return QT_TRANSLATE_NOOP("promotionWords", "%1 only from %2");
    case WhyNot::Shop: return QT_TRANSLATE_NOOP("promotionWords", "%1 is not for this shop");
    case WhyNot::MembersOnly: return QT_TRANSLATE_NOOP("promotionWords", "%1 is for members");
    case WhyNot::Tier: return QT_TRANSLATE_NOOP("promotionWords", "%1 is for members of %2");
    case WhyNot::NeedsQuantity:
    case WhyNot::NeedsAmount: return QT_TRANSLATE_NOOP("promotionWords", "%2 more for %1");
    case WhyNot::NeedsProduct: return QT_TRANSLATE_NOOP("promotionWords", "Scan what %1 gives: %2");
    case WhyNot::Excluded: return QT_TRANSLATE_NOOP("promotionWords", "%1 does not go with %2");
    case WhyNot::NoSaving: return QT_TRANSLATE_NOOP("promotionWords", "%1 saves nothing");
    case WhyNot::UsedUp: return QT_TRANSLATE_NOOP("promotionWords", "%1 is used up");
    case WhyNot::UnknownCoupon: return QT_TRANSLATE_NOOP("promotionWords", "Nobody knows the coupon %1");
    case WhyNot::OtherMember: return QT_TRANSLATE_NOOP("promotionWords", "The coupon %1 is another member's");
    }
    Q_UNREACHABLE();
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
        if (step.rule != Rule::PriceList && step.rule != Rule::Promotion && step.rule != Rule::OrderPromotion
            && step.rule != Rule::Pass)
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
    QString detail = reason.detail;
    if (reason.why == WhyNot::Weekday)
        detail = weekdays(reason.detail, format);
    else if (reason.why == WhyNot::NeedsAmount)
        detail = format.money(Money::of(reason.units));
    else if (detail.isEmpty() && reason.units != 0)
        detail = format.quantity(Quantity::of(reason.units));
    QString words = QCoreApplication::translate("promotionWords", wordsFor(reason.why));
    words.replace(u"%1"_s, reason.name.isEmpty() ? reason.code : reason.name);
    return words.replace(u"%2"_s, detail);
}
