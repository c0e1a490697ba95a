#include "core/text/textfile.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 pieceBytes = 64 * 1024;
constexpr qint64 mostHeldBytes = 256 * 1024 * 1024;

Error refusal(const QString &reason)
{
    return {Error::Code::InvalidFile, reason};
}

/// A control character that no text file holds; form feed and the old end-of-file mark pass.
bool isBinary(char16_t c)
{
    return c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f' && c != 0x1a;
}

QString encodingByMark(const QByteArray &head)
{
    if (head.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    if (head.startsWith("\xfe\xff"))
        return u"UTF-16BE"_s;
    return {};
}

/// Files that may get through a look at control characters alone.
bool hasForeignSignature(const QByteArray &head)
{
    static const std::array<QByteArray, 8> signatures = {"PK\x03\x04",       "\x89PNG",         "%PDF-",
                                                         "\xd0\xcf\x11\xe0", "\x1f\x8b",        "\xff\xd8",
                                                         "SQLite f",         "\x28\xb5\x2f\xfd"};
    return std::any_of(signatures.begin(), signatures.end(),
                       [&head](const QByteArray &signature) { return head.startsWith(signature); });
}

/// Bytes to text, keeping half a character for the next call.
class IcuConverter
{
public:
    explicit IcuConverter(const QString &encoding)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_handle.reset(ucnv_open(encoding.toLatin1().constData(), &status));
        if (!m_handle)
            throw std::runtime_error("ICU has no converter for a text file's encoding");
        ucnv_setToUCallBack(m_handle.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }

    /// Nothing if the bytes are not of this encoding.
    std::optional<QString> convert(const QByteArray &bytes, bool last)
    {
        QString text(bytes.size() + 16, Qt::Uninitialized);
        auto *const begin = reinterpret_cast<UChar *>(text.data());
        UChar *to = begin;
        const char *from = bytes.constData();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_handle.get(), &to, begin + text.size(), &from, from + bytes.size(), nullptr, last,
                       &status);
        if (U_FAILURE(status))
            return std::nullopt;
        text.truncate(to - begin);
        return text;
    }

private:
    struct Close
    {
        void operator()(UConverter *converter) const { ucnv_close(converter); }
    };

    std::unique_ptr<UConverter, Close> m_handle;
};

/// Reads to the end. UTF-8 unless some byte cannot be.
Result<QString> detect(QIODevice &device)
{
    const QByteArray head = device.peek(16);
    if (head.isEmpty())
        return refusal(u"empty"_s);
    if (const QString marked = encodingByMark(head); !marked.isEmpty())
        return marked;
    if (hasForeignSignature(head))
        return refusal(u"not text"_s);
    IcuConverter utf8(u"UTF-8"_s);
    bool isUtf8 = true;
    for (bool ended = false; !ended;) {
        const QByteArray piece = device.read(pieceBytes);
        ended = piece.isEmpty();
        if (std::any_of(piece.begin(), piece.end(), [](char c) { return isBinary(static_cast<uchar>(c)); }))
            return refusal(u"not text"_s);
        isUtf8 = isUtf8 && utf8.convert(piece, ended).has_value();
    }
    return isUtf8 ? u"UTF-8"_s : u"GB18030"_s;
}

/// What a pipe gives, held so that it can be read twice; null if it is too much.
std::unique_ptr<QBuffer> hold(QIODevice &pipe)
{
    QByteArray held;
    for (QByteArray piece = pipe.read(pieceBytes); !piece.isEmpty(); piece = pipe.read(pieceBytes)) {
        held += piece;
        if (held.size() > mostHeldBytes)
            return nullptr;
    }
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(held);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}
}

struct TextFile::Converter : IcuConverter
{
    using IcuConverter::IcuConverter;
};

TextFile::TextFile(QIODevice &device, std::unique_ptr<QBuffer> copy, QString encoding) :
    m_copy(std::move(copy)),
    m_device(m_copy ? m_copy.get() : &device),
    m_encoding(std::move(encoding)),
    m_converter(std::make_unique<Converter>(m_encoding))
{}

TextFile::TextFile(TextFile &&) noexcept = default;
TextFile &TextFile::operator=(TextFile &&) noexcept = default;
TextFile::~TextFile() = default;

Result<TextFile> TextFile::open(QIODevice &device)
{
    if (!device.isReadable())
        return refusal(u"unreadable"_s);
    std::unique_ptr<QBuffer> copy;
    if (device.isSequential() && !(copy = hold(device)))
        return refusal(u"too large"_s);
    QIODevice &source = copy ? *copy : device;
    const qint64 start = source.pos();
    const Result<QString> encoding = detect(source);
    if (!encoding)
        return encoding.error();
    if (!source.seek(start))
        return refusal(u"unreadable"_s);
    return TextFile(device, std::move(copy), *encoding);
}

Result<QString> TextFile::read()
{
    // One piece may end inside a character and give nothing yet.
    while (!m_ended) {
        const QByteArray bytes = m_device->read(pieceBytes);
        m_ended = bytes.isEmpty();
        std::optional<QString> text = m_converter->convert(bytes, m_ended);
        if (!text)
            return refusal(u"encoding"_s);
        if (!m_started && text->startsWith(QChar(QChar::ByteOrderMark)))
            text->remove(0, 1);
        m_started = m_started || !bytes.isEmpty();
        if (std::any_of(text->cbegin(), text->cend(), [](QChar c) { return isBinary(c.unicode()); }))
            return refusal(u"not text"_s);
        if (!text->isEmpty())
            return *std::move(text);
    }
    return QString();
}
