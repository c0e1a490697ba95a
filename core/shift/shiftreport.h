#pragma once

#include "core/base/rate.h"
#include "core/shift/cashmovement.h"
#include "core/shift/count.h"

/// What went through a drawer. docs/definitions.md says what each figure means.
struct DrawerSums
{
    Money opening;
    Money sales;   ///< cash as handed over
    Money refunds; ///< cash handed back, above zero
    Money change;
    Money payIns;
    Money payOuts;
    Money drops;

    /// opening + sales − refunds − change + payIns − payOuts − drops.
    Money expected() const;
};

/// One kind of tender; kinds that did not occur have none.
struct TenderTotal
{
    QString kind;
    qint64 count = 0;
    Money taken;    ///< cash less change
    Money refunded; ///< above zero
    /// Beside the sales: top-ups, settlements and deposits, less what of them was paid back, and refunds that
    /// the terminal declined and the drawer paid. Of cash these are pay-ins and pay-outs.
    Money vouchers = {};

    Money net() const { return taken - refunded; }
    Money expected() const { return net() + vouchers; }
};

struct TaxTotal
{
    Rate rate;
    Money net;
    Money tax;
};

/// Sums over the sales of one shift; refunds and voids are below zero in them.
struct ShiftTotals
{
    qint64 sales = 0;
    qint64 refunds = 0;
    qint64 exchanges = 0;
    qint64 voids = 0;
    qint64 noSales = 0;    ///< openings of the drawer without a sale
    qint64 discounted = 0; ///< sales with a discount
    Money gross;
    Money lineDiscount;
    Money orderDiscount;
    Money net;
    Money tax;
    Money rounding;
    Money total;
    std::vector<TenderTotal> tenders; ///< by kind
    std::vector<TaxTotal> taxes;      ///< by rate
    DrawerSums drawer;
    Money cardsSold;     ///< cards of uses, with their tax
    Money cardsPaidBack; ///< above zero
    Money cardsEarned;   ///< by what was used of them, and by those that came back

    bool movesCards() const
    {
        return !cardsSold.isZero() || !cardsPaidBack.isZero() || !cardsEarned.isZero();
    }
    Money discount() const { return lineDiscount + orderDiscount; }
};

/// A tender as it should be, and as it was counted, if anybody did.
struct Comparison
{
    QString kind;
    Money expected;
    std::optional<Money> counted;

    Money difference() const { return counted ? *counted - expected : Money(); }
};

/// A shift as an X report, while it is open, or a Z report, once it is closed.
struct ShiftReport
{
    enum class State { Open, Counted, Closed };

    Id<struct Shift> id;
    qint64 number = 0;
    Id<struct User> user;
    QString cashier = {};
    Timestamp openedAt = {};
    State state = State::Open;
    /// Before the count is handed in only those are told who may know: no sums, no tenders, no drawer.
    bool withheld = false;
    ShiftTotals totals = {};
    std::vector<CashMovement> movements = {};
    std::optional<ShiftCount> count = {};
    std::optional<qint64> z = {}; ///< the number of a closed shift's report, gapless within till and epoch
    std::optional<Timestamp> closedAt = {};
    QString closedBy = {};
    QString note = {};
    QString approvedBy = {};         ///< empty: nobody had to
    std::optional<qint64> next = {}; ///< number of the shift that took the drawer over

    /// Cash first, then the other kinds that occurred or were counted, by kind.
    std::vector<Comparison> comparisons() const;
};

/// Whether anything that was counted differs by more than `limit`.
bool isBeyond(const std::vector<Comparison> &comparisons, Money limit);
