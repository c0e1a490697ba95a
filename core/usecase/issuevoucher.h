#pragma once

#include "core/account/voucher.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonArray>
#include <QJsonObject>

/// How much changes hands with an act that is no sale, and with what.
struct Payment
{
    Money amount;
    TenderKind tender = TenderKind::Cash;
    QString reference;
    bool byHand = false; ///< of what is paid back: also what the terminal charged
};

/// The voucher that an act begins with: who, where and when, paid with `payment`. `request` is all that makes
/// the act what it is, in one text. Refuses NotPermitted, NoShift, InvalidTender for what is not money
/// above zero, and TooLarge.
Result<Voucher> draftVoucher(const Session &who, Permission permission, const Id<Voucher> &id,
                             VoucherKind kind, const Payment &payment, const QString &request, Timestamp now);

/// What an act answers whose id is on disk already: that voucher as a duplicate, or DifferentRequest.
std::optional<Result<Voucher>> issuedBefore(const Connection &connection, const Voucher &draft);

/// Gives the draft its number and writes it with its audit entry and its event, and binds what the terminal
/// charged for it; the entry in the ledger is the act's own. Refuses what recordCharges() refuses.
Result<Voucher> issueVoucher(Transaction &transaction, const Session &who, Voucher draft,
                             const Random &random);

/// The same for a draft that pays out what its account holds: what the terminal charged for that goes back
/// through it, queued with the voucher, unless `payment` is all by hand; the rest goes as the draft says.
Result<Voucher> issuePayBack(Transaction &transaction, const Session &who, Voucher draft,
                             const Payment &payment, const Random &random);

/// The body of `voucher.issued/1` (docs/sync-protocol.md), the same bytes each time for the same voucher.
QByteArray voucherEventBody(const Voucher &voucher, const Currency &currency);

/// [{"tender","reference","amount"}]
QJsonArray backJson(const std::vector<GivenBack> &back, const Currency &currency);

/// A voucher as scripts read it.
QJsonObject toJson(const Voucher &voucher, const Currency &currency);
