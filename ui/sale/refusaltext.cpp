#include "ui/sale/refusaltext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString refusalText(const Error &error)
{
    if (error.code == Error::Code::InvalidInput && error.detail == u"barcode"_s)
        return QCoreApplication::translate("refusalText",
                                           "This looks like a barcode, not a number: type a smaller one");
    return errorText(error);
}
