#pragma once

#include "core/base/clock.h"
#include "core/data/transaction.h"
#include "core/sale/receipt.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// A sale as a script asks for it; `zhanggui-admin help ring` documents the form.
struct RingRequest
{
    Cart cart;
    std::vector<Tender> tenders;
    Timestamp at;
    QByteArray digest;   ///< of the request as given
};

/// Reads one request and looks its products and its member up. Refuses with the same codes as price(), settle() and
/// checkout(), and InvalidJson, InvalidInput (detail: the field), UnknownProduct, ProductInactive, UnknownMember.
Result<RingRequest> readRingRequest(const Connection &connection, const Session &who, const QByteArray &line,
                                    Timestamp now, const Random &random);

/// Prices, settles and checks out.
Result<Receipt> ring(Transaction &transaction, const Session &who, const QByteArray &line, Timestamp now,
                     const Random &random);

/// A receipt as scripts read it.
QJsonObject toJson(const Receipt &receipt, const Currency &currency);
