#pragma once

#include "core/base/result.h"
#include "core/data/transaction.h"

#include <QJsonObject>

/// A till as its certificate names it.
struct TillIdentity
{
    QString shop;
    QString till;
    quint64 epoch = 0;
};

/// Writes down what a `sale.completed/1` tells. InvalidInput with what does not fit: sums, shop or till, a
/// receipt number that another sale has.
Result<> applySale(Transaction &transaction, const TillIdentity &from, const QJsonObject &body);
