#include "core/text/textfile.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
Error refusal(const QString &why)
{
    return {Error::Code::InvalidFile, why};
}

bool looksBinary(const QByteArray &bytes)
{
    for (const char *magic : {"PK\x03\x04", "\x89PNG", "%PDF", "\xff\xd8\xff", "GIF8", "SQLite format 3", "\xd0\xcf\x11\xe0"})
        if (bytes.startsWith(magic))
            return true;
    return bytes.contains('\0');
}

std::optional<QString> decoded(QStringConverter::Encoding encoding, const QByteArray &bytes)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Default);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

std::optional<QString> decodedGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status), ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}
}

Result<QString> decodeText(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return refusal(u"empty"_s);
    const bool wide = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (wide) {
        const auto text = decoded(QStringConverter::Utf16, bytes);
        return text && !text->contains(QChar(u'\0')) ? Result<QString>(*text) : refusal(u"encoding"_s);
    }
    if (looksBinary(bytes))
        return refusal(u"binary"_s);
    if (auto text = decoded(QStringConverter::Utf8, bytes))
        return std::move(*text);
    if (auto text = decodedGb18030(bytes))
        return std::move(*text);
    return refusal(u"encoding"_s);
}
