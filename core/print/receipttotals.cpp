#include "core/print/receipttotals.h"

#include "core/print/tenderwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr ReceiptText plain{24, false};
constexpr ReceiptText small{20, false};
/// Twice the height of the rest, near enough.
constexpr ReceiptText large{44, true};
constexpr int indent = 24;

/// A gift card's number is as good as money: its end alone is shown, as of any reference.
QString wordsOf(const Tender &tender, const TenderWords &words)
{
    const bool kept = tender.kind == TenderKind::StoredValue && tender.amount < Money();
    const QString word = kept ? words.changeKept : words.of(tender.kind);
    return (word + u' ' + referenceTail(tender.reference)).trimmed();
}

/// The whole discount; its two parts where there are two.
void addDiscount(ReceiptSheet &sheet, const Amounts &amounts, const ReceiptFormat &format,
                 const ReceiptWords &words)
{
    if (amounts.discount().isZero())
        return;
    sheet.spread(words.discount, format.amount(-amounts.discount()), plain);
    if (amounts.lineDiscount.isZero() || amounts.orderDiscount.isZero())
        return;
    sheet.left(words.onLines + u' ' + format.amount(-amounts.lineDiscount), small, indent);
    sheet.left(words.onSale + u' ' + format.amount(-amounts.orderDiscount), small, indent);
}

void addTaxes(ReceiptSheet &sheet, const std::vector<SaleLine> &lines, const QString &word,
              const ReceiptText &style, const ReceiptFormat &format)
{
    for (const auto &[rate, tax] : taxByRate(lines))
        sheet.spread(word.arg(format.percent(rate)), format.amount(tax), style);
}
}

std::map<Rate, Money> taxByRate(const std::vector<SaleLine> &lines)
{
    std::map<Rate, Money> taxes;
    for (const SaleLine &line : lines)
        if (line.line.product.taxRate != Rate())
            taxes[line.line.product.taxRate] += line.amounts.tax;
    return taxes;
}

void addReceiptTotals(ReceiptSheet &sheet, const Sale &sale, TaxMode mode, const ReceiptFormat &format,
                      const ReceiptWords &words)
{
    sheet.spread(words.subtotal, format.amount(sale.amounts.gross), plain);
    addDiscount(sheet, sale.amounts, format, words);
    if (mode == TaxMode::Added)
        addTaxes(sheet, sale.lines, words.taxAdded, plain, format);
    if (!sale.rounding.isZero())
        sheet.spread(words.rounding, format.amount(sale.rounding), plain);
    sheet.gap(4);
    sheet.spread(words.total, format.money(sale.total), large);
    sheet.gap(4);
    if (mode == TaxMode::Contained)
        addTaxes(sheet, sale.lines, words.taxContained, small, format);
}

void addReceiptTenders(ReceiptSheet &sheet, const Sale &sale, const QString &locale,
                       const ReceiptFormat &format, const ReceiptWords &words)
{
    const TenderWords kinds = tenderWords(locale);
    for (const Tender &tender : sale.tenders)
        sheet.spread(wordsOf(tender, kinds), format.amount(tender.amount), plain);
    const bool cash = std::any_of(sale.tenders.begin(), sale.tenders.end(),
                                  [](const Tender &tender) { return tender.kind == TenderKind::Cash; });
    if (cash || !sale.change.isZero())
        sheet.spread(words.change, format.amount(sale.change), plain);
}
