#include "ui/sale/refusaltext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString refusalText(const Error &error)
{
    if (error.code == Error::Code::InvalidInput && error.detail == u"barcode"_s)
        return QCoreApplication::translate("refusalText",
                                           "This looks like a barcode, not a number: type a smaller one");
    if (error.code == Error::Code::ProductInactive && error.detail.contains(u','))
        return QCoreApplication::translate("refusalText", "No longer sold and left out: %1")
            .arg(error.detail);
    return errorText(error);
}
