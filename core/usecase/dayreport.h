#pragma once

#include "core/base/businessdate.h"
#include "core/data/passes.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// A day of trade; docs/definitions.md says what each figure means.
struct DayReport
{
    BusinessDate date;
    qint64 sales = 0;
    qint64 lines = 0;
    Quantity units;
    Money gross;
    Money discount;
    Money net;
    Money tax;
    Money rounding;
    Money total;
    std::vector<std::pair<QString, Money>> tenders; ///< by kind, cash less change; only kinds that occurred
    PassSums passes = {};
    Money revenue = {}; ///< net less what cards of uses defer of it, as prices are stated
};

/// Refuses NotPermitted.
Result<DayReport> dayReport(const Connection &connection, const Session &who, const BusinessDate &date);
/// The same for the program itself.
DayReport sumDay(const Connection &connection, const BusinessDate &date);

/// {"businessDate","sales","lines","units","gross","discount","net","tax","rounding","total","tenders":{…},
/// "passes":{"sold","paidBack","earned","uses","worth"},"revenue"}
QJsonObject toJson(const DayReport &report, const Currency &currency);
