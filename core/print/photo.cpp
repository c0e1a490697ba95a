#include "core/print/photo.h"

#include "core/usecase/memberphoto.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostPixels = 40'000'000;
constexpr int mostSide = 20'000;
constexpr int mostDecodedMb = 256;

enum class Form { None, Png, Jpeg, WebP };

Error refusal(const QString &why)
{
    return {Error::Code::InvalidFile, why};
}

Form formOf(const QByteArray &file)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return Form::Png;
    if (file.startsWith("\xff\xd8\xff"))
        return Form::Jpeg;
    return file.startsWith("RIFF") && file.sliced(std::min<qsizetype>(8, file.size())).startsWith("WEBP")
        ? Form::WebP
        : Form::None;
}

QByteArray nameOf(Form form)
{
    return form == Form::Png ? "png" : form == Form::Jpeg ? "jpeg" : "webp";
}

/// The end mark behind the scan of the picture itself: the small one among its facts has one, too.
bool endsAfterScan(const QByteArray &jpeg)
{
    constexpr quint8 scan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= jpeg.size() && quint8(jpeg[at]) == 0xff) {
        if (quint8(jpeg[at + 1]) == scan)
            return jpeg.indexOf("\xff\xd9", at) > 0;
        at += 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
    }
    return false;
}

/// Decoders fill what is missing with grey and call it a picture.
bool isWhole(Form form, const QByteArray &file)
{
    constexpr qsizetype riffHead = 8;
    switch (form) {
    case Form::Png: return file.lastIndexOf("IEND") > 0;
    case Form::Jpeg: return endsAfterScan(file);
    case Form::WebP:
        return file.size() > riffHead
            && qsizetype(qFromLittleEndian<quint32>(file.constData() + 4)) + riffHead <= file.size();
    default: return false;
    }
}

/// Qt shows the first picture of an animated PNG and says nothing of the others.
bool isAnimatedPng(const QByteArray &file)
{
    const qsizetype data = file.indexOf("IDAT");
    const qsizetype control = file.indexOf("acTL");
    return control >= 0 && control < data;
}

QImage onWhite(const QImage &picture)
{
    QImage plain(picture.size(), QImage::Format_RGB32);
    plain.fill(Qt::white);
    QPainter painter(&plain);
    painter.drawImage(0, 0, picture);
    return plain;
}

/// The best that fits.
Result<QByteArray> encoded(const QImage &picture)
{
    for (const int quality : {88, 75, 60, 40, 20}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (picture.save(&buffer, "JPEG", quality) && bytes.size() <= mostPhotoBytes)
            return bytes;
    }
    return refusal(u"photo-damaged"_s);
}

Result<QImage> decoded(Form form, const QByteArray &file)
{
    QImageReader::setAllocationLimit(mostDecodedMb);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, nameOf(form));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return refusal(u"photo-damaged"_s);
    if (std::max(size.width(), size.height()) > mostSide || qint64(size.width()) * size.height() > mostPixels)
        return refusal(u"photo-large"_s);
    if (reader.supportsAnimation() && reader.imageCount() > 1)
        return refusal(u"photo-animated"_s);
    const QImage picture = reader.read();
    return picture.isNull() ? Result<QImage>(refusal(u"photo-damaged"_s)) : picture;
}
}

Result<QByteArray> readPhoto(const QByteArray &file)
{
    if (file.size() > mostPhotoFile)
        return refusal(u"photo-large"_s);
    const Form form = formOf(file);
    if (form == Form::None)
        return refusal(u"photo-type"_s);
    if (form == Form::Png && isAnimatedPng(file))
        return refusal(u"photo-animated"_s);
    if (!isWhole(form, file))
        return refusal(u"photo-damaged"_s);
    const auto picture = decoded(form, file);
    if (!picture)
        return picture.error();
    const bool isSmall = std::max(picture->width(), picture->height()) <= photoSide;
    return encoded(onWhite(
        isSmall ? *picture
                : picture->scaled(photoSide, photoSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

Result<QByteArray> readPhotoFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::NotFound, path};
    return file.size() > mostPhotoFile ? refusal(u"photo-large"_s) : readPhoto(file.readAll());
}
