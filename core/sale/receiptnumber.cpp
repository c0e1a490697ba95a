#include "core/sale/receiptnumber.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString ReceiptNumber::toString() const
{
    const QString again = epoch > 1 ? u'.' + QString::number(epoch) : QString();
    return shop + u'-' + till + again + u'-' + QString::number(count).rightJustified(6, u'0');
}

std::optional<ReceiptNumber> ReceiptNumber::parse(const QString &text)
{
    static const QRegularExpression shape(
        uR"(^([A-Z0-9]{1,8})-([A-Z0-9]{1,8})(?:\.([1-9]\d{0,8}))?-(\d{6,15})$)"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 epoch =
        match.hasCaptured(3) && !match.captured(3).isEmpty() ? match.captured(3).toLongLong() : 1;
    return ReceiptNumber{match.captured(1), match.captured(2), epoch, match.captured(4).toLongLong()};
}
