#include "core/print/receiptlines.h"

#include "core/catalog/selection.h"
#include "core/sale/openprice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr ReceiptText plain{24, false};
constexpr ReceiptText small{20, false};
constexpr int indent = 24;
constexpr int passModuleDots = 6; // 0.75 mm
/// Eight Chinese characters: a narrower column of names reads worse than a row of its own.
constexpr int narrowestName = 8 * plain.size;

/// A line as text.
struct Figures
{
    QString name;
    QString price;
    QString quantity;
    QString amount;
};

Figures figuresOf(const SaleLine &line, const ReceiptFormat &format)
{
    const Product &product = line.line.product;
    const bool weighed = line.line.quantity.units() % 1000 != 0;
    return {product.name.isEmpty() ? product.code : product.name, format.amount(line.unitPrice),
            format.quantity(line.line.quantity) + (weighed ? product.unit : QString()),
            format.amount(line.amounts.gross)};
}

/// Widths of price, quantity and amount with the space before each.
using Widths = std::array<int, 3>;

Widths widthsOf(const std::vector<Figures> &rows, const ReceiptWords &words)
{
    Widths widths{ReceiptSheet::widthOf(words.price, plain), ReceiptSheet::widthOf(words.quantity, plain),
                  ReceiptSheet::widthOf(words.amount, plain)};
    for (const Figures &row : rows) {
        widths[0] = std::max(widths[0], ReceiptSheet::widthOf(row.price, plain));
        widths[1] = std::max(widths[1], ReceiptSheet::widthOf(row.quantity, plain));
        widths[2] = std::max(widths[2], ReceiptSheet::widthOf(row.amount, plain));
    }
    for (int &width : widths)
        width += plain.size * 3 / 4;
    return widths;
}

void addColumns(ReceiptSheet &sheet, const Figures &row, const Widths &widths)
{
    const int name = sheet.width() - widths[0] - widths[1] - widths[2];
    sheet.row({{row.name, name, false},
               {row.price, widths[0], true},
               {row.quantity, widths[1], true},
               {row.amount, widths[2], true}},
              plain);
}

void addStacked(ReceiptSheet &sheet, const Figures &row)
{
    sheet.left(row.name, plain);
    sheet.spread(u"%1 × %2"_s.arg(row.price, row.quantity), row.amount, plain, indent);
}

/// "Discount 10% −6.50", "会员日 −2.00", and the price before an override that made it lower.
void addRemarks(ReceiptSheet &sheet, const SaleLine &line, const ReceiptFormat &format,
                const ReceiptWords &words)
{
    const bool isOpen = line.line.override && line.line.override->reason == openPriceReason;
    if (line.unitPrice < line.line.product.price && !isOpen)
        sheet.left(words.originalPrice + u' ' + format.amount(line.line.product.price), small, indent);
    if (line.returned)
        return;
    for (const TraceStep &step : line.why) {
        if (step.step() != 2 || step.amount.isZero())
            continue;
        const QString rate = step.rate ? u' ' + format.percent(*step.rate) : QString();
        const QString name = step.name.isEmpty() ? words.discount + rate : step.name;
        sheet.left(name + u' ' + format.amount(step.amount), small, indent);
    }
}

void addDetails(ReceiptSheet &sheet, const LineDetails &details, const QString &salesperson,
                const ReceiptWords &words)
{
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            sheet.left(label + u' ' + text, small, indent);
    };
    for (const QString &serial : details.serials)
        add(words.serials, serial);
    add(words.batch, details.batch);
    add(words.note, details.note);
    add(words.soldBy, salesperson);
}

/// Numbers of cards are told with the cards.
LineDetails detailsOf(const SaleLine &line, const Receipt &receipt)
{
    LineDetails details = line.line.details;
    for (const ReceiptPass &pass : receipt.passes)
        if (pass.isSold)
            details.serials.removeAll(pass.number);
    return details;
}

/// The number in full and as a code of who bought it, its end of who used it; what is left and until when.
void addPasses(ReceiptSheet &sheet, const Receipt &receipt, const SaleLine &line, const ReceiptWords &words)
{
    for (const ReceiptPass &pass : receipt.passes) {
        if (!(pass.line == line.line.id))
            continue;
        sheet.left(words.pass + u' ' + (pass.isSold ? pass.number : u"****"_s + pass.number.right(4)), small,
                   indent);
        const QString until = pass.until ? words.goodUntil.arg(pass.until->toIso()) : words.fromFirstUse;
        sheet.left(words.usesLeft.arg(pass.left) + u" · "_s + until, small, indent);
        if (const auto symbol = pass.isSold ? QrSymbol::of(pass.number.toLatin1()) : std::nullopt)
            sheet.qr(*symbol, passModuleDots);
    }
}

bool isBarred(const SaleLine &line, const QStringList &barred)
{
    return std::ranges::any_of(
        barred, [&](const QString &category) { return isWithin(line.line.product.category, category); });
}
}

void addReceiptLines(ReceiptSheet &sheet, const Receipt &receipt, const ReceiptFormat &format,
                     const ReceiptWords &words, const QStringList &barred)
{
    const std::vector<SaleLine> &lines = receipt.sale.lines;
    std::vector<Figures> rows;
    for (const SaleLine &line : lines)
        rows.push_back(figuresOf(line, format));
    const Widths widths = widthsOf(rows, words);
    const bool inColumns = sheet.width() - widths[0] - widths[1] - widths[2] >= narrowestName;
    if (inColumns)
        addColumns(sheet, {words.item, words.price, words.quantity, words.amount}, widths);
    else
        sheet.spread(words.item, words.amount, plain);
    sheet.rule();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (inColumns)
            addColumns(sheet, rows[i], widths);
        else
            addStacked(sheet, rows[i]);
        addRemarks(sheet, lines[i], format, words);
        addPasses(sheet, receipt, lines[i], words);
        addDetails(sheet, detailsOf(lines[i], receipt), receipt.salespeople.value(qsizetype(i)), words);
        if (lines[i].returned)
            sheet.left(words.returned, small, indent);
        else if (isBarred(lines[i], barred))
            sheet.left(words.notReturnable, small, indent);
    }
    if (!receipt.sale.details.note.isEmpty())
        sheet.left(words.note + u' ' + receipt.sale.details.note, plain);
}
