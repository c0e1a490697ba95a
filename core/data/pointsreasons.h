#pragma once

#include "core/base/businessdate.h"
#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/loyalty/earning.h"

#include <map>

/// Which rule gave the points of a sale's line.
namespace pointsreasons {
/// The line is on disk. What the shop's point unit gave is not written: without reasons it was that.
void append(Transaction &transaction, qint64 sale, int position, const std::vector<PointsReason> &reasons);
/// Of a sale, by position.
std::map<qint64, std::vector<PointsReason>> of(const Connection &connection, qint64 sale);

/// The row of a rule under this name, made if there is none.
qint64 ruleRow(Transaction &transaction, const PointsReason &reason);

/// Points by business date, less what came back of them since.
using PointsByDay = std::map<QDate, Points>;
/// What each rule gave a member in sales and beside them from `first` to `last`, by its code.
std::map<QString, PointsByDay> givenByRule(const Connection &connection, const Id<Customer> &member,
                                           const QDate &first, const QDate &last);
/// What all sales of those days gave.
PointsByDay givenInSales(const Connection &connection, const Id<Customer> &member, const QDate &first,
                         const QDate &last);
}
