#include "core/sync/wire/invitation.h"

#include "core/security/crockford.h"

#include <QCryptographicHash>

#include <span>

namespace wire {
namespace {
constexpr int symbols = (secretBytes + pinBytes) * 8 / 5;
static_assert(symbols * 5 == (secretBytes + pinBytes) * 8);
constexpr int groupSize = 4;

QByteArray bytesOf(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar symbol : text) {
        bits = bits << 5 | quint32(crockfordValue(symbol).value_or(0));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += char(bits >> count & 0xff);
        }
    }
    return bytes;
}
}

QString print(const Invitation &invitation)
{
    const QByteArray bytes = invitation.secret + invitation.pin;
    Q_ASSERT(bytes.size() == secretBytes + pinBytes);
    const auto *raw = reinterpret_cast<const unsigned char *>(bytes.constData());
    QString code = crockfordText(std::span(raw, size_t(bytes.size())), symbols);
    for (int i = symbols - groupSize; i > 0; i -= groupSize)
        code.insert(i, u'-');
    return code;
}

Result<Invitation> parseInvitation(const QString &code)
{
    const auto text = code.size() <= 200 ? crockfordSymbols(code) : std::nullopt;
    if (!text || text->size() != symbols)
        return Error{Error::Code::WrongInvitation, {}};
    const QByteArray bytes = bytesOf(*text);
    return Invitation{bytes.first(secretBytes), bytes.last(pinBytes)};
}

QByteArray pinOf(const QByteArray &certificate)
{
    return QCryptographicHash::hash(certificate, QCryptographicHash::Sha256).first(pinBytes);
}
}
