#pragma once

#include "core/data/connection.h"
#include "core/sale/sale.h"

class JsonText;

/// "note"?, "salesperson"?, "batch"? and "serials"? of the object that is begun.
void writeDetails(JsonText &json, const LineDetails &details);

/// How many pieces of the product's own unit a quantity is; nothing when it is no whole number of them.
std::optional<qint64> piecesOf(const Product &product, Quantity quantity);

/// A note, a batch or a serial number as it is kept: simplified and printable, at most 200 characters for a
/// note and 64 for the others. InvalidInput with the field when it does not fit, or holds a bank card's
/// number; a serial number of digits may look like one and is no free text.
Result<QString> keptNote(const QString &typed);
Result<QString> keptBatch(const QString &typed);
Result<QString> keptSerial(const QString &typed);

/// Whether a piece with this serial number can leave now. SerialSold when it left before.
Result<> mayLeave(const Connection &connection, const Product &product, const QString &serial);

/// Whose sale each line is; empty where it is the cashier's, and nothing at all when every one is.
QStringList salespeopleOf(const Connection &connection, const Sale &sale);

/// What a sale must tell beside its prices before it is written. AgeUnconfirmed (detail: the years) when
/// something is not for everybody and nobody saw proof of that age; SerialRequired and BatchRequired (detail:
/// the code) when a product that asks for them has not one serial a piece or no batch; SerialSold (detail:
/// the serial) for one that left before and has not come back, or stands twice; InvalidInput with the field
/// for a text that cannot be kept or a salesperson whom nobody knows.
Result<> mustTellDetails(const Connection &connection, const Sale &sale);
