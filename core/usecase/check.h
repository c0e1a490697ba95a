#pragma once

#include "core/base/result.h"
#include "core/data/connection.h"
#include "core/usecase/session.h"

#include <QJsonObject>

#include <vector>

/// One thing that was recomputed. `detail` says how much was looked at, or where the first fault is.
struct CheckOutcome
{
    QString name;
    bool ok = true;
    QString detail;
};

/// `faults` selects a text for each fault, `count` how many rows were looked at.
CheckOutcome fromQueries(const Connection &connection, const QString &name, const QString &faults,
                         const QString &count);

/// Recomputes every total, balance and chain from the ledgers: file, sale sums, tax, points, stock, terminal
/// charges, receipt gaps, audit chain, outbox chain, each sale, closed shift and movement of cash against the
/// event that tells of it, the numbers of Z reports, and what checkledgers.h and checkcoupons.h add. Sales
/// that were made up (core/seed) have no event: the audit's word is that a seeding made so many, and each
/// must be what its hash says.
Result<std::vector<CheckOutcome>> checkAll(const Connection &connection, const Connection &keys,
                                           const Session &who);

/// {"ok":…,"checks":[{"name","ok","detail"}]}
QJsonObject toJson(const std::vector<CheckOutcome> &outcomes);
