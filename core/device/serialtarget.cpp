#include "core/device/serialtarget.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array bauds{1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200};
const QString parities = u"NEO"_s; // in the order of SerialTarget::Parity
}

Result<SerialTarget> parseSerialTarget(const QString &text)
{
    static const QRegularExpression form(
        uR"(^serial:(/[^:\x{0}]+)(?::(\d{3,6}))?(?::([78])([NEO])([12]))?\z)"_s);
    const QString plain = text.trimmed();
    if (plain == u"none"_s)
        return SerialTarget{};
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return Error{Error::Code::InvalidInput, text};
    SerialTarget target{match.captured(1)};
    if (!match.captured(2).isEmpty())
        target.baud = match.captured(2).toInt();
    if (!match.captured(3).isEmpty()) {
        target.dataBits = match.captured(3).toInt();
        target.parity = SerialTarget::Parity(parities.indexOf(match.captured(4)));
        target.stopBits = match.captured(5).toInt();
    }
    if (std::find(bauds.begin(), bauds.end(), target.baud) == bauds.end())
        return Error{Error::Code::InvalidInput, text};
    return target;
}

QString toText(const SerialTarget &target)
{
    if (!target.exists())
        return u"none"_s;
    return u"serial:%1:%2:%3%4%5"_s.arg(target.path)
        .arg(target.baud)
        .arg(target.dataBits)
        .arg(parities[int(target.parity)])
        .arg(target.stopBits);
}
