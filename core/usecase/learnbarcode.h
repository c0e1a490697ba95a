#pragma once

#include "core/catalog/product.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// What a product would be given for this code: the code itself, or the GTIN of a GS1 element string in its
/// shortest usual form. Refuses InvalidInput with detail "payment-code", "label" (a scale prints another code
/// each time) or "barcode", and Duplicate (detail: the product's code) for what means something already.
Result<QString> barcodeToLearn(const Connection &connection, const Shop &shop, const QString &scanned,
                               Timestamp now);

/// Gives the product one more barcode, which is what barcodeToLearn() says. Learning it again for the same
/// product changes nothing. Also refuses NotPermitted, NotFound and ProductInactive.
Result<Product> learnBarcode(Transaction &transaction, const Session &who, const Id<Product> &id,
                             const QString &scanned, Timestamp now, const Random &random);
