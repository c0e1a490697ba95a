#pragma once

#include "core/catalog/product.h"
#include "core/data/connection.h"
#include "core/usecase/importfile.h"

class Currency;

/// Why a cell cannot be meant.
struct FieldFault
{
    QString field;
    QString reason;
};

/// The columns of a product file beside its code, texts, price, tax and barcodes.
std::vector<ColumnField> productFields();

/// The price in a cell.
Result<Money> readPrice(const QString &text, const Currency &currency);

/// kind, open_price, tracking and minimum_age into `product`. A column that is absent changes nothing.
std::optional<FieldFault> readKind(const ImportFile &file, const TableRow &record, Product &product);

/// pack_unit, pack_factor, pack_price and pack_barcode in place of `units`: the units of a product parted by
/// '|', the barcodes of one unit by blanks. Without a column of units they stay.
std::optional<FieldFault> readUnits(const ImportFile &file, const TableRow &record,
                                    const Connection &connection, const Currency &currency,
                                    const Product &product, std::vector<PackUnit> &units);
