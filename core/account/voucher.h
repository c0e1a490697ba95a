#pragma once

#include "core/account/storedvalue.h"
#include "core/catalog/tenderkind.h"

#include <vector>

/// Money that comes in or goes out at the till and is no sale.
enum class VoucherKind { TopUp, PrincipalRefund, CreditSettlement, DepositTaken, DepositRefund };

QString toText(VoucherKind kind);
std::optional<VoucherKind> voucherKind(const QString &text);

/// What goes back to a card or phone through the terminal that charged it.
struct GivenBack
{
    TenderKind tender = TenderKind::Card;
    Money amount;      ///< above zero
    QString reference; ///< the terminal's, of what was charged

    friend bool operator==(const GivenBack &, const GivenBack &) = default;
};

/// One such act as it is kept and printed.
struct Voucher
{
    Id<Voucher> id;
    VoucherKind kind = VoucherKind::TopUp;
    QString shop;
    QString till;
    qint64 epoch = 1;
    qint64 count = 0; ///< gapless within the till and its epoch
    Timestamp at;
    std::optional<BusinessDate> businessDate;
    Id<struct Shift> shift;
    Id<struct User> user;
    QString cashier;
    std::optional<Member> member;
    std::optional<Id<struct Account>> account; ///< stored value, card or deposit; of credit the member is it
    QString card;                              ///< the card's number
    TenderKind tender = TenderKind::Cash;      ///< of what the terminal does not give back; else as that
    QString reference;
    Money amount; ///< paid in, below zero paid out
    Money bonus;  ///< given beside it
    /// What the account holds then; of credit what is owed and of a deposit what is left, as principal.
    StoredBalance after;
    QByteArray requestDigest;
    QByteArray eventHash;
    bool duplicate = false;           ///< this request was answered before
    std::vector<GivenBack> back = {}; ///< of what is paid out: what the terminal gives back

    /// What stands on its paper: "S001-T01-V000123", from a second epoch on "S001-T01.2-V000001".
    QString number() const;
    /// What `tender` takes or pays of `amount`: all but what the terminal gives back.
    Money rest() const;
};
