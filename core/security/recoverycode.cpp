#include "core/security/recoverycode.h"

#include "core/security/crockford.h"
#include "core/security/sealbytes.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int symbols = 27;
constexpr int groupSymbols = 4;
constexpr unsigned char personal[crypto_generichash_blake2b_PERSONALBYTES + 1] = "zg recovery code";

// In the field of 32 elements, modulo x⁵ + x² + 1.
int timesX(int value)
{
    const int doubled = value << 1;
    return doubled & 32 ? doubled ^ 0b100101 : doubled;
}

// Each place has a weight of its own that is not zero, so one wrong symbol and two swapped ones show.
int checkOf(QStringView text)
{
    int check = 0;
    for (const QChar c : text)
        check = timesX(check ^ crockfordValue(c).value_or(0));
    return check;
}
}

QString makeRecoveryCode()
{
    const Secret chance = Secret::random((symbols * 5 + 7) / 8);
    QString code = crockfordText(chance.bytes(), symbols);
    code += crockfordSymbol(checkOf(code));
    for (qsizetype at = code.size() - groupSymbols; at > 0; at -= groupSymbols)
        code.insert(at, u'-');
    return code;
}

Result<Secret> keyFromRecoveryCode(const QString &typed)
{
    const auto code = crockfordSymbols(typed);
    if (!code || code->size() != symbols + 1
        || crockfordSymbol(checkOf(QStringView(*code).first(symbols))) != code->back())
        return Error{Error::Code::InvalidInput, u"recoveryCode"_s};
    QByteArray text = code->toLatin1();
    Secret key(sealKeyBytes);
    crypto_generichash_blake2b_salt_personal(
        key.bytes().data(), sealKeyBytes, reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<unsigned long long>(text.size()), nullptr, 0, nullptr, personal);
    wipe(text);
    return key;
}
