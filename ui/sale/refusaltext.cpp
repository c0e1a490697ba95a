#include "ui/sale/refusaltext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

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
    if (error.code == Error::Code::InvalidInput && error.detail == u"exchange-member"_s)
        return QCoreApplication::translate("refusalText",
                                           "An exchange belongs to the member of its receipt: pay it first");
    if (error.code == Error::Code::InvalidInput && error.detail == u"exchange-held"_s)
        return QCoreApplication::translate(
            "refusalText", "An exchange cannot be held: finish it, or drop it with Esc and begin it again");
    if (error.code == Error::Code::InvalidInput && error.detail == u"exchange-cart"_s)
        return QCoreApplication::translate("refusalText", "Pay or hold the sale in hand first");
    if (error.code == Error::Code::InvalidInput && error.detail == u"exchange"_s)
        return QCoreApplication::translate(
            "refusalText", "An exchange cannot be voided: take back what went out, or exchange it again");
    return errorText(error);
}
