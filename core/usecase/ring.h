#pragma once

#include "core/data/pricebook.h"
#include "core/sale/receipt.h"
#include "core/usecase/chargeterminal.h"

#include <QJsonObject>

/// Reads one sale as a script asks for it (`zhanggui-admin help ring` documents the form), prices it, settles
/// it and checks it out. The same id again with the same request as given answers the first receipt, whatever
/// became of prices and products since. A tender at the payment terminal takes what was charged for this sale
/// and is in none yet; nothing is InvalidTender (detail: terminal). Refuses with the codes of price(),
/// settle() and checkout(), and InvalidJson, InvalidInput (detail: the field), UnknownMember, UnknownProduct
/// and what resolveScan() refuses.
Result<Receipt> ring(Transaction &transaction, const Session &who, PriceBook &prices, const QByteArray &line,
                     Timestamp now, const Random &random);

/// What the payment terminal has to charge before ring() can write the sale.
struct ChargesWanted
{
    struct One
    {
        TerminalCharge charge;
        QString customerCode;
    };

    std::optional<Id<Sale>> sale;
    std::vector<One> charges; ///< all of the sale, charged before or not; none for one that is on disk
};

/// Refuses what ring() would refuse, so that nobody is charged for a sale that cannot be, and InvalidInput
/// (detail: id) without an id, under which the request could be made again.
Result<ChargesWanted> chargesFor(const Connection &connection, const Session &who, PriceBook &prices,
                                 const QByteArray &line, Timestamp now, const Random &random);

/// A receipt as scripts read it.
QJsonObject toJson(const Receipt &receipt, const Currency &currency);
