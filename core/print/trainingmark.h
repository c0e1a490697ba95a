#pragma once

#include "core/catalog/shop.h"
#include "core/print/receiptsheet.h"

/// Where people practise: says so across the paper, in the shop's language. Nothing in a real shop. Stands
/// first and last on all that is printed.
void addTrainingMark(ReceiptSheet &sheet, const Shop &shop);
