#include "core/device/printertarget.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
Error refusal(const QString &text)
{
    return Error{Error::Code::InvalidInput, text};
}

Result<PrinterTarget> parseTcp(const QString &text, const QString &address)
{
    static const QRegularExpression form(uR"(^(?:\[([0-9A-Fa-f:.%\w]+)\]|([\w.-]+))(?::(\d{1,5}))?$)"_s);
    const auto match = form.match(address);
    const QString digits = match.captured(3);
    const int port = digits.isEmpty() ? 9100 : digits.toInt();
    if (!match.hasMatch() || port < 1 || port > 65535)
        return refusal(text);
    const QString host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return PrinterTarget{PrinterTarget::Kind::Tcp, host, quint16(port)};
}
}

Result<PrinterTarget> parsePrinterTarget(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain == u"none"_s)
        return PrinterTarget{};
    const QString kind = plain.section(u':', 0, 0);
    const QString place = plain.section(u':', 1);
    if (kind == u"tcp"_s)
        return parseTcp(text, place);
    if ((kind != u"file"_s && kind != u"device"_s) || !QDir::isAbsolutePath(place)
        || place.contains(QChar(0)))
        return refusal(text);
    return PrinterTarget{kind == u"file"_s ? PrinterTarget::Kind::File : PrinterTarget::Kind::Device, place};
}

QString toText(const PrinterTarget &target)
{
    const bool ip6 = target.place.contains(u':');
    switch (target.kind) {
    case PrinterTarget::Kind::None: return u"none"_s;
    case PrinterTarget::Kind::File: return u"file:"_s + target.place;
    case PrinterTarget::Kind::Device: return u"device:"_s + target.place;
    case PrinterTarget::Kind::Tcp:
        return (ip6 ? u"tcp:[%1]:%2"_s : u"tcp:%1:%2"_s).arg(target.place).arg(target.port);
    }
    Q_UNREACHABLE();
}
