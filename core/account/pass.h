#pragma once

#include "core/account/passkind.h"
#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/customer/member.h"

/// Money with the tax in it, of which both are split and summed alike.
struct TaxedMoney
{
    Money amount; ///< with its tax
    Money tax;

    friend TaxedMoney operator+(const TaxedMoney &a, const TaxedMoney &b)
    {
        return {a.amount + b.amount, a.tax + b.tax};
    }
    friend TaxedMoney operator-(const TaxedMoney &a, const TaxedMoney &b)
    {
        return {a.amount - b.amount, a.tax - b.tax};
    }
    TaxedMoney operator-() const { return {-amount, -tax}; }
    TaxedMoney &operator+=(const TaxedMoney &other) { return *this = *this + other; }
    friend bool operator==(const TaxedMoney &, const TaxedMoney &) = default;
};

/// "open", "used", "expired", "refunded": what the last entry left it as.
enum class PassState { Open, Used, Expired, Refunded };
QString toText(PassState state);
std::optional<PassState> passState(const QString &text);

/// A card of uses that was sold, and what its ledger comes to.
struct Pass
{
    Id<Pass> id;
    QString number;
    PassKind kind;                     ///< as it was when the card was sold
    std::optional<Member> member = {}; ///< whom it is bound to; of several who were merged: who stayed
    Id<struct Sale> sale;              ///< that it was sold in
    Id<struct SaleLine> line;
    Timestamp soldAt;
    TaxedMoney paid;
    std::optional<BusinessDate> until = {}; ///< the last day; nothing: its days begin with the first use
    PassState state = PassState::Open;
    int left = 0;             ///< uses
    int used = 0;             ///< less those that were given back
    TaxedMoney deferred = {}; ///< paid for, and not earned yet
    TaxedMoney paidBack = {};
    Money worthUsed = {};  ///< what the pieces that it paid for cost; less those that were given back
    bool cameBack = false; ///< it was paid back: a use given back since is a use again, and no money
    Money earnsOn = {};    ///< what money paid of it, where its uses bring the points

    bool isOver(const BusinessDate &day) const { return until && until->date() < day.date(); }
};

/// One entry of a card's ledger. Each adds to uses left, to what is earned and to what is paid back, so that
/// paid = Σ earned + Σ paid back + deferred.
struct PassEntry
{
    enum class Act { Sold, Used, GivenBack, Expired, Refunded };

    qint64 row = 0; ///< 0: not on disk yet
    Act act = Act::Sold;
    int uses = 0; ///< signed: what it adds to those left
    int left = 0; ///< after it
    TaxedMoney earned = {};
    TaxedMoney paidBack = {};
    Money worth = {}; ///< of a use: what the piece cost, as far as the card pays; of one given back negative
    qint64 of = 0;    ///< of one that is given back: the row of the use
    std::optional<Id<Sale>> sale = {};        ///< that it was sold or used in, or by which it came back
    std::optional<Id<SaleLine>> line = {};    ///< of that sale
    std::optional<Id<struct User>> user = {}; ///< nothing: a daily job
    Timestamp at;
    std::optional<BusinessDate> date = {}; ///< on disk it has one
};

/// "sold", "used", "given-back", "expired", "refunded"
QString toText(PassEntry::Act act);
std::optional<PassEntry::Act> passAct(const QString &text);

/// paid ÷ uses, rounded down: what each use but the last earns.
TaxedMoney valuePerUse(const Pass &pass);

/// The next use, of a piece of which the card pays `worth`: the last takes all that is deferred.
PassEntry nextUse(const Pass &pass, Money worth);
/// `use` undone.
PassEntry giveBack(const Pass &pass, const PassEntry &use);
/// All that is left is good no longer.
PassEntry expiry(const Pass &pass);
/// The card is closed and `back` is paid back for it: what stays of the price is earned.
PassEntry closing(const Pass &pass, const TaxedMoney &back);
/// The card after `entry`.
Pass after(Pass pass, const PassEntry &entry);

/// What is paid back for the card on `day`, by its kind. Refuses NotReturnable (detail: its name) where
/// nothing ever is, nothing is left or it was already, and Expired (detail: the last day).
Result<Money> worthBack(const Pass &pass, const BusinessDate &day);
