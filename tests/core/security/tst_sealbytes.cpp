#include "core/security/sealbytes.h"

#include "core/security/secret.h"

#include <QTest>

#include <vector>

/// The sealed form is a standard one: it opens what the XChaCha20-Poly1305 draft's own example encrypted.
class SealBytesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheExampleOfTheStandard();
    void formIsVersionNonceCiphertextTag();
    void sizeOfForeignBytesIsUnknown();
    void refusesAnOutputOfTheWrongSize();
};

void SealBytesTest::opensTheExampleOfTheStandard()
{
    const Secret key = Secret::fromRaw(
        QByteArray::fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const QByteArray associated = QByteArray::fromHex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray sealed = QByteArray::fromHex(
        "01404142434445464748494a4b4c4d4e4f5051525354555657"
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
        "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
        "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    QCOMPARE(plainSize(sealed), std::optional<qsizetype>(114));
    std::vector<unsigned char> plain(114);
    QVERIFY(unsealBytes(key.bytes(), sealed, associated, plain));
    const QByteArray text(reinterpret_cast<const char *>(plain.data()), 114);
    QCOMPARE(text,
             QByteArray("Ladies and Gentlemen of the class of '99: If I could offer you only one tip "
                        "for the future, sunscreen would be it."));
}

void SealBytesTest::formIsVersionNonceCiphertextTag()
{
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray sealed = sealBytes(key.bytes(), Secret(10).bytes(), QByteArray());
    QCOMPARE(sealed.size(), 10 + sealOverhead);
    QCOMPARE(sealed.front(), char(1));
    QCOMPARE(plainSize(sealed), std::optional<qsizetype>(10));
}

void SealBytesTest::sizeOfForeignBytesIsUnknown()
{
    QCOMPARE(plainSize(QByteArray()), std::nullopt);
    QCOMPARE(plainSize(QByteArray(sealOverhead - 1, '\1')), std::nullopt);
    QCOMPARE(plainSize(QByteArray(sealOverhead, '\2')), std::nullopt);
    QCOMPARE(plainSize(QByteArray(sealOverhead, '\1')), std::optional<qsizetype>(0));
}

void SealBytesTest::refusesAnOutputOfTheWrongSize()
{
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray sealed = sealBytes(key.bytes(), Secret(10).bytes(), QByteArray());
    std::vector<unsigned char> plain(9);
    QVERIFY(!unsealBytes(key.bytes(), sealed, QByteArray(), plain));
    plain.resize(11);
    QVERIFY(!unsealBytes(key.bytes(), sealed, QByteArray(), plain));
}

QTEST_APPLESS_MAIN(SealBytesTest)
#include "tst_sealbytes.moc"
