#include "ui/sale/whywords.h"

#include "core/sale/openprice.h"
#include "core/sale/settle.h"
#include "ui/sale/promotionwords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using Rule = TraceStep::Rule;

QString timesOf(const QString &name, qint64 times)
{
    return times > 1 ? u"%1 ×%2"_s.arg(name).arg(times) : name;
}

/// What discounts by hand took off all lines together; promotions are told one by one.
Money byHand(const Quote &quote, Rule rule)
{
    Money off;
    for (const QuoteLine &line : quote.lines)
        for (const TraceStep &step : line.why)
            if (step.rule == rule)
                off += step.amount;
    return off;
}

bool isOnOrder(const Quote &quote, const AppliedPromotion &promotion)
{
    for (const QuoteLine &line : quote.lines)
        for (const TraceStep &step : line.why)
            if (step.rule == Rule::OrderPromotion && step.code == promotion.code)
                return true;
    return false;
}
}

WhyWords::WhyWords(const Shop &shop, const Format &format,
                   std::function<QString(const QString &code)> benefitOf, bool agreed) :
    m_shop(shop),
    m_format(format),
    m_benefitOf(std::move(benefitOf)),
    m_agreed(agreed)
{}

WhyStory WhyWords::ofLine(const QuoteLine &line, const std::vector<NotApplied> &idle) const
{
    WhyStory story;
    story.about = u"%1 × %2"_s.arg(line.line.product.name, m_format.quantity(line.line.quantity));
    Money running;
    for (const TraceStep &step : line.why)
        story.steps.push_back(tell(step, line, running));
    story.result = tr("This line");
    story.total = m_format.money(line.amounts.total);
    story.idle = sentences(idle);
    return story;
}

WhyStep WhyWords::tell(const TraceStep &step, const QuoteLine &line, Money &running) const
{
    QString amount = m_format.money(step.amount);
    switch (step.rule) {
    case Rule::ProductPrice:
    case Rule::PriceList:
    case Rule::Override:
        running = extend(step.amount, line.line.quantity);
        amount = tr("%1 × %2").arg(amount, m_format.quantity(line.line.quantity));
        break;
    case Rule::Labelled: running = step.amount; break;
    case Rule::TaxContained: break;
    default: running += step.amount;
    }
    return {wordsOf(step), noteOf(step), amount, m_format.money(running)};
}

QString WhyWords::wordsOf(const TraceStep &step) const
{
    const QString percent = step.rate ? u" "_s + m_format.percent(*step.rate) : QString();
    switch (step.rule) {
    case Rule::ProductPrice: return tr("The product's own price");
    case Rule::PriceList: return tr("Price list: %1").arg(step.name);
    case Rule::Override:
        return step.reason == openPriceReason ? tr("Price asked at the till") : tr("Price by hand");
    case Rule::Labelled: return m_agreed ? tr("Agreed with the deposit") : tr("Price on the label");
    case Rule::Promotion:
    case Rule::OrderPromotion: return timesOf(step.name.isEmpty() ? step.code : step.name, step.times);
    case Rule::Pass: return tr("Paid by a card: %1").arg(timesOf(step.name, step.times));
    case Rule::LineDiscount: return tr("Discount by hand") + percent;
    case Rule::OrderDiscount: return tr("Discount on the whole sale") + percent;
    case Rule::TaxContained: return tr("Tax contained") + percent;
    case Rule::TaxAdded: return tr("Tax added") + percent;
    }
    Q_UNREACHABLE();
}

QString WhyWords::noteOf(const TraceStep &step) const
{
    const bool promotion = step.rule == Rule::Promotion || step.rule == Rule::OrderPromotion;
    const bool shared = step.rule == Rule::OrderPromotion || step.rule == Rule::OrderDiscount;
    QStringList notes;
    if (const QString benefit = promotion ? m_benefitOf(step.code) : QString(); !benefit.isEmpty())
        notes << benefit;
    if (const QString reason = reasonOf(step); !reason.isEmpty())
        notes << reason;
    if (shared)
        notes << tr("the share of this line");
    if (step.remainderUnit)
        notes << tr("takes the %1 that was left over").arg(m_format.money(Money::of(1)));
    return notes.join(u" · "_s);
}

QString WhyWords::reasonOf(const TraceStep &step) const
{
    return step.reason == openPriceReason ? QString() : step.reason;
}

WhyStep WhyWords::change(const QString &words, const QString &note, Money off, Money &running) const
{
    running += off;
    return {words, note, m_format.money(off), m_format.money(running)};
}

WhyStory WhyWords::ofSale(const Quote &quote) const
{
    WhyStory story;
    story.about = tr("%n line(s)", nullptr, int(quote.lines.size()));
    Money running = quote.amounts.gross;
    story.steps.push_back(
        {tr("All lines before discounts"), {}, m_format.money(running), m_format.money(running)});
    // In the order of pricing: what lines got, then what the sale got, each with the manual discount last.
    for (const bool onOrder : {false, true}) {
        for (const AppliedPromotion &each : quote.promotions)
            if (isOnOrder(quote, each) == onOrder)
                story.steps.push_back(
                    change(timesOf(each.name, each.times), m_benefitOf(each.code), -each.off, running));
        const Money hand = byHand(quote, onOrder ? Rule::OrderDiscount : Rule::LineDiscount);
        if (!hand.isZero())
            story.steps.push_back(
                change(onOrder ? tr("Discount on the whole sale") : tr("Discounts by hand on lines"), {},
                       hand, running));
    }
    addTax(story, quote.amounts, running);
    addCash(story, quote);
    story.result = tr("This sale");
    story.total = m_format.money(quote.amounts.total);
    story.idle = sentences(quote.notApplied);
    if (quote.isGreedy)
        story.idle << tr("So many promotions compete here that not every combination was tried");
    return story;
}

void WhyWords::addTax(WhyStory &story, const Amounts &amounts, Money &running) const
{
    if (amounts.tax.isZero())
        return;
    if (m_shop.taxMode == TaxMode::Added)
        story.steps.push_back(change(tr("Tax added"), {}, amounts.tax, running));
    else
        story.steps.push_back(
            {tr("Tax contained"), {}, m_format.money(amounts.tax), m_format.money(running)});
}

/// Only what is paid in cash is rounded; nobody knows yet how this will be paid.
void WhyWords::addCash(WhyStory &story, const Quote &quote) const
{
    Tender cash;
    cash.amount = quote.amounts.total + m_shop.cashStep;
    const auto due = dueAfter(quote, {cash}, m_shop);
    if (due && !due->rounding.isZero())
        story.steps.push_back(
            {tr("Rounded, if paid in cash"), {}, m_format.money(due->rounding), m_format.money(due->total)});
}

QStringList WhyWords::sentences(const std::vector<NotApplied> &idle) const
{
    QStringList words;
    for (const NotApplied &reason : idle)
        words << whyNotWords(reason, m_format);
    return words;
}
