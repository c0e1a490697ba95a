#include "core/print/shiftlayout.h"

#include "core/print/receiptformat.h"
#include "core/print/receiptsheet.h"
#include "core/print/shiftwords.h"
#include "core/print/trainingmark.h"

using namespace Qt::StringLiterals;

namespace {
constexpr ReceiptText plain{24, false};
constexpr ReceiptText bold{24, true};
constexpr ReceiptText small{20, false};
constexpr ReceiptText title{36, true};
constexpr int indent = 24;

/// Writes one report; its parts from top to bottom.
class Writer
{
public:
    Writer(const ShiftReport &report, const Shop &shop, ReceiptPaper paper) :
        m_report(report),
        m_shop(shop),
        m_format(shop),
        m_words(shiftWords(shop.locale)),
        m_sheet(printableDots(paper))
    {}

    void head(const ShiftPlace &place)
    {
        addTrainingMark(m_sheet, m_shop);
        m_sheet.centred(m_shop.name, title);
        m_sheet.centred(m_report.z ? m_words.z.arg(*m_report.z) : m_words.x, title);
        m_sheet.centred(m_words.shift.arg(m_report.number), plain);
        m_sheet.gap(8);
        m_sheet.spread(m_words.till, place.till, plain);
        m_sheet.spread(m_words.cashier, m_report.cashier, plain);
        m_sheet.spread(m_words.opened, m_format.time(m_report.openedAt), plain);
        if (m_report.closedAt) {
            m_sheet.spread(m_words.closed, m_format.time(*m_report.closedAt), plain);
            m_sheet.spread(m_words.closedBy, m_report.closedBy, plain);
        } else {
            m_sheet.spread(m_words.printed, m_format.time(place.now), plain);
        }
    }

    void counts()
    {
        const ShiftTotals &totals = m_report.totals;
        m_sheet.rule();
        number(m_words.sales, totals.sales, true);
        number(m_words.refunds, totals.refunds, true);
        number(m_words.exchanges, totals.exchanges, false);
        number(m_words.voids, totals.voids, true);
        number(m_words.discounted, totals.discounted, true);
        number(m_words.noSales, totals.noSales, true);
    }

    void sums()
    {
        const ShiftTotals &totals = m_report.totals;
        m_sheet.rule();
        amount(m_words.gross, totals.gross);
        amount(m_words.lineDiscount, -totals.lineDiscount);
        amount(m_words.orderDiscount, -totals.orderDiscount);
        amount(m_words.net, totals.net);
        if (m_shop.taxMode == TaxMode::Added)
            taxes(m_words.taxAdded);
        amount(m_words.rounding, totals.rounding);
        amount(m_words.total, totals.total, bold);
        if (m_shop.taxMode == TaxMode::Contained)
            taxes(m_words.taxContained);
        cards();
    }

    void cards()
    {
        const ShiftTotals &totals = m_report.totals;
        if (!totals.movesCards())
            return;
        amount(m_words.cardsSold, totals.cardsSold);
        amount(m_words.cardsPaidBack, -totals.cardsPaidBack);
        amount(m_words.cardsEarned, totals.cardsEarned);
    }

    void tenders()
    {
        m_sheet.rule();
        m_sheet.left(m_words.tenders, bold);
        for (const TenderTotal &tender : m_report.totals.tenders) {
            amount(tenderWords(tender.kind, m_shop.locale), tender.net());
            if (!tender.refunded.isZero())
                m_sheet.left(m_words.taken + u' ' + m_format.amount(tender.taken) + u"  "_s + m_words.refunded
                                 + u' ' + m_format.amount(-tender.refunded),
                             small, indent);
        }
    }

    void drawer()
    {
        const DrawerSums &drawer = m_report.totals.drawer;
        m_sheet.rule();
        m_sheet.left(m_words.drawer, bold);
        amount(m_words.opening, drawer.opening);
        if (!m_report.withheld) {
            amount(m_words.cashSales, drawer.sales);
            amount(m_words.cashRefunds, -drawer.refunds);
            amount(m_words.change, -drawer.change);
        }
        amount(m_words.payIns, drawer.payIns);
        amount(m_words.payOuts, -drawer.payOuts);
        amount(m_words.drops, -drawer.drops);
        if (!m_report.withheld)
            amount(m_words.expected, drawer.expected(), bold);
    }

    void count()
    {
        if (!m_report.count)
            return;
        m_sheet.rule();
        for (const CountedPieces &each : m_report.count->cash)
            m_sheet.spread(m_format.amount(each.value) + u" × "_s + QString::number(each.pieces),
                           m_format.amount(each.amount()), small, indent);
        if (!m_report.count->otherCash.isZero())
            m_sheet.spread(m_words.other, m_format.amount(m_report.count->otherCash), small, indent);
        for (const Comparison &each : m_report.comparisons()) {
            if (!each.counted)
                continue;
            m_sheet.left(tenderWords(each.kind, m_shop.locale), bold);
            amount(m_words.expected, each.expected);
            amount(m_words.counted, *each.counted);
            amount(m_words.difference, each.difference(), bold);
        }
    }

    void movements()
    {
        if (m_report.movements.empty())
            return;
        m_sheet.rule();
        m_sheet.left(m_words.movements, bold);
        for (const CashMovement &each : m_report.movements) {
            amount(movementWords(each.kind, m_shop.locale), each.effect());
            m_sheet.left(m_format.time(each.at) + u"  "_s + each.reason, small, indent);
        }
    }

    void foot()
    {
        m_sheet.rule();
        if (!m_report.note.isEmpty())
            m_sheet.left(m_words.note + u' ' + m_report.note, plain);
        if (!m_report.approvedBy.isEmpty())
            m_sheet.spread(m_words.approvedBy, m_report.approvedBy, plain);
        if (m_report.next)
            m_sheet.left(m_words.next.arg(*m_report.next), plain);
        if (m_report.withheld)
            m_sheet.left(m_words.blind, plain);
        if (m_report.z) {
            m_sheet.gap(24);
            m_sheet.spread(m_words.signature, u"______________"_s, plain);
        }
        addTrainingMark(m_sheet, m_shop);
        m_sheet.gap(16);
    }

    std::vector<ReceiptStrip> strips() { return m_sheet.takeStrips(); }
    QString name() const
    {
        return (m_report.z ? m_words.z.arg(*m_report.z) : m_words.x) + u' '
            + m_words.shift.arg(m_report.number);
    }

private:
    void number(const QString &words, qint64 count, bool always)
    {
        if (always || count > 0)
            m_sheet.spread(words, QString::number(count), plain);
    }

    void amount(const QString &words, Money amount, const ReceiptText &style = plain)
    {
        m_sheet.spread(words, m_format.amount(amount), style);
    }

    void taxes(const QString &word)
    {
        for (const TaxTotal &tax : m_report.totals.taxes)
            if (tax.rate != Rate())
                m_sheet.spread(word.arg(m_format.percent(tax.rate)), m_format.amount(tax.tax), small, indent);
    }

    const ShiftReport &m_report;
    const Shop &m_shop;
    ReceiptFormat m_format;
    ShiftWords m_words;
    ReceiptSheet m_sheet;
};
}

ReceiptPage layOutShift(const ShiftReport &report, const Shop &shop, const ShiftPlace &place,
                        ReceiptPaper paper)
{
    Writer writer(report, shop, paper);
    writer.head(place);
    writer.counts();
    if (!report.withheld) {
        writer.sums();
        writer.tenders();
    }
    writer.drawer();
    writer.count();
    writer.movements();
    writer.foot();
    return ReceiptPage(writer.name(), paper, writer.strips());
}
