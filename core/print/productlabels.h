#pragma once

#include "core/data/connection.h"
#include "core/print/labelsheet.h"

/// The code to print for a product in its unit; empty where that unit has no barcode of its own, for the
/// product's code would mean another unit.
QString codeOfUnit(const Connection &connection, const Product &product);

/// A product by a code of its own, and how many labels of it.
struct LabelRequest
{
    QString code;
    int copies = 1;
};

/// The labels of these products. UnknownProduct with the first code that is none's; InvalidQuantity when
/// copies are below 1 or all together above mostLabels.
Result<std::vector<LabelCopies>> productLabels(const Connection &connection, const Shop &shop,
                                               const std::vector<LabelRequest> &requests, QDate date);
