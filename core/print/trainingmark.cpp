#include "core/print/trainingmark.h"

#include "core/print/receiptwords.h"

void addTrainingMark(ReceiptSheet &sheet, const Shop &shop)
{
    if (!shop.isTraining)
        return;
    sheet.gap(8);
    sheet.centred(receiptWords(shop.locale).training, {30, true});
    sheet.gap(8);
}
