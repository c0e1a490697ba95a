#include "tests/core/sale/promotiongenerators.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Qt::StringLiterals;

/// What must hold whatever is promoted, over thousands of carts each; the soak takes more.
class TestPromotionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesSumToTheTotalAndNoneIsBelowZero();
    void everyLineIsReplayedFromItsTrace();
    void theOrderOfScanningDoesNotChangeTheTotal();
    void anItemMoreCostsNoLessUnlessSomethingNewApplies();
    void noOtherCombinationLeavesLess();
    void aGroupAppliesOnce();

private:
    static Quote priced(const Cart &cart, const PriceRules &rules, TaxMode mode)
    {
        const auto quote = price(cart, anyShop(mode), rules, {});
        RC_ASSERT(quote.has_value());
        return *quote;
    }
    static TaxMode anyMode() { return *rc::gen::element(TaxMode::Contained, TaxMode::Added); }
};

void TestPromotionRules::linesSumToTheTotalAndNoneIsBelowZero()
{
    QVERIFY(rc::check([] {
        const TaxMode mode = anyMode();
        const Quote quote = priced(shelfCart(), anyRules(8), mode);
        Amounts sum;
        Money promoted;
        for (const QuoteLine &line : quote.lines) {
            const Amounts &a = line.amounts;
            RC_ASSERT(a.net >= Money());
            RC_ASSERT(a.gross - a.discount() == a.net);
            RC_ASSERT(a.total == (mode == TaxMode::Contained ? a.net : a.net + a.tax));
            sum += a;
            for (const TraceStep &step : line.why)
                if (step.rule == TraceStep::Rule::Promotion || step.rule == TraceStep::Rule::OrderPromotion)
                    promoted -= step.amount;
        }
        RC_ASSERT(sum == quote.amounts);
        for (const AppliedPromotion &promotion : quote.promotions)
            promoted -= promotion.off;
        RC_ASSERT(promoted == Money());
    }));
}

void TestPromotionRules::everyLineIsReplayedFromItsTrace()
{
    QVERIFY(rc::check([] {
        const TaxMode mode = anyMode();
        const Currency currency = *Currency::of(u"CNY"_s);
        for (QuoteLine line : priced(shelfCart(), anyRules(8), mode).lines) {
            RC_ASSERT(replay(line, mode) == line.amounts);
            line.why = traceFromJson(toJson(line.why, currency), currency);
            RC_ASSERT(replay(line, mode) == line.amounts);
        }
    }));
}

void TestPromotionRules::theOrderOfScanningDoesNotChangeTheTotal()
{
    QVERIFY(rc::check([] {
        Cart cart = shelfCart();
        const PriceRules rules = anyRules(8);
        const TaxMode mode = anyMode();
        const Quote before = priced(cart, rules, mode);
        std::shuffle(cart.lines.begin(), cart.lines.end(), std::minstd_rand(unsigned(anyNumber(0, 9999))));
        const Quote after = priced(cart, rules, mode);
        RC_ASSERT(before.amounts.total == after.amounts.total);
        RC_ASSERT(before.promotions == after.promotions);
    }));
}

/// Lines and promotions of a quote, to read what went wrong.
static std::string told(const Quote &quote, const PriceRules &rules)
{
    QString text;
    for (const QuoteLine &line : quote.lines)
        text += u"%1 x %2 = %3 - %4 - %5, tax %6\n"_s.arg(line.line.product.code)
                    .arg(line.line.quantity.units())
                    .arg(line.amounts.gross.units())
                    .arg(line.amounts.lineDiscount.units())
                    .arg(line.amounts.orderDiscount.units())
                    .arg(line.amounts.tax.units());
    for (const AppliedPromotion &applied : quote.promotions) {
        const Promotion &promotion = *std::ranges::find(rules.promotions(), applied.code, &Promotion::code);
        text += u"%1 %2 off %3 times %4\n"_s.arg(applied.code, toText(promotion.kind))
                    .arg(applied.off.units())
                    .arg(applied.times);
    }
    return text.toStdString();
}

/// Which steps applied: a promotion, its threshold's step and how often; of a set at a price also what it
/// saved, which says how dear the pieces are that it took.
static std::set<std::tuple<QString, int, qint64, Money>> stepsOf(const Quote &quote, const PriceRules &rules)
{
    std::set<std::tuple<QString, int, qint64, Money>> steps;
    for (const AppliedPromotion &applied : quote.promotions) {
        const Promotion &promotion = *std::ranges::find(rules.promotions(), applied.code, &Promotion::code);
        const bool isSet = promotion.kind == PromotionKind::MixAndMatch;
        steps.insert({applied.code, applied.step, applied.times, isSet ? applied.off : Money()});
    }
    return steps;
}

/// Which promotions took something off which of the first `count` lines, as their traces say.
static std::set<std::pair<size_t, QString>> tracedOn(const Quote &quote, size_t count)
{
    std::set<std::pair<size_t, QString>> traced;
    for (size_t i = 0; i < count; ++i)
        for (const TraceStep &step : quote.lines[i].why)
            if (step.rule == TraceStep::Rule::Promotion || step.rule == TraceStep::Rule::OrderPromotion)
                traced.insert({i, step.code});
    return traced;
}

void TestPromotionRules::anItemMoreCostsNoLessUnlessSomethingNewApplies()
{
    QVERIFY(rc::check([] {
        Cart cart = shelfCart();
        const PriceRules rules = anyRules(4);
        const TaxMode mode = anyMode();
        const Quote before = priced(cart, rules, mode);
        cart.lines.push_back(shelfLine());
        cart.lines.back().discount.reset(); // would be something new
        const Quote after = priced(cart, rules, mode);
        // Shares of what is taken off the order move among the lines, and each line rounds its tax.
        const Money rounding = mode == TaxMode::Added ? Money::of(qint64(cart.lines.size())) : Money();
        // A set that takes a dearer piece costs as before, yet more of its price may fall on goods of which a
        // later percent takes off. And where a price holds for so many pieces only, the new ones may take it:
        // a line that is free of it then may get a promotion that it had not, which its trace says.
        const size_t old = before.lines.size();
        const auto had = tracedOn(before, old);
        if (after.amounts.total + rounding < before.amounts.total
            && stepsOf(after, rules) == stepsOf(before, rules)
            && std::ranges::includes(had, tracedOn(after, old))) {
            RC_LOG() << told(before, rules) << "\nthen\n" << told(after, rules);
            RC_FAIL("cheaper, though nothing new applies");
        }
    }));
}

/// What is left when exactly the offers of `applied` are applied, as far as their groups allow.
static Money leftAfter(const PromotionCourse &course, unsigned applied)
{
    std::vector<LineState> lines = course.lines;
    std::set<QString> groups;
    for (size_t i = 0; i <= course.offers.size(); ++i) {
        if (i == course.onLines)
            course.takeManual(lines);
        if (i == course.offers.size() || !(applied >> i & 1u))
            continue;
        const QString &group = course.offers[i].promotion->group;
        if (groups.contains(group))
            continue;
        if (std::holds_alternative<Effect>(applyOffer(course.offers[i], course.quantities, lines))
            && !group.isEmpty())
            groups.insert(group);
    }
    Money left;
    for (const LineState &line : lines)
        left += line.net;
    return left;
}

/// Offers of a course and which were chosen, to read what went wrong.
static std::string told(const PromotionCourse &course, const PromotionChoice &choice)
{
    QString text;
    for (size_t i = 0; i < course.offers.size(); ++i) {
        const Offer &offer = course.offers[i];
        text += u"%1%2 %3 alone %4 at most %5%6\n"_s.arg(choice.applied[i] ? u"+ "_s : u"- "_s)
                    .arg(offer.promotion->code, toText(offer.promotion->kind))
                    .arg(offer.alone.units())
                    .arg(offer.most.units())
                    .arg(offer.promotion->stacks ? QString() : u", alone only"_s);
    }
    return text.toStdString();
}

void TestPromotionRules::noOtherCombinationLeavesLess()
{
    QVERIFY(rc::check([] {
        const Cart cart = shelfCart();
        const PriceRules rules = anyRules(9);
        std::vector<const CartLine *> lines;
        for (const CartLine &line : cart.lines)
            lines.push_back(&line);
        Offers offers = findOffers(lines, {}, rules, {}, {u"S001"_s, {}});
        for (const CartLine *line : lines)
            offers.course.lines.push_back({extend(line->product.price, line->quantity), false, false});
        offers.course.addedTax.resize(lines.size());
        leaveOutIdle(offers);
        const PromotionCourse &course = offers.course;
        const PromotionChoice choice = chooseOffers(course);
        RC_ASSERT(!choice.isGreedy);
        unsigned chosen = 0;
        unsigned free = 0;
        for (size_t i = 0; i < course.offers.size(); ++i) {
            chosen |= unsigned(choice.applied[i]) << i;
            bool competes = false;
            for (size_t j = 0; j < course.offers.size(); ++j)
                competes = competes || (i != j && course.compete(std::min(i, j), std::max(i, j)));
            free |= unsigned(!competes) << i;
        }
        const Money best = leftAfter(course, chosen);
        for (unsigned any = 0; any < (1u << course.offers.size()); ++any)
            if ((any & free) == free)
                if (leftAfter(course, any) < best) {
                    RC_LOG() << told(course, choice) << "left " << best.units() << "; by " << any << " "
                             << leftAfter(course, any).units();
                    RC_FAIL("another combination leaves less");
                }
    }));
}

void TestPromotionRules::aGroupAppliesOnce()
{
    QVERIFY(rc::check([] {
        const PriceRules rules = anyRules(20);
        std::set<QString> groups;
        for (const AppliedPromotion &applied : priced(shelfCart(), rules, TaxMode::Contained).promotions) {
            const auto &all = rules.promotions();
            const QString &group = std::ranges::find(all, applied.code, &Promotion::code)->group;
            RC_ASSERT(group.isEmpty() || groups.insert(group).second);
        }
    }));
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=2000");
    TestPromotionRules test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promotionrules.moc"
