#include "ui/sale/refusaltext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
/// What is wrong with something beside the prices; null when `detail` is something else.
const char *detailWords(const QString &detail)
{
    if (detail == u"coupon"_s)
        return QT_TRANSLATE_NOOP("refusalText", "No promotion here has this coupon. Check the code.");
    if (detail == u"serial-twice"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "This serial number is in the cart already: scan the next piece");
    if (detail == u"serial-code"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "That is a product's code: scan the serial number, or press Esc");
    if (detail == u"batch-code"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "That is a product's code: scan the batch number, or press Esc");
    if (detail == u"serials"_s)
        return QT_TRANSLATE_NOOP("refusalText", "A serial number has up to 64 characters");
    if (detail == u"serial-line"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "Each piece has its serial number: scan the next one, or remove the line");
    if (detail == u"batch"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "A batch number has up to 64 characters and is no card number");
    if (detail == u"exchange-member"_s)
        return QT_TRANSLATE_NOOP("refusalText",
                                 "An exchange belongs to the member of its receipt: pay it first");
    if (detail == u"exchange-held"_s)
        return QT_TRANSLATE_NOOP(
            "refusalText", "An exchange cannot be held: finish it, or drop it with Esc and begin it again");
    if (detail == u"exchange-cart"_s)
        return QT_TRANSLATE_NOOP("refusalText", "Pay or hold the sale in hand first");
    if (detail == u"exchange"_s)
        return QT_TRANSLATE_NOOP(
            "refusalText", "An exchange cannot be voided: take back what went out, or exchange it again");
    return nullptr;
}
}

QString refusalText(const Error &error)
{
    if (error.code == Error::Code::InvalidInput && error.detail == u"barcode"_s)
        return QCoreApplication::translate("refusalText",
                                           "This looks like a barcode, not a number: type a smaller one");
    if (error.code == Error::Code::InvalidInput && error.detail == u"payment-code"_s)
        return QCoreApplication::translate("refusalText",
                                           "This is a phone's payment code: press Pay first, then scan it");
    if (error.code == Error::Code::InvalidInput && error.detail == u"label"_s)
        return QCoreApplication::translate(
            "refusalText", "A scale prints another code each time: give its item number instead");
    if (error.code == Error::Code::InvalidInput && error.detail == u"labelled"_s)
        return QCoreApplication::translate(
            "refusalText", "The label fixes how much it is: remove the line, or scan another");
    if (error.code != Error::Code::InvalidInput)
        return errorText(error);
    const char *words = detailWords(error.detail);
    return words ? QCoreApplication::translate("refusalText", words) : errorText(error);
}
