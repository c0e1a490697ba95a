#pragma once

#include "core/base/jsonfields.h"
#include "core/catalog/shop.h"
#include "core/data/terminalattempts.h"

/// A tender as a script asks for it.
struct TenderWish
{
    Tender tender;
    bool atTerminal = false; ///< charged by the payment terminal, which gives the reference
    QString customerCode;    ///< what the customer's phone shows: never kept
};

/// "tenders" of a request, as the help of `ring` has them. Refuses InvalidTender, InvalidInput.
Result<std::vector<TenderWish>> readTenders(const JsonFields &fields, const Currency &currency);

/// Whether the payment terminal is to be asked for any of them.
bool needTerminal(const std::vector<TenderWish> &wishes);

/// The request without what the customers' phones show: with another code it is the same request.
QJsonObject withoutCodes(QJsonObject request);

/// The tenders, those at the terminal with what was charged for the sale and is in none yet. `uncharged` gets
/// the wishes that nothing was charged for.
std::vector<Tender> bindCharges(const std::vector<TenderWish> &wishes, std::vector<TerminalAttempt> charges,
                                std::vector<TenderWish> &uncharged);
