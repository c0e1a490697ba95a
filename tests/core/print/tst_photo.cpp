#include "core/print/photo.h"

#include "core/usecase/memberphoto.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
QByteArray encoded(const QImage &picture, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, 90);
    return bytes;
}

/// Something that does not get small by itself.
QImage noise(int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.setPixel(x, y, 0xff000000 | ((state = state * 1664525 + 1013904223) >> 8));
    return picture;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// With the check value that decoders ask for.
QByteArray pngChunk(const QByteArray &name, const QByteArray &data)
{
    quint32 check = 0xffffffff;
    for (const char byte : name + data) {
        check ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            check = check >> 1 ^ (check & 1 ? 0xedb88320 : 0);
    }
    return bigEndian(quint32(data.size())) + name + data + bigEndian(~check);
}

/// A PNG that says it is that large, with next to nothing behind it.
QByteArray claiming(quint32 width, quint32 height)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype head = 25;
    const QByteArray small = encoded(QImage(2, 2, QImage::Format_RGB32), "png");
    return small.first(signature)
        + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\0\0\0", 5))
        + small.sliced(signature + head);
}

QByteArray webpChunk(const QByteArray &name, const QByteArray &data)
{
    QByteArray length(4, '\0');
    qToLittleEndian(quint32(data.size()), length.data());
    return name + length + data + QByteArray(data.size() % 2, '\0');
}

/// Two pictures of 16 × 16, one after the other.
QByteArray movingWebP()
{
    const QByteArray side("\x0f\0\0", 3);
    const QByteArray still = encoded(noise(16, 16), "webp").sliced(12);
    const QByteArray frame =
        webpChunk("ANMF", QByteArray(6, '\0') + side + side + QByteArray("\x64\0\0\0", 4) + still);
    const QByteArray body = "WEBP" + webpChunk("VP8X", QByteArray("\x02\0\0\0", 4) + side + side)
        + webpChunk("ANIM", QByteArray(6, '\0')) + frame + frame;
    return webpChunk("RIFF", body);
}

QString refusal(const QByteArray &file)
{
    const auto read = readPhoto(file);
    return read                                         ? u"taken"_s
        : read.error().code == Error::Code::InvalidFile ? read.error().detail
                                                        : errorName(read.error().code);
}

/// A JPEG whose facts say that it was taken lying on its side, and where.
QByteArray lying()
{
    const QByteArray file = encoded(noise(80, 40), "jpeg");
    QByteArray facts("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    facts += "SECRETPLACE";
    QByteArray length(2, '\0');
    qToBigEndian(quint16(facts.size() + 2), length.data());
    return file.first(2) + "\xff\xe1" + length + facts + file.sliced(2);
}
}

/// Files that people choose as a picture, and such as they should not have.
class TestPhoto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindBecomesASmallJpeg_data();
    void everyKindBecomesASmallJpeg();
    void whatIsNotSeenIsDropped();
    void clearGroundBecomesWhite();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void aFileThatBreaksOffIsRefused();
    void anythingAtAllIsTakenOrRefused();
    void aFileThatIsNotThereIsSaid();
};

void TestPhoto::everyKindBecomesASmallJpeg_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("kept");
    for (const char *format : {"png", "jpeg", "webp"}) {
        QTest::addRow("%s, wide", format) << QByteArray(format) << QSize(2000, 1000) << QSize(512, 256);
        QTest::addRow("%s, small", format) << QByteArray(format) << QSize(40, 60) << QSize(40, 60);
    }
}

void TestPhoto::everyKindBecomesASmallJpeg()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, size);
    QFETCH(QSize, kept);
    QVERIFY2(QImageWriter::supportedImageFormats().contains(format), format.constData());
    const auto photo = readPhoto(encoded(noise(size.width(), size.height()), format.constData()));
    QVERIFY2(photo, photo ? "" : qPrintable(photo.error().detail));
    QVERIFY(photo->size() <= mostPhotoBytes);
    QVERIFY(photo->startsWith("\xff\xd8"));
    QCOMPARE(QImage::fromData(*photo, "JPEG").size(), kept);
}

void TestPhoto::whatIsNotSeenIsDropped()
{
    QVERIFY(lying().contains("SECRETPLACE"));
    const auto photo = readPhoto(lying());
    QVERIFY(photo);
    QVERIFY(!photo->contains("SECRETPLACE"));
    QVERIFY(!photo->contains("Exif"));
    QCOMPARE(QImage::fromData(*photo, "JPEG").size(), QSize(40, 80)); // upright
}

void TestPhoto::clearGroundBecomesWhite()
{
    QImage clear(20, 20, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const auto photo = readPhoto(encoded(clear, "png"));
    QVERIFY(photo);
    QVERIFY(qGray(QImage::fromData(*photo, "JPEG").pixel(10, 10)) > 250);
}

void TestPhoto::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");
    const QByteArray png = encoded(noise(30, 30), "png");
    QTest::newRow("nothing") << QByteArray() << u"photo-type"_s;
    QTest::newRow("text") << QByteArray("hello, world") << u"photo-type"_s;
    QTest::newRow("a script") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << u"photo-type"_s;
    QTest::newRow("a bitmap") << encoded(noise(30, 30), "bmp") << u"photo-type"_s;
    QTest::newRow("a GIF") << QByteArray("GIF89a\1\0\1\0\0\0\0;", 14) << u"photo-type"_s;
    QTest::newRow("RIFF that is no picture") << QByteArray("RIFF\x04\0\0\0WAVE", 12) << u"photo-type"_s;
    QTest::newRow("a head alone") << QByteArray("\xff\xd8\xff") << u"photo-damaged"_s;
    QTest::newRow("a PNG's head alone") << png.first(8) << u"photo-damaged"_s;
    QTest::newRow("a WebP's head alone") << QByteArray("RIFF\xff\xff\xff\x7fWEBP", 12) << u"photo-damaged"_s;
    QTest::newRow("of no size") << claiming(0, 0) << u"photo-damaged"_s;
    QTest::newRow("wider than decoders take") << claiming(0x7fffffff, 1) << u"photo-damaged"_s;
    QTest::newRow("a long line") << claiming(30'000, 1) << u"photo-large"_s;
    QTest::newRow("a bomb") << claiming(60'000, 60'000) << u"photo-large"_s;
    QTest::newRow("more pixels than memory") << claiming(20'000, 20'000) << u"photo-large"_s;
    QTest::newRow("a long file") << QByteArray("\xff\xd8\xff") + QByteArray(20'000'001, 'x')
                                 << u"photo-large"_s;
    QByteArray moving = png;
    moving.insert(33, pngChunk("acTL", QByteArray(8, '\1')));
    QTest::newRow("an animated PNG") << moving << u"photo-animated"_s;
    QTest::newRow("an animated WebP") << movingWebP() << u"photo-animated"_s;
}

void TestPhoto::hostileFilesAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, why);
    QCOMPARE(refusal(file), why);
}

void TestPhoto::aFileThatBreaksOffIsRefused()
{
    for (const char *format : {"png", "jpeg", "webp"}) {
        const QByteArray whole = encoded(noise(300, 300), format);
        QCOMPARE(refusal(whole), u"taken"_s);
        for (const qsizetype part : {2, 3, 10})
            QCOMPARE(refusal(whole.first(whole.size() / part)), u"photo-damaged"_s);
    }
    const QByteArray half = lying();
    QCOMPARE(refusal(half.first(half.size() * 2 / 3)), u"photo-damaged"_s);
}

/// Bytes turned anywhere: never a crash, and what is taken is a picture of ours.
void TestPhoto::anythingAtAllIsTakenOrRefused()
{
    QVERIFY(rc::check([] {
        const char *format = *rc::gen::element("png", "jpeg", "webp");
        QByteArray file = encoded(noise(24, 24), format);
        const int turns = *rc::gen::inRange(1, 20);
        for (int i = 0; i < turns; ++i)
            file[*rc::gen::inRange<qsizetype>(0, file.size())] = *rc::gen::arbitrary<char>();
        const auto photo = readPhoto(file);
        if (photo)
            RC_ASSERT(photo->size() <= mostPhotoBytes && !QImage::fromData(*photo, "JPEG").isNull());
        else
            RC_ASSERT(photo.error().code == Error::Code::InvalidFile);
    }));
}

void TestPhoto::aFileThatIsNotThereIsSaid()
{
    QCOMPARE(readPhotoFile(u"/nowhere/face.jpg"_s).error().code, Error::Code::NotFound);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"face.txt"_s)); // whatever the name says
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encoded(noise(30, 30), "png"));
    file.close();
    QVERIFY(readPhotoFile(file.fileName()));
}

QTEST_MAIN(TestPhoto)
#include "tst_photo.moc"
