#pragma once

#include "core/data/credit.h"
#include "core/usecase/issuevoucher.h"

/// Lets a member buy on account up to `allowed`; lowered below what is owed, nothing more can be taken until
/// enough is settled. With audit and event. Refuses NotPermitted, UnknownMember and InvalidPrice.
Result<CreditLine> grantCredit(Transaction &transaction, const Session &who, const QString &member,
                               Money allowed, Timestamp now, const Random &random);

/// A member pays what is owed, or a part of it. The same id again answers the first voucher. Refuses
/// UnknownMember, Overpaid (detail: what is owed), and what draftVoucher() refuses.
Result<Voucher> settleCredit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                             const QString &member, const Payment &payment, Timestamp now,
                             const Random &random);

/// What a member may and does owe; nothing of both for one who was never given any. Refuses UnknownMember.
Result<CreditLine> creditOf(const Connection &connection, const QString &member);

/// {"allowed","owed","open"}
QJsonObject toJson(const CreditLine &line, const Currency &currency);
